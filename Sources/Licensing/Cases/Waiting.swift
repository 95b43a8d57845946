/// For what a case waits (待办): the next act, the posts that do it, and until when.
public struct Waiting: Hashable, Sendable {
    /// The next act; a due seal comes before it.
    public let act: ActKind
    /// The posts that may do it.
    public let posts: [Post]
    /// Last day of the clock that runs meanwhile; nil where none runs, or it stands still.
    public let due: Day?
}

extension Case {
    /// What the case waits for; nil where it is not open.
    ///
    /// - Parameter law: the rule sets and the calendar.
    /// - Returns: the next act with its posts and day.
    /// - Throws: acts that stand out of the order of their days.
    public func waiting(under law: Law) throws(TimelineFault) -> Waiting? {
        let state = state
        guard let act = state.duePapers.isEmpty ? state.name.next : .sealApplied else { return nil }
        let rows = PermissionTable.rows.filter { row in
            row.act == act && row.stages.contains(state.name)
        }
        let running = state.name.clock
        let clock = try clocks(under: law).last { $0.name == running }
        return Waiting(act: act, posts: rows.flatMap(\.posts), due: clock?.due)
    }
}

extension StageName {
    /// The act that leads on from the stage; a decision may as well refuse.
    fileprivate var next: ActKind? {
        switch self {
        case .none, .archived, .inconsistent: nil
        case .draft: .filed
        case .filed: .received
        case .received: .accepted
        case .accepted: .reviewed
        case .reviewed: .reviewConfirmed
        case .confirmed: .granted
        case .granted: .licenseMade
        case .made: .published
        case .published, .refused: .served
        case .served: .archived
        }
    }

    /// The clock that runs at the stage.
    fileprivate var clock: ClockName? {
        switch self {
        case .received: .correctionNotice
        case .accepted, .reviewed, .confirmed: .decision
        case .granted, .made, .published: .service
        case .none, .draft, .filed, .refused, .served, .archived, .inconsistent: nil
        }
    }
}
