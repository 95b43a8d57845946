import Foundation
import GRDB
package import Licensing

/// One part of a draft as it was last saved (申请表的一部分).
package struct DraftPartRow: Hashable, Sendable {
    package let `case`: CaseID
    package let part: String
    package let agency: AgencyID
    /// Counts the savings of the part from 1.
    package let version: Int
    /// What was typed; encrypted by the caller.
    package let bytes: [UInt8]
    /// Account that saved it.
    package let savedBy: String
    package let savedAt: Moment

    package init(
        case: CaseID,
        part: String,
        agency: AgencyID,
        version: Int,
        bytes: [UInt8],
        savedBy: String,
        savedAt: Moment
    ) {
        self.case = `case`
        self.part = part
        self.agency = agency
        self.version = version
        self.bytes = bytes
        self.savedBy = savedBy
        self.savedAt = savedAt
    }

    init?(_ row: Row) {
        self.init(
            case: CaseID(row["case_id"]),
            part: row["part"],
            agency: AgencyID(row["agency"]),
            version: row["version"],
            bytes: row.bytes("bytes"),
            savedBy: row["saved_by"],
            savedAt: Moment(seconds: row["saved_at"])
        )
    }
}

extension Transaction {
    /// Saves a part if nobody saved it since `version − 1`.
    ///
    /// - Returns: false where somebody did; nothing was changed then.
    package func save(_ row: DraftPartRow) throws -> Bool {
        precondition(row.version >= 1, "the first saving of a part is its version 1")
        let changed =
            row.version == 1
            ? try run(
                DraftPartRow.insert,
                [
                    row.case.rawValue, row.part, row.agency.rawValue, row.version,
                    Data(row.bytes), row.savedBy, row.savedAt.seconds,
                ]
            )
            : try run(
                DraftPartRow.update,
                [
                    row.version, Data(row.bytes), row.savedBy, row.savedAt.seconds,
                    row.case.rawValue, row.part, row.version - 1,
                ]
            )
        return changed == 1
    }

    /// Drops one part.
    package func forgetDraftPart(_ part: String, of id: CaseID) throws {
        try run(DraftPartRow.forget, [id.rawValue, part])
    }

    /// Drops everything that was saved of a draft: what counts of it are materials by then.
    package func forgetDraft(of id: CaseID) throws {
        try run(DraftPartRow.forgetAll, [id.rawValue])
        try run(DraftFileRow.forgetAll, [id.rawValue])
    }
}

extension Snapshot {
    /// Every part of a draft that was saved.
    package func draftParts(of id: CaseID) throws -> [DraftPartRow] {
        try rows(DraftPartRow.ofCase, [id.rawValue], DraftPartRow.init)
    }
}

extension DraftPartRow {
    private static let columns = "case_id, part, agency, version, bytes, saved_by, saved_at"
    static let insert = """
        INSERT INTO draft_part (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id, part) DO NOTHING
        """
    static let update = """
        UPDATE draft_part SET version = ?, bytes = ?, saved_by = ?, saved_at = ?
        WHERE case_id = ? AND part = ? AND version = ?
        """
    static let forget = "DELETE FROM draft_part WHERE case_id = ? AND part = ?"
    static let forgetAll = "DELETE FROM draft_part WHERE case_id = ?"
    static let ofCase = "SELECT \(columns) FROM draft_part WHERE case_id = ? ORDER BY part"
}
