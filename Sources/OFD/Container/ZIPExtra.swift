/// Extra fields of a header: times and owners are let pass, other names and sizes are not.
struct ZIPExtra {
    /// The header in which the fields stand.
    enum Header {
        case local, central
    }

    private static let zip64: UInt16 = 0x0001
    private static let unicodePath: UInt16 = 0x7075

    /// The long numbers of a ZIP64 field, as bytes; nil where there is none.
    private(set) var long: [UInt8]?
    /// True where a field of times or of an owner stands.
    private(set) var hasTimes = false

    /// Reads the fields; refuses those that give the entry another name, stand twice, are unknown,
    /// or are longer than their kind needs.
    init(
        _ extra: ArraySlice<UInt8>,
        of name: String,
        in header: Header,
        _ tolerance: ZIPTolerance
    ) throws(Fault) {
        var seen: Set<UInt16> = []
        var rest = extra
        while let head = Self.head(rest) {
            guard head.id != Self.unicodePath else { throw Fault(.badName, name) }
            guard rest.count >= 4 + head.size else { throw Fault(.mismatch, name) }
            let content = Array(rest.dropFirst(4).prefix(head.size))
            let isFirst = seen.insert(head.id).inserted
            if head.id == Self.zip64 {
                guard isFirst else { throw Fault(.mismatch, name) }
                long = content
            } else if ZIPField.isWhole(head.id, content, in: header) {
                guard isFirst || tolerance == .plain else { throw Fault(.gap, name) }
                hasTimes = true
            } else if tolerance == .sealed {
                throw Fault(.gap, name)
            }
            rest = rest.dropFirst(4 + head.size)
        }
        guard rest.allSatisfy({ $0 == 0 }), rest.isEmpty || tolerance == .plain else {
            throw Fault(.mismatch, name)
        }
    }

    private static func head(_ rest: ArraySlice<UInt8>) -> (id: UInt16, size: Int)? {
        guard rest.count >= 4 else { return nil }
        let at = rest.startIndex
        return (
            UInt16(rest[at]) | UInt16(rest[at + 1]) << 8,
            Int(rest[at + 2]) | Int(rest[at + 3]) << 8
        )
    }

    /// True if the long numbers are these, in the order of the format.
    func says(_ numbers: Int...) -> Bool {
        let bytes = numbers.flatMap { number in
            (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return long == bytes
    }
}

/// The extra fields that say no more than times and an owner.
///
/// - Source: APPNOTE 6.3, 4.5.5 (NTFS); Info-ZIP's proginfo/extrafld.txt (the others).
private enum ZIPField {
    /// True for a field of a known kind that has the bytes of its kind and no more.
    static func isWhole(_ id: UInt16, _ content: [UInt8], in header: ZIPExtra.Header) -> Bool {
        switch id {
        case 0x000A: content.count == 32 && content.starts(with: [0, 0, 0, 0, 1, 0, 24, 0])
        case 0x5455: isUnixTime(content, in: header)
        case 0x5855: content.count == 8 || content.count == 12 && header == .local
        case 0x7855: content.count == (header == .local ? 4 : 0)
        case 0x7875: content.isEmpty && header == .central || isOwner(content)
        default: false
        }
    }

    /// A byte of flags and a time for each; the central one may say the first time alone.
    private static func isUnixTime(_ content: [UInt8], in header: ZIPExtra.Header) -> Bool {
        guard let flags = content.first, flags < 8 else { return false }
        let all = 1 + 4 * flags.nonzeroBitCount
        let short = flags & 1 == 1 ? 5 : 1
        return content.count == all || header == .central && content.count == short
    }

    /// Version 1, then two numbers, each after its size.
    private static func isOwner(_ content: [UInt8]) -> Bool {
        guard content.count >= 3, content[0] == 1 else { return false }
        let user = Int(content[1])
        guard (1...8).contains(user), content.count > 2 + user else { return false }
        let group = Int(content[2 + user])
        return (1...8).contains(group) && content.count == 3 + user + group
    }
}
