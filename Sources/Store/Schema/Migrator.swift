import GRDB

/// Brings a file's schema up to date, each migration in one transaction.
enum Migrator {
    /// Runs what is missing and gives the version of the linked SQLite.
    ///
    /// - Parameters:
    ///   - pool: the file.
    ///   - path: its path, for what is thrown.
    ///   - isNew: true where no store was ever completed; only then an empty file is no damage.
    ///   - all: the migrations in their order.
    ///   - more: what belongs to a migration and no SQL can say; runs in its transaction, after it.
    /// - Returns: the version.
    /// - Throws: `StoreFault`, the engine's errors, and what `more` throws.
    static func migrate(
        _ pool: DatabasePool,
        path: String,
        isNew: Bool,
        _ all: [Migration] = Migration.all,
        more: (Database, Migration) throws -> Void = { _, _ in }
    ) throws -> String {
        let done = try pool.write { try prepared($0, path: path, isNew: isNew) }
        guard zip(done, all).allSatisfy({ $0 == $1.name }) else {
            throw StoreFault.notAStore(path: path)
        }
        if done.count > all.count {
            throw StoreFault.newer(path: path, migration: done[all.count])
        }
        for migration in all.dropFirst(done.count) {
            try pool.write { database in
                try run(migration, on: database)
                try more(database, migration)
            }
        }
        return try pool.read {
            try String.fetchOne($0, sql: "SELECT sqlite_version()") ?? "?"
        }
    }

    /// Holds a file's schema against this program's, and gives the version of the linked SQLite.
    ///
    /// - Throws: `StoreFault.notAStore`, `.newer`, `.older`.
    static func requireCurrent(_ pool: DatabasePool, path: String) throws -> String {
        try pool.read { database in
            let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
            guard mark == Dialect.applicationID else { throw StoreFault.notAStore(path: path) }
            let done = try String.fetchAll(database, sql: names)
            let all = Migration.all
            guard zip(done, all).allSatisfy({ $0 == $1.name }) else {
                throw StoreFault.notAStore(path: path)
            }
            if done.count > all.count {
                throw StoreFault.newer(path: path, migration: done[all.count])
            }
            guard done.count == all.count else { throw StoreFault.older(path: path) }
            return try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "?"
        }
    }

    /// Names of the migrations that the file has; an empty file gets our mark first.
    private static func prepared(
        _ database: Database,
        path: String,
        isNew: Bool
    ) throws -> [String] {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables =
            try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
        if mark == 0, tables == 0 {
            guard isNew else { throw StoreFault.corrupt(path: path, detail: "文件是空的") }
            try database.execute(sql: "PRAGMA application_id = \(Dialect.applicationID)")
            try database.execute(sql: createMigration)
            return []
        }
        guard mark == Dialect.applicationID else { throw StoreFault.notAStore(path: path) }
        return try String.fetchAll(database, sql: names)
    }

    /// One migration; projections are to be made again after it, however often that start is killed.
    private static func run(_ migration: Migration, on database: Database) throws {
        try database.execute(sql: Dialect.complete(migration))
        try database.execute(sql: InboxRow.markProjections(0))
        try database.execute(sql: record, arguments: [migration.name])
    }

    private static let createMigration = """
        CREATE TABLE migration (
            position INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT
        """
    private static let names = "SELECT name FROM migration ORDER BY position"
    private static let record = """
        INSERT INTO migration (position, name)
        SELECT COUNT(*) + 1, ? FROM migration
        """
}
