/// Unified social credit code (统一社会信用代码), 18 characters.
///
/// - Source: GB 32100-2015; e-license-standards.md §5.
public struct CreditCode: Hashable, Sendable, CustomStringConvertible {
    /// Upper-case, all check digits right.
    public let rawValue: String

    /// Letters and digits of the code: no I, O, S, V, Z.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Reads a code; letters are folded to upper case first.
    ///
    /// - Throws: every reason why it is none.
    public init(_ text: String) throws(BadCode) {
        let code = text.foldedToUpperCase
        let values = code.map { $0.asciiValue.flatMap(CreditCode.value) }
        var reasons: [BadCode.Reason] = []
        if code.count != 18 {
            reasons.append(.init("length", "统一社会信用代码应为18位，现为\(code.count)位"))
        }
        if values.contains(nil) {
            reasons.append(.init("character", "含有统一社会信用代码不使用的字符"))
        }
        guard reasons.isEmpty else { throw BadCode(reasons) }
        var power = 1
        var sum = 0
        for value in values.dropLast() {
            sum += (value ?? 0) * power
            power = power * 3 % 31
        }
        if values[17] != (31 - sum % 31) % 31 {
            reasons.append(.init("check-digit", "第18位校验码不符"))
        }
        let inner = String(Array(code)[8..<17])
        if (try? OrganizationCode(inner)) == nil {
            reasons.append(.init("organization-code", "第9至17位组织机构代码的校验码不符"))
        }
        guard reasons.isEmpty else { throw BadCode(reasons) }
        rawValue = code
    }

    private static func value(_ ascii: UInt8) -> Int? {
        alphabet.firstIndex(of: ascii)
    }

    /// The code itself.
    public var description: String { rawValue }
}
