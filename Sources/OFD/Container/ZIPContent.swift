import Seals

/// The data of an archive's entries: compared with its numbers once, expanded when it is needed.
struct ZIPContent: Sendable {
    let bytes: [UInt8]

    /// The entry, once it expands to the size and the checksum that it says.
    ///
    /// - Parameters:
    ///   - entry: a placed one.
    ///   - take: gets the expanded bytes, piece after piece.
    /// - Returns: the entry; its data without an Adler-32 that stood behind it, see `hasAdler`.
    /// - Throws: `bomb` or `damaged`.
    func checked(
        _ entry: ZIPEntry,
        _ take: (UnsafeRawBufferPointer) -> Void
    ) throws(Fault) -> (entry: ZIPEntry, hasAdler: Bool) {
        let ratio = entry.size / max(1, entry.packedSize)
        guard entry.size < ZIPLimits.ratioFrom || ratio <= ZIPLimits.ratio else {
            throw Fault(.bomb, entry.name)
        }
        var crc: UInt32 = 0
        let rest = expand(entry) { piece in
            crc = Deflate.crc32(piece, after: crc)
            take(piece)
        }
        guard let rest, crc == entry.crc else { throw Fault(.damaged, entry.name) }
        guard rest > 0 else { return (entry, false) }
        // Old writers put zlib's own checksum behind the data; other bytes nothing accounts for. A
        // reader of a stream takes what follows the data for the descriptor, where there is one.
        guard rest == 4, !entry.hasDescriptor, adler(of: entry) == bytes[entry.data].suffix(4)
        else { throw Fault(.damaged, entry.name) }
        var short = entry
        short.data = entry.data.lowerBound..<entry.data.upperBound - 4
        return (short, true)
    }

    /// Expands piece by piece; gives the count of bytes behind the data, nil where it is damaged.
    func expand(_ entry: ZIPEntry, _ take: (UnsafeRawBufferPointer) -> Void) -> Int? {
        let packed = bytes[entry.data]
        guard entry.method == ZIP.deflated else {
            packed.withUnsafeBytes(take)
            return packed.count == entry.size ? 0 : nil
        }
        return Deflate.expand(packed, to: entry.size, take)
    }

    /// All bytes of an entry that was compared before.
    func file(_ entry: ZIPEntry) -> [UInt8]? {
        guard entry.method == ZIP.deflated else { return Array(bytes[entry.data]) }
        return Deflate.expand(bytes[entry.data], to: entry.size)
    }

    /// SM3 of an entry that was compared before, without holding its bytes.
    func digest(_ entry: ZIPEntry) -> [UInt8]? {
        guard entry.method == ZIP.deflated else { return SM3.digest(bytes[entry.data]) }
        let digest = SM3Stream()
        return expand(entry, digest.update) == nil ? nil : digest.finish()
    }

    private func adler(of entry: ZIPEntry) -> [UInt8] {
        var value = Deflate.adlerOfNothing
        _ = expand(entry) { value = Deflate.adler32($0, after: value) }
        return (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }
    }
}
