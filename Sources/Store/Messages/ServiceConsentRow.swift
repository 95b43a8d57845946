import GRDB
package import Licensing

/// An enterprise's word on electronic service (同意电子送达): given or revoked, never overwritten.
package struct ServiceConsentRow: Hashable, Sendable {
    package let enterprise: CreditCode
    /// Agency of the enterprise's place, or the whole house.
    package let agency: AgencyID
    package let isGiven: Bool
    /// Account that spoke for the enterprise.
    package let account: String
    package let at: Moment

    package init(
        enterprise: CreditCode,
        agency: AgencyID,
        isGiven: Bool,
        account: String,
        at moment: Moment
    ) {
        self.enterprise = enterprise
        self.agency = agency
        self.isGiven = isGiven
        self.account = account
        at = moment
    }

    init?(_ row: Row) {
        guard let enterprise = try? CreditCode(recorded: row["enterprise"] as String) else {
            return nil
        }
        let given: Int = row["is_given"]
        self.init(
            enterprise: enterprise,
            agency: AgencyID(row["agency"]),
            isGiven: given == 1,
            account: row["account"],
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Writes down what an enterprise says.
    package func add(_ row: ServiceConsentRow) throws {
        try run(
            ServiceConsentRow.insert,
            [
                row.enterprise.rawValue, row.agency.rawValue, row.isGiven ? 1 : 0, row.account,
                row.at.seconds,
            ]
        )
    }
}

extension Snapshot {
    /// What an enterprise said last; nil where it never spoke.
    package func serviceConsent(of enterprise: CreditCode) throws -> ServiceConsentRow? {
        try first(ServiceConsentRow.last, [enterprise.rawValue], ServiceConsentRow.init)
    }
}

extension ServiceConsentRow {
    static let insert = """
        INSERT INTO service_consent (id, enterprise, agency, is_given, account, recorded_at)
        SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ? FROM service_consent
        """
    static let last = """
        SELECT enterprise, agency, is_given, account, recorded_at FROM service_consent
        WHERE enterprise = ? ORDER BY id DESC LIMIT 1
        """
}
