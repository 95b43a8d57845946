/// Time that is not counted (中止计算期限), with the time that it is expected to need.
///
/// - Source: 行政许可法 第四十五条; SEED2-67; AMB-11: a check on site is no ground.
public struct Standstill: Hashable, Sendable {
    /// Number of 特别程序所需时间告知书.
    public let notice: NoticeNumber
    /// The ground; the list is closed.
    public let ground: PauseGround
    /// Why it is needed.
    public let reason: Remark
    /// The day on which it is expected to end, as the applicant is told in writing.
    public let expectedEnd: Day

    /// Time that is not counted.
    public init(notice: NoticeNumber, ground: PauseGround, reason: Remark, expectedEnd: Day) {
        self.notice = notice
        self.ground = ground
        self.reason = reason
        self.expectedEnd = expectedEnd
    }

    /// `期限中止计算（专家评审），预计至2026年3月20日`.
    public var chinese: String {
        "期限中止计算（\(ground.title)），预计至\(expectedEnd.inWords)"
    }

    /// `The period stands still (expert review), expected until 2026-03-20`.
    public var english: String {
        "The period stands still (\(ground.englishTitle)), expected until \(expectedEnd)"
    }
}

/// The extension of the decision's period by the head (延长期限), once.
///
/// - Source: 行政许可法 第四十二条第一款; SEED2-66; AMB-37: the reason is told.
public struct PeriodExtension: Hashable, Sendable {
    /// Number of 延长审查期限通知书.
    public let notice: NoticeNumber
    /// The reason.
    public let reason: Remark

    /// An extension.
    public init(notice: NoticeNumber, reason: Remark) {
        self.notice = notice
        self.reason = reason
    }
}
