/// A refusal to accept (不予受理).
///
/// - Source: 行政许可法 第三十二条第一款第一项、第二项; SEED2-14; AMB-29.
public struct NonAcceptance: Hashable, Sendable {
    /// Number of 行政许可不予受理通知书.
    public let notice: NoticeNumber
    /// Why the agency does not accept.
    public let ground: Ground
    /// The fact.
    public let reason: Remark
    /// The clause.
    public let clause: String

    /// Why an agency does not accept.
    public enum Ground: Hashable, Sendable {
        /// 依法不需要取得行政许可.
        case notNeeded
        /// 不属于本机关职权范围, with the body to turn to.
        case notCompetent(body: String)
    }

    /// A refusal to accept.
    public init(notice: NoticeNumber, ground: Ground, reason: Remark, clause: String) {
        self.notice = notice
        self.ground = ground
        self.reason = reason
        self.clause = clause
    }
}

/// An officer's confirmation of the agency in whose area the applicant's place lies (确认管辖).
///
/// - Source: 行政许可法 第二十二条; SEED2-59.
public struct AreaConfirmation: Hashable, Sendable {
    /// The applicant's place (所在地).
    public let division: DivisionCode
    /// The agency in whose area it lies; nil for the one addressed.
    public let agency: AgencyID?
    /// Why the place lies in that area.
    public let reason: Remark

    /// An officer's confirmation.
    public init(division: DivisionCode, agency: AgencyID? = nil, reason: Remark) {
        self.division = division
        self.agency = agency
        self.reason = reason
    }
}
