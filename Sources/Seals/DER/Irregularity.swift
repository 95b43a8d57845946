/// A departure from DER that other makers' files show and that changes no meaning.
enum Irregularity: Hashable, Sendable {
    /// INTEGER with needless leading bytes.
    case looseInteger
    /// BOOLEAN FALSE written although it is the default.
    case explicitDefault
    /// Time with a fraction of a second.
    case fractionalTime

    /// All irregularities of a value, to any depth, except inside octet strings.
    static func all(in bytes: ArraySlice<UInt8>) -> Set<Irregularity> {
        var found: Set<Irregularity> = []
        collect(DERReader(bytes), into: &found, depth: 0)
        return found
    }

    private static func collect(
        _ reader: DERReader,
        into found: inout Set<Irregularity>,
        depth: Int
    ) {
        var reader = reader
        while depth < 32, !reader.isAtEnd, let element = try? reader.next() {
            if let one = Irregularity(of: element) { found.insert(one) }
            if element.tag & 0x20 != 0 {
                collect(element.inside(), into: &found, depth: depth + 1)
            }
        }
    }

    private init?(of element: DERElement) {
        let first = element.content.first
        let second = element.content.dropFirst().first
        if element.has(.integer), let first, let second,
            (first == 0 && second < 0x80) || (first == 0xFF && second >= 0x80)
        {
            self = .looseInteger
        } else if element.has(.boolean), first == 0 {
            self = .explicitDefault
        } else if element.has(.generalizedTime), element.content.contains(UInt8(ascii: ".")) {
            self = .fractionalTime
        } else {
            return nil
        }
    }
}
