import GRDB

extension Store {
    /// Copies the database of an office, running or not, as it stands at one instant.
    ///
    /// The source is opened to be read only, so that no second connection ever writes or checkpoints.
    ///
    /// - Parameters:
    ///   - source: path of the database.
    ///   - target: path of the copy, which must not be there.
    /// - Throws: `StoreFault`.
    package static func copy(at source: String, to target: String) throws {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(Connections.busySeconds)
            let from = try DatabaseQueue(path: source, configuration: configuration)
            let mark = try from.read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
            guard mark == Dialect.applicationID else { throw StoreFault.notAStore(path: source) }
            let copy = try DatabaseQueue(path: target)
            // All pages in one step: a writer between two steps would make it begin again.
            try from.backup(to: copy)
            // One file, with no log beside it.
            try copy.writeWithoutTransaction { database in
                _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
            try from.close()
        } catch {
            throw DriverErrors.translated(error, path: source)
        }
    }
}
