import Authority
import Foundation
import GRDB
import Licensing
import TestKit

/// Random edits of an office's database past the office, each found by the check or the trial is broken.
struct Tamper {
    let count: Int
    let seed: UInt64

    func run() throws {
        let ground = try Ground()
        defer { ground.clear() }
        let copies = try played(on: ground)
        try requireSound(ground, "before the first edit")
        var missed = 0
        for number in 0..<count {
            let seed = seed &+ UInt64(number)
            let edit = try edited(seed, copies, ground)
            guard case .faulty = check(ground) else {
                missed += 1
                Trials.complain("seed \(seed) goes unnoticed: \(edit)")
                continue
            }
        }
        try Tamper.copy(copies.whole, to: ground.database)
        try requireSound(ground, "after the last edit")
        Trials.say("\(count) edits: \(count - missed) found")
        if missed > 0 { exit(1) }
    }

    /// Copies of the database: as it is, without its guards, and from before some accounts changed.
    private struct Copies {
        let whole: String
        let earlier: String
    }

    /// Two cases from draft to archive, people with accounts, and sessions.
    private func played(on ground: Ground) throws -> Copies {
        for _ in 0..<2 {
            let way = StraightWay(ground: ground)
            for step in way.steps { try step.work() }
        }
        let people = Array(SampleOffice.staff(of: AgencyID("shanxi"), seed: seed).prefix(3))
        try SampleOffice.open(people, in: ground.office)
        for person in people { _ = try ground.office.enterSample(as: person.id, replacing: nil) }
        let copies = Copies(
            whole: ground.folder + "/whole.sqlite",
            earlier: ground.folder + "/earlier.sqlite"
        )
        try Tamper.backUp(ground.database, to: copies.earlier)
        for person in people {
            let now = ground.office.now()
            let attempt = SignInAttempt(
                login: person.login,
                password: person.password,
                code: OneTimeCode.code(person.otpBytes, at: now)
            )
            _ = try ground.office.accounts.signIn(attempt, source: "trial", at: now)
        }
        try ground.office.close()
        try Tamper.backUp(ground.database, to: copies.whole)
        try Tamper.copy(copies.whole, to: ground.database)
        return copies
    }

    private func edited(_ seed: UInt64, _ copies: Copies, _ ground: Ground) throws -> String {
        try Tamper.copy(copies.whole, to: ground.database)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: ground.database, configuration: configuration)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF"
            )
            var tampering = Tampering(seed: seed, earlier: copies.earlier) { sql in
                try Row.fetchAll(database, sql: sql).map { row in
                    row.databaseValues.map { Tamper.text($0) }
                }
            } run: { sql in
                try database.execute(sql: sql)
                return database.changesCount
            }
            return try tampering.edit()
        }
    }

    private func check(_ ground: Ground) -> OfficeCheck.Answer {
        OfficeCheck(of: ground.folder, environment: [:]).answer()
    }

    private func requireSound(_ ground: Ground, _ when: String) throws {
        let answer = check(ground)
        guard case .sound = answer else { throw Broken("\(when): \(answer)") }
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .int64(let number): String(number)
        case .string(let text): text
        default: nil
        }
    }

    /// A copy of a database that may be open: one file, without guards.
    private static func backUp(_ path: String, to target: String) throws {
        let (from, copy) = try (DatabaseQueue(path: path), DatabaseQueue(path: target))
        try from.backup(to: copy)
        try copy.writeWithoutTransaction { database in
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            let guards = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
        }
        try copy.close()
        try from.close()
    }

    private static func copy(_ path: String, to target: String) throws {
        for tail in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: target + tail)
        }
        try FileManager.default.copyItem(atPath: path, toPath: target)
    }
}
