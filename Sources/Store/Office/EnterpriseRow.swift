import Foundation
import GRDB
package import Licensing

/// A registered enterprise (企业): who may act for it stands in its memberships.
package struct EnterpriseRow: Hashable, Sendable {
    package let code: CreditCode
    /// The agency in whose area it is registered.
    package let agency: AgencyID
    package let name: String
    package let division: DivisionCode
    /// Name of the legal representative, encrypted by the caller.
    package let legalRepresentative: [UInt8]
    package let registeredAt: Moment
    /// Since when a letter of the enterprise is confirmed; nil before.
    package let provedAt: Moment?

    package init(
        code: CreditCode,
        agency: AgencyID,
        name: String,
        division: DivisionCode,
        legalRepresentative: [UInt8],
        registeredAt: Moment,
        provedAt: Moment? = nil
    ) {
        self.code = code
        self.agency = agency
        self.name = name
        self.division = division
        self.legalRepresentative = legalRepresentative
        self.registeredAt = registeredAt
        self.provedAt = provedAt
    }

    init?(_ row: Row) {
        let proved: Int64? = row["proved_at"]
        guard let code = try? CreditCode(recorded: row["code"]),
            let division = try? DivisionCode(row["division"])
        else { return nil }
        self.init(
            code: code,
            agency: AgencyID(row["agency"]),
            name: row["name"],
            division: division,
            legalRepresentative: row.bytes("legal_representative"),
            registeredAt: Moment(seconds: row["registered_at"]),
            provedAt: proved.map { Moment(seconds: $0) }
        )
    }
}

extension Transaction {
    /// Keeps an enterprise, or what was found out about it anew.
    package func save(_ enterprise: EnterpriseRow) throws {
        try run(
            EnterpriseRow.save,
            [
                enterprise.code.rawValue, enterprise.agency.rawValue, enterprise.name,
                enterprise.division.rawValue, Data(enterprise.legalRepresentative),
                enterprise.registeredAt.seconds, enterprise.provedAt?.seconds,
            ]
        )
    }
}

extension Snapshot {
    /// The enterprise of a code.
    package func enterprise(_ code: CreditCode) throws -> EnterpriseRow? {
        try first(EnterpriseRow.find, [code.rawValue], EnterpriseRow.init)
    }
}

extension EnterpriseRow {
    private static let columns = """
        code, agency, name, division, legal_representative, registered_at, proved_at
        """
    static let save = """
        INSERT INTO enterprise (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET
            agency = excluded.agency, name = excluded.name, division = excluded.division,
            legal_representative = excluded.legal_representative, proved_at = excluded.proved_at
        """
    static let find = "SELECT \(columns) FROM enterprise WHERE code = ?"
}
