/// E-license identifier (电子证照标识): root, type code, issuer, serial, version, check character.
///
/// - Source: GB/T 36904-2018 as e-license-standards.md §1.2 has it.
public struct LicenseIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// Root of all identifiers of e-licenses.
    public static let root = "1.2.156.3005.2"
    /// The versions that three digits can say.
    public static let versions = 1...999

    /// 证照类型代码: credit code of the defining authority and three digits.
    public let typeCode: String
    /// 证照颁发机构代码: credit code of the issuer, or a six-digit division code.
    public let issuerCode: String
    /// 流水号: digits and upper-case letters, of no fixed length; kept over all versions.
    public let serial: String
    /// 版本号: three digits, 001 upwards.
    public let version: String
    /// 校验位.
    public let check: Character

    /// Makes an identifier from its parts and computes the check character.
    ///
    /// - Throws: every part that is wrong.
    public init(typeCode: String, issuerCode: String, serial: String, version: Int) throws(BadCode)
    {
        let digits = Day.padded(version, 3)
        let parts = [typeCode, issuerCode, serial, digits].map(\.foldedToUpperCase)
        let check = Mod37.check(parts.joined()) ?? "?"
        let text = ([LicenseIdentifier.root] + parts + [String(check)]).joined(separator: ".")
        try self.init(text)
    }

    /// Reads an identifier; letters are folded to upper case first.
    ///
    /// - Throws: every part that is wrong.
    public init(_ text: String) throws(BadCode) {
        let fields = text.foldedToUpperCase.split(separator: ".", omittingEmptySubsequences: false)
            .map(String.init)
        guard fields.count == 10 else {
            throw BadCode([.init("parts", "电子证照标识应有10段，以点分隔，现为\(fields.count)段")])
        }
        var reasons: [BadCode.Reason] = []
        if fields[0..<5].joined(separator: ".") != LicenseIdentifier.root {
            reasons.append(.init("root", "标识应以 \(LicenseIdentifier.root) 开头"))
        }
        if !LicenseIdentifier.isTypeCode(fields[5]) {
            reasons.append(.init("type-code", "证照类型代码应为18位信用代码加3位数字"))
        }
        if !LicenseIdentifier.isIssuer(fields[6]) {
            reasons.append(.init("issuer", "颁发机构代码应为统一社会信用代码或6位区划代码"))
        }
        if fields[7].isEmpty || !fields[7].allSatisfy(Mod37.holds) {
            reasons.append(.init("serial", "流水号应由数字或大写字母组成，至少1位"))
        }
        if fields[8].count != 3 || !fields[8].allSatisfy(\.isASCIIDigit) || fields[8] == "000" {
            reasons.append(.init("version", "版本号应为001至999的3位数字"))
        }
        let expected = Mod37.check(fields[5...8].joined())
        if fields[9].count != 1 || expected.map({ String($0) }) != fields[9] {
            reasons.append(.init("check-digit", "校验位不符"))
        }
        guard reasons.isEmpty else { throw BadCode(reasons) }
        (typeCode, issuerCode, serial, version) = (fields[5], fields[6], fields[7], fields[8])
        check = Character(fields[9])
    }

    /// The version as a number, from 1 to 999.
    public var versionNumber: Int {
        // Three digits, as every way to an identifier has made sure.
        version.utf8.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// The whole identifier with its root.
    public var description: String {
        [LicenseIdentifier.root, typeCode, issuerCode, serial, version, String(check)]
            .joined(separator: ".")
    }

    /// Identifiers were issued under a code of the authority with no division: they stay readable.
    private static func isTypeCode(_ text: String) -> Bool {
        let code = try? CreditCode(recorded: String(text.prefix(18)))
        return text.count == 21 && code?.isOdd == false
            && text.suffix(3).allSatisfy(\.isASCIIDigit)
    }

    private static func isIssuer(_ text: String) -> Bool {
        (try? CreditCode(text)) != nil || (try? DivisionCode(text)) != nil
    }
}
