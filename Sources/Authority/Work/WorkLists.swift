package import Licensing
package import Store

/// One line of a list: the case, who has it, and how long it may still take.
package struct WorkEntry: Hashable, Sendable {
    package let row: InboxRow
    package let cursor: WorkCursor
    /// Account that has the case on the desk.
    package let assignee: String?
    /// How that person is called.
    package let assigneeName: String?
    /// Working days left; negative where the last day is past, nil where no clock runs.
    package let daysLeft: Int?
}

/// One page of a list.
package struct WorkPage: Sendable {
    package let entries: [WorkEntry]
    /// Where the next page begins; nil on the last one.
    package let next: WorkCursor?
}

extension Office {
    /// A page of cases; an officer sees the own agency's, whatever is asked for.
    ///
    /// - Throws: `.work(.noList)` for who handles no cases and oversees none.
    package func workList(_ query: WorkQuery, by actor: Actor) throws -> WorkPage {
        let agency = try listedAgency(query.agency, for: actor)
        // One more than the page tells whether another follows.
        let asked = WorkQuery(
            agency: agency,
            view: query.view,
            text: query.text,
            limit: query.limit + 1,
            after: query.after
        )
        let today = now().day
        return try store.read { snapshot in
            let rows = try snapshot.work(asked)
            var names: [String: String] = [:]
            for account in Set(rows.compactMap(\.assignee)) {
                names[account] = try name(of: account, in: snapshot)
            }
            let shown = rows.prefix(query.limit)
            return WorkPage(
                entries: shown.map { entry($0, names, today) },
                next: rows.count > query.limit ? shown.last?.cursor : nil
            )
        }
    }

    /// How many cases wait for a post, counted to a thousand.
    package func waitingCount(for actor: Actor) throws -> Int {
        guard let agency = actor.agency, actor.post.handlesCases else { return 0 }
        return try store.read { try $0.workCount(agency: agency, post: actor.post) }
    }

    private func listedAgency(_ asked: AgencyID?, for actor: Actor) throws -> AgencyID? {
        if actor.post.overseesAll { return asked }
        guard actor.post.handlesCases, let own = actor.agency else {
            throw OfficeRefusal.work(.noList(actor.post))
        }
        return own
    }

    private func entry(_ found: WorkRow, _ names: [String: String], _ today: Day) -> WorkEntry {
        WorkEntry(
            row: found.row,
            cursor: found.cursor,
            assignee: found.assignee,
            assigneeName: found.assignee.flatMap { names[$0] },
            daysLeft: found.row.due.map { law.calendar.workingDaysLeft(from: today, to: $0) }
        )
    }
}

extension WorkCalendar {
    /// Working days after today up to a last day; negative by as many as it is past.
    package func workingDaysLeft(from today: Day, to last: Day) -> Int {
        today <= last
            ? workingDays(after: today, through: last)
            : min(-1, -workingDays(after: last, through: today))
    }
}
