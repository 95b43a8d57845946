import GRDB
package import Licensing

/// A stored line of the register.
package struct RegisterLine: Hashable, Sendable {
    /// From 0, without a gap.
    package let position: Int
    package let text: String
    /// The mark of the office that wrote it; nil for a line from before there were marks.
    package let mark: String?
}

/// A stored head of the register.
package struct StoredHead: Hashable, Sendable {
    /// From 1, in the order in which they were kept.
    package let id: Int
    /// Number of lines that it vouches for.
    package let size: Int
    package let text: String
}

extension Transaction {
    /// Appends a record, one line of JSON, and gives its position: from 0, without a gap.
    ///
    /// - Parameters:
    ///   - line: the line without its newline.
    ///   - agency: the agency concerned.
    ///   - moment: the instant of recording.
    ///   - mark: makes the line's mark from its position.
    /// - Returns: the position.
    /// - Throws: `StoreFault`.
    package func appendRecord(
        line: String,
        agency: AgencyID,
        at moment: Moment,
        mark: (_ position: Int) -> String? = { _ in nil }
    ) throws -> Int {
        // Two lines would pass for two records; a copy of the table could not be paired with a head.
        guard !line.utf8.contains(0x0A) else { throw StoreRefusal.notAllowed(rule: "one line") }
        let position = try reading.recordCount()
        let previous = position == 0 ? nil : position - 1
        try run(
            RegisterRow.insert,
            [position, previous, agency.rawValue, line, moment.seconds, mark(position)],
            into: .registerLines
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
        try run(
            RegisterRow.insertHead,
            [agency.rawValue, size, head, moment.seconds],
            into: .registerHeads
        )
    }
}

extension Snapshot {
    /// The register's lines from a position on.
    package func records(from position: Int = 0, limit: Int = Int.max) throws -> [String] {
        try rows(RegisterRow.from, [position, limit]) { $0["line"] }
    }

    /// The same with their positions and marks.
    package func lines(from position: Int, limit: Int = Int.max) throws -> [RegisterLine] {
        try rows(RegisterRow.from, [position, limit]) {
            RegisterLine(position: $0["position"], text: $0["line"], mark: $0["mark"])
        }
    }

    /// Where a line stands first; nil where there is none like it.
    ///
    /// It reads the whole table.
    package func position(ofLine line: String) throws -> Int? {
        try integer(RegisterRow.position, [line])
    }

    /// Number of records.
    package func recordCount() throws -> Int {
        try total(RegisterRow.count, [])
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

    /// The heads kept after one of them, in their order.
    package func heads(after id: Int, limit: Int) throws -> [StoredHead] {
        try rows(RegisterRow.headsAfter, [id, limit]) {
            StoredHead(id: $0["id"], size: $0["size"], text: $0["head"])
        }
    }
}

/// Statements over the register's tables.
enum RegisterRow {
    static let insert = """
        INSERT INTO register_record (position, previous, agency, line, recorded_at, mark)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    static let from = """
        SELECT position, line, mark FROM register_record
        WHERE position >= ? ORDER BY position LIMIT ?
        """
    static let position = """
        SELECT position FROM register_record WHERE line = ? ORDER BY position LIMIT 1
        """
    static let count = "SELECT COALESCE(MAX(position), -1) + 1 FROM register_record"
    static let insertHead = """
        INSERT INTO register_head (id, agency, size, head, recorded_at)
        SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ? FROM register_head
        """
    static let lastHead = """
        SELECT head, recorded_at FROM register_head ORDER BY id DESC LIMIT 1
        """
    static let headsAfter = """
        SELECT id, size, head FROM register_head WHERE id > ? ORDER BY id LIMIT ?
        """
}
