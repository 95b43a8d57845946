/// The end record of an archive: where its directory lies.
struct ZIPEnd {
    private static let commentMax = 0xFFFF
    private static let locatorSize = 20

    let start: Int
    let end: Int
    let count: Int
    /// True where a comment follows the record.
    let hasComment: Bool

    /// Finds the one record that ends with the file, its comment included.
    init(_ input: ByteReader) throws(Fault) {
        let bytes = input.bytes
        guard bytes.count >= ZIP.endSize, let at = Self.last(in: bytes) else {
            throw Fault(.notContainer, "")
        }
        let comment = bytes.count - at - ZIP.endSize
        guard comment >= 0, try Int(input.uint16(at + 20)) == comment else {
            throw Fault(.suffix, "end record")
        }
        let count = try input.uint16(at + 8)
        guard try input.uint32(at + 4) == 0, try input.uint16(at + 10) == count,
            count != 0xFFFF, try input.uint32(at + 16) != 0xFFFF_FFFF
        else { throw Fault(.split, "end record") }
        guard Int(count) <= ZIPLimits.entries else { throw Fault(.tooMany, "\(count)") }
        let start = Int(try input.uint32(at + 16))
        let size = Int(try input.uint32(at + 12))
        guard start + size == at else {
            throw Fault(start + size < at ? .prefix : .mismatch, "end record")
        }
        // Readers of ZIP64 look for its locator right before the record, whatever it is part of.
        guard !Self.hasLocator(before: at, bytes) else { throw Fault(.split, "end record") }
        // A reader that looks for the first record must not find one that fits as well.
        guard try !Self.fits(before: at, input) else { throw Fault(.prefix, "end record") }
        self.start = start
        end = at
        self.count = Int(count)
        hasComment = comment > 0
    }

    /// The last place of the record's mark.
    private static func last(in bytes: [UInt8]) -> Int? {
        var at = bytes.count - 4
        while at >= 0, !isMark(bytes, at) { at -= 1 }
        return at < 0 ? nil : at
    }

    private static func fits(before end: Int, _ input: ByteReader) throws(Fault) -> Bool {
        let bytes = input.bytes
        let first = max(0, bytes.count - ZIP.endSize - commentMax)
        for at in first..<max(first, end) where isMark(bytes, at) {
            if at + ZIP.endSize <= bytes.count,
                try at + ZIP.endSize + Int(input.uint16(at + 20)) == bytes.count
            {
                return true
            }
        }
        return false
    }

    /// APPNOTE 6.3, 4.3.15: the mark of a locator, which has 20 bytes.
    private static func hasLocator(before end: Int, _ bytes: [UInt8]) -> Bool {
        end >= locatorSize && bytes[(end - locatorSize)...].starts(with: [0x50, 0x4B, 6, 7])
    }

    private static func isMark(_ bytes: [UInt8], _ at: Int) -> Bool {
        bytes[at] == 0x50 && bytes[at + 1] == 0x4B && bytes[at + 2] == 5 && bytes[at + 3] == 6
    }

    /// The bytes without those behind the last end record and its comment, for claims alone.
    static func archive(in bytes: [UInt8]) -> [UInt8] {
        guard let at = last(in: bytes), at + ZIP.endSize <= bytes.count else { return bytes }
        let comment = Int(bytes[at + 20]) | Int(bytes[at + 21]) << 8
        return Array(bytes.prefix(at + ZIP.endSize + comment))
    }

    /// True for bytes that were an archive once, whole or not.
    ///
    /// They begin as one does, or an end record stands somewhere behind its directory; other bytes
    /// are another kind of file, in which the record's mark may stand by chance.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        guard !bytes.starts(with: [0x50, 0x4B]) else { return true }
        var at = bytes.count - ZIP.endSize
        while at >= 0, !isRecord(bytes, at) { at -= 1 }
        return at >= 0
    }

    /// True for a record with the directory of its size right before it, wherever both stand now.
    private static func isRecord(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard isMark(bytes, at) else { return false }
        let input = ByteReader(bytes: bytes)
        guard let size = try? input.uint32(at + 12),
            let mark = try? input.uint32(at - Int(size))
        else { return false }
        return mark == ZIP.centralSignature
    }
}
