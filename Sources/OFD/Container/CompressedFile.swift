import Seals

/// A file as a package stores it: compressed once, digested once, written many times.
public struct CompressedFile: Hashable, Sendable {
    /// Bytes before compression.
    public let size: Int
    /// CRC-32 of the bytes before compression.
    public let crc: UInt32
    /// SM3 of the bytes before compression: what a signature's Reference holds.
    public let digest: [UInt8]
    /// True if `packed` is deflated, false if stored as it is.
    public let isDeflated: Bool
    let packed: [UInt8]

    /// Compresses; what does not get smaller is stored.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - level: zlib's effort, 0 (store) to 9.
    public init(_ bytes: [UInt8], level: Int = 6) {
        size = bytes.count
        crc = Deflate.crc32(bytes)
        digest = SM3.digest(bytes)
        let smaller = level > 0 ? Deflate.compress(bytes, level: level) : nil
        if let smaller, smaller.count < bytes.count {
            packed = smaller
            isDeflated = true
        } else {
            packed = bytes
            isDeflated = false
        }
    }
}

/// A named file of a package.
struct PackageFile: Hashable, Sendable {
    /// Path from the package's root, without a leading slash.
    var name: String
    var content: CompressedFile

    init(_ name: String, _ content: CompressedFile) {
        self.name = name
        self.content = content
    }

    init(_ name: String, xml: XMLText) {
        self.init(name, CompressedFile(xml.bytes))
    }
}
