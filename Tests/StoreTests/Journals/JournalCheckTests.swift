import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// The check names whatever somebody changes who has the file and not the key.
struct JournalCheckTests {
    let place = try? ThrowAwayStore()

    private func fault(after statements: [String]) throws -> JournalFault? {
        let place = try #require(place)
        try place.fill()
        for statement in statements { try place.tamper(statement) }
        return try place.fault()
    }

    @Test func `an untouched store is sound, and says what it holds`() throws {
        let place = try #require(place)
        try place.fill()
        let report = try place.check()
        let links = Dictionary(
            uniqueKeysWithValues: report.chains.map { ($0.journal, $0.links) }
        )
        #expect(
            links == [
                "act": 3, "issuing": 2, "edition": 2, "notice": 2, "register_record": 2,
                "register_head": 2, "account_log": 2, "account": 3, "license_event": 0,
            ]
        )
        #expect(report.sessions == 2)
        #expect(report.since == Fixed.moment)
        #expect(report.chains.allSatisfy { $0.rowsBefore == 0 })
    }

    // MARK: Rows

    private static let firstRows: [(table: String, entry: String, row: String)] = [
        ("act", "c1/1", "sequence = 1"), ("issuing", "c1/1", "position = 1"),
        ("notice", "c1/1", "ordinal = 1"), ("register_record", "0", "position = 0"),
        ("register_head", "1", "id = 1"), ("account_log", "1", "id = 1"),
        ("account", "a1", "id = 'a1'"),
    ]

    @Test(arguments: firstRows)
    func `every column of a row is proved`(table: String, entry: String, row: String) throws {
        let place = try #require(place)
        try place.fill()
        let columns = try Self.columns(of: table, at: place.path)
        #expect(columns.count > 4)
        let whole = try place.copy()
        for (name, type) in columns {
            let value = Self.other(name, type)
            try place.put(whole)
            try place.tamper("UPDATE \(table) SET \(name) = \(value) WHERE \(row)")
            let fault = try place.fault()
            let isKey = try #require(Journal.all.first { $0.name == table }).key.contains(name)
            let expected: [JournalFault] =
                isKey
                ? [
                    .rowMissing(journal: table, entry: entry),
                    .rowInvented(journal: table, entry: entry + "9"),
                ] : [.rowChanged(journal: table, entry: entry)]
            let found = try #require(fault, "\(table).\(name)")
            #expect(expected.contains(found), "\(table).\(name): \(found)")
        }
    }

    private static func columns(
        of table: String,
        at path: String
    ) throws -> [(name: String, type: String)] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT name, type FROM pragma_table_info(?)",
                arguments: [table]
            )
            .map { ($0["name"], $0["type"]) }
        }
    }

    /// Another value, of the key one that no other row has.
    private static func other(_ name: String, _ type: String) -> String {
        switch type {
        case "INTEGER": "COALESCE(\(name), 0) + 900"
        case "BLOB": "x'0102'"
        default: "COALESCE(\(name), '') || '9'"
        }
    }

    @Test func `every column of an edition is proved`() throws {
        let identifier = try LicenseSample.identifier("14001232026").description
        for change in [
            "number = number || '9'", "version = 9", "content = '{}'", "agency = 'x'",
            "content_digest = token_digest", "recorded_at = 1", "case_id = 'c2'",
            "original_digest = duplicate_digest", "token_digest = content_digest",
        ] {
            let other = try ThrowAwayStore()
            try other.fill()
            try other.tamper("UPDATE edition SET \(change) WHERE identifier = '\(identifier)'")
            let expected = JournalFault.rowChanged(journal: "edition", entry: identifier)
            #expect(try other.fault() == expected, "\(change)")
        }
    }

    @Test(arguments: [
        ("act", "case_id || '/' || sequence", ["c1/1", "c1/2", "c1/3"]),
        ("register_record", "CAST(position AS TEXT)", ["0", "1"]),
        ("account_log", "CAST(id AS TEXT)", ["1", "2"]), ("account", "id", ["a1", "a2"]),
    ])
    func `a row that is gone is named: the first, one between, the last`(
        table: String,
        key: String,
        entries: [String]
    ) throws {
        for entry in entries {
            let place = try ThrowAwayStore()
            try place.fill()
            try place.tamper("DELETE FROM \(table) WHERE \(key) = '\(entry)'")
            #expect(try place.fault() == .rowMissing(journal: table, entry: entry))
        }
    }

    @Test(arguments: [1, 2, 3])
    func `a row that is gone with its link is missed in the chain`(position: Int) throws {
        let found = try fault(after: [
            "DELETE FROM act WHERE sequence = \(position)",
            "DELETE FROM journal_chain WHERE journal = 'act' AND position = \(position)",
        ])
        #expect(found == .linkMissing(journal: "act", position: position))
    }

    @Test func `a row that is gone with its link and the tip that tells of it is missed too`()
        throws
    {
        let tip = "(SELECT MIN(position) FROM journal_tip WHERE lines LIKE 'act 3 %')"
        let rows = [
            "DELETE FROM act WHERE sequence = 3",
            "DELETE FROM journal_chain WHERE journal = 'act' AND position = 3",
        ]
        let one = try fault(after: rows + ["DELETE FROM journal_tip WHERE position = \(tip)"])
        guard case .tipMissing = one else {
            Issue.record("\(String(describing: one))")
            return
        }
    }

    @Test func `an end that was cut off is missed by what stands outside`() throws {
        let place = try #require(place)
        try place.fill()
        let tips = try place.check().tips
        // The last transaction changed one account.
        try place.tamper(
            "DELETE FROM journal_tip WHERE position = \(tips)",
            "DELETE FROM journal_chain WHERE journal = 'account' AND position = 3"
        )
        #expect(try place.fault() == .behind(kept: tips, stored: tips - 1))
    }

    @Test(arguments: [
        (
            """
            INSERT INTO act SELECT case_id, 4, agency, kind, payload_version, payload, actor, post,
                actor_agency, enterprise, legal_day, recorded_at, clause FROM act WHERE sequence = 1
            """, JournalFault.rowInvented(journal: "act", entry: "c1/4")
        ),
        (
            """
            INSERT INTO register_head
            SELECT id + 2, agency, size, head, recorded_at FROM register_head WHERE id = 1
            """, .rowInvented(journal: "register_head", entry: "3")
        ),
        (
            """
            INSERT INTO account (id, login, password_hash, otp_secret, name, post, created_at,
                version, mac)
            SELECT 'a9', 'a9', password_hash, otp_secret, name, post, created_at, version, mac
            FROM account WHERE id = 'a1'
            """, .rowInvented(journal: "account", entry: "a9")
        ),
    ])
    func `a row that was put in is named`(statement: String, expected: JournalFault) throws {
        #expect(try fault(after: [statement]) == expected)
    }

    @Test func `a row that was put in with copied marks is named by its link`() throws {
        let found = try fault(after: [
            """
            INSERT INTO act SELECT case_id, 4, agency, kind, payload_version, payload, actor, post,
                actor_agency, enterprise, legal_day, recorded_at, clause FROM act WHERE sequence = 1
            """,
            """
            INSERT INTO journal_chain SELECT journal, 4, 'c1/4', content, mark FROM journal_chain
            WHERE journal = 'act' AND position = 3
            """,
        ])
        #expect(found == .linkChanged(journal: "act", position: 4))
    }

    @Test func `two rows that changed their contents are named, the first of them`() throws {
        let found = try fault(after: [
            "UPDATE act SET sequence = 99 WHERE sequence = 1",
            "UPDATE act SET sequence = 1 WHERE sequence = 2",
            "UPDATE act SET sequence = 2 WHERE sequence = 99",
        ])
        #expect(found == .rowChanged(journal: "act", entry: "c1/1"))
    }

    @Test func `a text that goes on behind a zero byte is a changed text`() throws {
        let found = try fault(after: [
            "UPDATE act SET payload = payload || char(0) || 'x' WHERE sequence = 2"
        ])
        #expect(found == .rowChanged(journal: "act", entry: "c1/2"))
    }

    // MARK: Links and tips

    @Test(arguments: [
        ("entry = 'c1/2'", 1), ("content = zeroblob(32)", 2), ("mark = zeroblob(32)", 3),
    ])
    func `a changed link is named`(change: String, position: Int) throws {
        let found = try fault(after: [
            "UPDATE journal_chain SET \(change) WHERE journal = 'act' AND position = \(position)"
        ])
        // Of the link that a tip names the tip has the mark.
        #expect(found == .linkChanged(journal: "act", position: position))
    }

    @Test func `when a chain began cannot be changed`() throws {
        let found = try fault(after: [
            "UPDATE journal_chain SET entry = '1 0' WHERE journal = 'notice' AND position = 0"
        ])
        #expect(found == .linkChanged(journal: "notice", position: 0))
    }

    @Test(arguments: ["lines = lines || 'act 9 00' || char(10)", "mark = zeroblob(32)"])
    func `a changed tip is named`(change: String) throws {
        let found = try fault(after: ["UPDATE journal_tip SET \(change) WHERE position = 2"])
        #expect(found == .tipChanged(position: 2))
    }

    @Test func `a link of a journal that nobody knows is named`() throws {
        let found = try fault(after: [
            """
            INSERT INTO journal_chain SELECT 'other', position, entry, content, mark
            FROM journal_chain WHERE journal = 'act' AND position = 0
            """
        ])
        #expect(found == .foreignJournal("other"))
    }

    @Test(arguments: ["act", "journal_chain", "journal_tip"])
    func `a table that is gone is told`(table: String) throws {
        let found = try fault(after: ["ALTER TABLE \(table) RENAME TO hidden"])
        guard case .unreadable = found else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    // MARK: Accounts and sessions

    @Test func `an older row of an account is named, with its own code`() throws {
        let place = try #require(place)
        let store = try place.open()
        try store.change { try $0.add(LicenseSample.account()) }
        try store.close()
        try place.tamper("CREATE TABLE old AS SELECT * FROM account")
        let again = try place.open()
        try again.change { try $0.setPassword("$argon2id$new", of: "a1") }
        try again.close()
        try place.tamper(
            "UPDATE account SET (password_hash, version, mac) = "
                + "(SELECT password_hash, version, mac FROM old)",
            "DROP TABLE old"
        )
        #expect(try place.fault() == .rowChanged(journal: "account", entry: "a1"))
    }

    @Test(arguments: [
        "UPDATE session SET account = 'a1'", "UPDATE session SET seen_at = seen_at + 1",
        "UPDATE session SET created_at = created_at - 1", "UPDATE session SET mac = NULL",
        "UPDATE session SET version = 2",
        """
        INSERT INTO session SELECT replace(digest, '5', '6'), account, created_at, seen_at, version,
            mac FROM session WHERE digest LIKE '5%'
        """,
    ])
    func `a session that was changed or invented is named`(statement: String) throws {
        let found = try fault(after: [statement])
        guard case .sessionChanged = found else {
            Issue.record("\(statement): \(String(describing: found))")
            return
        }
    }

    @Test func `a session that ended is no fault`() throws {
        #expect(try fault(after: ["DELETE FROM session"]) == nil)
    }

    @Test func `another key bears nothing out`() throws {
        let place = try #require(place)
        try place.fill()
        let other = Chaining(at: Fixed.moment) { ThrowAwayStore.code(of: $0, under: 8) }
        let store = try Store.inspect(at: place.path) { other }
        defer { try? store.close() }
        #expect(throws: JournalFault.tipChanged(position: 1)) { try JournalPass(store).run() }
    }

    @Test func `a pass that is to stop says nothing`() throws {
        let place = try #require(place)
        try place.fill()
        let store = try place.open()
        defer { try? store.close() }
        #expect(throws: CancellationError.self) { try JournalPass(store) { false }.run() }
    }
}
