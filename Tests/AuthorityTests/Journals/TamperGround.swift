import Foundation
import GRDB
import Licensing
import TestKit

@testable import Authority
@testable import Store

/// A played office, closed, whose database is put back as it was after each edit.
final class TamperGround {
    let desk: SampleDesk
    let `case`: CaseID
    /// The acts of the case.
    let acts: [Act]
    /// The sealed 正本.
    let sealed: Digest
    private let custody: Custody
    private var folder: String { desk.folder.path }
    private var database: String { folder + "/office.sqlite" }
    private var whole: String { folder + "/whole.sqlite" }
    private var earlier: String { folder + "/earlier.sqlite" }

    init() throws {
        desk = try SampleDesk()
        let office = try desk.open()
        `case` = try desk.play(in: office).play()
        acts = try office.open(`case`).acts
        sealed = try office.publishedDigests(of: `case`).original
        custody = office.custody
        let people = Array(desk.staff.prefix(3))
        try SampleOffice.open(people, in: office)
        for person in people {
            _ = try office.accounts.begin(for: person.id, at: office.now())
        }
        try office.close()
        try TamperGround.copy(database, to: earlier)
        let again = try desk.open()
        try again.store.change { transaction in
            try transaction.setPassword("$argon2id$other", of: people[0].id)
            try transaction.setEnd(nil, of: people[1].id)
        }
        try again.close()
        // Without its guards, and without a log beside it: an edit is one copy and a few statements.
        try TamperGround.copy(database, to: whole)
        try TamperGround.withoutGuards(whole)
    }

    private static func copy(_ path: String, to target: String) throws {
        for tail in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: target + tail)
        }
        try FileManager.default.copyItem(atPath: path, toPath: target)
    }

    private static func withoutGuards(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            let guards = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
        }
        try queue.close()
    }

    /// The fault that the check finds after an edit; nil for none.
    func fault(after edit: (Database) throws -> Void) throws -> (any Error)? {
        try TamperGround.copy(whole, to: database)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: database, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF"
            )
            try edit(database)
        }
        try queue.close()
        return try fault()
    }

    /// The fault that the check finds in the office as it is; nil for none.
    func fault() throws -> (any Error)? {
        let store = try Store.inspect(at: database) {
            custody.chaining(at: Moment(startOf: SampleDesk.day))
        }
        defer { try? store.close() }
        do {
            _ = try OfficeCheck(of: folder, environment: [:]).run(on: store, custody)
            return nil
        } catch let fault where fault is JournalFault || fault is ContentFault {
            return fault
        }
    }

    /// A random edit, and what the check says of it.
    func tamper(seed: UInt64) throws -> (edit: String, fault: (any Error)?) {
        var done = ""
        let fault = try fault { database in
            var tampering = Tampering(seed: seed, earlier: earlier) { sql in
                try Row.fetchAll(database, sql: sql).map { row in
                    row.databaseValues.map { TamperGround.text($0) }
                }
            } run: { sql in
                try database.execute(sql: sql)
                return database.changesCount
            }
            done = try tampering.edit()
        }
        return (done, fault)
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .int64(let number): String(number)
        case .string(let text): text
        default: nil
        }
    }
}
