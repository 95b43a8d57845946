import GRDB
package import Licensing

/// A sealed letter of an enterprise (单位授权函): uploaded, or handed in at the counter.
package struct LetterRow: Hashable, Sendable {
    package let id: String
    package let enterprise: CreditCode
    /// The agency whose officers read it.
    package let agency: AgencyID
    /// The person for whom the letter speaks.
    package let account: String
    /// The file; nil for paper at the counter.
    package let digest: Digest?
    /// Digest of the file as it came; nil where that is what is kept.
    package let original: Digest?
    package let mediaType: String?
    /// Who brought it in: the person, or the officer at the counter.
    package let receivedBy: String
    package let at: Moment
    /// What became of it; nil while it waits.
    package let outcome: LetterOutcome?

    package init(
        id: String,
        enterprise: CreditCode,
        agency: AgencyID,
        account: String,
        digest: Digest?,
        original: Digest? = nil,
        mediaType: String?,
        receivedBy: String,
        at moment: Moment,
        outcome: LetterOutcome? = nil
    ) {
        self.id = id
        self.enterprise = enterprise
        self.agency = agency
        self.account = account
        self.digest = digest
        self.original = original
        self.mediaType = mediaType
        self.receivedBy = receivedBy
        self.at = moment
        self.outcome = outcome
    }

    init?(_ row: Row) {
        guard let code = try? CreditCode(recorded: row["enterprise"]) else { return nil }
        let digestText: String? = row["digest"]
        let digest = digestText.flatMap { Digest(hex: $0) }
        let originalText: String? = row["original"]
        let original = originalText.flatMap { Digest(hex: $0) }
        let outcome: String? = row["outcome"]
        // A letter whose file cannot be named is not one that was handed in on paper.
        guard (digest == nil) == (digestText == nil), (original == nil) == (originalText == nil),
            outcome.map({ [LetterOutcome.confirmed, LetterOutcome.refused].contains($0) }) ?? true
        else { return nil }
        self.init(
            id: row["id"],
            enterprise: code,
            agency: AgencyID(row["agency"]),
            account: row["account"],
            digest: digest,
            original: original,
            mediaType: row["media_type"],
            receivedBy: row["received_by"],
            at: Moment(seconds: row["recorded_at"]),
            outcome: outcome.map {
                LetterOutcome(
                    isConfirmed: $0 == LetterOutcome.confirmed,
                    reason: row["reason"],
                    by: row["by_account"],
                    at: Moment(seconds: row["decided_at"])
                )
            }
        )
    }
}

/// What an officer found of a letter.
package struct LetterOutcome: Hashable, Sendable {
    static let confirmed = "confirmed"
    static let refused = "refused"

    package let isConfirmed: Bool
    package let reason: String
    package let by: String
    package let at: Moment

    package init(isConfirmed: Bool, reason: String, by account: String, at moment: Moment) {
        self.isConfirmed = isConfirmed
        self.reason = reason
        self.by = account
        self.at = moment
    }
}

extension Transaction {
    /// Keeps a letter; its outcome comes later.
    package func add(_ letter: LetterRow) throws {
        try run(
            LetterRow.insert,
            [
                letter.id, letter.enterprise.rawValue, letter.agency.rawValue, letter.account,
                letter.digest?.hex, letter.original?.hex, letter.mediaType, letter.receivedBy,
                letter.at.seconds,
            ]
        )
    }

    /// Writes what became of a letter.
    ///
    /// - Throws: `.alreadyThere` where it has its outcome.
    package func conclude(_ letter: LetterRow, with outcome: LetterOutcome) throws {
        try run(
            LetterRow.conclude,
            [
                letter.id, letter.agency.rawValue,
                outcome.isConfirmed ? LetterOutcome.confirmed : LetterOutcome.refused,
                outcome.reason, outcome.by, outcome.at.seconds,
            ]
        )
    }
}

extension Snapshot {
    /// The letter of an identifier.
    package func letter(_ id: String) throws -> LetterRow? {
        try first(LetterRow.find, [id], LetterRow.init)
    }

    /// The letters that speak for a person, the last first.
    package func letters(for account: String) throws -> [LetterRow] {
        try rows(LetterRow.ofAccount, [account], LetterRow.init)
    }

    /// The letters that wait at an agency, the oldest first.
    package func waitingLetters(at agency: AgencyID, limit: Int = 100) throws -> [LetterRow] {
        try rows(LetterRow.waiting, [agency.rawValue, limit], LetterRow.init)
    }

    /// How many letters wait at an agency, counted to a thousand.
    package func waitingLetterCount(at agency: AgencyID) throws -> Int {
        try integer(LetterRow.waitingCount, [agency.rawValue]) ?? 0
    }
}

extension LetterRow {
    private static let columns = """
        letter.id, letter.enterprise, letter.agency, letter.account, letter.digest,
        letter.original, letter.media_type, letter.received_by, letter.recorded_at, letter_outcome.outcome,
        letter_outcome.reason, letter_outcome.by_account,
        letter_outcome.recorded_at AS decided_at
        """
    static let insert = """
        INSERT INTO letter
            (id, enterprise, agency, account, digest, original, media_type, received_by, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let conclude = """
        INSERT INTO letter_outcome (letter, agency, outcome, reason, by_account, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    static let find = """
        SELECT \(columns) FROM letter LEFT JOIN letter_outcome ON letter_outcome.letter = letter.id
        WHERE letter.id = ?
        """
    static let ofAccount = """
        SELECT \(columns) FROM letter LEFT JOIN letter_outcome ON letter_outcome.letter = letter.id
        WHERE letter.account = ? ORDER BY letter.recorded_at DESC, letter.id
        """
    static let waiting = """
        SELECT \(columns) FROM letter LEFT JOIN letter_outcome ON letter_outcome.letter = letter.id
        WHERE letter.agency = ? AND letter_outcome.letter IS NULL
        ORDER BY letter.recorded_at, letter.id LIMIT ?
        """
    static let waitingCount = """
        SELECT COUNT(*) FROM (
            SELECT 1 FROM letter WHERE letter.agency = ? AND NOT EXISTS (
                SELECT 1 FROM letter_outcome WHERE letter_outcome.letter = letter.id
            ) LIMIT 1000
        ) AS some
        """
}
