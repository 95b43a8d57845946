import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// The schema is the last guard: each constraint is broken once, past the verbs.
struct SchemaTests {
    static let appendOnly = [
        "act", "blob", "idempotency", "number_reservation", "issuing", "edition", "notice",
        "register_record", "register_head", "confirmation", "assignment", "delegation",
        "delegation_end",
        "service_consent", "complaint", "complaint_answer",
        "agency_setting", "material_reading", "performance_claim", "code_sending",
        "account_log", "letter", "letter_outcome", "license_event",
    ]
    static let neverDeleted = [
        "licensing_case", "account", "message", "dead_letter", "enterprise", "membership",
        "license", "case_license",
    ]

    /// One row in every table.
    private func filled(_ place: ThrowAwayStore) throws -> Store {
        let store = try place.open()
        let id = CaseID("c1")
        try store.change { transaction in
            try transaction.open(Sample.row())
            try transaction.append(
                Commit(
                    acts: [Sample.act(1, Sample.refusal())],
                    to: id,
                    expecting: 0,
                    idempotency: IdempotencyRow(
                        key: "k",
                        principal: "a1",
                        route: "r",
                        bodyDigest: Sample.digest("a"),
                        answer: "{}",
                        agency: Sample.agency,
                        at: Sample.moment
                    )
                )
            )
            try LicenseSample.fill(transaction, id)
            try ActSample.fill(transaction, id)
            try PeopleSample.fill(transaction)
            try PublicSample.fill(transaction)
            try JournalSample.fill(transaction, id)
        }
        return store
    }

    private func run(_ sql: String) throws -> StoreRefusal? {
        let place = try ThrowAwayStore()
        let store = try filled(place)
        do {
            try store.change { try $0.run(sql, []) }
            return nil
        } catch let refusal as StoreRefusal {
            return refusal
        }
    }

    @Test(arguments: appendOnly)
    func `what was written takes no change`(table: String) throws {
        #expect(try run("UPDATE \(table) SET agency = 'x'") == .appendOnly(table: table))
    }

    @Test(arguments: appendOnly + neverDeleted)
    func `what was written is not deleted`(table: String) throws {
        let refusal = try run("DELETE FROM \(table)")
        #expect(refusal == .appendOnly(table: table))
    }

    @Test(arguments: ["journal_chain SET entry = 'x'", "journal_tip SET lines = 'x'"])
    func `a chain takes no change and no deletion`(change: String) throws {
        let table = String(change.prefix { $0 != " " })
        #expect(try run("UPDATE \(change)") == .appendOnly(table: table))
        #expect(try run("DELETE FROM \(table)") == .appendOnly(table: table))
    }

    @Test func `nothing is replaced by a row of the same key`() throws {
        let sql = """
            INSERT OR REPLACE INTO confirmation
                (datum, value, agency, confirmed_by, confirmed_at)
            SELECT datum, value, agency, 'another', 1 FROM confirmation
            """
        #expect(try run(sql) == .appendOnly(table: "confirmation"))
    }

    @Test func `a version only grows`() throws {
        let refusal = StoreRefusal.appendOnly(table: "licensing_case")
        #expect(try run("UPDATE licensing_case SET version = 1") == refusal)
        #expect(try run("UPDATE licensing_case SET id = 'c2', version = 9") == refusal)
        #expect(try run("UPDATE licensing_case SET version = 2") == nil)
    }

    @Test func `what a license says changes with an event only`() throws {
        let refusal = StoreRefusal.appendOnly(table: "license")
        #expect(try run("UPDATE license SET number = '2'") == refusal)
        #expect(try run("UPDATE license SET version = 1") == refusal)
        #expect(try run("UPDATE license SET id = 'l2', version = 9") == refusal)
        #expect(try run("UPDATE license SET number = '2', version = 2") == nil)
    }

    @Test func `a place in a license's journal is taken once`() throws {
        let sql = """
            INSERT INTO license_event (license_id, sequence, agency, kind, payload_version,
                payload, legal_day, recorded_at, cause_ordinal, cause_batch, cause_row)
            SELECT license_id, 1, agency, kind, 1, payload, legal_day, 0, 1, 'b1', 1
            FROM license_event
            """
        #expect(
            try run(sql)
                == .alreadyThere(constraint: "license_event.license_id, license_event.sequence")
        )
    }

    @Test(arguments: [
        ("act", "VALUES ('c1', 1, 's', 'received', 1, '{}', 'a', 'p', '2026-11-20', 0)"),
        ("act", "VALUES ('c1', 2, 's', 'decided', 1, '{}', 'a', 'p', '2026-11-20', 0)"),
    ])
    func `neither a place in the case nor a decision is taken twice`(
        table: String,
        values: String
    ) throws {
        let columns = """
            case_id, sequence, agency, kind, payload_version, payload, actor, post, legal_day,
            recorded_at
            """
        let refusal = try run("INSERT INTO \(table) (\(columns)) \(values)")
        guard case .alreadyThere = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test func `the same number is refused, in its series and in the agency's notices`() throws {
        let number = """
            INSERT INTO number_reservation
                (series, value, purpose, case_id, agency, reserved_at)
            VALUES ('s', 1, 'other', 'c1', 'shanxi', 0)
            """
        #expect(
            try run(number)
                == .alreadyThere(
                    constraint: "number_reservation.series, number_reservation.value"
                )
        )
        let notice = """
            INSERT INTO notice (case_id, ordinal, agency, kind, number, digest, recorded_at)
            SELECT case_id, 2, agency, kind, number, digest, 0 FROM notice
            """
        #expect(
            try run(notice) == .alreadyThere(constraint: "notice.agency, notice.number")
        )
    }

    @Test(arguments: [(1, "NULL"), (3, "2"), (2, "0"), (5, "NULL")])
    func `the register has no gap`(position: Int, previous: String) throws {
        let refusal = try run(
            """
            INSERT INTO register_record (position, previous, agency, line, recorded_at)
            VALUES (\(position), \(previous), 'shanxi', '{}', 0)
            """
        )
        #expect(refusal != nil)
    }

    @Test func `an edition needs its two files, different ones`() throws {
        let columns = """
            identifier, case_id, agency, number, version, content, content_digest,
            original_digest, duplicate_digest, token_digest, recorded_at
            """
        func copy(_ original: String, _ duplicate: String) throws -> StoreRefusal? {
            try run(
                """
                INSERT INTO edition (\(columns))
                SELECT 'other', case_id, agency, number, 2, content, content_digest,
                       \(original), \(duplicate), content_digest, 0 FROM edition
                """
            )
        }
        #expect(try copy("original_digest", "duplicate_digest") == nil)
        #expect(try copy("content_digest", "duplicate_digest") == .missingReference)
        #expect(
            try copy("original_digest", "original_digest")
                == .notAllowed(rule: "edition_two_files")
        )
    }

    @Test(arguments: [
        "UPDATE licensing_case SET family = 'other', version = 2",
        "UPDATE licensing_case SET opened_on = '2026', version = 2",
        "UPDATE licensing_case SET version = 'two'",
        "UPDATE account SET agency = 'shanxi', enterprise = '91140105MA0KD31X0A'",
        "UPDATE account SET password_hash = 'plain'",
        "UPDATE account SET login = NULL",
        "UPDATE account SET certificate = 'in the clear'",
        "UPDATE session SET digest = 'short'",
        "UPDATE session SET mac = x'01'",
        "UPDATE account SET mac = x'01'",
        "UPDATE session SET seen_at = created_at - 1",
        "UPDATE recovery_code SET digest = 'short'",
        "UPDATE ticket SET enterprise = '91140105MA0KD31X0A'",
        "UPDATE ticket SET ends_on = '2026'",
        "UPDATE enterprise SET code = 'short'",
        "UPDATE enterprise SET name = ''",
        "UPDATE enterprise SET division = '14'",
        "UPDATE enterprise SET legal_representative = NULL",
        "UPDATE membership SET standing = 'owner'",
        "UPDATE membership SET claimed_division = '14'",
        "UPDATE draft_part SET part = ''",
        "UPDATE draft_part SET version = 0",
        "UPDATE draft_file SET type = 'exe'",
        "UPDATE draft_file SET size = 0",
        "UPDATE draft_file SET digest = 'short'",
        "UPDATE draft_file SET is_filed = 2",
        "UPDATE public_case SET due = '2026'",
        "UPDATE public_case SET pause = NULL",
        "UPDATE public_case SET license = '1-4-00123-2026'",
        "UPDATE public_case SET receipt = ''",
        "UPDATE contact_address SET kind = 'fax'",
        "UPDATE contact_address SET code_digest = 'short'",
        "UPDATE contact_address SET attempts = -1",
        "UPDATE message SET kind = ''",
        "UPDATE verification_count SET hour = '2026'",
        "UPDATE verification_count SET count = 0",
        "UPDATE license SET family = 'other', version = 9",
        "UPDATE license SET number = '', version = 9",
        "UPDATE license SET holder = 'short', version = 9",
        "UPDATE license SET agency = '', version = 9",
        "UPDATE case_license SET matter = ''",
        "UPDATE case_license SET on_application = 2",
        "UPDATE case_license SET is_open = 2",
    ])
    func `a value that its column does not allow is refused`(sql: String) throws {
        guard case .notAllowed = try run(sql) else {
            Issue.record("\(sql) was allowed")
            return
        }
    }

    /// A row of a license's event, from its legal day to the row of its import.
    private static func event(_ values: String, sequence: Int = 2) -> String {
        """
        license_event (license_id, sequence, agency, kind, payload_version, payload, recorded_at,
            legal_day, cause_ordinal, cause_case, cause_act, cause_batch, cause_row)
        VALUES ('l1', \(sequence), 'shanxi', 'corrected', 1, '{"changes":[]}', 0, \(values))
        """
    }

    /// Append-only tables are asked with rows of their own.
    @Test(arguments: [
        "account_log (account, kind, note, by_account, recorded_at) VALUES ('a1', '', '', 'a1', 0)",
        """
        letter (id, enterprise, agency, account, digest, received_by, recorded_at)
        SELECT 'l9', enterprise, agency, account, digest, received_by, 0 FROM letter
        """,
        """
        letter_outcome (letter, agency, outcome, reason, by_account, recorded_at)
        SELECT 'l9', agency, 'perhaps', reason, by_account, 0 FROM letter_outcome
        """,
        """
        assignment (case_id, ordinal, agency, post, assigned_by, assigned_at)
        VALUES ('c1', 0, 'shanxi', 'review', 'a1', 0)
        """,
        """
        delegation (id, agency, post, principal, delegate, from_day, until_day, recorded_by,
            recorded_at)
        VALUES ('d9', 'shanxi', 'review', 'a1', 'a1', '2026-11-20', '2026-11-21', 'a1', 0)
        """,
        """
        delegation (id, agency, post, principal, delegate, from_day, until_day, recorded_by,
            recorded_at)
        VALUES ('d9', 'shanxi', 'review', 'a1', 'a2', '2026-11-22', '2026-11-21', 'a1', 0)
        """,
        """
        service_consent (enterprise, agency, is_given, account, recorded_at)
        SELECT enterprise, agency, 2, account, 0 FROM service_consent
        """,
        """
        complaint (number, agency, year, sequence, sealed, recorded_at)
        VALUES ('晋-投-2026-000000', 'shanxi', 2026, 0, x'01', 0)
        """,
        """
        complaint_answer (number, agency, sealed, account, recorded_at)
        SELECT 'other', agency, sealed, '', 0 FROM complaint_answer
        """,
        """
        agency_setting (agency, ordinal, separations, readers, correction_days, statement_days,
            set_by, recorded_at)
        SELECT agency, 2, separations, 3, correction_days, statement_days, set_by, 0
        FROM agency_setting
        """,
        """
        agency_setting (agency, ordinal, separations, readers, correction_days, statement_days,
            set_by, recorded_at)
        SELECT agency, 2, separations, readers, 0, statement_days, set_by, 0 FROM agency_setting
        """,
        """
        agency_setting (agency, ordinal, separations, readers, correction_days, statement_days,
            set_by, recorded_at)
        SELECT agency, 2, separations, readers, correction_days, 61, set_by, 0
        FROM agency_setting
        """,
        """
        material_reading (case_id, ordinal, agency, digest, actor, post, reason, recorded_at)
        SELECT case_id, 9, agency, digest, actor, post, '', 0 FROM material_reading
        """,
        event("'2026-11-20', 1, NULL, NULL, NULL, NULL"),
        event("'2026-11-20', 1, 'c1', 1, 'b1', 1"),
        event("'2026-11-20', 1, 'c1', NULL, NULL, NULL"),
        event("'2026-11-20', 1, NULL, NULL, 'b1', NULL"),
        event("'2026-11-20', 1, NULL, NULL, '', 1"),
        event("'2026-11-20', 0, NULL, NULL, 'b1', 1"),
        event("'2026', 1, NULL, NULL, 'b1', 1"),
        event("'2026-11-20', 1, NULL, NULL, 'b1', 1", sequence: 0),
        "license VALUES ('l9', 'facility', '1', NULL, 'shanxi', 0)",
        "license VALUES ('', 'facility', '1', NULL, 'shanxi', 1)",
    ])
    func `a row that its table does not allow is refused`(row: String) throws {
        guard case .notAllowed = try run("INSERT INTO \(row)") else {
            Issue.record("\(row) was allowed")
            return
        }
    }

    @Test(arguments: [
        "session (digest, account, created_at, seen_at)",
        "recovery_code (digest, account, used_at)",
    ])
    func `a way in belongs to an account that is there`(table: String) throws {
        let digest = String(repeating: "d", count: 64)
        let sql = "INSERT INTO \(table) SELECT '\(digest)', 'nobody', 0"
        let more = table.hasPrefix("session") ? ", 0" : ""
        #expect(try run(sql + more) == .missingReference)
    }
}
