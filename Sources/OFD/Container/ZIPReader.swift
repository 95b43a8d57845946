/// Reads a ZIP archive strictly; see `Container`.
struct ZIPReader {
    private let input: ByteReader
    private let expandedMax: Int
    private var expanded = 0

    init(_ bytes: [UInt8], expandedMax: Int = ZIPLimits.expanded) throws(Fault) {
        guard bytes.count <= ZIPLimits.bytes else { throw Fault(.tooLarge, "") }
        input = ByteReader(bytes: bytes)
        self.expandedMax = expandedMax
    }

    /// The entries, once directory, local headers and end record agree on every byte.
    func entries() throws(Fault) -> [ZIPEntry] {
        let directory = try endRecord()
        var entries: [ZIPEntry] = []
        var offset = directory.start
        for _ in 0..<directory.count {
            let (entry, next) = try centralEntry(at: offset)
            entries.append(entry)
            offset = next
        }
        guard offset == directory.end else { throw Fault(.mismatch, "central directory") }
        try refuseTwins(entries)
        return try ZIPLayout(input: input, end: directory.start).placed(entries)
    }

    /// The bytes of a file, expanded, of the declared size and checksum.
    mutating func content(of entry: ZIPEntry) throws(Fault) -> [UInt8] {
        expanded += entry.size
        guard expanded <= expandedMax else { throw Fault(.tooLarge, entry.name) }
        let ratio = entry.size / max(1, entry.packedSize)
        guard entry.size < ZIPLimits.ratioFrom || ratio <= ZIPLimits.ratio else {
            throw Fault(.bomb, entry.name)
        }
        let packed = input.bytes[entry.data]
        let bytes =
            entry.method == ZIP.stored ? Array(packed) : Deflate.expand(packed, to: entry.size)
        guard let bytes, bytes.count == entry.size, Deflate.crc32(bytes) == entry.crc else {
            throw Fault(.damaged, entry.name)
        }
        return bytes
    }

    private func endRecord() throws(Fault) -> (start: Int, end: Int, count: Int) {
        let bytes = input.bytes
        guard bytes.count >= ZIP.endSize else { throw Fault(.notContainer, "") }
        let end = bytes.count - ZIP.endSize
        guard try input.uint32(end) == ZIP.endSignature, try input.uint16(end + 20) == 0 else {
            throw Fault(hasEndRecord() ? .suffix : .notContainer, "end record")
        }
        let count = try input.uint16(end + 8)
        guard try input.uint32(end + 4) == 0, try input.uint16(end + 10) == count,
            count != 0xFFFF, try input.uint32(end + 16) != 0xFFFF_FFFF
        else { throw Fault(.split, "end record") }
        guard Int(count) <= ZIPLimits.entries else { throw Fault(.tooMany, "\(count)") }
        let start = Int(try input.uint32(end + 16))
        let size = Int(try input.uint32(end + 12))
        guard start + size == end else {
            throw Fault(start + size < end ? .prefix : .mismatch, "end record")
        }
        return (start, end, Int(count))
    }

    /// Tells data after an archive from no archive at all.
    private func hasEndRecord() -> Bool {
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let bytes = input.bytes
        return (0..<bytes.count - 3).contains { at in
            bytes[at] == 0x50 && bytes[at..<at + 4].elementsEqual(mark)
        }
    }

    private func centralEntry(at offset: Int) throws(Fault) -> (ZIPEntry, next: Int) {
        guard try input.uint32(offset) == ZIP.centralSignature else {
            throw Fault(.mismatch, "central directory")
        }
        let nameSize = Int(try input.uint16(offset + 28))
        let extraSize = Int(try input.uint16(offset + 30))
        let rawName = try input.slice(offset + ZIP.centralSize, nameSize)
        guard let name = ZIPName.text(rawName) else {
            throw Fault(.badName, String(decoding: rawName.prefix(80), as: UTF8.self))
        }
        let entry = ZIPEntry(
            name: name,
            rawName: rawName,
            flags: try input.uint16(offset + 8),
            method: try input.uint16(offset + 10),
            crc: try input.uint32(offset + 16),
            packedSize: Int(try input.uint32(offset + 20)),
            size: Int(try input.uint32(offset + 24)),
            offset: Int(try input.uint32(offset + 42))
        )
        let extra = try input.slice(offset + ZIP.centralSize + nameSize, extraSize)
        guard try ZIPExtra(extra, of: name).long == nil else { throw Fault(.split, name) }
        try check(entry, at: offset)
        return (entry, offset + ZIP.centralSize + nameSize + extraSize)
    }

    private func check(_ entry: ZIPEntry, at offset: Int) throws(Fault) {
        let known = 0x0006 | ZIP.descriptorFlag | ZIP.unicodeFlag
        guard entry.flags & ~known == 0 else { throw Fault(.encrypted, entry.name) }
        guard entry.method == ZIP.stored || entry.method == ZIP.deflated else {
            throw Fault(.method, entry.name)
        }
        guard try input.uint16(offset + 34) == 0, entry.packedSize < 0xFFFF_FFFF,
            entry.size < 0xFFFF_FFFF, entry.offset < 0xFFFF_FFFF
        else { throw Fault(.split, entry.name) }
        // A comment is a place for bytes that nobody looks at.
        guard try input.uint16(offset + 32) == 0 else { throw Fault(.gap, entry.name) }
        try refuseLink(entry, mode: try input.uint16(offset + 40))
        guard entry.method == ZIP.deflated || entry.packedSize == entry.size else {
            throw Fault(.mismatch, entry.name)
        }
        guard !entry.isDirectory || entry.size == 0 else { throw Fault(.badName, entry.name) }
    }

    /// The upper half of the external attributes is a Unix mode where its type bits are set.
    private func refuseLink(_ entry: ZIPEntry, mode: UInt16) throws(Fault) {
        let type = mode & 0xF000
        guard type == 0 || type == 0x8000 || type == 0x4000 else { throw Fault(.link, entry.name) }
    }

    /// Twins by letter case, and a file that is also a folder, look different to each reader.
    private func refuseTwins(_ entries: [ZIPEntry]) throws(Fault) {
        var seen: Set<String> = []
        for entry in entries {
            guard seen.insert(ZIPName.folded(entry.name)).inserted else {
                throw Fault(.duplicateName, entry.name)
            }
        }
        let files = Set(entries.filter { !$0.isDirectory }.map { ZIPName.folded($0.name) })
        for entry in entries {
            var folder = ZIPName.folded(entry.name)[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard !files.contains(String(folder)) else {
                    throw Fault(.duplicateName, entry.name)
                }
            }
        }
    }
}
