/// A paper that is sealed (文书或证照).
public enum Paper: Hashable, Sendable {
    /// 许可证正本.
    case licenseOriginal
    /// 许可证副本.
    case licenseDuplicate
    /// A notice (文书); a second correction, check or pause has a paper of its own round.
    case notice(NoticeKind, round: Int = 1)
}

/// Kind of a notice (文书种类); raw values are those of the command-line contract.
///
/// - Source: regulation.md D3.
public enum NoticeKind: String, Sendable, CaseIterable {
    /// 行政许可受理通知书.
    case acceptance
    /// 准予行政许可决定书.
    case grant
    /// 不予行政许可决定书.
    case refusal
    /// 行政许可补正材料通知书.
    case correction
    /// 行政许可不予受理通知书.
    case nonAcceptance = "non-acceptance"
    /// 延长审查期限通知书.
    case periodExtended = "period-extended"
    /// 特别程序所需时间告知书.
    case specialTime = "special-time"
    /// 现场核查通知书.
    case siteCheck = "site-check"
    /// 拟不予行政许可告知书.
    case refusalProposed = "refusal-proposed"
    /// 行政许可申请撤回确认书.
    case withdrawal
    /// 行政许可申请终止办理告知书.
    case closedUncorrected = "closed-uncorrected"
    /// 准予延续决定书.
    case extensionGranted = "extension-granted"
    /// 不予延续决定书.
    case extensionRefused = "extension-refused"
    /// 视为准予延续确认书.
    case extensionConfirmed = "extension-confirmed"
}

/// Number of a notice (文号), such as `晋监能资质〔2026〕第12号`.
public struct NoticeNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as printed.
    public let rawValue: String

    /// A notice's number.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The number as printed.
    public var description: String { rawValue }
}
