import Foundation
import GRDB

/// One consistent state to read from; its verbs stand beside their tables.
package struct Snapshot {
    let database: Database
    let path: String
    let chaining: Chaining

    func rows<Value>(
        _ sql: String,
        _ arguments: StatementArguments,
        _ value: (Row) throws -> Value?
    ) throws -> [Value] {
        do {
            let cursor = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            var values: [Value] = []
            while let row = try cursor.next() {
                guard let read = try value(row) else {
                    throw StoreFault.unreadable(path: path, place: Snapshot.place(sql, row))
                }
                values.append(read)
            }
            return values
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }

    func first<Value>(
        _ sql: String,
        _ arguments: StatementArguments,
        _ value: (Row) throws -> Value?
    ) throws -> Value? {
        try rows(sql, arguments, value).first
    }

    /// One number; nil where there is no row.
    ///
    /// A NULL counts as unreadable, so statements are written to give none.
    func integer(_ sql: String, _ arguments: StatementArguments) throws -> Int? {
        try rows(sql, arguments) { $0[0] as Int? }.first
    }

    /// The number of a statement that gives one row whatever the table holds, as a count does.
    ///
    /// - Throws: `StoreFault.unreadable` where it gives none: no number begins at a guess.
    func total(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        guard let number = try integer(sql, arguments) else {
            throw StoreFault.unreadable(path: path, place: Snapshot.table(sql))
        }
        return number
    }

    /// Names the table and the first column, never the contents.
    private static func place(_ sql: String, _ row: Row) -> String {
        "\(table(sql)) \(row.databaseValues.first?.description ?? "")"
    }

    private static func table(_ sql: String) -> String {
        let words = sql.split(whereSeparator: \.isWhitespace)
        return words.firstIndex(of: "FROM").map { String(words[$0 + 1]) } ?? "?"
    }
}

/// One write transaction; its verbs stand beside their tables.
package struct Transaction {
    let database: Database
    let path: String
    let chaining: Chaining
    /// Adds to the journals' chains.
    let chains: ChainWriter

    init(database: Database, path: String, chaining: Chaining) {
        self.database = database
        self.path = path
        self.chaining = chaining
        chains = ChainWriter(database, chaining)
    }

    /// What this transaction sees, its own writes included.
    package var reading: Snapshot {
        Snapshot(database: database, path: path, chaining: chaining)
    }

    /// Runs `work` once this transaction is durable, and never where it is not.
    ///
    /// One transaction's work comes before the next one's. It must not use the store.
    package func afterCommit(_ work: @escaping @Sendable () -> Void) {
        database.afterNextTransaction { _ in work() }
    }

    /// Runs one statement; returns the number of rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        do {
            try database.execute(sql: sql, arguments: arguments)
            return database.changesCount
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }
}

extension Row {
    /// Bytes of a column.
    func bytes(_ column: String) -> [UInt8] {
        let data: Data = self[column]
        return Array(data)
    }

    /// Bytes of a column that may be empty.
    func optionalBytes(_ column: String) -> [UInt8]? {
        let data: Data? = self[column]
        return data.map { Array($0) }
    }
}
