import Contract
package import Licensing
package import Store

extension Case {
    /// The agency at which the case was opened.
    ///
    /// - Throws: `OfficeRefusal.noCase` for a case that nothing has opened: no row, number or seal
    ///   is given to an agency that nobody has named.
    var agency: AgencyID {
        get throws(OfficeRefusal) {
            guard let opening = state.opening else { throw .noCase(id) }
            return opening.agency
        }
    }
}

/// Somebody acted on the case since the form was shown.
package struct CaseMoved: Error {
    package init() {}
}

extension Case {
    /// Whether people have done nothing more since it had so many acts: what the clerk does follows from
    /// theirs and surprises nobody.
    package func isAsSeen(acts count: Int) -> Bool {
        (0...acts.count).contains(count)
            && acts.dropFirst(count).allSatisfy { $0.by.post == .clerk }
    }
}

extension Office {
    /// The same office; what is done next rests on a case as it was when it had so many acts.
    ///
    /// Of two officers who act on the same page at once one is told that the case has moved, also
    /// where the law would allow both acts one after the other.
    package func seeing(acts count: Int) -> Office {
        var office = self
        office.seenActs = count
        return office
    }

    /// The case with its acts.
    ///
    /// - Throws: `OfficeRefusal.noCase`.
    package func open(_ id: CaseID) throws -> Case {
        try store.read { snapshot in
            guard try snapshot.case(id) != nil else { throw OfficeRefusal.noCase(id) }
            return Case(id: id, acts: try snapshot.acts(of: id))
        }
    }

    /// Decides one command and writes what it becomes: load, decide, save, in one transaction.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - actor: who asks, in which post.
    ///   - command: makes the command inside the transaction, so that it can reserve a number; a
    ///     refusal gives the number back.
    /// - Returns: the case with its new acts.
    /// - Throws: `OfficeRefusal` where the core refuses; nothing was changed then.
    @discardableResult
    package func perform(
        on id: CaseID,
        by actor: Actor,
        _ command: (Transaction, Case, Moment) throws -> Command
    ) throws -> Case {
        let moment = clock.now()
        return try change(by: actor) { transaction in
            try act(on: id, by: actor, at: moment, in: transaction) {
                try command(transaction, $0, moment)
            }
        }
    }

    /// Decides one command that needs nothing of the store.
    @discardableResult
    package func perform(_ command: Command, on id: CaseID, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { _, _, _ in command }
    }

    /// The part of a decision inside a transaction, for acts that write more than themselves.
    ///
    /// What silence has accepted is written down first, by the clerk, in the same transaction.
    func act(
        on id: CaseID,
        by actor: Actor,
        at moment: Moment,
        in transaction: Transaction,
        _ command: (Case) throws -> Command
    ) throws -> Case {
        let moment = try steady(moment, in: transaction)
        guard let row = try transaction.reading.case(id) else { throw OfficeRefusal.noCase(id) }
        let stored = Case(id: id, acts: try transaction.reading.acts(of: id))
        guard actor.post == .clerk || stored.isAsSeen(acts: seenActs ?? stored.acts.count) else {
            throw CaseMoved()
        }
        let before = try settled(stored, row, at: moment, in: transaction)
        let asked = try command(before)
        try requireOpenPlaces(of: asked, on: before, in: transaction.reading)
        return try append(asked, to: before, row, by: actor, at: moment, in: transaction)
    }

    /// Decides under the agency's settings, and writes acts and projection.
    func append(
        _ command: Command,
        to before: Case,
        _ row: CaseRow,
        by actor: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> Case {
        let settings = try settings(of: row.agency, in: transaction.reading)
        let holding = try holding(for: command, on: row, in: transaction.reading)
        let acts = try decide(command, on: before, by: actor, at: moment, settings, holding)
        let after = before.appending(acts)
        // An officer can choose other words; what an applicant may do by law waits for no letter.
        if actor.post != .clerk, actor.post != .applicant { try requireSealable(acts, after) }
        let filed = try filedName(acts, after, in: transaction.reading)
        let row = filed.map(row.named) ?? row
        let license = try licenseCommit(acts, of: row, after, in: transaction.reading)
        try transaction.append(
            Commit(
                acts: acts,
                to: row.id,
                expecting: before.acts.count,
                inbox: try inbox(row, after, asOf: moment.day),
                applicantName: filed,
                license: license
            )
        )
        if let license { try followLicense(license, of: row, at: moment, in: transaction) }
        if after.state.license != nil {
            transaction.afterCommit { [book] in book.extensions.take(after) }
        }
        try follow(acts, row, after, at: moment, in: transaction)
        if !isPlayed { transaction.afterCommit { [book] in book.acted(at: moment) } }
        // What counts of the draft is a material; the rest is kept no longer than the case runs.
        if acts.contains(where: { $0.fact.kind == .archived }) {
            try transaction.forgetDraft(of: row.id)
        }
        return after
    }

    /// The name that notices and license will print, so that every list says the same.
    private func filedName(
        _ acts: [Act],
        _ after: Case,
        in snapshot: Snapshot
    ) throws -> String? {
        guard acts.contains(where: { $0.fact.kind == .filed || $0.fact.kind == .corrected }) else {
            return nil
        }
        return try applicationForm(of: after.state, in: snapshot).applicant.name
    }

    private func decide(
        _ command: Command,
        on case: Case,
        by actor: Actor,
        at moment: Moment,
        _ settings: AgencySettings,
        _ holding: Holding
    ) throws -> [Act] {
        do throws(Refusal) {
            return try `case`.decide(
                command,
                by: actor,
                at: moment,
                under: law,
                settings: settings,
                holding: holding
            )
        } catch {
            throw OfficeRefusal.law(error)
        }
    }
}
