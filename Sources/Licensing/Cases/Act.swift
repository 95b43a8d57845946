/// One legal fact on a case (环节行为): who, in which post, when, with which clause.
///
/// Acts are appended and never changed; everything else about a case is derived from them.
public struct Act: Hashable, Sendable {
    /// Position in the case, from 1.
    public let sequence: Int
    /// What became true.
    public let fact: Fact
    /// Who acted; the clerk where the law itself did.
    public let by: Actor
    /// The legal day of the fact.
    public let on: Day
    /// When it was written down; later than `on` for what lapsed by law.
    public let recordedAt: Moment
    /// The clause on which it rests, where the law names one.
    public let clause: String?

    /// One act.
    public init(
        sequence: Int,
        fact: Fact,
        by actor: Actor,
        on day: Day,
        recordedAt: Moment,
        clause: String?
    ) {
        self.sequence = sequence
        self.fact = fact
        self.by = actor
        self.on = day
        self.recordedAt = recordedAt
        self.clause = clause
    }
}
