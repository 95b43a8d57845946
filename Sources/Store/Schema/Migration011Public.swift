extension Migration {
    /// What the public follows, what applicants are told, and what anybody complains of.
    static let publicSide = Migration(
        "011 public progress, messages, complaints",
        appendOnly: ["service_consent", "complaint", "complaint_answer"],
        neverDeleted: ["message", "dead_letter"],
        sql: """
            CREATE TABLE public_case (
                case_id TEXT NOT NULL PRIMARY KEY REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                family TEXT NOT NULL,
                matter TEXT NOT NULL,
                enterprise TEXT NOT NULL,
                receipt TEXT NOT NULL UNIQUE,
                state TEXT NOT NULL,
                accepted_on TEXT,
                due TEXT,
                pause TEXT,
                pause_ends_on TEXT,
                granted_on TEXT,
                license TEXT,
                CONSTRAINT public_case_receipt CHECK (receipt <> ''),
                CONSTRAINT public_case_accepted_on CHECK (length(accepted_on) = 10),
                CONSTRAINT public_case_due CHECK (length(due) = 10),
                CONSTRAINT public_case_pause CHECK ((pause IS NULL) = (pause_ends_on IS NULL)),
                CONSTRAINT public_case_granted_on CHECK (length(granted_on) = 10),
                CONSTRAINT public_case_license CHECK ((license IS NULL) = (granted_on IS NULL))
            ) {strict};

            CREATE TABLE service_consent (
                id INTEGER NOT NULL PRIMARY KEY,
                enterprise TEXT NOT NULL,
                agency TEXT NOT NULL,
                is_given INTEGER NOT NULL,
                account TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT service_consent_enterprise CHECK (length(enterprise) = 18),
                CONSTRAINT service_consent_is_given CHECK (is_given IN (0, 1)),
                CONSTRAINT service_consent_account CHECK (account <> '')
            ) {strict};
            CREATE INDEX service_consent_by_enterprise ON service_consent (enterprise, id);

            CREATE TABLE contact_address (
                enterprise TEXT NOT NULL,
                kind TEXT NOT NULL,
                agency TEXT NOT NULL,
                sealed {bytes} NOT NULL,
                code_digest TEXT,
                code_until INTEGER NOT NULL,
                attempts INTEGER NOT NULL,
                confirmed_at INTEGER,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (enterprise, kind),
                CONSTRAINT contact_address_enterprise CHECK (length(enterprise) = 18),
                CONSTRAINT contact_address_kind CHECK (kind IN ('email', 'mobile')),
                CONSTRAINT contact_address_code_digest CHECK (length(code_digest) = 64),
                CONSTRAINT contact_address_attempts CHECK (attempts >= 0)
            ) {strict};

            CREATE TABLE message (
                position INTEGER NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                enterprise TEXT NOT NULL,
                agency TEXT NOT NULL,
                case_id TEXT REFERENCES licensing_case (id),
                kind TEXT NOT NULL,
                paper TEXT,
                recorded_at INTEGER NOT NULL,
                read_at INTEGER,
                CONSTRAINT message_id CHECK (length(id) = 32),
                CONSTRAINT message_enterprise CHECK (length(enterprise) = 18),
                CONSTRAINT message_kind CHECK (kind <> '')
            ) {strict};
            CREATE INDEX message_by_enterprise ON message (enterprise, position);
            CREATE INDEX message_unread ON message (enterprise) WHERE read_at IS NULL;

            CREATE TABLE complaint (
                number TEXT NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                year INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                sealed {bytes} NOT NULL,
                recorded_at INTEGER NOT NULL,
                UNIQUE (agency, year, sequence),
                CONSTRAINT complaint_number CHECK (number <> ''),
                CONSTRAINT complaint_sequence CHECK (sequence >= 1)
            ) {strict};

            CREATE TABLE complaint_answer (
                number TEXT NOT NULL PRIMARY KEY REFERENCES complaint (number),
                agency TEXT NOT NULL,
                sealed {bytes} NOT NULL,
                account TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT complaint_answer_account CHECK (account <> '')
            ) {strict};

            CREATE TABLE dead_letter (
                outbox_id INTEGER NOT NULL PRIMARY KEY REFERENCES outbox (id),
                agency TEXT NOT NULL,
                reason TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                revived_at INTEGER
            ) {strict};
            CREATE INDEX outbox_open_by_kind ON outbox (kind, due_at, id) WHERE done_at IS NULL;

            CREATE TABLE verification_count (
                hour TEXT NOT NULL,
                way TEXT NOT NULL,
                outcome TEXT NOT NULL,
                agency TEXT NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (hour, way, outcome),
                CONSTRAINT verification_count_hour CHECK (length(hour) = 13),
                CONSTRAINT verification_count_count CHECK (count >= 1)
            ) {strict};
            """
    )
}
