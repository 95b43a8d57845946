package import Licensing
import Store

extension Office {
    /// Writes down that silence accepted the application (视为受理), where it did and nobody has yet.
    ///
    /// Nothing depends on when this runs: the law's day is the day of the submission (AMB-8).
    ///
    /// - Returns: the case, with the clerk's act where one was due.
    @discardableResult
    package func settled(_ id: CaseID) throws -> Case {
        let current = try open(id)
        guard current.lapse(on: clock.now().day, under: law) != nil else { return current }
        return try store.change { transaction in
            let moment = try steady(clock.now(), in: transaction)
            guard let row = try transaction.reading.case(id) else {
                throw OfficeRefusal.noCase(id)
            }
            let before = Case(id: id, acts: try transaction.reading.acts(of: id))
            return try settled(before, row, at: moment, in: transaction)
        }
    }

    /// The part inside a transaction: the next act rests on what is written down here.
    func settled(
        _ before: Case,
        _ row: CaseRow,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> Case {
        guard case .acceptance? = before.lapse(on: moment.day, under: law) else { return before }
        let notice = try nextNotice(.acceptance, on: before, at: moment, in: transaction)
        return try append(
            .acceptBySilence(notice: notice),
            to: before,
            row,
            by: .clerk,
            at: moment,
            in: transaction
        )
    }

    /// Writes down what has lapsed on any case, each in a transaction of its own, and brings the inbox
    /// up to the day; one case that fails keeps no other waiting.
    ///
    /// - Throws: the first failure, after all were tried.
    package func writeDownLapses() throws {
        let today = clock.now().day
        var failure: (any Error)?
        for id in try store.read({ try $0.overdue(before: today) }) {
            do {
                try settled(id)
                try showOverdue(id, on: today)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    /// A term that ran out makes it another post's turn, without any act.
    ///
    /// Nothing is written where the inbox says so already: this runs every minute.
    private func showOverdue(_ id: CaseID, on today: Day) throws {
        guard try store.read({ try overdueRow(id, on: today, in: $0) }) != nil else { return }
        try store.change { transaction in
            guard let row = try overdueRow(id, on: today, in: transaction.reading) else { return }
            try transaction.project(row)
        }
    }

    /// What the inbox should say; nil where it does.
    private func overdueRow(_ id: CaseID, on today: Day, in snapshot: Snapshot) throws -> InboxRow?
    {
        guard let row = try snapshot.case(id) else { return nil }
        let current = Case(id: id, acts: try snapshot.acts(of: id))
        let now = try inbox(row, current, asOf: today)
        return try now == snapshot.inbox(of: id) ? nil : now
    }
}
