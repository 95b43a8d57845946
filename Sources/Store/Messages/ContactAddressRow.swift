import Foundation
import GRDB
package import Licensing

/// Where an enterprise is told that something waits for it; the address itself is encrypted.
package struct ContactAddressRow: Hashable, Sendable {
    package let enterprise: CreditCode
    /// `email` or `mobile`.
    package let kind: String
    package let agency: AgencyID
    package let sealed: [UInt8]
    /// Digest of the code that confirms it; nil where none is awaited.
    package let codeDigest: Digest?
    /// The code is taken before this instant.
    package let codeUntil: Moment
    /// Wrong codes so far.
    package let attempts: Int
    /// When the code came back; nil while the address is not confirmed.
    package let confirmedAt: Moment?
    package let at: Moment

    package init(
        enterprise: CreditCode,
        kind: String,
        agency: AgencyID,
        sealed: [UInt8],
        codeDigest: Digest?,
        codeUntil: Moment,
        attempts: Int = 0,
        confirmedAt: Moment? = nil,
        at moment: Moment
    ) {
        self.enterprise = enterprise
        self.kind = kind
        self.agency = agency
        self.sealed = sealed
        self.codeDigest = codeDigest
        self.codeUntil = codeUntil
        self.attempts = attempts
        self.confirmedAt = confirmedAt
        at = moment
    }

    init?(_ row: Row) {
        guard let enterprise = try? CreditCode(recorded: row["enterprise"] as String) else {
            return nil
        }
        let digest: String? = row["code_digest"]
        let confirmed: Int64? = row["confirmed_at"]
        self.init(
            enterprise: enterprise,
            kind: row["kind"],
            agency: AgencyID(row["agency"]),
            sealed: row.bytes("sealed"),
            codeDigest: digest.flatMap { Digest(hex: $0) },
            codeUntil: Moment(seconds: row["code_until"]),
            attempts: row["attempts"],
            confirmedAt: confirmed.map { Moment(seconds: $0) },
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Keeps an address in the place of the one before.
    package func put(_ row: ContactAddressRow) throws {
        try run(ContactAddressRow.forget, [row.enterprise.rawValue, row.kind])
        try run(
            ContactAddressRow.insert,
            [
                row.enterprise.rawValue, row.kind, row.agency.rawValue, Data(row.sealed),
                row.codeDigest?.hex, row.codeUntil.seconds, row.attempts,
                row.confirmedAt?.seconds, row.at.seconds,
            ]
        )
    }

    /// Forgets an address.
    package func forget(address kind: String, of enterprise: CreditCode) throws {
        try run(ContactAddressRow.forget, [enterprise.rawValue, kind])
    }
}

extension Snapshot {
    /// The addresses of an enterprise.
    package func addresses(of enterprise: CreditCode) throws -> [ContactAddressRow] {
        try rows(ContactAddressRow.list, [enterprise.rawValue], ContactAddressRow.init)
    }
}

extension ContactAddressRow {
    private static let columns = """
        enterprise, kind, agency, sealed, code_digest, code_until, attempts, confirmed_at,
        recorded_at
        """
    static let insert = """
        INSERT INTO contact_address (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let forget = "DELETE FROM contact_address WHERE enterprise = ? AND kind = ?"
    static let list = """
        SELECT \(columns) FROM contact_address WHERE enterprise = ? ORDER BY kind
        """
}
