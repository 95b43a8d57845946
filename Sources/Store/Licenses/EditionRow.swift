import GRDB
package import Licensing

/// One sealed edition of a license (证照版本): two files under one identifier.
package struct EditionRow: Hashable, Sendable {
    package let identifier: LicenseIdentifier
    package let `case`: CaseID
    package let agency: AgencyID
    package let number: LicenseNumber
    /// From 1, as the identifier's version.
    package let version: Int
    /// What the face states, as JSON.
    package let content: String
    package let contentDigest: Digest
    /// The sealed 正本.
    package let originalDigest: Digest
    /// The sealed 副本.
    package let duplicateDigest: Digest
    /// Digest of the opaque word in the QR code.
    package let tokenDigest: Digest
    package let at: Moment

    package init(
        identifier: LicenseIdentifier,
        case: CaseID,
        agency: AgencyID,
        number: LicenseNumber,
        version: Int,
        content: String,
        contentDigest: Digest,
        originalDigest: Digest,
        duplicateDigest: Digest,
        tokenDigest: Digest,
        at moment: Moment
    ) {
        self.identifier = identifier
        self.case = `case`
        self.agency = agency
        self.number = number
        self.version = version
        self.content = content
        self.contentDigest = contentDigest
        self.originalDigest = originalDigest
        self.duplicateDigest = duplicateDigest
        self.tokenDigest = tokenDigest
        self.at = moment
    }

    init?(_ row: Row) {
        guard let identifier = try? LicenseIdentifier(row["identifier"] as String),
            let number = try? LicenseNumber(row["number"] as String),
            let content = Digest(hex: row["content_digest"]),
            let original = Digest(hex: row["original_digest"]),
            let duplicate = Digest(hex: row["duplicate_digest"]),
            let token = Digest(hex: row["token_digest"])
        else { return nil }
        self.init(
            identifier: identifier,
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            number: number,
            version: row["version"],
            content: row["content"],
            contentDigest: content,
            originalDigest: original,
            duplicateDigest: duplicate,
            tokenDigest: token,
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Commits an edition; its two files must be there.
    ///
    /// - Throws: `.alreadyThere`, `.missingReference`.
    package func commit(_ row: EditionRow) throws {
        try run(
            EditionRow.insert,
            [
                row.identifier.description, row.case.rawValue, row.agency.rawValue,
                row.number.rawValue, row.version, row.content, row.contentDigest.hex,
                row.originalDigest.hex, row.duplicateDigest.hex, row.tokenDigest.hex,
                row.at.seconds,
            ],
            into: .editions
        )
    }
}

extension Snapshot {
    /// The edition of an identifier.
    package func edition(_ identifier: LicenseIdentifier) throws -> EditionRow? {
        try first(EditionRow.find, [identifier.description], EditionRow.init)
    }

    /// The edition whose QR code carries the word of this digest.
    package func edition(tokenDigest digest: Digest) throws -> EditionRow? {
        try first(EditionRow.ofToken, [digest.hex], EditionRow.init)
    }

    /// The editions of a license, the oldest first.
    package func editions(of number: LicenseNumber) throws -> [EditionRow] {
        try rows(EditionRow.ofNumber, [number.rawValue], EditionRow.init)
    }

    /// The editions that a case made.
    package func editions(of id: CaseID) throws -> [EditionRow] {
        try rows(EditionRow.ofCase, [id.rawValue], EditionRow.init)
    }

    /// Every edition, each license's versions in order.
    package func allEditions() throws -> [EditionRow] {
        try rows(EditionRow.all, [], EditionRow.init)
    }
}

extension EditionRow {
    private static let columns = """
        identifier, case_id, agency, number, version, content, content_digest,
        original_digest, duplicate_digest, token_digest, recorded_at
        """
    static let insert = """
        INSERT INTO edition (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let find = "SELECT \(columns) FROM edition WHERE identifier = ?"
    static let ofToken = "SELECT \(columns) FROM edition WHERE token_digest = ?"
    static let ofNumber = "SELECT \(columns) FROM edition WHERE number = ? ORDER BY version"
    static let ofCase = "SELECT \(columns) FROM edition WHERE case_id = ? ORDER BY version"
    static let all = "SELECT \(columns) FROM edition ORDER BY number, version"
}
