import GRDB
package import Licensing

/// A license as the public's search shows it: its current edition; derived, can be rebuilt.
package struct LicenseRow: Hashable, Sendable {
    package let number: LicenseNumber
    package let identifier: LicenseIdentifier
    /// Version of the current edition.
    package let version: Int
    package let holder: String
    package let creditCode: CreditCode
    package let agency: AgencyID
    package let family: LicenseFamily
    package let validFrom: Day
    package let validUntil: Day

    package init(
        number: LicenseNumber,
        identifier: LicenseIdentifier,
        version: Int,
        holder: String,
        creditCode: CreditCode,
        agency: AgencyID,
        family: LicenseFamily,
        validFrom: Day,
        validUntil: Day
    ) {
        self.number = number
        self.identifier = identifier
        self.version = version
        self.holder = holder
        self.creditCode = creditCode
        self.agency = agency
        self.family = family
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    init?(_ row: Row) {
        guard let number = try? LicenseNumber(row["number"] as String),
            let identifier = try? LicenseIdentifier(row["identifier"] as String),
            let creditCode = try? CreditCode(row["credit_code"] as String),
            let family = LicenseFamily(rawValue: row["family"]),
            let validFrom = Day(row["valid_from"] as String),
            let validUntil = Day(row["valid_until"] as String)
        else { return nil }
        self.init(
            number: number,
            identifier: identifier,
            version: row["version"],
            holder: row["holder"],
            creditCode: creditCode,
            agency: AgencyID(row["agency"]),
            family: family,
            validFrom: validFrom,
            validUntil: validUntil
        )
    }
}

extension Transaction {
    /// Makes the license's row say what its current edition says.
    package func project(_ row: LicenseRow) throws {
        try run(LicenseRow.forgetTerms, [row.number.rawValue])
        try run(LicenseRow.forget, [row.number.rawValue])
        try run(
            LicenseRow.insert,
            [
                row.number.rawValue, row.identifier.description, row.version, row.holder,
                SearchText.folded(row.holder), row.creditCode.rawValue, row.agency.rawValue,
                row.family.rawValue, row.validFrom.description, row.validUntil.description,
            ]
        )
        for term in SearchText.terms(of: row.holder) {
            try run(LicenseRow.insertTerm, [term, row.number.rawValue, row.agency.rawValue])
        }
    }

    /// Drops the projection and makes it again from every edition.
    ///
    /// `row` says what the search shows of an edition, nil where nothing; the last version wins.
    package func rebuildSearch(_ row: (EditionRow) throws -> LicenseRow?) throws {
        try run(LicenseRow.forgetAllTerms, [])
        try run(LicenseRow.forgetAll, [])
        for edition in try reading.allEditions() {
            if let row = try row(edition) { try project(row) }
        }
    }
}

extension LicenseRow {
    private static let columns = """
        number, identifier, version, holder, folded, credit_code, agency, family,
        valid_from, valid_until
        """
    static let insert = """
        INSERT INTO license_search (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let insertTerm = """
        INSERT INTO license_search_term (term, number, agency) VALUES (?, ?, ?)
        """
    static let forget = "DELETE FROM license_search WHERE number = ?"
    static let forgetTerms = "DELETE FROM license_search_term WHERE number = ?"
    static let forgetAll = "DELETE FROM license_search"
    static let forgetAllTerms = "DELETE FROM license_search_term"
}
