/// The decision (行政许可决定).
public enum Decision: Hashable, Sendable {
    /// 准予, with the validity that begins on the decision's day unless stated.
    case granted(Grant)
    /// 不予, with its reasons; none can be signed without (SEED2-D8).
    case refused(Refused)
}

/// What a grant gives.
public struct Grant: Hashable, Sendable {
    /// Number of 准予行政许可决定书.
    public let notice: NoticeNumber
    /// Classes and grades that are granted; never more than was asked for.
    public let granted: [ClassGrade]
    /// 许可证编号.
    public let licenseNumber: LicenseNumber
    /// First day of validity.
    public let validFrom: Day
    /// Last day of validity, to its end.
    public let validUntil: Day
    /// How the decision came about.
    public let manner: DecisionManner

    /// What a grant gives.
    public init(
        notice: NoticeNumber,
        granted: [ClassGrade],
        licenseNumber: LicenseNumber,
        validFrom: Day,
        validUntil: Day,
        manner: DecisionManner = .alone
    ) {
        self.notice = notice
        self.granted = granted
        self.licenseNumber = licenseNumber
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.manner = manner
    }
}

/// What a refusal states.
public struct Refused: Hashable, Sendable {
    /// Number of 不予行政许可决定书.
    public let notice: NoticeNumber
    /// Each reason with its clause, at least one.
    public let reasons: [RefusalReason]
    /// How the decision came about.
    public let manner: DecisionManner

    /// What a refusal states.
    public init(
        notice: NoticeNumber,
        reasons: [RefusalReason],
        manner: DecisionManner = .alone
    ) {
        self.notice = notice
        self.reasons = reasons
        self.manner = manner
    }
}

/// One reason of a refusal: the fact found and the clause it fails.
public struct RefusalReason: Hashable, Sendable {
    /// The clause that is not met.
    public let clause: String
    /// The fact that was found.
    public let fact: String

    /// One reason of a refusal.
    public init(clause: String, fact: String) {
        self.clause = clause
        self.fact = fact
    }
}
