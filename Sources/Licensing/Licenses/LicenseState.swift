/// What a license says and permits on a day, as known at an instant: derived, never stored as truth.
public struct LicenseState: Hashable, Sendable {
    /// The status.
    public let status: LicenseStatus
    /// On what the status rests.
    public let basis: StatusBasis
    /// What the license says on the day, whatever the status; nil where it has not begun.
    public let terms: LicenseTerms?
    /// Last day of the term before the one that the law gave (视为准予延续); nil where the license's
    /// present or latest term is from its grant or from a decision.
    ///
    /// A reader that was told on that day or before cannot know of the renewal: the agency could
    /// still decide.
    public let renewedAfter: Day?
    /// The extension that is open; nil where none is.
    public let openExtension: OpenExtension?
    /// Position of the event that decides the status; nil where the days of validity do.
    public let decidedBy: Int?
    /// Positions of the suspensions that stand on the day, covering it or not, each ended by a restoration
    /// only.
    public let suspensions: [Int]
}

/// An extension on which nothing has been decided (未了结的延续申请).
public struct OpenExtension: Hashable, Sendable {
    /// The case.
    public let `case`: CaseID
    /// Day of the filing.
    public let filedOn: Day
    /// Whether it was filed in time.
    public let inTime: Bool
    /// Last day of the term that is asked for.
    public let until: Day
    /// Day on which the accepted submission was received; nil while it is not accepted.
    public internal(set) var acceptedOn: Day?
    /// Whether the law has renewed the license by it, and nobody has written that down yet.
    public internal(set) var hasRenewed = false
}
