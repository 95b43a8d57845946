/// One row of each table in plain SQL, as stores of former schemas hold it.
///
/// The verbs of today write for the schema of today; these rows never change. A new table gets a
/// row here.
enum FormerRows {
    /// A row and the schemas that take it.
    struct Entry {
        /// Number of migrations from which on there is such a row.
        let from: Int
        /// The first number of migrations with which there is none any more; nil for today's.
        let before: Int?
        let sql: String

        init(_ from: Int, before: Int? = nil, _ sql: String) {
            self.from = from
            self.before = before
            self.sql = sql
        }
    }

    /// Statements for a store after so many migrations, in an order that keeps the references.
    static func statements(after count: Int) -> [String] {
        (cases + issuing + office + people + work + publicSide + acts + licenses)
            .filter { entry in entry.from <= count && entry.before.map { count < $0 } != false }
            .map { "INSERT INTO \($0.sql)" }
    }

    /// The line of the register in a former store.
    static let line = #"{"kind":"pledge","number":"1-4-00123-2026","v":1}"#
    /// The content of the edition in a former store.
    static let content = #"{"holder":"山西电力工程有限公司"}"#
    /// The terms of the license in a store with journals.
    static let terms =
        #"{"grades":[],"holder":"甲","number":"1-4-00123-2026","validFrom":"2026-11-20","#
        + #""validUntil":"2032-11-19"}"#
    static let identifier =
        "1.2.156.3005.2.91140105MA0KD31X0A001.91140105MA0KD31X0A.1400123.001.6"
    private static let code = "91140105MA0KD31X0A"

    private static func digest(_ mark: Character) -> String {
        String(repeating: String(mark), count: 64)
    }

    private static let cases = [
        Entry(
            1,
            """
            licensing_case (id, agency, family, matter, applicant, applicant_name, version,
                opened_on)
            VALUES ('c1', 'shanxi', 'facility', 'initial', '\(code)', '甲公司', 1, '2026-11-20')
            """
        ),
        Entry(
            1,
            """
            act (case_id, sequence, agency, kind, payload_version, payload, actor, post,
                actor_agency, enterprise, legal_day, recorded_at, clause)
            VALUES ('c1', 1, 'shanxi', 'received', 1, '{}', 'a1', 'acceptance', 'shanxi', '\(code)',
                '2026-11-20', 1795140000, '第四十二条')
            """
        ),
        Entry(1, "blob (digest, agency, size, bytes) VALUES ('\(digest("1"))', 's', 1, X'01')"),
        Entry(1, "blob (digest, agency, size, bytes) VALUES ('\(digest("2"))', 's', 1, X'02')"),
        Entry(
            1,
            """
            idempotency (principal, key, route, body_digest, answer, agency, recorded_at)
            VALUES ('a1', 'k1', 'r', '\(digest("a"))', '{}', 'shanxi', 7)
            """
        ),
        Entry(
            1,
            """
            outbox (id, case_id, agency, kind, payload, created_at, due_at, attempts)
            VALUES (1, 'c1', 'shanxi', 'mail', '{}', 7, 7, 2)
            """
        ),
        Entry(
            1,
            """
            number_reservation (series, value, purpose, case_id, agency, reserved_at)
            VALUES ('license/shanxi/2026', 123, 'grant', 'c1', 'shanxi', 7)
            """
        ),
    ]

    private static let issuing = [
        Entry(
            2,
            """
            issuing (case_id, attempt, step, agency, data, recorded_at, position)
            VALUES ('c1', 1, 'reserved', 'shanxi', '{"number":"1"}', 7, 1)
            """
        ),
        Entry(
            2,
            """
            edition (identifier, case_id, agency, number, version, content, content_digest,
                original_digest, duplicate_digest, token_digest, recorded_at)
            VALUES ('\(identifier)', 'c1', 'shanxi', '1-4-00123-2026', 1, '\(content)',
                '\(digest("c"))', '\(digest("1"))', '\(digest("2"))', '\(digest("3"))', 7)
            """
        ),
        Entry(
            2,
            """
            notice (case_id, ordinal, agency, kind, number, digest, recorded_at)
            VALUES ('c1', 1, 'shanxi', 'grant', '许〔2026〕第1号', '\(digest("1"))', 7)
            """
        ),
        Entry(
            3,
            """
            register_record (position, previous, agency, line, recorded_at)
            VALUES (0, NULL, 'shanxi', '\(line)', 7)
            """
        ),
        Entry(
            3,
            """
            register_head (id, agency, size, head, recorded_at)
            VALUES (1, 'administration', 1, '{"v":1}', 7)
            """
        ),
    ]

    /// Names stood in the clear before people were kept apart.
    private static let office = [
        Entry(
            4,
            """
            confirmation (datum, value, agency, confirmed_by, confirmed_at)
            VALUES ('agency.shanxi.credit-code', 'v', 'shanxi', 'a1', 7)
            """
        ),
        Entry(
            4,
            before: 8,
            """
            account (id, login, password_hash, otp_secret, name, post, agency, created_at)
            VALUES ('a1', 'login-1', '$argon2id$1', X'09', '甲', 'acceptance', 'shanxi', 7)
            """
        ),
        Entry(
            8,
            """
            account (id, login, password_hash, otp_secret, name, post, agency, created_at)
            VALUES ('a1', 'login-1', '$argon2id$1', X'09', X'0708', 'acceptance', 'shanxi', 7)
            """
        ),
        Entry(
            8,
            """
            account (id, login, password_hash, otp_secret, name, post, agency, created_at)
            VALUES ('a2', 'login-2', '$argon2id$2', X'0A', X'0709', 'review', 'shanxi', 7)
            """
        ),
        Entry(
            5,
            """
            case_inbox (case_id, agency, family, matter, applicant, applicant_name, state, post,
                due, version)
            VALUES ('c1', 'shanxi', 'facility', 'initial', '\(code)', '甲公司', 'received',
                'acceptance', '2026-11-27', 1)
            """
        ),
        Entry(
            5,
            before: 17,
            """
            license_search (number, identifier, version, holder, folded, credit_code, agency,
                family, valid_from, valid_until)
            VALUES ('1-4-00123-2026', '\(identifier)', 1, '甲公司', '甲公司', '\(code)', 'shanxi',
                'facility', '2026-11-20', '2032-11-19')
            """
        ),
        Entry(
            5,
            before: 17,
            "license_search_term (term, number, agency) VALUES ('甲', '1-4-00123-2026', 'shanxi')"
        ),
    ]

    private static let people = [
        Entry(
            8,
            """
            session (digest, account, created_at, seen_at)
            VALUES ('\(digest("5"))', 'a1', 7, 8)
            """
        ),
        Entry(8, "account_log VALUES (1, 'a1', 'shanxi', NULL, 'created', '', 'a1', 7)"),
        Entry(8, "recovery_code VALUES ('\(digest("6"))', 'a1', NULL)"),
        Entry(
            8,
            """
            ticket (digest, account, issued_by, issued_at, expires_at)
            VALUES ('\(digest("7"))', 'a1', 'a1', 7, 8)
            """
        ),
        Entry(
            8,
            """
            enterprise (code, agency, name, division, legal_representative, registered_at,
                proved_at)
            VALUES ('\(code)', 'shanxi', '甲公司', '140105', X'0102', 7, 8)
            """
        ),
        Entry(
            8,
            """
            membership (account, enterprise, agency, standing, claimed_name, claimed_division,
                claimed_representative, since)
            VALUES ('a2', '\(code)', 'shanxi', 'handler', '甲公司', '140105', X'03', 7)
            """
        ),
        Entry(
            8,
            """
            letter (id, enterprise, agency, account, digest, media_type, received_by, recorded_at)
            VALUES ('l1', '\(code)', 'shanxi', 'a2', '\(digest("1"))', 'image/png', 'a1', 7)
            """
        ),
        Entry(8, "letter_outcome VALUES ('l1', 'shanxi', 'confirmed', '已核对', 'a1', 7)"),
    ]

    private static let work = [
        Entry(9, "draft_part VALUES ('c1', 'assets', 'shanxi', 1, X'01', 'a2', 7)"),
        Entry(
            9,
            """
            draft_file (id, case_id, agency, kind, name, type, size, digest, bytes, added_by,
                added_at)
            VALUES ('f1', 'c1', 'shanxi', 'other', X'01', 'pdf', 1, '\(digest("1"))', X'01', 'a2',
                7)
            """
        ),
        Entry(10, "case_inbox_term VALUES ('甲', 'c1', 'shanxi')"),
        Entry(10, "assignment VALUES ('c1', 1, 'shanxi', 'acceptance', 'a1', 'a1', 7)"),
        Entry(
            10,
            """
            delegation VALUES ('d1', 'shanxi', 'review', 'a1', 'a2', '2026-11-20', '2026-11-21',
                'a1', 7)
            """
        ),
        Entry(10, "delegation_end VALUES ('d1', 'shanxi', 'a1', 8)"),
    ]

    private static let publicSide = [
        Entry(
            11,
            """
            public_case (case_id, agency, family, matter, enterprise, receipt, state, accepted_on)
            VALUES ('c1', 'shanxi', 'facility', 'initial', '甲公司', '晋-2026-000001', 'accepted',
                '2026-11-20')
            """
        ),
        Entry(11, "service_consent VALUES (1, '\(code)', 'shanxi', 1, 'a2', 7)"),
        Entry(
            11,
            """
            contact_address (enterprise, kind, agency, sealed, code_until, attempts, recorded_at)
            VALUES ('\(code)', 'email', 'shanxi', X'01', 0, 0, 7)
            """
        ),
        Entry(
            11,
            """
            message VALUES (1, '0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '\(code)', 'shanxi', 'c1',
                'received', NULL, 7, NULL)
            """
        ),
        Entry(11, "complaint VALUES ('晋-投-2026-000001', 'shanxi', 2026, 1, X'01', 7)"),
        Entry(11, "complaint_answer VALUES ('晋-投-2026-000001', 'shanxi', X'02', 'a1', 8)"),
        Entry(
            11,
            """
            dead_letter (outbox_id, agency, reason, recorded_at)
            VALUES (1, 'shanxi', 'gone', 7)
            """
        ),
        Entry(11, "verification_count VALUES ('2026-11-20T08', 'number', 'valid', 'shanxi', 3)"),
    ]

    private static let acts = [
        Entry(12, "agency_setting VALUES ('shanxi', 1, '', 1, 30, 5, 'head', 7)"),
        Entry(
            12,
            "material_reading VALUES ('c1', 1, 'shanxi', '\(digest("1"))', 'a1', 'review', '核对', 7)"
        ),
        Entry(
            14,
            """
            performance_claim VALUES ('c1', '91140213MA0L7Q4C99', 'repair', 'shanxi', '\(code)', 7)
            """
        ),
        Entry(
            15,
            "code_sending VALUES (1, 'shanxi', '\(code)', 'email', 'a2', '\(digest("a"))', 7)"
        ),
        Entry(20, "known_device VALUES ('a1', '\(digest("8"))', 7, 8)"),
        Entry(22, "session_end VALUES ('\(digest("9"))', 'idle', 7)"),
    ]

    private static let licenses = [
        Entry(24, "license VALUES ('l1', 'facility', '1-4-00123-2026', '\(code)', 'shanxi', 1)"),
        Entry(
            24,
            """
            license_event VALUES ('l1', 1, 'shanxi', 'granted', 1, '\(terms)', '2026-11-20',
                1795140000, 'c1', 1, 1, NULL, NULL, '第三十八条')
            """
        ),
        Entry(24, "case_license VALUES ('c1', 'l1', 'initial', 1, 1)"),
    ]
}
