package import Licensing
import Store

/// Whose case it is, at which agency, since when.
package struct CaseHead: Hashable, Sendable {
    package let id: CaseID
    package let agency: AgencyID
    package let matter: Matter
    /// Credit code of the applicant.
    package let applicant: CreditCode
    /// Name of the applicant when the case was opened.
    package let applicantName: String
    package let openedOn: Day

    init(_ row: CaseRow) {
        id = row.id
        agency = row.agency
        matter = row.matter
        applicant = row.applicant
        applicantName = row.applicantName
        openedOn = row.openedOn
    }
}

/// A case as its applicant's list shows it.
package struct OwnCase: Sendable {
    package let row: CaseHead
    /// As of today by law.
    package let state: CaseState
    /// The receipt number; nil before the receipt.
    package let receipt: String?
}

/// Who starts an application.
package struct Starter: Sendable {
    package let code: CreditCode
    package let name: String
    /// The agency in whose area it is registered; nil where nobody knows.
    package let agency: AgencyID?
}

extension Office {
    /// The cases of the actor's enterprise, the latest first; before it is proved, those that the
    /// actor began.
    package func ownCases(by actor: Actor) throws -> [OwnCase] {
        guard let enterprise = actor.enterprise else { return [] }
        let today = now().day
        return try store.read { snapshot in
            let rows = try snapshot.cases(of: enterprise).sorted { $0.openedOn > $1.openedOn }
            return try rows.compactMap { row in
                let current = Case(id: row.id, acts: try snapshot.acts(of: row.id))
                guard try isOwn(current, of: actor, in: snapshot) else { return nil }
                return OwnCase(
                    row: CaseHead(row),
                    state: current.state(asOf: today, under: law),
                    receipt: try receiptNumber(of: row, current, snapshot)
                )
            }
        }
    }

    /// Name and agency of the enterprise for which the actor acts.
    package func starter(for actor: Actor) throws -> Starter {
        guard let code = actor.enterprise else { throw DraftRefusal.notYours }
        return try starter(of: code)
    }

    /// Name and agency of an enterprise, as it registered.
    package func starter(of code: CreditCode) throws -> Starter {
        let row = try store.read { try $0.enterprise(code) }
        return Starter(code: code, name: row?.name ?? "", agency: row?.agency)
    }

    /// Opens a draft of a first application for the actor's enterprise.
    package func startDraft(at agency: AgencyID, by actor: Actor) throws -> CaseID {
        let starter = try starter(for: actor)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: starter.code,
            agency: agency
        )
        return try openDraft(opening, named: starter.name, by: actor).id
    }

    /// 代录: opens a draft at the counter for an enterprise; the record says by whom (SEED1-30).
    ///
    /// - Throws: `.people(.notProved)`: until a letter is confirmed nobody is known to be the
    ///   enterprise, and whoever claims it would read what is entered.
    package func startAssisted(for code: CreditCode, by officer: Actor) throws -> CaseID {
        let starter = try starter(of: code)
        guard !starter.name.isEmpty, let agency = officer.agency else {
            throw DraftRefusal.nothingThere
        }
        try store.read { try requireProved(code, in: $0) }
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: agency,
            assistedBy: officer.id
        )
        return try openDraft(opening, named: starter.name, by: officer).id
    }

    /// Whether filing is open to the enterprise: its letter is confirmed.
    package func mayFile(_ code: CreditCode) throws -> Bool {
        try store.read { try $0.enterprise(code)?.provedAt != nil }
    }
}

extension Office {
    /// The drafts that an officer has begun at the counter and that are not filed yet.
    package func assistedDrafts(by officer: Actor) throws -> [OwnCase] {
        guard let agency = officer.agency else { return [] }
        let today = now().day
        return try store.read { snapshot in
            try snapshot.inbox(agency: agency, limit: 1_000)
                .filter { $0.state == StageName.draft.rawValue }
                .compactMap { row in
                    guard let found = try snapshot.case(row.case) else { return nil }
                    let current = Case(id: row.case, acts: try snapshot.acts(of: row.case))
                    let state = current.state(asOf: today, under: law)
                    guard state.opening?.assistedBy == officer.id else { return nil }
                    return OwnCase(row: CaseHead(found), state: state, receipt: nil)
                }
        }
    }
}
