/// Writes a package: the same files give the same bytes.
///
/// No clock, no data descriptors, no extra fields, no directory entries; files in the given order.
struct ZIPWriter {
    /// 1980-01-01 00:00, the first moment the format can name.
    private static let fixedDate: UInt16 = 0x0021
    private static let version: UInt16 = 20

    private var output: [UInt8] = []
    private var central: [UInt8] = []

    /// The archive of the files.
    static func archive(_ files: [PackageFile]) -> [UInt8] {
        var writer = ZIPWriter()
        let packed = files.reduce(0) { $0 + $1.content.packed.count + 2 * $1.name.utf8.count }
        writer.output.reserveCapacity(packed + 100 * files.count + ZIP.endSize)
        for file in files { writer.add(file) }
        writer.finish(count: files.count)
        return writer.output
    }

    private mutating func add(_ file: PackageFile) {
        let offset = UInt32(output.count)
        output.append(little: ZIP.localSignature)
        output += Self.common(file)
        output += Array(file.name.utf8)
        output += file.content.packed

        central.append(little: ZIP.centralSignature)
        central.append(little: Self.version)
        central += Self.common(file)
        // Comment length, disk, internal and external attributes.
        central += [UInt8](repeating: 0, count: 10)
        central.append(little: offset)
        central += Array(file.name.utf8)
    }

    /// The fields that local and central header share.
    private static func common(_ file: PackageFile) -> [UInt8] {
        let name = file.name.utf8
        var header: [UInt8] = []
        header.append(little: version)
        header.append(little: name.allSatisfy { $0 < 0x80 } ? 0 : ZIP.unicodeFlag)
        header.append(little: file.content.isDeflated ? ZIP.deflated : ZIP.stored)
        header.append(little: UInt16(0))
        header.append(little: fixedDate)
        header.append(little: file.content.crc)
        header.append(little: UInt32(file.content.packed.count))
        header.append(little: UInt32(file.content.size))
        header.append(little: UInt16(name.count))
        header.append(little: UInt16(0))
        return header
    }

    private mutating func finish(count: Int) {
        let start = UInt32(output.count)
        output += central
        output.append(little: ZIP.endSignature)
        output += [0, 0, 0, 0]
        output.append(little: UInt16(count))
        output.append(little: UInt16(count))
        output.append(little: UInt32(central.count))
        output.append(little: start)
        output += [0, 0]
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
