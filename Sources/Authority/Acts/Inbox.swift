import Licensing
import Store

extension Office {
    /// The case's row in the inbox (待办), a projection that can be rebuilt at any time.
    ///
    /// - Parameters:
    ///   - row: the case's row.
    ///   - case: its acts.
    ///   - day: today, where terms are to be judged; nil for what the acts alone say.
    /// - Returns: the row.
    /// - Throws: `TimelineFault` for acts out of the order of their days.
    func inbox(_ row: CaseRow, _ case: Case, asOf day: Day? = nil) throws -> InboxRow {
        let waiting = try `case`.waiting(under: law, asOf: day)
        return InboxRow(
            case: row.id,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            applicant: row.applicant,
            applicantName: row.applicantName,
            state: `case`.state.name.rawValue,
            post: waiting?.posts.first,
            due: waiting?.due,
            version: `case`.acts.count,
            assistedBy: `case`.state.opening?.assistedBy,
            isPaused: waiting?.act == .resumed,
            visit: VisitRow(`case`.state)
        )
    }

    /// Drops the projections and makes them again from every case and its acts.
    func rebuildProjections() throws {
        let today = clock.now().day
        try store.change { transaction in
            try transaction.rebuildInbox { row, acts in
                guard !acts.isEmpty else { return nil }
                return try inbox(row, Case(id: row.id, acts: acts), asOf: today)
            }
            try rebuildPublicCases(in: transaction)
            try transaction.markProjections(Office.projectionVersion)
        }
    }

    /// Raised with every change of what a case waits for, when, or what the public sees of it.
    private static let projectionVersion = 5

    /// Makes the projections again where other rules made them, or one is behind its case.
    func refreshProjections() throws {
        let isCurrent = try store.read { snapshot in
            try snapshot.projectionVersion() == Office.projectionVersion
                && !snapshot.isInboxBehind()
        }
        if !isCurrent { try rebuildProjections() }
    }
}
