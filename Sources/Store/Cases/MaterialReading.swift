import GRDB
package import Licensing

/// One reading of a material by an officer (查阅记录): who, in which post, when and why.
package struct MaterialReading: Hashable, Sendable {
    package let `case`: CaseID
    /// What was read.
    package let digest: Digest
    package let agency: AgencyID
    /// Account of the reader.
    package let by: String
    package let post: Post
    /// Why it had to be read; without personal data.
    package let reason: String
    package let at: Moment

    package init(
        case: CaseID,
        digest: Digest,
        agency: AgencyID,
        by account: String,
        post: Post,
        reason: String,
        at moment: Moment
    ) {
        self.case = `case`
        self.digest = digest
        self.agency = agency
        self.by = account
        self.post = post
        self.reason = reason
        self.at = moment
    }

    init?(_ row: Row) {
        guard let digest = Digest(hex: row["digest"]), let post = Post(rawValue: row["post"])
        else { return nil }
        self.init(
            case: CaseID(row["case_id"]),
            digest: digest,
            agency: AgencyID(row["agency"]),
            by: row["actor"],
            post: post,
            reason: row["reason"],
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Writes a reading down; it stays.
    ///
    /// - Throws: `.missingReference` where case or content is not there.
    package func add(_ reading: MaterialReading) throws {
        let id = reading.case.rawValue
        try run(
            MaterialReading.insert,
            [
                id, reading.agency.rawValue, reading.digest.hex, reading.by,
                reading.post.rawValue, reading.reason, reading.at.seconds, id,
            ]
        )
    }
}

extension Snapshot {
    /// The readings of a case's materials in their order.
    package func readings(of id: CaseID) throws -> [MaterialReading] {
        try rows(MaterialReading.ofCase, [id.rawValue], MaterialReading.init)
    }
}

extension MaterialReading {
    static let insert = """
        INSERT INTO material_reading
            (case_id, ordinal, agency, digest, actor, post, reason, recorded_at)
        SELECT ?, COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ?, ?, ?
        FROM material_reading WHERE case_id = ?
        """
    static let ofCase = """
        SELECT case_id, digest, agency, actor, post, reason, recorded_at
        FROM material_reading WHERE case_id = ? ORDER BY ordinal
        """
}
