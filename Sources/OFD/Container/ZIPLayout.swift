/// Compares local headers with the central directory, byte after byte from 0 to the directory.
struct ZIPLayout {
    let input: ByteReader
    /// Where the central directory begins.
    let end: Int
    let tolerance: ZIPTolerance
    private(set) var notes = ZIPNotes()

    init(input: ByteReader, end: Int, tolerance: ZIPTolerance) {
        self.input = input
        self.end = end
        self.tolerance = tolerance
    }

    /// The entries with the places of their data.
    mutating func placed(_ entries: [ZIPEntry]) throws(Fault) -> [ZIPEntry] {
        var placed = entries
        let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
        var at = 0
        for (step, index) in order.enumerated() {
            let entry = entries[index]
            guard entry.offset == at else { throw Fault(step == 0 ? .prefix : .gap, entry.name) }
            let next = step + 1 < order.count ? entries[order[step + 1]].offset : end
            placed[index].data = try data(of: entry)
            try checkTail(of: entry, from: placed[index].data.upperBound, to: next)
            at = next
        }
        guard at == end else { throw Fault(.gap, "central directory") }
        return placed
    }

    private mutating func data(of entry: ZIPEntry) throws(Fault) -> Range<Int> {
        let at = entry.offset
        guard try input.uint32(at) == ZIP.localSignature,
            try input.uint16(at + 6) == entry.flags, try input.uint16(at + 8) == entry.method
        else { throw Fault(.mismatch, entry.name) }
        let version = try input.uint16(at + 4)
        guard version <= ZIPLimits.version || tolerance == .plain else {
            throw Fault(.method, entry.name)
        }
        let nameSize = Int(try input.uint16(at + 26))
        let extraSize = Int(try input.uint16(at + 28))
        guard try input.slice(at + ZIP.localSize, nameSize) == entry.rawName else {
            throw Fault(.mismatch, entry.name)
        }
        let extra = try ZIPExtra(
            input.slice(at + ZIP.localSize + nameSize, extraSize),
            of: entry.name,
            in: .local,
            tolerance
        )
        if extra.hasTimes { notes.add(.timeField, entry.name) }
        try checkSizes(of: entry, extra)
        let start = at + ZIP.localSize + nameSize + extraSize
        guard start + entry.packedSize <= end else { throw Fault(.mismatch, entry.name) }
        return start..<start + entry.packedSize
    }

    /// With a descriptor the local header may leave the numbers out, with a ZIP64 field it may
    /// write them there or repeat them; other numbers it must not say.
    ///
    /// Stored data whose size comes behind it ends where each reader thinks: it must say its size. A
    /// descriptor beside a ZIP64 field is refused: some readers give it 24 bytes, others 16 (APPNOTE
    /// 6.3, 4.3.9.2).
    private mutating func checkSizes(of entry: ZIPEntry, _ extra: ZIPExtra) throws(Fault) {
        guard extra.long == nil || !entry.hasDescriptor || tolerance == .plain else {
            throw Fault(.mismatch, entry.name)
        }
        let at = entry.offset
        let local = [
            try input.uint32(at + 14), try input.uint32(at + 18), try input.uint32(at + 22),
        ]
        let isLong = local == [entry.crc, .max, .max]
        let isLeftOut = entry.hasDescriptor && local == [0, 0, 0]
        let isOpen = entry.method == ZIP.stored && entry.packedSize > 0 && tolerance == .sealed
        let agrees =
            if isLong || extra.long != nil {
                extra.says(entry.size, entry.packedSize)
                    && (isLong || local == numbers(of: entry))
            } else {
                isLeftOut && !isOpen || local == numbers(of: entry)
            }
        guard agrees else { throw Fault(.mismatch, entry.name) }
        if extra.long != nil { notes.add(.longSizes, entry.name) }
    }

    /// After the data comes nothing, or the descriptor that the flag announces.
    private func checkTail(of entry: ZIPEntry, from start: Int, to next: Int) throws(Fault) {
        guard entry.hasDescriptor else {
            guard start == next else { throw Fault(.gap, entry.name) }
            return
        }
        if tolerance == .plain, next - start == 24 {
            return try checkLongTail(of: entry, at: start)
        }
        var at = start
        if next - start == 16, try input.uint32(at) == ZIP.descriptorSignature { at += 4 }
        guard next - at == 12 else { throw Fault(.gap, entry.name) }
        let told = [try input.uint32(at), try input.uint32(at + 4), try input.uint32(at + 8)]
        guard told == numbers(of: entry) else { throw Fault(.mismatch, entry.name) }
    }

    /// A descriptor of 64-bit sizes: libraries that stream a workbook write it without a ZIP64 field
    /// (APPNOTE 4.3.9.2 wants one), and other readers go by the central directory.
    private func checkLongTail(of entry: ZIPEntry, at start: Int) throws(Fault) {
        let told = [
            try input.uint32(start), try input.uint32(start + 4), try input.uint32(start + 8),
            try input.uint32(start + 12), try input.uint32(start + 16),
            try input.uint32(start + 20),
        ]
        let own = numbers(of: entry)
        guard told == [ZIP.descriptorSignature, own[0], own[1], 0, own[2], 0] else {
            throw Fault(.mismatch, entry.name)
        }
    }

    private func numbers(of entry: ZIPEntry) -> [UInt32] {
        [entry.crc, UInt32(entry.packedSize), UInt32(entry.size)]
    }
}
