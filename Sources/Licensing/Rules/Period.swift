/// What a period of a rule set is for; each starts and ends as its clause says.
public enum PeriodName: String, Sendable, CaseIterable {
    /// 补正通知: from receipt to the one-time correction notice.
    case correctionNotice
    /// 许可决定, facility license: from acceptance to the decision.
    case decision
    /// 许可决定, power business license.
    case businessDecision
    /// 登记事项变更: from receipt.
    case registrationChange
    /// 补办: from receipt.
    case reissue
    /// 颁发、送达: from the grant.
    case service
    /// The holder's duty after a change at the market regulator.
    case registrationChangeDuty
    /// 延续申请: before the last day of validity.
    case extensionFiling
    /// 注销公告: how long the announcement stands.
    case announcement
    /// 依申请注销: from receipt.
    case cancellationOnApplication
    /// 依职权注销: from the effective decision or the day after expiry.
    case cancellationExOfficio
    /// 行政复议: the applicant's term.
    case reconsideration
    /// 行政诉讼: the applicant's term.
    case litigation
    /// 许可证有效期.
    case validity
}

/// How a period is counted.
public enum PeriodUnit: String, Sendable, CaseIterable {
    /// 工作日.
    case workingDay
    /// 日历日.
    case calendarDay
    /// 个月.
    case month
    /// 年.
    case year
}

/// One period of law with its clause.
public struct Period: Hashable, Sendable {
    /// Length in units, 1 or more.
    public let count: Int
    /// How it is counted.
    public let unit: PeriodUnit
    /// By how much the head of the agency may extend it, in the same unit; nil where nobody may.
    public let extensionBy: Int?
    /// The clause that sets it.
    public let clause: String

    /// A period with its clause.
    public init(count: Int, unit: PeriodUnit, extensionBy: Int? = nil, clause: String) {
        precondition(count >= 1, "a period of law has at least one unit")
        self.count = count
        self.unit = unit
        self.extensionBy = extensionBy
        self.clause = clause
    }
}
