import GRDB
package import Licensing

/// A case as its table has it (办件).
package struct CaseRow: Hashable, Sendable {
    package let id: CaseID
    package let agency: AgencyID
    package let family: LicenseFamily
    package let matter: Matter
    /// Credit code of the applicant.
    package let applicant: CreditCode
    /// Name of the applicant: when the case was opened, and from the filing on as it was filed.
    package let applicantName: String
    /// Number of the case's acts.
    package let version: Int
    package let openedOn: Day

    package init(
        id: CaseID,
        agency: AgencyID,
        family: LicenseFamily,
        matter: Matter,
        applicant: CreditCode,
        applicantName: String,
        version: Int = 0,
        openedOn: Day
    ) {
        self.id = id
        self.agency = agency
        self.family = family
        self.matter = matter
        self.applicant = applicant
        self.applicantName = applicantName
        self.version = version
        self.openedOn = openedOn
    }

    init?(_ row: Row) {
        guard let family = LicenseFamily(rawValue: row["family"]),
            let matter = Matter(rawValue: row["matter"]),
            let applicant = try? CreditCode(recorded: row["applicant"] as String),
            let openedOn = Day(row["opened_on"] as String)
        else { return nil }
        self.init(
            id: CaseID(row["id"]),
            agency: AgencyID(row["agency"]),
            family: family,
            matter: matter,
            applicant: applicant,
            applicantName: row["applicant_name"],
            version: row["version"],
            openedOn: openedOn
        )
    }
}

extension CaseRow {
    /// The same case with the applicant's name as it was filed.
    package func named(_ applicantName: String) -> CaseRow {
        CaseRow(
            id: id,
            agency: agency,
            family: family,
            matter: matter,
            applicant: applicant,
            applicantName: applicantName,
            version: version,
            openedOn: openedOn
        )
    }
}

extension Transaction {
    /// Makes a case without acts.
    ///
    /// - Throws: `.alreadyThere` where the identifier is used.
    package func open(_ row: CaseRow) throws {
        precondition(row.version == 0, "a case begins without acts")
        try run(
            CaseRow.insert,
            [
                row.id.rawValue, row.agency.rawValue, row.family.rawValue, row.matter.rawValue,
                row.applicant.rawValue, row.applicantName, row.version, row.openedOn.description,
            ]
        )
    }
}

extension Snapshot {
    /// The case, or nil where there is none.
    package func `case`(_ id: CaseID) throws -> CaseRow? {
        try first(CaseRow.find, [id.rawValue], CaseRow.init)
    }

    /// Cases of an agency in the order of their identifiers.
    package func cases(
        of agency: AgencyID,
        after id: CaseID? = nil,
        limit: Int = 200
    ) throws -> [CaseRow] {
        try rows(CaseRow.ofAgency, [agency.rawValue, id?.rawValue ?? "", limit], CaseRow.init)
    }

    /// Cases of an applicant in the order of their identifiers.
    package func cases(of applicant: CreditCode) throws -> [CaseRow] {
        try rows(CaseRow.ofApplicant, [applicant.rawValue], CaseRow.init)
    }

    /// Every case, for what is rebuilt from all of them.
    package func allCases() throws -> [CaseRow] {
        try rows(CaseRow.all, [], CaseRow.init)
    }
}

extension CaseRow {
    private static let columns = """
        id, agency, family, matter, applicant, applicant_name, version, opened_on
        """
    static let insert = """
        INSERT INTO licensing_case (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let find = "SELECT \(columns) FROM licensing_case WHERE id = ?"
    static let ofAgency = """
        SELECT \(columns) FROM licensing_case WHERE agency = ? AND id > ? ORDER BY id LIMIT ?
        """
    static let ofApplicant = """
        SELECT \(columns) FROM licensing_case WHERE applicant = ? ORDER BY id
        """
    static let all = "SELECT \(columns) FROM licensing_case ORDER BY id"
    static let advance = """
        UPDATE licensing_case SET version = ?, applicant_name = coalesce(?, applicant_name)
        WHERE id = ? AND version = ?
        """
}
