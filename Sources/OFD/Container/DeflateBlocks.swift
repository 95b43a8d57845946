/// The blocks of one deflate stream, held against what honest writers make of the content.
///
/// Empty blocks, and blocks with large tables for little content, could carry bytes that no reader
/// shows. Writers empty their buffers now and then with an empty block of five bytes; the smallest
/// buffer of zlib holds 127 letters.
struct DeflateBlocks {
    /// Blocks that content of any size may have.
    static let few = 8
    /// Bytes of content for each further block, a little fewer than the smallest buffer.
    static let content = 120
    /// Bytes of an empty block, a byte that it shares with the block before included.
    static let emptyMax = 6

    private var left: Int
    private var read: UInt = 0
    private var written: UInt = 0

    init(size: Int) {
        left = Self.few + size / Self.content
    }

    /// Most packed bytes of content: nine bits for a letter (RFC 1951, 3.2.6), tables, ends.
    static func packedMax(for size: Int) -> Int { size + size / 8 + size / 64 + 256 }

    /// Counts a block that ends here; false where it is one too many, or empty and too large.
    mutating func add(read: UInt, written: UInt) -> Bool {
        let isHonest = written > self.written || read - self.read <= UInt(Self.emptyMax)
        (self.read, self.written) = (read, written)
        left -= 1
        return isHonest && left >= 0
    }
}
