package import Licensing
import Store

/// Whose case it is, at which agency, since when.
package struct CaseHead: Hashable, Sendable {
    package let id: CaseID
    package let agency: AgencyID
    package let matter: Matter
    /// Credit code of the applicant.
    package let applicant: CreditCode
    /// Name of the applicant: when the case was opened, and from the filing on as it was filed.
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
    /// The cases of the actor's enterprise, the latest first; before it is proved and the actor
    /// admitted, those that the actor began.
    package func ownCases(by actor: Actor) throws -> [OwnCase] {
        let today = now().day
        return try store.read { snapshot in
            guard let enterprise = try belonging(of: actor, in: snapshot) else { return [] }
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

    /// Name and agency of the enterprise for which the actor acts; who waits to be admitted is told
    /// no more than what oneself has said.
    package func starter(for actor: Actor) throws -> Starter {
        if let said = try store.read({ try waiting(actor, in: $0) }) {
            return Starter(code: said.enterprise, name: said.claimedName, agency: said.agency)
        }
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
        return try openDraft(opening, named: starter.name, isLimited: true, by: actor).id
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
        return try openDraft(opening, named: starter.name, isLimited: true, by: officer).id
    }
}

extension Office {
    /// The drafts that an officer has begun at the counter and that are not filed yet, the latest
    /// first.
    package func assistedDrafts(by officer: Actor) throws -> [OwnCase] {
        let today = now().day
        return try store.read { snapshot in
            try snapshot.assistedDrafts(by: officer.id).compactMap { id in
                guard let found = try snapshot.case(id), found.agency == officer.agency else {
                    return nil
                }
                let state = Case(id: id, acts: try snapshot.acts(of: id))
                    .state(asOf: today, under: law)
                return OwnCase(row: CaseHead(found), state: state, receipt: nil)
            }
            .sorted { $0.row.openedOn > $1.row.openedOn }
        }
    }
}

extension Office {
    /// Drafts of a proved enterprise at once (house rule): more are begun by mistake, or to no good.
    package static let draftsMax = 20
    /// Drafts of who speaks for no proved enterprise, for each account.
    package static let draftsOfClaimantMax = 3

    /// - Throws: `DraftRefusal.draftOpen` with the latest of too many.
    func requireRoom(
        for opening: Opening,
        by actor: Actor,
        in snapshot: Snapshot
    ) throws {
        let drafts = try snapshot.drafts(of: opening.applicant)
        let isProved = try snapshot.enterprise(opening.applicant)?.provedAt != nil
        let speaks = isProved && (actor.enterprise != nil || actor.post != .applicant)
        let own = try drafts.filter { id in
            let draft = Case(id: id, acts: try snapshot.acts(of: id))
            return try speaks
                ? isShared(draft, in: snapshot) : isOwn(draft, of: actor, in: snapshot)
        }
        let most = speaks ? Office.draftsMax : Office.draftsOfClaimantMax
        guard own.count < most else { throw DraftRefusal.draftOpen(count: own.count) }
    }
}
