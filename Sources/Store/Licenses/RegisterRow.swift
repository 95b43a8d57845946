import GRDB
package import Licensing

extension Transaction {
    /// Appends a record, one line of JSON, and gives its position: from 0, without a gap.
    package func appendRecord(
        line: String,
        agency: AgencyID,
        at moment: Moment
    ) throws -> Int {
        // Two lines would pass for two records; a copy of the table could not be paired with a head.
        guard !line.utf8.contains(0x0A) else { throw StoreRefusal.notAllowed(rule: "one line") }
        let position = try reading.recordCount()
        let previous = position == 0 ? nil : position - 1
        try run(
            RegisterRow.insert,
            [position, previous, agency.rawValue, line, moment.seconds]
        )
        return position
    }

    /// Keeps a signed head; the last one kept is the current one.
    package func putHead(
        _ head: String,
        size: Int,
        agency: AgencyID,
        at moment: Moment
    ) throws {
        try run(RegisterRow.insertHead, [agency.rawValue, size, head, moment.seconds])
    }
}

extension Snapshot {
    /// The register's lines from a position on.
    package func records(from position: Int = 0, limit: Int = Int.max) throws -> [String] {
        try rows(RegisterRow.from, [position, limit]) { $0["line"] }
    }

    /// Number of records.
    package func recordCount() throws -> Int {
        try integer(RegisterRow.count, []) ?? 0
    }

    /// The current signed head; nil before the first publication.
    package func head() throws -> String? {
        try publishedHead()?.text
    }

    /// The current signed head with the instant of its signing; nil before the first publication.
    package func publishedHead() throws -> (text: String, at: Moment)? {
        try first(RegisterRow.lastHead, []) { row -> (text: String, at: Moment)? in
            (text: row["head"], at: Moment(seconds: row["recorded_at"]))
        }
    }
}

/// Statements over the register's tables.
enum RegisterRow {
    static let insert = """
        INSERT INTO register_record (position, previous, agency, line, recorded_at)
        VALUES (?, ?, ?, ?, ?)
        """
    static let from = """
        SELECT line FROM register_record WHERE position >= ? ORDER BY position LIMIT ?
        """
    static let count = "SELECT COALESCE(MAX(position), -1) + 1 FROM register_record"
    static let insertHead = """
        INSERT INTO register_head (id, agency, size, head, recorded_at)
        SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ? FROM register_head
        """
    static let lastHead = """
        SELECT head, recorded_at FROM register_head ORDER BY id DESC LIMIT 1
        """
}
