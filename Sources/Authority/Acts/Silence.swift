package import Licensing
import Store

extension Office {
    /// Writes down what the law made true of the case (视为受理, 视为准予延续, 到期终止), where it did and nobody
    /// has yet.
    ///
    /// Nothing depends on when this runs: each act has the law's day (AMB-8, AMB-25, AMB-26).
    ///
    /// - Returns: the case, with the clerk's acts where some were due.
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
        var current = before
        while let lapse = current.lapse(on: moment.day, under: law) {
            let command = try command(for: lapse, on: current, at: moment, in: transaction)
            current = try append(command, to: current, row, by: .clerk, at: moment, in: transaction)
        }
        return current
    }

    /// The command by which the clerk writes down what the law made true.
    private func command(
        for lapse: Lapse,
        on current: Case,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> Command {
        switch lapse {
        case .acceptance:
            .acceptBySilence(
                notice: try nextNotice(.acceptance, on: current, at: moment, in: transaction)
            )
        case .renewal:
            .renewByLaw(
                notice: try nextNotice(
                    .extensionConfirmed,
                    on: current,
                    at: moment,
                    in: transaction
                )
            )
        case .expiry: .endByExpiry
        }
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
