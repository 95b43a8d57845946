import Foundation
import GRDB
package import Licensing

/// A file that was uploaded to a draft and is no material yet.
package struct DraftFileRow: Hashable, Sendable {
    package let id: String
    package let `case`: CaseID
    package let agency: AgencyID
    /// Which material of the catalogue.
    package let kind: String
    /// Its name; encrypted by the caller, as people write names of persons into it.
    package let name: [UInt8]
    /// `pdf`, `jpeg`, `png` or `ofd`.
    package let type: String
    /// Size before encryption.
    package let size: Int
    package let digest: Digest
    /// Digest of the file as it came; nil where that is what is kept.
    package let original: Digest?
    /// Its content; encrypted by the caller, empty where only the list was asked for.
    package let bytes: [UInt8]
    /// True once it stands among the case's materials.
    package let isFiled: Bool
    package let addedBy: String
    package let addedAt: Moment

    package init(
        id: String,
        case: CaseID,
        agency: AgencyID,
        kind: String,
        name: [UInt8],
        type: String,
        size: Int,
        digest: Digest,
        original: Digest? = nil,
        bytes: [UInt8],
        isFiled: Bool = false,
        addedBy: String,
        addedAt: Moment
    ) {
        self.id = id
        self.case = `case`
        self.agency = agency
        self.kind = kind
        self.name = name
        self.type = type
        self.size = size
        self.digest = digest
        self.original = original
        self.bytes = bytes
        self.isFiled = isFiled
        self.addedBy = addedBy
        self.addedAt = addedAt
    }

    init?(_ row: Row) {
        guard let digest = Digest(hex: row["digest"]) else { return nil }
        let hex: String? = row["original"]
        let original = hex.flatMap { Digest(hex: $0) }
        guard (hex == nil) == (original == nil) else { return nil }
        self.init(
            id: row["id"],
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            kind: row["kind"],
            name: row.bytes("name"),
            type: row["type"],
            size: row["size"],
            digest: digest,
            original: original,
            bytes: row.bytes("bytes"),
            isFiled: row["is_filed"],
            addedBy: row["added_by"],
            addedAt: Moment(seconds: row["added_at"])
        )
    }
}

extension Transaction {
    /// Keeps a file of a draft.
    package func add(_ file: DraftFileRow) throws {
        try run(
            DraftFileRow.insert,
            [
                file.id, file.case.rawValue, file.agency.rawValue, file.kind, Data(file.name),
                file.type, file.size, file.digest.hex, file.original?.hex, Data(file.bytes),
                file.isFiled,
                file.addedBy, file.addedAt.seconds,
            ]
        )
    }

    /// Removes a file that is no material yet; false where there is none such.
    package func removeDraftFile(_ file: String, of id: CaseID) throws -> Bool {
        try run(DraftFileRow.remove, [file, id.rawValue]) == 1
    }

    /// Marks the files of a draft as materials of the case.
    package func markDraftFilesFiled(of id: CaseID) throws {
        try run(DraftFileRow.markFiled, [id.rawValue])
    }
}

extension Snapshot {
    /// The files of a draft in the order in which they were added, without their contents.
    package func draftFiles(of id: CaseID) throws -> [DraftFileRow] {
        try rows(DraftFileRow.ofCase, [id.rawValue], DraftFileRow.init)
    }

    /// Size of the files that a person has added and that are no materials yet, in bytes.
    package func unfiledBytes(addedBy account: String) throws -> Int {
        try first(DraftFileRow.unfiled, [account]) { $0["size"] as Int } ?? 0
    }

    /// A file of a draft with its content.
    package func draftFile(_ file: String, of id: CaseID) throws -> DraftFileRow? {
        try first(DraftFileRow.find, [file, id.rawValue], DraftFileRow.init)
    }
}

extension DraftFileRow {
    private static let head = "id, case_id, agency, kind, name, type, size, digest, original"
    private static let tail = "is_filed, added_by, added_at"
    static let insert = """
        INSERT INTO draft_file (\(head), bytes, \(tail))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let remove = "DELETE FROM draft_file WHERE id = ? AND case_id = ? AND is_filed = 0"
    static let forgetAll = "DELETE FROM draft_file WHERE case_id = ?"
    static let markFiled = "UPDATE draft_file SET is_filed = 1 WHERE case_id = ?"
    static let ofCase = """
        SELECT \(head), X'' AS bytes, \(tail) FROM draft_file
        WHERE case_id = ? ORDER BY added_at, id
        """
    static let unfiled = """
        SELECT coalesce(sum(size), 0) AS size FROM draft_file
        WHERE added_by = ? AND is_filed = 0
        """
    static let find = """
        SELECT \(head), bytes, \(tail) FROM draft_file WHERE id = ? AND case_id = ?
        """
}
