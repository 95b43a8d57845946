/// One file's place in an archive that any `tar` unpacks (POSIX.1-1988 ustar).
struct TarEntry: Hashable, Sendable {
    /// Bytes of a block; each entry begins on one.
    static let block = 512
    private static let nameBytesMax = 100
    private static let checksum = 148..<156

    let name: String
    let size: Int
    let mode: UInt32

    /// Zero bytes behind the content, up to the next block.
    var padding: Int { (TarEntry.block - size % TarEntry.block) % TarEntry.block }

    init(name: String, size: Int, mode: UInt32) {
        self.name = name
        self.size = size
        self.mode = mode
    }

    /// Reads a header; nil for anything but a plain file with a right check sum.
    init?(_ header: [UInt8]) {
        guard header.count == TarEntry.block, [0x30, 0x00].contains(header[156]),
            TarEntry.number(header[TarEntry.checksum]) == TarEntry.sum(of: header),
            let size = TarEntry.size(header[124..<136]),
            let mode = TarEntry.number(header[100..<108])
        else { return nil }
        let name = header[..<TarEntry.nameBytesMax].prefix { $0 != 0 }
        self.init(
            name: String(decoding: name, as: UTF8.self),
            size: size,
            mode: UInt32(mode & 0o777)
        )
    }

    /// The header; nil for a name that does not fit.
    var header: [UInt8]? {
        let name = Array(self.name.utf8)
        guard !name.isEmpty, name.count < TarEntry.nameBytesMax, size >= 0 else { return nil }
        var header = [UInt8](repeating: 0, count: TarEntry.block)
        func put(_ bytes: [UInt8], at place: Int) {
            header.replaceSubrange(place..<(place + bytes.count), with: bytes)
        }
        put(name, at: 0)
        put(TarEntry.octal(Int(mode), 7), at: 100)
        put(TarEntry.octal(0, 7), at: 108)
        put(TarEntry.octal(0, 7), at: 116)
        if size < 1 << 33 {
            put(TarEntry.octal(size, 11), at: 124)
        } else {
            // Larger than eleven octal digits: binary, the highest byte first, with the first bit set.
            put([0x80, 0, 0, 0] + (0..<8).map { UInt8(size >> (56 - 8 * $0) & 0xFF) }, at: 124)
        }
        put(TarEntry.octal(0, 11), at: 136)
        put(Array("0".utf8), at: 156)
        put(Array("ustar\u{0}00".utf8), at: 257)
        put(TarEntry.octal(TarEntry.sum(of: header), 6) + [0, 0x20], at: 148)
        return header
    }

    private static func octal(_ number: Int, _ digits: Int) -> [UInt8] {
        let text = String(number, radix: 8)
        return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: field.prefix { $0 != 0 && $0 != 0x20 }, as: UTF8.self), radix: 8)
    }

    private static func size(_ field: ArraySlice<UInt8>) -> Int? {
        guard let first = field.first, first & 0x80 != 0 else { return number(field) }
        // Nobody's office has more than seven bytes of bytes.
        guard field.dropFirst().prefix(4).allSatisfy({ $0 == 0 }) else { return nil }
        return field.suffix(7).reduce(0) { $0 << 8 | Int($1) }
    }

    /// Sum of a header's bytes, those of the sum itself taken as blanks.
    private static func sum(of header: [UInt8]) -> Int {
        header.enumerated().reduce(0) { sum, byte in
            sum + (checksum.contains(byte.offset) ? 0x20 : Int(byte.element))
        }
    }
}
