/// Unified social credit code (统一社会信用代码), 18 characters.
///
/// - Source: GB 32100-2015; e-license-standards.md §5.
public struct CreditCode: Hashable, Sendable, CustomStringConvertible {
    /// Upper-case.
    public let rawValue: String

    /// Letters and digits of the code: no I, O, S, V, Z.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Registering bodies (登记管理部门) that have a first character.
    ///
    /// From memory of the standard and its amendments: 1 staffing, 2 foreign affairs, 3 justice, 4 culture,
    /// 5 civil affairs, 6 tourism, 7 religion, 8 trade unions, 9 market regulation, A armed forces,
    /// N agriculture, Y others. Unverified.
    private static let bodies = Array("123456789ANY".utf8)
    /// Division of what is registered for the whole country.
    private static let nationalDivision = "100000"

    /// Reads a code; letters are folded to upper case first.
    ///
    /// - Throws: every reason why it is none.
    public init(_ text: String) throws(BadCode) {
        let code = try CreditCode.spelled(text)
        let reasons = CreditCode.partFaults(code) + CreditCode.checkFaults(code)
        guard reasons.isEmpty else { throw BadCode(reasons) }
        rawValue = code
    }

    /// Reads a code as a business license shows it: its check characters may be odd.
    ///
    /// Some were issued with a wrong check character (Xiamen, before 2016). An officer has to compare such
    /// a code with the license before anything is filed with it.
    ///
    /// - Throws: every reason why even so it is none: length, alphabet, registering body, division.
    public init(asPrinted text: String) throws(BadCode) {
        let code = try CreditCode.spelled(text)
        let reasons = CreditCode.partFaults(code)
        guard reasons.isEmpty else { throw BadCode(reasons) }
        rawValue = code
    }

    /// Reads a code that already stands in a record: it was examined when it was written, perhaps by
    /// other rules than today's.
    ///
    /// - Throws: where it has not the length or the alphabet of one.
    public init(recorded text: String) throws(BadCode) {
        rawValue = try CreditCode.spelled(text)
    }

    /// Whether a check character is not the one that the standard computes.
    public var isOdd: Bool { !CreditCode.checkFaults(rawValue).isEmpty }

    /// The code itself.
    public var description: String { rawValue }

    /// The code in upper case, with the right length and alphabet.
    private static func spelled(_ text: String) throws(BadCode) -> String {
        let code = text.foldedToUpperCase
        var reasons: [BadCode.Reason] = []
        if code.count != 18 {
            reasons.append(.init("length", "统一社会信用代码应为18位，现为\(code.count)位"))
        }
        if !code.allSatisfy({ $0.asciiValue.flatMap(value) != nil }) {
            reasons.append(.init("character", "含有统一社会信用代码不使用的字符"))
        }
        guard reasons.isEmpty else { throw BadCode(reasons) }
        return code
    }

    /// Parts that no code can have: the first character and the six digits of the division.
    private static func partFaults(_ code: String) -> [BadCode.Reason] {
        var reasons: [BadCode.Reason] = []
        if code.utf8.first.map(bodies.contains) != true {
            reasons.append(.init("registering-body", "第1位不是登记管理部门代码"))
        }
        let division = String(code.dropFirst(2).prefix(6))
        if division != nationalDivision, (try? DivisionCode(division)) == nil {
            reasons.append(.init("division", "第3至8位不是行政区划代码"))
        }
        return reasons
    }

    private static func checkFaults(_ code: String) -> [BadCode.Reason] {
        var reasons: [BadCode.Reason] = []
        let values = code.utf8.compactMap(value)
        var (power, sum) = (1, 0)
        for value in values.dropLast() {
            sum += value * power
            power = power * 3 % 31
        }
        if values.last != (31 - sum % 31) % 31 {
            reasons.append(.init("check-digit", "第18位校验码不符"))
        }
        if (try? OrganizationCode(String(code.dropFirst(8).prefix(9)))) == nil {
            reasons.append(.init("organization-code", "第9至17位组织机构代码的校验码不符"))
        }
        return reasons
    }

    private static func value(_ ascii: UInt8) -> Int? {
        alphabet.firstIndex(of: ascii)
    }
}
