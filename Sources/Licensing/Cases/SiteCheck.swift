/// An order to check on site (现场核查): two or more officers, a day and a place.
///
/// - Source: 行政许可法 第三十四条第三款; SEED2-18; regulation.md D3.
public struct SiteCheckOrder: Hashable, Sendable {
    /// Fewest officers who go (两名以上工作人员).
    public static let officersMin = 2
    /// Number of 现场核查通知书.
    public let notice: NoticeNumber
    /// Why the check is needed.
    public let reason: Remark
    /// Accounts of the officers who go, each once.
    public let officers: [String]
    /// Day of the check.
    public let on: Day
    /// Where.
    public let place: Remark

    /// An order to check on site.
    public init(
        notice: NoticeNumber,
        reason: Remark,
        officers: [String],
        on day: Day,
        place: Remark
    ) {
        self.notice = notice
        self.reason = reason
        self.officers = officers
        self.on = day
        self.place = place
    }
}

/// What a check on site found (核查记录).
public struct SiteCheckRecord: Hashable, Sendable {
    /// Digest of the record.
    public let record: Digest
    /// True where what was seen is what the application says.
    public let conforms: Bool

    /// What a check on site found.
    public init(record: Digest, conforms: Bool) {
        self.record = record
        self.conforms = conforms
    }
}

/// A check on site with what has come of it.
public struct SiteCheck: Hashable, Sendable {
    /// The order.
    public let order: SiteCheckOrder
    /// The record; nil before it.
    public internal(set) var record: SiteCheckRecord?
    /// Account of the officer who recorded.
    public internal(set) var recordedBy: String?
    /// Account of the other officer who signed; nil before.
    public internal(set) var signedBy: String?

    init(_ order: SiteCheckOrder) { self.order = order }

    /// False until a second officer has signed the record.
    public var isComplete: Bool { signedBy != nil }
}
