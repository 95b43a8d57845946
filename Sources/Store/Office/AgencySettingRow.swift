import GRDB
package import Licensing

/// What an agency has set for its cases (机构设置), from one moment on; the latest holds.
package struct AgencySettingRow: Hashable, Sendable {
    package let agency: AgencyID
    package let settings: AgencySettings
    /// Account that set it.
    package let by: String
    package let at: Moment

    package init(agency: AgencyID, settings: AgencySettings, by account: String, at moment: Moment)
    {
        self.agency = agency
        self.settings = settings
        self.by = account
        self.at = moment
    }

    init?(_ row: Row) {
        let words = (row["separations"] as String).split(separator: " ")
        let separations = words.map { Separation(rawValue: String($0)) }
        let terms: [Int] = [row["correction_days"], row["statement_days"]]
        guard separations.allSatisfy({ $0 != nil }),
            AgencySettings.readersAllowed.contains(row["readers"] as Int),
            terms.allSatisfy(AgencySettings.daysAllowed.contains)
        else { return nil }
        self.init(
            agency: AgencyID(row["agency"]),
            settings: AgencySettings(
                separations: Set(separations.compactMap(\.self)),
                readers: row["readers"],
                correctionDays: row["correction_days"],
                statementDays: row["statement_days"]
            ),
            by: row["set_by"],
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Adds what an agency sets; what it had set before stays as history.
    ///
    /// - Throws: `.notAllowed` for numbers outside the schema's bounds.
    package func add(_ row: AgencySettingRow) throws {
        let settings = row.settings
        let agency = row.agency.rawValue
        try run(
            AgencySettingRow.insert,
            [
                agency, settings.separations.map(\.rawValue).sorted().joined(separator: " "),
                settings.readers, settings.correctionDays, settings.statementDays, row.by,
                row.at.seconds, agency,
            ]
        )
    }
}

extension Snapshot {
    /// Everything that an agency has set, the oldest first; the last one holds.
    package func settings(of agency: AgencyID) throws -> [AgencySettingRow] {
        try rows(AgencySettingRow.ofAgency, [agency.rawValue], AgencySettingRow.init)
    }
}

extension AgencySettingRow {
    static let insert = """
        INSERT INTO agency_setting
            (agency, ordinal, separations, readers, correction_days, statement_days, set_by,
             recorded_at)
        SELECT ?, COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ?, ?, ?
        FROM agency_setting WHERE agency = ?
        """
    static let ofAgency = """
        SELECT agency, separations, readers, correction_days, statement_days, set_by, recorded_at
        FROM agency_setting WHERE agency = ? ORDER BY ordinal
        """
}
