/// Bytes that are no DER, or not the structure that was expected.
struct BadDER: Error, Hashable {
    /// What was expected, for a message.
    let expected: String

    init(_ expected: String) {
        self.expected = expected
    }
}

/// Tags used by certificates and seals.
enum DERTag: UInt8 {
    case boolean = 0x01
    case integer = 0x02
    case bitString = 0x03
    case octetString = 0x04
    case null = 0x05
    case objectIdentifier = 0x06
    case utf8String = 0x0C
    case printableString = 0x13
    case ia5String = 0x16
    case utcTime = 0x17
    case generalizedTime = 0x18
    case sequence = 0x30
    case set = 0x31
    case explicit0 = 0xA0
    case explicit3 = 0xA3
}

/// One element with the very bytes it was read from: what is verified is never encoded anew.
struct DERElement {
    let tag: UInt8
    /// Tag, length and content.
    let raw: ArraySlice<UInt8>
    let content: ArraySlice<UInt8>

    func has(_ expected: DERTag) -> Bool {
        tag == expected.rawValue
    }

    /// A reader of what is inside.
    func inside() -> DERReader {
        DERReader(content)
    }
}

/// Reads elements one after the other: definite, minimal lengths and one-byte tags only.
///
/// Indefinite lengths and padded lengths (BER) are refused, and so are bytes left over.
struct DERReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// A reader of what is inside the one sequence that the bytes are.
    init(sequence bytes: [UInt8]) throws(BadDER) {
        var outer = DERReader(bytes[...])
        let element = try outer.next(.sequence)
        try outer.finish()
        self = element.inside()
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Tag of the next element; nil at the end.
    var nextTag: UInt8? { rest.first }

    mutating func next() throws(BadDER) -> DERElement {
        let start = rest.startIndex
        guard rest.count >= 2, rest[start] & 0x1F != 0x1F else { throw BadDER("element") }
        let size = try DERReader.length(rest[(start + 1)...])
        let header = 1 + size.octets
        guard size.value <= rest.count - header else { throw BadDER("element") }
        let end = start + header + size.value
        let element = DERElement(
            tag: rest[start],
            raw: rest[start..<end],
            content: rest[(start + header)..<end]
        )
        rest = rest[end...]
        return element
    }

    mutating func next(_ tag: DERTag) throws(BadDER) -> DERElement {
        let element = try next()
        guard element.has(tag) else { throw BadDER("\(tag)") }
        return element
    }

    /// The next element where it has the tag; nothing is read otherwise.
    mutating func nextIf(_ tag: DERTag) throws(BadDER) -> DERElement? {
        nextTag == tag.rawValue ? try next() : nil
    }

    /// All elements to the end.
    mutating func all() throws(BadDER) -> [DERElement] {
        var elements: [DERElement] = []
        while !isAtEnd { elements.append(try next()) }
        return elements
    }

    /// Refuses bytes left over.
    func finish() throws(BadDER) {
        guard rest.isEmpty else { throw BadDER("end") }
    }

    private static func length(
        _ bytes: ArraySlice<UInt8>
    ) throws(BadDER) -> (value: Int, octets: Int) {
        let first = bytes[bytes.startIndex]
        if first < 0x80 { return (Int(first), 1) }
        let count = Int(first & 0x7F)
        let digits = bytes.dropFirst().prefix(count)
        guard (1...4).contains(count), digits.count == count, digits.first != 0 else {
            throw BadDER("length")
        }
        let value = digits.reduce(0) { $0 << 8 | Int($1) }
        guard value >= 0x80 else { throw BadDER("length") }
        return (value, 1 + count)
    }
}
