package import Licensing
import Store

/// A person as the pages know one (人员): an account with its name in the clear.
package struct Person: Sendable {
    package let id: String
    package let login: String
    package let name: String
    package let post: Post
    package let agency: AgencyID?
    /// The enterprise to which an applicant belongs or wants to belong.
    package let enterprise: CreditCode?
    /// How an applicant stands to it; nil for officers.
    package let standing: Standing?
    package let endsOn: Day?
    package let closedAt: Moment?
    /// Number of an officer's certificate (执法证号); nil where none is registered.
    package let certificate: String?
    /// False where somebody else has written the account.
    let isGenuine: Bool

    /// The person as the actor of an act: who is not admitted acts for no enterprise.
    package var actor: Actor {
        Actor(
            id: id,
            post: post,
            agency: agency,
            enterprise: standing?.acts == true ? enterprise : nil
        )
    }

    /// Whether the account lets in on a day.
    package func isOpen(on day: Day) -> Bool {
        isGenuine && closedAt == nil && endsOn.map { day <= $0 } ?? true
            && standing?.isOut != true
    }
}

extension Accounts {
    /// The person of an account; nil where there is none.
    package func person(_ id: String) throws -> Person? {
        try store.read { snapshot in
            guard let row = try snapshot.account(id: id) else { return nil }
            return try person(row, in: snapshot)
        }
    }

    /// The officers of an agency by log-in name.
    package func officers(of agency: AgencyID) throws -> [Person] {
        try store.read { snapshot in
            try snapshot.accounts(of: agency).map { try person($0, in: snapshot) }
        }
    }

    /// The person of an open account; nil where the account or the standing has ended.
    func person(_ row: AccountRow, in snapshot: Snapshot, on day: Day) throws -> Person? {
        let person = try person(row, in: snapshot)
        return person.isOpen(on: day) ? person : nil
    }

    func person(_ row: AccountRow, in snapshot: Snapshot) throws -> Person {
        let membership =
            row.post == .applicant ? try snapshot.membership(of: row.id) : nil
        return Person(
            id: row.id,
            login: row.login,
            name: try name(row.name),
            post: row.post,
            agency: row.agency,
            enterprise: membership?.enterprise ?? row.enterprise,
            standing: membership?.standing,
            endsOn: row.endsOn,
            closedAt: row.disabledAt,
            certificate: try row.certificate.map { try name($0) },
            isGenuine: row.isGenuine
        )
    }
}
