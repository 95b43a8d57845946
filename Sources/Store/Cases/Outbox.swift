import GRDB
package import Licensing

/// Work that leaves the house after its act is committed; done at least once.
package struct OutboxItem: Hashable, Sendable {
    package let `case`: CaseID?
    package let agency: AgencyID
    /// What is to be done, such as `seal`, `publish` or `mail`.
    package let kind: String
    /// JSON; no personal data.
    package let payload: String
    package let createdAt: Moment

    package init(
        case: CaseID?,
        agency: AgencyID,
        kind: String,
        payload: String,
        createdAt: Moment
    ) {
        self.case = `case`
        self.agency = agency
        self.kind = kind
        self.payload = payload
        self.createdAt = createdAt
    }
}

/// An item that waits, with what was tried.
package struct OutboxRow: Hashable, Sendable {
    package let id: Int
    package let item: OutboxItem
    /// Times that it failed.
    package let attempts: Int
    /// Why it failed last.
    package let reason: String?

    init?(_ row: Row) {
        let id: String? = row["case_id"]
        self.id = row["id"]
        item = OutboxItem(
            case: id.map { CaseID($0) },
            agency: AgencyID(row["agency"]),
            kind: row["kind"],
            payload: row["payload"],
            createdAt: Moment(seconds: row["created_at"])
        )
        attempts = row["attempts"]
        reason = row["reason"]
    }
}

extension Transaction {
    /// Puts an item into the outbox.
    package func enqueue(_ item: OutboxItem) throws {
        try run(
            OutboxRow.insert,
            [
                item.case?.rawValue, item.agency.rawValue, item.kind, item.payload,
                item.createdAt.seconds, item.createdAt.seconds,
            ]
        )
    }

    /// Marks an item as done; once more changes nothing.
    ///
    /// - Returns: false where it was done before.
    @discardableResult
    package func finish(outbox id: Int, at moment: Moment) throws -> Bool {
        try run(OutboxRow.finish, [moment.seconds, id]) == 1
    }

    /// Counts a failure; the item waits until `moment`.
    package func retry(outbox id: Int, reason: String, notBefore moment: Moment) throws {
        try run(OutboxRow.retry, [reason, moment.seconds, id])
    }
}

extension OutboxRow {
    static let insert = """
        INSERT INTO outbox
            (id, case_id, agency, kind, payload, created_at, due_at, done_at, attempts, reason)
        SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ?, ?, NULL, 0, NULL FROM outbox
        """
    static let finish = """
        UPDATE outbox SET done_at = ? WHERE id = ? AND done_at IS NULL
        """
    static let retry = """
        UPDATE outbox SET attempts = attempts + 1, reason = ?, due_at = ?
        WHERE id = ? AND done_at IS NULL
        """
}
