import Foundation
import GRDB
import Licensing

/// Adds the links of one transaction to the chains, and the tip that tells of them.
final class ChainWriter {
    private let database: Database
    private let chaining: Chaining
    /// The last link of each journal that this transaction wrote to.
    private var ends: [String: (position: Int, mark: [UInt8])] = [:]

    init(_ database: Database, _ chaining: Chaining) {
        self.database = database
        self.chaining = chaining
    }

    /// Adds a link for a row that was just written.
    func append(_ entry: String, _ content: [UInt8], to journal: Journal) throws {
        // Without a first link the check tells; what people do is written all the same.
        let last = try ends[journal.name] ?? end(of: journal) ?? (0, [])
        try add(entry, content, at: last.position + 1, after: last.mark, to: journal)
    }

    /// Adds the first link of a journal: when its chain began, and over how many rows.
    func begin(_ journal: Journal, rows: Int) throws {
        let entry = "\(chaining.moment.seconds) \(rows)"
        var bytes = CanonicalBytes()
        bytes.add(text: "begun")
        bytes.add(text: journal.name)
        bytes.add(text: entry)
        try add(entry, chaining.code(bytes.bytes), at: 0, after: [], to: journal)
    }

    private func add(
        _ entry: String,
        _ content: [UInt8],
        at position: Int,
        after previous: [UInt8],
        to journal: Journal
    ) throws {
        let link = ChainLink(
            journal: journal.name,
            position: position,
            entry: Array(entry.utf8),
            content: content
        )
        let mark = chaining.mark(of: link, after: previous)
        try database.cachedStatement(sql: ChainRow.insert).execute(
            arguments: [journal.name, position, entry, Data(content), Data(mark)]
        )
        ends[journal.name] = (position, mark)
    }

    private func end(of journal: Journal) throws -> (position: Int, mark: [UInt8])? {
        try Row.fetchOne(database, sql: ChainRow.last, arguments: [journal.name]).map {
            ($0["position"], $0.bytes("mark"))
        }
    }

    /// Writes the tip; nil where no journal was written to.
    func close() throws -> JournalTip? {
        guard !ends.isEmpty else { return nil }
        let last = try database.newestTip() ?? .none
        let lines = ends.sorted { $0.key < $1.key }.map {
            TipLine(journal: $0.key, length: $0.value.position, mark: $0.value.mark).text
        }
        .joined()
        let position = last.position + 1
        let mark = chaining.mark(ofTip: position, saying: Array(lines.utf8), after: last.mark)
        try database.execute(
            sql: ChainRow.insertTip,
            arguments: [position, lines, Data(mark)]
        )
        ends = [:]
        return JournalTip(position: position, mark: mark)
    }
}

extension Database {
    /// The last tip; nil where there is none.
    func newestTip() throws -> JournalTip? {
        try Row.fetchOne(self, sql: ChainRow.lastTip).map {
            JournalTip(position: $0["position"], mark: $0.bytes("mark"))
        }
    }
}

/// Statements over the chains.
enum ChainRow {
    static let insert = """
        INSERT INTO journal_chain (journal, position, entry, content, mark)
        VALUES (?, ?, ?, ?, ?)
        """
    static let last = """
        SELECT position, mark FROM journal_chain
        WHERE journal = ? ORDER BY position DESC LIMIT 1
        """
    static let links = """
        SELECT position, entry, content, mark FROM journal_chain
        WHERE journal = ? ORDER BY position
        """
    static let mark = "SELECT mark FROM journal_chain WHERE journal = ? AND position = ?"
    static let journals = "SELECT DISTINCT journal FROM journal_chain ORDER BY journal"
    /// The last code over an account; the literal finds the index.
    static let newestOfAccount = """
        SELECT content FROM journal_chain
        WHERE journal = 'account' AND entry = ? AND position > 0
        ORDER BY position DESC LIMIT 1
        """
    static let firstAccountGone = """
        SELECT entry FROM journal_chain
        WHERE journal = 'account' AND position > 0 AND entry NOT IN (SELECT id FROM account)
        ORDER BY position LIMIT 1
        """
    static let insertTip = "INSERT INTO journal_tip (position, lines, mark) VALUES (?, ?, ?)"
    static let lastTip = "SELECT position, mark FROM journal_tip ORDER BY position DESC LIMIT 1"
    static let tips = "SELECT position, lines, mark FROM journal_tip ORDER BY position"
    static let tipMark = "SELECT mark FROM journal_tip WHERE position = ?"
    static let tipOf = """
        SELECT position FROM journal_tip
        WHERE instr(char(10) || lines, char(10) || ? || ' ') > 0 LIMIT 1
        """
    static let hasTable = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
}
