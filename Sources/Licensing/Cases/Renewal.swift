/// A renewal by law (视为准予延续): the agency decided nothing before the license's term ended.
///
/// - Source: 行政许可法 第五十条第二款; SEED2-106; AMB-25.
public struct Renewal: Hashable, Sendable {
    /// Number of 视为准予延续确认书.
    public let notice: NoticeNumber
    /// First day of the new term: the day after the old one.
    public let validFrom: Day
    /// Last day of the new term.
    public let validUntil: Day

    /// A renewal by law.
    public init(notice: NoticeNumber, validFrom: Day, validUntil: Day) {
        self.notice = notice
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}
