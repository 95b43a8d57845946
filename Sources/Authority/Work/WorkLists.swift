package import Licensing
import Store

extension Office {
    /// A page of cases; an officer sees the own agency's, whatever is asked for.
    ///
    /// - Throws: `.work(.noList)` for who handles no cases and oversees none.
    package func caseList(_ query: CaseListQuery, by actor: Actor) throws -> CaseListPage {
        let asked = query.stored(of: try listedAgency(query.agency, for: actor))
        let today = now().day
        return try store.read { snapshot in
            let rows = try snapshot.work(asked)
            var names: [String: String] = [:]
            for account in Set(rows.compactMap(\.assignee)) {
                names[account] = try name(of: account, in: snapshot)
            }
            let shown = rows.prefix(query.limit)
            return CaseListPage(
                entries: shown.map { found in
                    CaseListEntry(
                        found,
                        receipt: book.board.number(of: found.row.case),
                        name: found.assignee.flatMap { names[$0] },
                        daysLeft: found.row.due.map {
                            law.calendar.workingDaysLeft(from: today, to: $0)
                        }
                    )
                },
                next: rows.count > query.limit ? shown.last?.cursor.text : nil
            )
        }
    }

    /// What waits for a person's post, each counted to a thousand.
    package func waitingCount(for actor: Actor) throws -> WaitingCount {
        guard let agency = actor.agency, actor.post.handlesCases else { return WaitingCount() }
        let post = actor.post
        return try store.read { snapshot in
            WaitingCount(
                cases: try snapshot.workCount(agency: agency, post: post),
                letters: post == .acceptance ? try snapshot.waitingLetterCount(at: agency) : 0,
                complaints: Office.answersComplaints(post)
                    ? try snapshot.openComplaintCount(of: agency) : 0
            )
        }
    }

    private func listedAgency(_ asked: AgencyID?, for actor: Actor) throws -> AgencyID? {
        if actor.post.overseesAll { return asked }
        guard actor.post.handlesCases, let own = actor.agency else {
            throw OfficeRefusal.work(.noList(actor.post))
        }
        return own
    }
}

/// How much waits for a post (待办数); what is not the post's is none.
package struct WaitingCount: Hashable, Sendable {
    package var cases = 0
    /// Letters that wait to be held against their enterprises.
    package var letters = 0
    /// Complaints that nobody has answered.
    package var complaints = 0

    package init(cases: Int = 0, letters: Int = 0, complaints: Int = 0) {
        self.cases = cases
        self.letters = letters
        self.complaints = complaints
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
