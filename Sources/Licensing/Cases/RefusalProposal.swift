/// What the applicant is told before a refusal (拟不予许可告知), to be heard on it.
///
/// - Source: 行政许可法 第七条, 第三十六条; the term is an agency setting, not verified.
public struct RefusalProposal: Hashable, Sendable {
    /// Number of 拟不予行政许可告知书.
    public let notice: NoticeNumber
    /// The reasons, at least one; a refusal rests on no others.
    public let reasons: [RefusalReason]
    /// Last day for statement and defence.
    public let until: Day

    /// What the applicant is told before a refusal.
    public init(notice: NoticeNumber, reasons: [RefusalReason], until: Day) {
        self.notice = notice
        self.reasons = reasons
        self.until = until
    }
}

/// One statement of the applicant (陈述申辩).
public struct Statement: Hashable, Sendable {
    /// Digest of what was stated.
    public let content: Digest
    /// Day on which it came in.
    public let on: Day
}
