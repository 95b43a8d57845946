import Foundation
import GRDB

/// A table whose rows each bear a code over all that they say, and a version that grows with each writing.
enum SealedTable: String {
    case account
    case session

    /// The column that names a row.
    var key: String {
        switch self {
        case .account: "id"
        case .session: "digest"
        }
    }
}

/// Writes rows that bear a code: who changes one past the office is noticed where it is used.
struct RowSealing {
    let database: Database
    let chaining: Chaining

    /// Runs a statement that writes one row, and gives the row the code over what it says then.
    ///
    /// - Returns: the code; nil where the statement wrote no row.
    func write(
        _ sql: String,
        _ arguments: StatementArguments,
        in table: SealedTable
    ) throws -> [UInt8]? {
        var written: (key: String, code: [UInt8])?
        let cursor = try Row.fetchCursor(
            database,
            sql: sql + " RETURNING *",
            arguments: arguments
        )
        while let row = try cursor.next() {
            let code = chaining.code(of: row, in: table.rawValue)
            written = (row[table.key], code)
        }
        guard let written else { return nil }
        try database.execute(
            sql: """
                UPDATE \(table.rawValue) SET \(CanonicalBytes.codeColumn) = ?
                WHERE \(table.key) = ?
                """,
            arguments: [Data(written.code), written.key]
        )
        return written.code
    }
}

extension Transaction {
    /// Writes a row that bears a code; nil where the statement wrote none.
    func seal(
        _ sql: String,
        _ arguments: StatementArguments,
        in table: SealedTable
    ) throws -> [UInt8]? {
        do {
            return try RowSealing(database: database, chaining: chaining)
                .write(sql, arguments, in: table)
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }

    /// Runs one statement that writes rows of a journal, and chains them.
    func run(_ sql: String, _ arguments: StatementArguments, into journal: Journal) throws {
        do {
            var links: [(entry: String, content: [UInt8])] = []
            let cursor = try Row.fetchCursor(
                database,
                sql: sql + " RETURNING *",
                arguments: arguments
            )
            while let row = try cursor.next() {
                let content = chaining.code(of: row, in: journal.name)
                links.append((journal.entry(of: row), content))
            }
            for link in links { try chains.append(link.entry, link.content, to: journal) }
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }
}

extension Chaining {
    /// Whether a row bears the code over what it says.
    func seals(_ row: Row, of table: SealedTable) -> Bool {
        let code = code(of: row, in: table.rawValue)
        guard let borne = row.optionalBytes(CanonicalBytes.codeColumn) else { return false }
        return Chaining.isSame(borne, code)
    }
}
