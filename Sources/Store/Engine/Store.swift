import Foundation
import GRDB
import Synchronization

/// The office's memory (存储): one SQLite file, one connection that writes, readers that only read.
///
/// Exactly one connection commits and checkpoints: SQLite before 3.51.3 can lose committed writes
/// where a checkpoint on one connection meets a commit on another. `synchronous=FULL` makes a
/// commit durable before it is acknowledged. Every verb is one transaction, everything or nothing.
package final class Store: Sendable {
    /// Path of the database file.
    package let path: String
    /// What runs beneath, and what is to be said of it.
    package let engine: EngineReport
    let pool: DatabasePool
    let chaining: Chaining
    /// The newest tip of the journals, outside the database.
    let outside: OutsideTip
    /// Nil where the store is only looked at.
    private let lock: StoreLock?
    private let identity: FileIdentity?
    private let isClosed = Atomic(false)
    private let faults = FaultMemory()

    init(
        path: String,
        pool: DatabasePool,
        chaining: Chaining,
        outside: OutsideTip,
        lock: StoreLock?,
        engine: EngineReport
    ) {
        self.path = path
        self.pool = pool
        self.chaining = chaining
        self.outside = outside
        self.lock = lock
        self.engine = engine
        self.identity = FileIdentity(path: path)
    }

    /// Opens the store, makes it where there is none, and brings its schema up to date.
    ///
    /// A crash inside leaves either no schema or a whole one: each migration is one transaction.
    /// The folder's lock and `path.lock` beside the file keep other processes out.
    ///
    /// - Parameters:
    ///   - path: of the database file.
    ///   - keys: gives what the journals are chained with; asked once, when the file is known to be a
    ///     store and is locked, so that keys are made for no other.
    /// - Returns: the open store.
    /// - Throws: `StoreFault`, with its cure, and what `keys` throws.
    package static func open(at path: String, keys: () throws -> Chaining) throws -> Store {
        let lock = try StoreLock(beside: path)
        do {
            let existed = FileManager.default.fileExists(atPath: path)
            // A lock file that somebody removed tells nothing of how the last process ended.
            let wasOpen = lock.previous == .open || (lock.previous == .fresh && existed)
            if lock.previous != .fresh, !existed { throw StoreFault.missing(path: path) }
            if !existed { try lock.createOwnFile() }
            let pool = try Connections.open(path)
            let outside = OutsideTip(beside: path)
            var begun: Chaining?
            let version = try Migrator.migrate(
                pool,
                path: path,
                isNew: lock.previous == .fresh
            ) { database, migration in
                guard migration.name == Migration.journals.name else { return }
                try outside.prepare()
                let chaining = try keys()
                try ChainBeginning(database, chaining).beginAll()
                begun = chaining
            }
            if wasOpen || Connections.isQuickToCheck(path) {
                try Connections.quickCheck(pool, path: path)
            }
            let chaining = try begun ?? keys()
            try settle(outside, pool, chaining)
            let engine = EngineReport(
                sqliteVersion: version,
                stoppedUncleanly: wasOpen
            )
            try lock.write(.open)
            return Store(
                path: path,
                pool: pool,
                chaining: chaining,
                outside: outside,
                lock: lock,
                engine: engine
            )
        } catch {
            lock.release()
            throw DriverErrors.translated(error, path: path)
        }
    }

    /// Runs `body` in one write transaction: all of it is durable on return, or nothing is.
    ///
    /// - Throws: `StoreRefusal`, `StoreFault`, or what `body` threw; nothing was changed then.
    @discardableResult
    package func change<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try requireSameFile()
        do {
            let (value, wrote) = try pool.write { database in
                let before = database.totalChangesCount
                let transaction = Transaction(
                    database: database,
                    path: path,
                    chaining: chaining
                )
                let value = try body(transaction)
                if let tip = try transaction.chains.close() {
                    database.afterNextTransaction { [outside] _ in outside.keep(tip) }
                }
                return (value, database.totalChangesCount != before)
            }
            // A transaction that changed no row has not asked the disk.
            if wrote { faults.written() }
            return value
        } catch {
            throw faults.remembered(DriverErrors.translated(error, path: path))
        }
    }

    /// Runs `body` on one consistent state; a write going on meanwhile is not seen and not waited for.
    ///
    /// - Throws: `StoreFault`, or what `body` threw.
    package func read<Value>(_ body: (Snapshot) throws -> Value) throws -> Value {
        do {
            return try pool.read {
                try body(Snapshot(database: $0, path: path, chaining: chaining))
            }
        } catch {
            throw faults.remembered(DriverErrors.translated(error, path: path))
        }
    }

    /// A number that changes when another program writes into the file, and never by this store's own
    /// writes.
    package func foreignWrites() throws -> Int {
        do {
            return try pool.writeWithoutTransaction {
                try Int.fetchOne($0, sql: "PRAGMA data_version") ?? -1
            }
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }

    /// Appends acts with their projections, answer and outbox: one decision, one transaction.
    package func append(_ commit: Commit) throws {
        try change { try $0.append(commit) }
    }

    /// Says whether the file is in its place and the last writing of a sound disk succeeded.
    ///
    /// - Throws: the fault that still stands.
    package func requireWhole() throws {
        try requireSameFile()
        if let fault = faults.standing { throw fault }
    }

    /// Writes nothing of meaning where a writing has failed, to see whether the disk takes writes again.
    ///
    /// A balancer that sends no requests while the office is not ready would keep it so for ever.
    package func retryWriting() {
        guard faults.standing != nil else { return }
        do {
            try change { try $0.run("PRAGMA application_id = \(Dialect.applicationID)", []) }
            faults.written()
        } catch {
            // It is remembered, and it is tried again.
        }
    }

    /// Examines every page, index and reference of the file; minutes on a large one.
    ///
    /// - Throws: `StoreFault.corrupt` with what was found.
    package func checkIntegrity() throws {
        do {
            try pool.read { try Connections.check($0, with: "integrity_check", path: path) }
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }

    /// Closes the file and gives the lock back; the store cannot be used afterwards.
    ///
    /// A crash instead leaves the mark "open", and the next start examines the file first. Closing once
    /// more changes nothing.
    package func close() throws {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        do {
            guard let lock else { return try pool.close() }
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
            outside.flush()
            try lock.write(.closed)
            lock.release()
        } catch {
            throw DriverErrors.translated(error, path: path)
        }
    }

    /// A file moved or replaced under a running office would take writes that nobody finds again.
    private func requireSameFile() throws {
        guard FileIdentity(path: path) == identity else { throw StoreFault.moved(path: path) }
    }
}
