/// One record of the central directory.
struct ZIPEntry {
    var name: String
    var rawName: ArraySlice<UInt8>
    var version: UInt16
    var flags: UInt16
    var method: UInt16
    var crc: UInt32
    var packedSize: Int
    var size: Int
    /// Where the local header begins.
    var offset: Int
    /// Where the packed bytes lie; known once the local header was compared.
    var data: Range<Int> = 0..<0

    var isDirectory: Bool { rawName.last == UInt8(ascii: "/") }
    /// True where numbers follow the data.
    var hasDescriptor: Bool { flags & ZIP.descriptorFlag != 0 }
}
