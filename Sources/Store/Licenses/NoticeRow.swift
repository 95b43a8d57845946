import GRDB
package import Licensing

/// A sealed notice of a case (文书).
package struct NoticeRow: Hashable, Sendable {
    package let `case`: CaseID
    package let agency: AgencyID
    package let kind: NoticeKind
    package let number: NoticeNumber
    /// Digest of the sealed file; its blob must be there.
    package let digest: Digest
    package let at: Moment

    package init(
        case: CaseID,
        agency: AgencyID,
        kind: NoticeKind,
        number: NoticeNumber,
        digest: Digest,
        at moment: Moment
    ) {
        self.case = `case`
        self.agency = agency
        self.kind = kind
        self.number = number
        self.digest = digest
        self.at = moment
    }

    init?(_ row: Row) {
        guard let kind = NoticeKind(rawValue: row["kind"]), let digest = Digest(hex: row["digest"])
        else { return nil }
        self.init(
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            kind: kind,
            number: NoticeNumber(row["number"]),
            digest: digest,
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Adds a sealed notice.
    ///
    /// - Returns: its place among the case's notices, from 1.
    /// - Throws: `.alreadyThere` where the agency has used the number, `.missingReference`.
    @discardableResult
    package func add(_ row: NoticeRow) throws -> Int {
        let id = row.case.rawValue
        try run(
            NoticeRow.insert,
            [
                id, row.agency.rawValue, row.kind.rawValue, row.number.rawValue, row.digest.hex,
                row.at.seconds, id,
            ],
            into: .notices
        )
        return try reading.total(NoticeRow.count, [id])
    }
}

extension Snapshot {
    /// The notices of a case in their order.
    package func notices(of id: CaseID) throws -> [NoticeRow] {
        try rows(NoticeRow.ofCase, [id.rawValue], NoticeRow.init)
    }

    /// The agencies that have sealed notices.
    package func agenciesWithNotices() throws -> [AgencyID] {
        try rows(NoticeRow.agencies, []) { AgencyID($0["agency"]) }
    }

    /// The notices of an agency in the order in which they were sealed.
    package func notices(sealedBy agency: AgencyID) throws -> [NoticeRow] {
        try rows(NoticeRow.ofAgency, [agency.rawValue], NoticeRow.init)
    }
}

extension NoticeRow {
    static let insert = """
        INSERT INTO notice (case_id, ordinal, agency, kind, number, digest, recorded_at)
        SELECT ?, COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ?, ? FROM notice WHERE case_id = ?
        """
    static let count = "SELECT COALESCE(MAX(ordinal), 0) FROM notice WHERE case_id = ?"
    static let agencies = "SELECT DISTINCT agency FROM notice ORDER BY agency"
    static let ofAgency = """
        SELECT case_id, agency, kind, number, digest, recorded_at
        FROM notice WHERE agency = ? ORDER BY recorded_at, case_id, ordinal
        """
    static let ofCase = """
        SELECT case_id, agency, kind, number, digest, recorded_at
        FROM notice WHERE case_id = ? ORDER BY ordinal
        """
}
