/// Organization code (组织机构代码), eight characters and a check character.
///
/// - Source: GB 11714; e-license-standards.md §5.
public struct OrganizationCode: Hashable, Sendable, CustomStringConvertible {
    /// Nine characters, upper-case, without the hyphen.
    public let rawValue: String

    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    /// Reads a code with or without the hyphen before its check character.
    ///
    /// - Throws: every reason why it is none.
    public init(_ text: String) throws(BadCode) {
        var characters = Array(text.foldedToUpperCase)
        if characters.count == 10, characters[8] == "-" { characters.remove(at: 8) }
        guard characters.count == 9 else {
            throw BadCode([.init("length", "组织机构代码应为9位（可在校验码前加连字符）")])
        }
        let values = characters.prefix(8).map { AlphanumericValue.of($0) }
        guard !values.contains(nil), characters[8] == "X" || characters[8].isASCIIDigit else {
            throw BadCode([.init("character", "组织机构代码只含数字和大写字母，校验码为数字或X")])
        }
        let sum = zip(values, OrganizationCode.weights).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
        let check = 11 - sum % 11
        let expected: Character = check == 10 ? "X" : check == 11 ? "0" : Character(String(check))
        guard characters[8] == expected else {
            throw BadCode([.init("check-digit", "组织机构代码的校验码不符")])
        }
        // The check character of eight zeros is right, and no organization has them.
        guard sum > 0 else { throw BadCode([.init("number", "组织机构代码不能全为零")]) }
        rawValue = String(characters)
    }

    /// Nine characters without the hyphen.
    public var description: String { rawValue }
}
