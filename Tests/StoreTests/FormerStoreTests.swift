import Foundation
import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// Stores of every former schema: what they hold is read back byte for byte.
struct FormerStoreTests {
    typealias Contents = [String: [[String: DatabaseValue]]]

    /// Tables and columns that a migration has dropped with what they held, by its number: names
    /// that stood in the clear, and a search that the register answers now.
    private static let dropped = [
        "account.name": 8, "license_search": 17, "license_search_term": 17,
    ]

    /// Payloads of acts as they were ever written, each the act of a case of its own.
    private static func payloads() throws -> [(id: String, kind: String, json: String)] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".v1.json") }.sorted().map { file in
                let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                let name = String(file.dropLast(".v1.json".count))
                return (name, String(name.prefix { $0 != "-" }), String(text.dropLast()))
            }
    }

    /// Schemas from before journals were chained: rows of a later one are chained by the store alone.
    private static let unchained = 1...24

    /// Makes a store as it was after so many migrations, with a row in every table.
    private func make(_ place: ThrowAwayStore, after count: Int) throws -> Contents {
        let pool = try DatabasePool(path: place.path)
        let former = Array(Migration.all.prefix(count))
        _ = try Migrator.migrate(pool, path: place.path, isNew: true, former)
        try pool.write { database in
            for sql in FormerRows.statements(after: count) { try database.execute(sql: sql) }
            for (id, kind, json) in try FormerStoreTests.payloads() {
                try database.execute(sql: FormerStoreTests.openCase, arguments: [id])
                try database.execute(sql: FormerStoreTests.addAct, arguments: [id, kind, json])
            }
        }
        let contents = try pool.read { try FormerStoreTests.contents(of: $0) }
        try pool.close()
        return contents
    }

    private static let openCase = """
        INSERT INTO licensing_case
            (id, agency, family, matter, applicant, applicant_name, version, opened_on)
        SELECT ?, agency, family, matter, applicant, applicant_name, 1, opened_on
        FROM licensing_case WHERE id = 'c1'
        """
    private static let addAct = """
        INSERT INTO act (case_id, sequence, agency, kind, payload_version, payload, actor, post,
            actor_agency, legal_day, recorded_at)
        VALUES (?, 1, 'shanxi', ?, 1, ?, 'a1', 'acceptance', 'shanxi', '2026-11-20', 7)
        """

    /// Every row of every table, by its columns.
    private static func contents(of database: Database) throws -> Contents {
        let tables = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name <> 'migration'
                """
        )
        var contents: Contents = [:]
        for table in tables {
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY rowid")
            contents[table] = rows.map { row in
                Dictionary(row.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
            }
        }
        return contents
    }

    private func isDropped(_ name: String, after count: Int) -> Bool {
        FormerStoreTests.dropped[name].map { count < $0 } ?? false
    }

    private func expectKept(_ before: Contents, _ after: Contents, count: Int) throws {
        for (table, rows) in before where !isDropped(table, after: count) {
            let kept = try #require(after[table], "\(table)")
            #expect(kept.count == rows.count, "\(table)")
            for (row, now) in zip(rows, kept) {
                for (column, value) in row where !isDropped("\(table).\(column)", after: count) {
                    #expect(now[column] == value, "\(table).\(column)")
                }
            }
        }
    }

    @Test(arguments: unchained)
    func `a store of a former schema is opened and keeps every value of every row`(
        count: Int
    ) throws {
        let place = try ThrowAwayStore()
        let before = try make(place, after: count)
        #expect(before.filter { $0.value.isEmpty }.map(\.key) == [])
        let store = try place.open()
        let after = try store.read { try FormerStoreTests.contents(of: $0.database) }
        try expectKept(before, after, count: count)
        try store.checkIntegrity()
        try store.close()
    }

    @Test(arguments: unchained)
    func `acts, editions, lines and journals of a former store are read, and written so again`(
        count: Int
    ) throws {
        let place = try ThrowAwayStore()
        _ = try make(place, after: count)
        let store = try place.open()
        try store.read { (snapshot: Snapshot) throws in
            for (id, kind, json) in try FormerStoreTests.payloads() {
                let acts = try snapshot.acts(of: CaseID(id))
                let payload = ActPayload(kind: kind, version: 1, json: json)
                #expect(try acts.map { try ActPayload($0.fact) } == [payload], "\(id)")
            }
            let act = try #require(try snapshot.acts(of: CaseID("c1")).first)
            #expect(act.fact == .received && act.recordedAt == Sample.moment)
            #expect(act.by.enterprise == Sample.applicant && act.clause == "第四十二条")
            if count >= 2 { try expectEdition(snapshot) }
            if count >= 3 { try expectRegister(snapshot) }
            if count >= 24 { try expectJournal(snapshot) }
        }
        try store.close()
    }

    private func expectEdition(_ snapshot: Snapshot) throws {
        let editions = try snapshot.allEditions()
        #expect(editions.map(\.identifier.description) == [FormerRows.identifier])
        #expect(editions.map(\.content) == [FormerRows.content])
        #expect(try editions.map(\.contentDigest) == [Sample.digest("c")])
        #expect(try editions.map(\.originalDigest) == [Sample.digest("1")])
        #expect(try editions.map(\.duplicateDigest) == [Sample.digest("2")])
        #expect(try editions.map(\.tokenDigest) == [Sample.digest("3")])
    }

    private func expectRegister(_ snapshot: Snapshot) throws {
        let lines = try snapshot.lines(from: 0)
        #expect(lines.map(\.text) == [FormerRows.line] && lines.map(\.mark) == [nil])
        #expect(try snapshot.heads(after: 0, limit: 9).map(\.text) == [#"{"v":1}"#])
    }

    private func expectJournal(_ snapshot: Snapshot) throws {
        let license = try #require(try snapshot.license(LicenseID("l1")))
        let payloads = try license.events.map { try LicenseEventPayload($0.fact) }
        let written = LicenseEventPayload(kind: "granted", version: 1, json: FormerRows.terms)
        #expect(payloads == [written])
        #expect(license.events.map(\.cause) == [.act(CaseID("c1"), sequence: 1)])
        #expect(license.events.map(\.recordedAt) == [Sample.moment])
    }
}
