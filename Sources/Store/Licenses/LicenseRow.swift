import GRDB
package import Licensing

/// A license as its table has it (许可证).
///
/// All but identifier and family is a projection of its journal, as of the last event, to look it
/// up by; its events alone tell what the license says and permits on a day.
package struct LicenseRow: Hashable, Sendable {
    package let id: LicenseID
    package let family: LicenseFamily
    /// 许可证编号, as printed.
    package let number: String
    /// Credit code of the holder; nil where none of the right shape is known.
    package let holder: CreditCode?
    package let agency: AgencyID
    /// Number of its events.
    package let version: Int

    init?(_ row: Row) {
        let code: String? = row["holder"]
        let holder = code.flatMap { try? CreditCode(recorded: $0) }
        guard let family = LicenseFamily(rawValue: row["family"]), (holder == nil) == (code == nil)
        else { return nil }
        id = LicenseID(row["id"])
        self.family = family
        number = row["number"]
        self.holder = holder
        agency = AgencyID(row["agency"])
        version = row["version"]
    }
}

extension Snapshot {
    /// A license with its journal, or nil where there is none.
    ///
    /// - Throws: `StoreFault.unreadable` where its events cannot be read, or are no journal.
    package func license(_ id: LicenseID) throws -> License? {
        guard let row = try licenseRow(id) else { return nil }
        let events = try rows(LicenseEventRow.ofLicense, [id.rawValue], LicenseEventRow.event)
        guard row.version == events.count else { throw noJournal(id, position: row.version) }
        do {
            return try License(id: id, family: row.family, events: events)
        } catch {
            throw noJournal(id, position: error.position)
        }
    }

    private func noJournal(_ id: LicenseID, position: Int) -> StoreFault {
        .unreadable(path: path, place: "license_event \"\(id)\" \(position)")
    }

    /// The row of a license, or nil where there is none.
    package func licenseRow(_ id: LicenseID) throws -> LicenseRow? {
        try first(LicenseRow.find, [id.rawValue], LicenseRow.init)
    }

    /// Licenses that have this number now, in the order of their identifiers.
    package func licenses(numbered number: String) throws -> [LicenseRow] {
        try rows(LicenseRow.ofNumber, [number], LicenseRow.init)
    }

    /// Licenses of a family that a unit holds, in the order of their identifiers.
    package func licenses(
        heldBy holder: CreditCode,
        _ family: LicenseFamily
    ) throws -> [LicenseRow] {
        try rows(LicenseRow.ofHolder, [holder.rawValue, family.rawValue], LicenseRow.init)
    }

    /// Licenses of an agency behind one of them, in the order of their identifiers.
    package func licenses(
        of agency: AgencyID,
        after id: LicenseID? = nil,
        limit: Int = 200
    ) throws -> [LicenseRow] {
        try rows(LicenseRow.ofAgency, [agency.rawValue, id?.rawValue, limit], LicenseRow.init)
    }

    /// Every license, for what is rebuilt from all of them.
    package func allLicenses() throws -> [LicenseRow] {
        try rows(LicenseRow.all, [], LicenseRow.init)
    }
}

extension LicenseRow {
    private static let columns = "id, family, number, holder, agency, version"
    static let insert = "INSERT INTO license (\(columns)) VALUES (?, ?, ?, ?, ?, ?)"
    static let advance = """
        UPDATE license SET number = ?, holder = ?, agency = ?, version = ?
        WHERE id = ? AND version = ?
        """
    static let find = "SELECT \(columns) FROM license WHERE id = ?"
    static let ofNumber = "SELECT \(columns) FROM license WHERE number = ? ORDER BY id"
    static let ofHolder = """
        SELECT \(columns) FROM license WHERE holder = ? AND family = ? ORDER BY id
        """
    static let ofAgency = """
        SELECT \(columns) FROM license WHERE agency = ? AND id > COALESCE(?, '')
        ORDER BY id LIMIT ?
        """
    static let all = "SELECT \(columns) FROM license ORDER BY id"
}
