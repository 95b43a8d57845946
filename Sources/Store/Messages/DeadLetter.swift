import GRDB
package import Licensing

/// An item of the outbox that was given up (死信): it waits for the operator, not for a time.
package struct DeadLetter: Hashable, Sendable {
    /// Number of the item in the outbox.
    package let id: Int
    package let agency: AgencyID
    package let kind: String
    package let attempts: Int
    /// Why it failed last.
    package let reason: String
    package let at: Moment

    init(_ row: Row) {
        id = row["id"]
        agency = AgencyID(row["agency"])
        kind = row["kind"]
        attempts = row["attempts"]
        reason = row["reason"]
        at = Moment(seconds: row["recorded_at"])
    }
}

extension Transaction {
    /// Gives an item up: it is tried no more.
    package func bury(outbox row: OutboxRow, reason: String, at moment: Moment) throws {
        try retry(outbox: row.id, reason: reason, notBefore: moment)
        try finish(outbox: row.id, at: moment)
        try run(
            DeadLetter.insert,
            [row.id, row.item.agency.rawValue, reason, moment.seconds]
        )
    }

    /// Puts an item that was given up into the outbox again, as a new one; the old one stays as it is.
    ///
    /// - Returns: false where the agency has no such dead letter.
    package func revive(
        deadLetter id: Int,
        of agency: AgencyID,
        by account: String,
        at moment: Moment
    ) throws -> Bool {
        let marked = try run(
            DeadLetter.markRevived,
            [moment.seconds, account, id, agency.rawValue]
        )
        guard marked == 1 else { return false }
        try run(DeadLetter.again, [moment.seconds, moment.seconds, id])
        return true
    }
}

extension Snapshot {
    /// What was given up of an agency and not tried again since, the newest first.
    package func deadLetters(of agency: AgencyID, limit: Int = 200) throws -> [DeadLetter] {
        try rows(DeadLetter.list, [agency.rawValue, limit], DeadLetter.init)
    }

    /// How many items were given up and not tried again since, of every agency.
    package func deadLetterCount() throws -> Int {
        try integer(DeadLetter.count, []) ?? 0
    }

    /// Items of some kinds to be done by now, the oldest first.
    package func due(
        outbox kinds: [String],
        at moment: Moment,
        limit: Int
    ) throws -> [OutboxRow] {
        try kinds.flatMap { kind in
            try rows(DeadLetter.dueOfKind, [kind, moment.seconds, limit], OutboxRow.init)
        }
        .sorted { $0.id < $1.id }
    }
}

extension DeadLetter {
    static let insert = """
        INSERT INTO dead_letter (outbox_id, agency, reason, recorded_at) VALUES (?, ?, ?, ?)
        """
    static let again = """
        INSERT INTO outbox
            (id, case_id, agency, kind, payload, created_at, due_at, done_at, attempts, reason)
        SELECT (SELECT MAX(id) + 1 FROM outbox), case_id, agency, kind, payload, ?, ?, NULL, 0, NULL
        FROM outbox WHERE id = ?
        """
    static let markRevived = """
        UPDATE dead_letter SET revived_at = ?, revived_by = ?
        WHERE outbox_id = ? AND agency = ? AND revived_at IS NULL
        """
    static let count = "SELECT COUNT(*) FROM dead_letter WHERE revived_at IS NULL"
    static let list = """
        SELECT outbox.id, outbox.agency, outbox.kind, outbox.attempts, dead_letter.reason,
               dead_letter.recorded_at
        FROM dead_letter JOIN outbox ON outbox.id = dead_letter.outbox_id
        WHERE dead_letter.agency = ? AND dead_letter.revived_at IS NULL
        ORDER BY dead_letter.outbox_id DESC LIMIT ?
        """
    static let dueOfKind = """
        SELECT id, case_id, agency, kind, payload, created_at, attempts, reason
        FROM outbox WHERE kind = ? AND done_at IS NULL AND due_at <= ?
        ORDER BY due_at, id LIMIT ?
        """
}
