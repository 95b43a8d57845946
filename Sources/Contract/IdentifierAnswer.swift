public import Licensing

/// Kinds of codes that `identifier` checks.
public enum IdentifierKind: String, Sendable, CaseIterable {
    /// 统一社会信用代码.
    case creditCode = "credit-code"
    /// 组织机构代码.
    case organizationCode = "organization-code"
    /// 公民身份号码.
    case residentID = "resident-id"
    /// 许可证编号.
    case licenseNumber = "license-number"
    /// 电子证照标识.
    case eLicense = "e-license"

    /// `统一社会信用代码`.
    public var title: String {
        switch self {
        case .creditCode: "统一社会信用代码"
        case .organizationCode: "组织机构代码"
        case .residentID: "公民身份号码"
        case .licenseNumber: "许可证编号"
        case .eLicense: "电子证照标识"
        }
    }
}

/// The output of `identifier`.
public struct IdentifierAnswer: Hashable, Sendable {
    /// What the value was checked as.
    public let kind: IdentifierKind
    /// The value as given.
    public let value: String
    /// The code in its own spelling; nil where the value is none.
    public let normalized: String?
    /// Every reason why it is none.
    public let reasons: [BadCode.Reason]

    /// Checks a value; any value is answered.
    ///
    /// - Parameters:
    ///   - value: the text to check.
    ///   - kind: what it should be.
    ///   - today: no date of birth may lie after it.
    public init(_ value: String, as kind: IdentifierKind, today: Day) {
        self.kind = kind
        self.value = value
        do throws(BadCode) {
            normalized = try IdentifierAnswer.normalized(value, kind, today)
            reasons = []
        } catch {
            normalized = nil
            reasons = error.reasons
        }
    }

    /// Whether the value is a code of its kind.
    public var isValid: Bool { normalized != nil }

    /// The answer as the contract's JSON object.
    public var json: JSON {
        .members([
            "kind": .string(kind.rawValue),
            "value": .string(value),
            "valid": .bool(isValid),
            "normalized": .optional(normalized),
            "reasons": .array(
                reasons.map {
                    .members(["code": .string($0.code), "message": .string($0.message)])
                }
            ),
        ])
    }

    /// The answer in words for a person.
    public var words: String {
        if let normalized { return "\(kind.title)正确：\(normalized)" }
        let list = reasons.map { "  \($0.message)（\($0.code)）" }
        return (["\(kind.title)不正确："] + list).joined(separator: "\n")
    }

    private static func normalized(
        _ value: String,
        _ kind: IdentifierKind,
        _ today: Day
    ) throws(BadCode) -> String {
        switch kind {
        case .creditCode: try CreditCode(value).rawValue
        case .organizationCode: try OrganizationCode(value).rawValue
        case .residentID: try ResidentID(value, today: today).rawValue
        case .licenseNumber: try LicenseNumber(value).rawValue
        case .eLicense: try LicenseIdentifier(value).description
        }
    }
}
