import GRDB
package import Licensing

/// On which license a case acts, and whether the case still runs (办件与许可证的关联).
package struct CaseLicenseRow: Hashable, Sendable {
    package let `case`: CaseID
    package let license: LicenseID
    package let matter: Matter
    /// True where the holder asked for it; false where the agency began it by itself (依职权).
    package let onApplication: Bool
    package let isOpen: Bool

    init?(_ row: Row) {
        guard let matter = Matter(rawValue: row["matter"]) else { return nil }
        `case` = CaseID(row["case_id"])
        license = LicenseID(row["license_id"])
        self.matter = matter
        onApplication = row["on_application"]
        isOpen = row["is_open"]
    }
}

extension Transaction {
    /// Says on which license a case acts; the case is open.
    ///
    /// - Throws: `.alreadyThere` where the case has its license, and where another application in
    ///   the same matter of the license is open; `.missingReference` where one of the two is not
    ///   there.
    package func link(
        case id: CaseID,
        license: LicenseID,
        matter: Matter,
        onApplication: Bool
    ) throws {
        try run(
            CaseLicenseRow.insert,
            [id.rawValue, license.rawValue, matter.rawValue, onApplication]
        )
    }

    /// Says that a case runs no more; a case that acts on no license is passed over.
    package func closeLink(case id: CaseID) throws {
        try run(CaseLicenseRow.close, [id.rawValue])
    }
}

extension Snapshot {
    /// The license on which a case acts, or nil where it acts on none.
    package func license(of id: CaseID) throws -> LicenseID? {
        try first(CaseLicenseRow.ofCase, [id.rawValue], CaseLicenseRow.init)?.license
    }

    /// Cases in a matter that run, in the order of their licenses.
    package func openLinks(matter: Matter) throws -> [CaseLicenseRow] {
        try rows(CaseLicenseRow.open, [matter.rawValue], CaseLicenseRow.init)
    }

    /// Cases that granted a license and have none: they were decided before licenses had journals.
    package func casesWithoutLicense() throws -> [CaseID] {
        try rows(CaseLicenseRow.lacking, []) { CaseID($0["case_id"]) }
    }
}

extension CaseLicenseRow {
    private static let columns = "case_id, license_id, matter, on_application, is_open"
    static let insert = "INSERT INTO case_license (\(columns)) VALUES (?, ?, ?, ?, 1)"
    static let close = "UPDATE case_license SET is_open = 0 WHERE case_id = ?"
    static let ofCase = "SELECT \(columns) FROM case_license WHERE case_id = ?"
    static let open = """
        SELECT \(columns) FROM case_license WHERE is_open = 1 AND matter = ?
        ORDER BY license_id, case_id
        """
    /// A decision's payload ends with its result: its keys are sorted.
    static let lacking = """
        SELECT case_id FROM act
        WHERE kind = 'decided' AND payload LIKE '%"result":"granted"}'
            AND NOT EXISTS (SELECT 1 FROM case_license WHERE case_license.case_id = act.case_id)
        ORDER BY case_id
        """
}
