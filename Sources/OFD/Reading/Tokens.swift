/// The parts of an attribute between ASCII blanks, one after the other, without a list of them.
///
/// Characters are not looked at: to find where one ends can cost more than its bytes.
struct Tokens: Sequence, IteratorProtocol {
    private var rest: Substring.UTF8View
    private let takesCommas: Bool

    init(_ text: String, commas: Bool = false) {
        rest = text[...].utf8
        takesCommas = commas
    }

    mutating func next() -> Substring? {
        rest = rest.drop(while: isBlank)
        guard !rest.isEmpty else { return nil }
        let part = rest.prefix { !isBlank($0) }
        rest = rest[part.endIndex...]
        return Substring(part)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x9...0xD).contains(byte) || takesCommas && byte == UInt8(ascii: ",")
    }
}
