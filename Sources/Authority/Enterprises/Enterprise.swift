package import Licensing
import Store

/// A registered enterprise as pages show it (企业).
package struct Enterprise: Sendable {
    package let code: CreditCode
    package let name: String
    package let agency: AgencyID
    package let division: DivisionCode
    package let legalRepresentative: String
    /// Whether a letter of the enterprise was confirmed: only then it may file.
    package let isProved: Bool
}

extension Office {
    /// The enterprise of a code; nil where nobody has registered it.
    package func enterprise(_ code: CreditCode) throws -> Enterprise? {
        try store.read { snapshot in
            guard let row = try snapshot.enterprise(code) else { return nil }
            return Enterprise(
                code: code,
                name: row.name,
                agency: row.agency,
                division: row.division,
                legalRepresentative: try accounts.name(row.legalRepresentative),
                isProved: row.provedAt != nil
            )
        }
    }

    /// Whether an enterprise has proved itself.
    package func isProved(_ code: CreditCode) throws -> Bool {
        try store.read { try $0.enterprise(code)?.provedAt != nil }
    }

    /// Lets only an enterprise file that has proved itself.
    ///
    /// - Throws: `OfficeRefusal.people(.notProved)`.
    func requireProved(_ code: CreditCode, in snapshot: Snapshot) throws {
        guard try snapshot.enterprise(code)?.provedAt != nil else {
            throw OfficeRefusal.people(.notProved)
        }
    }

    /// Why an actor may not file for an enterprise yet; nil where nothing stands in the way.
    package func obstacle(toFilingFor code: CreditCode, by actor: Actor) throws -> PeopleRefusal? {
        // Who waits is not told how far the enterprise is.
        if actor.post == .applicant, actor.enterprise == nil { return .notAdmitted }
        return try isProved(code) ? nil : .notProved
    }

    /// The people of an enterprise who are in it or wait, as its own people see them.
    package func people(of code: CreditCode) throws -> [Person] {
        try store.read { snapshot in
            try snapshot.memberships(of: code).filter { !$0.standing.isOut }
                .compactMap { try snapshot.account(id: $0.account) }
                .map { try accounts.person($0, in: snapshot) }
        }
    }

    /// Whether a person acts for the enterprise on a day.
    func isActing(_ membership: MembershipRow, on day: Day, in snapshot: Snapshot) throws -> Bool {
        guard membership.standing.acts, let row = try snapshot.account(id: membership.account)
        else { return false }
        return accounts.isOpen(row, on: day)
    }

    /// The administrators of an enterprise who can act on a day.
    func administrators(
        of code: CreditCode,
        on day: Day,
        in snapshot: Snapshot
    ) throws -> [MembershipRow] {
        try snapshot.memberships(of: code).filter {
            try $0.standing == .administrator && isActing($0, on: day, in: snapshot)
        }
    }
}

extension Person {
    /// The name as others see it: the first character, and a sign for each further one.
    package var maskedName: String {
        name.prefix(1) + String(repeating: "＊", count: max(name.count - 1, 0))
    }
}
