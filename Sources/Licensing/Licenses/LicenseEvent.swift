/// One event in the life of a license (许可证事件): appended and never changed.
public struct LicenseEvent: Hashable, Sendable {
    /// Position in the journal, from 1 without a gap.
    public let sequence: Int
    /// What became true.
    public let fact: LicenseFact
    /// First day on which it holds; it may lie ahead.
    public let on: Day
    /// When it was written down.
    public let recordedAt: Moment
    /// From what it came; nil where a reader of the journal was not told.
    public let cause: Cause?
    /// The clause on which it rests; nil where none is named.
    public let clause: String?

    /// One event.
    public init(
        sequence: Int,
        fact: LicenseFact,
        on day: Day,
        recordedAt: Moment,
        cause: Cause? = nil,
        clause: String? = nil
    ) {
        self.sequence = sequence
        self.fact = fact
        self.on = day
        self.recordedAt = recordedAt
        self.cause = cause
        self.clause = clause
    }
}

/// From what an event came (原因); each event has exactly one.
public enum Cause: Hashable, Sendable {
    /// An act of a case, by its position.
    case act(CaseID, sequence: Int)
    /// A row of an import.
    case imported(batch: String, row: Int)
}
