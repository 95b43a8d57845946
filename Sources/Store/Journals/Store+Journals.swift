import GRDB

extension Store {
    /// Chains what an added journal holds, and holds the tips against the one outside the database.
    static func settle(
        _ outside: OutsideTip,
        _ pool: DatabasePool,
        _ chaining: Chaining
    ) throws {
        try pool.write { try ChainBeginning($0, chaining).beginLater() }
        try pool.read { database in
            try outside.settle(newest: database.newestTip()) { position in
                try Row.fetchOne(database, sql: ChainRow.tipMark, arguments: [position])?
                    .bytes("mark")
            }
        }
    }

    /// Opens a store to be read only, whether an office has it open or not; nothing is changed by it.
    ///
    /// - Parameters:
    ///   - path: of the database file.
    ///   - keys: gives what the journals are chained with.
    /// - Returns: a store that takes no writes.
    /// - Throws: `StoreFault`, and what `keys` throws.
    package static func inspect(at path: String, keys: () throws -> Chaining) throws -> Store {
        // The file outside is read first: what is committed meanwhile only adds to it.
        let outside = OutsideTip(beside: path)
        outside.look()
        do {
            let pool = try Connections.inspect(path)
            let version = try Migrator.requireCurrent(pool, path: path)
            return Store(
                path: path,
                pool: pool,
                chaining: try keys(),
                outside: outside,
                lock: nil,
                engine: EngineReport(sqliteVersion: version, stoppedUncleanly: false)
            )
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }

    /// False where the newest tip could not be written outside the database; the next one tries again.
    package var isTipKept: Bool { outside.isKept }

    /// Flushes the newest tip outside the database to the disk.
    package func flushTip() {
        outside.flush()
    }

    /// Takes the database's newest tip for the right one, whatever stands outside: somebody has put an
    /// older database in its place and knows it.
    ///
    /// - Throws: `StoreFault`.
    package func acceptTip() throws {
        do {
            guard let tip = try pool.read({ try $0.newestTip() }) else { return }
            try outside.accept(tip)
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }
}
