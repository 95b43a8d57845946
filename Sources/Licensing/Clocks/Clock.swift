/// A statutory period as it runs (期限): derived from events, never stored as truth.
public struct Clock: Hashable, Sendable {
    /// Which period.
    public let name: ClockName
    /// Day of the event that started it; not counted.
    public let start: Day
    /// Length, an extension included.
    public let days: Int
    /// How the length is counted.
    public let unit: PeriodUnit
    /// The day on which it ends; nil while time that is not counted is running.
    public let due: Day?
    /// On which side of the day the act must lie.
    public let bound: Bound
    /// True where the day depends on a holiday notice that is still to come.
    public let isProvisional: Bool
    /// The clause that sets the period.
    public let clause: String

    /// On which side of the due day the act must lie.
    public enum Bound: String, Sendable {
        /// Not after it.
        case latest
        /// Not before it.
        case earliest
    }
}

/// Name of a clock; raw values are those of the command-line contract.
public enum ClockName: String, Sendable, CaseIterable {
    /// 补正通知.
    case correctionNotice = "correction-notice"
    /// 许可决定.
    case decision
    /// 补办.
    case reissue
    /// 送达.
    case service
    /// The holder's duty to apply for 登记事项变更.
    case registrationChangeDuty = "registration-change-duty"
    /// 延续申请.
    case extensionFiling = "extension-filing"
    /// 视为准予延续.
    case deemedRenewal = "deemed-renewal"
    /// 注销公告.
    case announcement
    /// 注销.
    case cancellation

    /// `许可决定期限`.
    public var title: String {
        switch self {
        case .correctionNotice: "补正告知期限"
        case .decision: "许可决定期限"
        case .reissue: "补办期限"
        case .service: "送达期限"
        case .registrationChangeDuty: "登记事项变更申请期限"
        case .extensionFiling: "延续申请期限"
        case .deemedRenewal: "视为准予延续"
        case .announcement: "注销公告期"
        case .cancellation: "注销期限"
        }
    }
}
