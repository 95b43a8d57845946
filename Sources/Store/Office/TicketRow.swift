import Foundation
import GRDB
package import Licensing

/// A one-time way in (一次性凭证): sets up an account anew, or makes a handler's.
package struct TicketRow: Hashable, Sendable {
    /// Digest of the code that was handed over.
    package let digest: Digest
    /// The account to be set up anew; nil for an invitation.
    package let account: String?
    /// The enterprise that invites; nil for an account set up anew.
    package let enterprise: CreditCode?
    /// Name of the invited person, encrypted by the caller.
    package let person: [UInt8]?
    /// Last day of the mandate that comes with an invitation.
    package let endsOn: Day?
    package let issuedBy: String
    package let issuedAt: Moment
    package let expiresAt: Moment
    package let usedAt: Moment?

    package init(
        digest: Digest,
        account: String? = nil,
        enterprise: CreditCode? = nil,
        person: [UInt8]? = nil,
        endsOn: Day? = nil,
        issuedBy: String,
        issuedAt: Moment,
        expiresAt: Moment,
        usedAt: Moment? = nil
    ) {
        self.digest = digest
        self.account = account
        self.enterprise = enterprise
        self.person = person
        self.endsOn = endsOn
        self.issuedBy = issuedBy
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }

    init?(_ row: Row) {
        guard let digest = Digest(hex: row["digest"]) else { return nil }
        let enterprise: String? = row["enterprise"]
        let ends: String? = row["ends_on"]
        let used: Int64? = row["used_at"]
        let code = enterprise.flatMap { try? CreditCode(recorded: $0) }
        let endsOn = ends.flatMap { Day($0) }
        guard (code == nil) == (enterprise == nil), (endsOn == nil) == (ends == nil) else {
            return nil
        }
        self.init(
            digest: digest,
            account: row["account"],
            enterprise: code,
            person: row.optionalBytes("person"),
            endsOn: endsOn,
            issuedBy: row["issued_by"],
            issuedAt: Moment(seconds: row["issued_at"]),
            expiresAt: Moment(seconds: row["expires_at"]),
            usedAt: used.map { Moment(seconds: $0) }
        )
    }
}

extension Transaction {
    /// Issues a ticket; an unused one for the same account dies with it.
    package func issue(_ ticket: TicketRow) throws {
        if let account = ticket.account {
            try run(TicketRow.supersede, [ticket.issuedAt.seconds, account])
        }
        try run(
            TicketRow.insert,
            [
                ticket.digest.hex, ticket.account, ticket.enterprise?.rawValue,
                ticket.person.map { Data($0) }, ticket.endsOn?.description, ticket.issuedBy,
                ticket.issuedAt.seconds, ticket.expiresAt.seconds,
            ]
        )
    }

    /// Uses a ticket up; false where that was done before.
    package func useTicket(_ digest: Digest, at moment: Moment) throws -> Bool {
        try run(TicketRow.use, [moment.seconds, digest.hex]) == 1
    }

    /// Takes back the invitations that a person issued and nobody used.
    package func revokeTickets(issuedBy account: String, at moment: Moment) throws {
        try run(TicketRow.revoke, [moment.seconds, account])
    }
}

extension Snapshot {
    /// The ticket of a digest.
    package func ticket(_ digest: Digest) throws -> TicketRow? {
        try first(TicketRow.find, [digest.hex], TicketRow.init)
    }

    /// The open invitations of an enterprise, the last first.
    package func invitations(of code: CreditCode, at moment: Moment) throws -> [TicketRow] {
        try rows(TicketRow.open, [code.rawValue, moment.seconds], TicketRow.init)
    }
}

extension TicketRow {
    private static let columns = """
        digest, account, enterprise, person, ends_on, issued_by, issued_at, expires_at, used_at
        """
    static let insert = """
        INSERT INTO ticket
            (digest, account, enterprise, person, ends_on, issued_by, issued_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let supersede = "UPDATE ticket SET used_at = ? WHERE account = ? AND used_at IS NULL"
    static let use = "UPDATE ticket SET used_at = ? WHERE digest = ? AND used_at IS NULL"
    static let revoke = """
        UPDATE ticket SET used_at = ? WHERE issued_by = ? AND used_at IS NULL
        """
    static let find = "SELECT \(columns) FROM ticket WHERE digest = ?"
    static let open = """
        SELECT \(columns) FROM ticket
        WHERE enterprise = ? AND used_at IS NULL AND expires_at > ?
        ORDER BY issued_at DESC, digest
        """
}
