/// Reads a ZIP archive strictly; see `Container`.
struct ZIPReader {
    private let input: ByteReader
    private let tolerance: ZIPTolerance
    private(set) var notes = ZIPNotes()

    init(_ bytes: [UInt8], _ tolerance: ZIPTolerance = .sealed) throws(Fault) {
        guard bytes.count <= ZIPLimits.bytes else { throw Fault(.tooLarge, "") }
        input = ByteReader(bytes: bytes)
        self.tolerance = tolerance
    }

    /// The entries, once directory, local headers and end record agree on every byte.
    ///
    /// - Parameter expandedMax: what all of them may expand to, as they say.
    /// - Returns: the entries with the places of their data.
    /// - Throws: what is wrong with the archive.
    mutating func entries(expandedMax: Int) throws(Fault) -> [ZIPEntry] {
        let directory = try ZIPEnd(input)
        if directory.hasComment { notes.add(.comment, "") }
        var entries: [ZIPEntry] = []
        var offset = directory.start
        var expanded = 0
        for _ in 0..<directory.count {
            let (entry, next) = try centralEntry(at: offset)
            expanded += entry.size
            guard expanded <= expandedMax else { throw Fault(.tooLarge, entry.name) }
            entries.append(entry)
            offset = next
        }
        guard offset == directory.end else { throw Fault(.mismatch, "central directory") }
        try refuseTwins(entries)
        var layout = ZIPLayout(input: input, end: directory.start, tolerance: tolerance)
        let placed = try layout.placed(entries)
        for note in layout.notes.all { notes.add(note.code, note.place) }
        return placed
    }

    private mutating func centralEntry(at offset: Int) throws(Fault) -> (ZIPEntry, next: Int) {
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
            version: try input.uint16(offset + 6),
            flags: try input.uint16(offset + 8),
            method: try input.uint16(offset + 10),
            crc: try input.uint32(offset + 16),
            packedSize: Int(try input.uint32(offset + 20)),
            size: Int(try input.uint32(offset + 24)),
            offset: Int(try input.uint32(offset + 42))
        )
        let extra = try ZIPExtra(
            input.slice(offset + ZIP.centralSize + nameSize, extraSize),
            of: name,
            in: .central,
            tolerance
        )
        try check(extra, of: entry)
        try check(entry, at: offset)
        return (entry, offset + ZIP.centralSize + nameSize + extraSize)
    }

    /// Long numbers may repeat the short ones.
    private mutating func check(_ extra: ZIPExtra, of entry: ZIPEntry) throws(Fault) {
        if extra.hasTimes { notes.add(.timeField, entry.name) }
        guard extra.long != nil else { return }
        guard
            extra.says(entry.size, entry.packedSize)
                || extra.says(entry.size, entry.packedSize, entry.offset)
        else { throw Fault(.split, entry.name) }
        notes.add(.longSizes, entry.name)
    }

    private mutating func check(_ entry: ZIPEntry, at offset: Int) throws(Fault) {
        let known = 0x0006 | ZIP.descriptorFlag | ZIP.unicodeFlag
        guard entry.flags & ~known == 0 else { throw Fault(.encrypted, entry.name) }
        guard entry.method == ZIP.stored || entry.method == ZIP.deflated,
            entry.version <= ZIPLimits.version || tolerance == .plain
        else { throw Fault(.method, entry.name) }
        guard try input.uint16(offset + 34) == 0, entry.packedSize < 0xFFFF_FFFF,
            entry.size < 0xFFFF_FFFF, entry.offset < 0xFFFF_FFFF
        else { throw Fault(.split, entry.name) }
        // A comment is a place for bytes that nobody looks at.
        guard try input.uint16(offset + 32) == 0 else { throw Fault(.gap, entry.name) }
        try refuseOtherType(entry, attributes: try input.uint32(offset + 38))
        guard entry.method == ZIP.deflated || entry.packedSize == entry.size else {
            throw Fault(.mismatch, entry.name)
        }
        if entry.isDirectory { try checkDirectory(entry) }
        if entry.flags & ZIP.unicodeFlag != 0, entry.rawName.allSatisfy({ $0 < 0x80 }) {
            notes.add(.unicodeFlag, entry.name)
        }
    }

    /// A folder has no data, and nothing in which a reader of a stream could look for some.
    private mutating func checkDirectory(_ entry: ZIPEntry) throws(Fault) {
        guard entry.size == 0 else { throw Fault(.badName, entry.name) }
        notes.add(.directoryEntry, entry.name)
        guard tolerance == .sealed else { return }
        guard entry.packedSize == 0, entry.method == ZIP.stored, !entry.hasDescriptor,
            entry.crc == 0
        else { throw Fault(.gap, entry.name) }
    }

    /// The upper half of the external attributes is a Unix mode where its type bits are set; in the
    /// lower half a bit of DOS marks a folder.
    ///
    /// A file that it calls a folder, or a folder that it calls a file, is another thing to each
    /// reader.
    private func refuseOtherType(_ entry: ZIPEntry, attributes: UInt32) throws(Fault) {
        let type = attributes >> 16 & 0xF000
        let isFolder = attributes & 0x10 != 0
        guard type == 0 || type == (entry.isDirectory ? 0x4000 : 0x8000),
            entry.isDirectory || !isFolder
        else { throw Fault(.link, entry.name) }
    }

    /// Twins by letter case, and a file that is also a folder, look different to each reader.
    private func refuseTwins(_ entries: [ZIPEntry]) throws(Fault) {
        var tree = ZIPTree()
        for entry in entries {
            guard tree.insert(entry) else { throw Fault(.duplicateName, entry.name) }
        }
        if let name = tree.inFile { throw Fault(.duplicateName, name) }
    }
}
