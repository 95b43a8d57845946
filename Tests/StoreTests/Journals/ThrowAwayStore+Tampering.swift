import Foundation
import GRDB
import Licensing

@testable import Store

extension ThrowAwayStore {
    var outsidePath: String { folder + "/journals.json" }

    /// Writes past every guard, as whoever has the file can.
    func tamper(_ statements: String...) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            let guards = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    /// The database's bytes while it is closed.
    func copy() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// Puts a copy in the place of the database.
    func put(_ copy: Data) throws {
        for tail in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + tail) }
        try copy.write(to: URL(fileURLWithPath: path))
    }

    /// A closed store with two rows or more in each journal, an account that was written twice, and two
    /// sessions.
    func fill() throws {
        let store = try open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            try LicenseSample.fill(transaction, CaseID("c1"))
        }
        for (number, fact) in [Fact.received, .corrected, .archived].enumerated() {
            try store.append(
                Commit(
                    acts: [Sample.act(number + 1, fact)],
                    to: CaseID("c1"),
                    expecting: number
                )
            )
        }
        try store.change { transaction in
            try PeopleSample.fill(transaction)
            try transaction.begin(PeopleSample.session("8", after: 9), atMost: 5)
            try transaction.log(PeopleSample.logged("closed"))
            try transaction.record(LicenseSample.step(CaseID("c1"), "fixed"))
            try transaction.commit(second())
            try transaction.add(LicenseSample.notice(CaseID("c1"), "2"))
            _ = try transaction.appendRecord(
                line: "{2}",
                agency: Sample.agency,
                at: Sample.moment
            )
            try transaction.putHead("{2}", size: 2, agency: Sample.agency, at: Sample.moment)
        }
        try store.change { try $0.setPassword("$argon2id$new", of: "a1") }
        try store.close()
    }

    private func second() throws -> EditionRow {
        try LicenseSample.edition("1-4-00124-2026", token: "4")
    }

    /// The first fault that a check names; nil where there is none.
    func fault(_ kept: [JournalTip] = []) throws -> JournalFault? {
        do {
            _ = try check(kept)
            return nil
        } catch let fault as JournalFault {
            return fault
        }
    }

    /// Makes the file one of the former program: without chains, codes and tip.
    func unchain() throws {
        try tamper(
            "DROP TABLE journal_chain",
            "DROP TABLE journal_tip",
            "ALTER TABLE account DROP COLUMN version",
            "ALTER TABLE account DROP COLUMN mac",
            "ALTER TABLE session DROP COLUMN version",
            "ALTER TABLE session DROP COLUMN mac",
            "DELETE FROM migration WHERE name = '\(Migration.journals.name)'"
        )
    }
}
