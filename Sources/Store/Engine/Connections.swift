import GRDB

/// How connections are made and what is asserted of them.
enum Connections {
    /// Seconds that a writer waits for a lock before it gives up.
    static let busySeconds = 5.0
    /// Size up to which every start examines the file.
    static let quickCheckBytes = 64 * 1_048_576
    /// `PRAGMA synchronous` where every commit is flushed to the disk.
    static let synchronousFull = 2

    static func open(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration())
        // The pool sets NORMAL on its writer after the preparation, so FULL is set again here.
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try require("synchronous", synchronousFull, in: database, path: path)
            try require("foreign_keys", 1, in: database, path: path)
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard mode == "wal" else {
                throw StoreFault.unsafe(path: path, setting: "journal_mode")
            }
        }
        return pool
    }

    /// Connections that only read, beside whoever writes.
    static func inspect(_ path: String) throws -> DatabasePool {
        var configuration = configuration()
        configuration.readonly = true
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // Without it a replacing insert would delete past the guards.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
            guard database.configuration.readonly else { return }
            try database.execute(sql: "PRAGMA query_only = ON")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        return configuration
    }

    private static func require(
        _ setting: String,
        _ value: Int,
        in database: Database,
        path: String
    ) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA \(setting)")
        guard found == value else { throw StoreFault.unsafe(path: path, setting: setting) }
    }

    /// Whether looking for damage takes no time that anybody would notice; a larger file is examined
    /// after an unclean stop, and by `checkIntegrity`.
    static func isQuickToCheck(_ path: String) -> Bool {
        FileIdentity.size(path: path).map { $0 <= quickCheckBytes } ?? false
    }

    /// Looks for damage without comparing every index with its table.
    static func quickCheck(_ pool: DatabasePool, path: String) throws {
        try pool.read { try check($0, with: "quick_check", path: path) }
    }

    static func check(_ database: Database, with pragma: String, path: String) throws {
        let lines = try String.fetchAll(database, sql: "PRAGMA \(pragma)(20)")
        guard lines == ["ok"] else {
            throw StoreFault.corrupt(path: path, detail: lines.joined(separator: "; "))
        }
    }
}
