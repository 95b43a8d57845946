@testable import OFD

/// Builds archives, honest ones and forged ones.
struct ZIPForge {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var flags: UInt16 = 0
        var method: UInt16?
        var mode: UInt16 = 0
        /// Attributes of DOS.
        var attributes: UInt16 = 0
        var comment: [UInt8] = []
        var extra: [UInt8] = []
        var localExtra: [UInt8] = []
        var version: UInt16 = 20
        var localVersion: UInt16 = 20
        /// Data behind the packed bytes, counted as packed.
        var tail: [UInt8] = []
        /// Packed bytes instead of the true ones.
        var packed: [UInt8]?
        var descriptor: [UInt8]?
        /// Numbers that the central record says instead of the true ones.
        var centralName: [UInt8]?
        var centralSize: UInt32?
        var centralCRC: UInt32?
        var centralOffset: UInt32?
        var localNumbers: [UInt32]?
        var isInDirectory = true

        init(_ name: String, _ bytes: [UInt8] = []) {
            self.name = name
            self.bytes = bytes
        }
    }

    var entries: [Entry]
    var gapBeforeDirectory: [UInt8] = []
    var count: UInt16?
    var disk: UInt16 = 0
    var comment: [UInt8] = []

    var bytes: [UInt8] {
        var output: [UInt8] = []
        var central: [UInt8] = []
        for entry in entries {
            let offset = UInt32(output.count)
            let file = CompressedFile(entry.bytes)
            let packed = (entry.packed ?? file.packed) + entry.tail
            let method = entry.method ?? (file.isDeflated ? 8 : 0)
            let true3 = [file.crc, UInt32(packed.count), UInt32(file.size)]
            let local = entry.localNumbers ?? true3
            output +=
                [0x50, 0x4B, 3, 4] + le(entry.localVersion) + le(entry.flags) + le(method)
                + le(UInt32(0))
            output += local.flatMap { le($0) } + le(UInt16(entry.name.utf8.count))
            output += le(UInt16(entry.localExtra.count)) + Array(entry.name.utf8)
            output += entry.localExtra + packed
            output += entry.descriptor ?? []
            guard entry.isInDirectory else { continue }
            let name = entry.centralName ?? Array(entry.name.utf8)
            central += [0x50, 0x4B, 1, 2] + le(UInt16(0x0314)) + le(entry.version)
            central += le(entry.flags)
            central += le(method) + le(UInt32(0)) + le(entry.centralCRC ?? true3[0]) + le(true3[1])
            central += le(entry.centralSize ?? true3[2]) + le(UInt16(name.count))
            central += le(UInt16(entry.extra.count)) + le(UInt16(entry.comment.count))
            central += le(UInt16(0)) + le(UInt16(0)) + le(entry.attributes) + le(entry.mode)
            central += le(entry.centralOffset ?? offset) + name + entry.extra + entry.comment
        }
        output += gapBeforeDirectory
        let listed = count ?? UInt16(entries.filter(\.isInDirectory).count)
        let start = UInt32(output.count)
        output += central + [0x50, 0x4B, 5, 6] + le(disk) + le(disk) + le(listed) + le(listed)
        return output + le(UInt32(central.count)) + le(start) + le(UInt16(comment.count)) + comment
    }

    func le(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}
