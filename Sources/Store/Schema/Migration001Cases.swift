extension Migration {
    static let cases = Migration(
        "001 cases and their acts",
        appendOnly: ["act", "blob", "idempotency", "number_reservation"],
        neverDeleted: ["licensing_case"],
        onlyGrowing: [("licensing_case", "version")],
        sql: """
            CREATE TABLE licensing_case (
                id TEXT NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                family TEXT NOT NULL,
                matter TEXT NOT NULL,
                applicant TEXT NOT NULL,
                applicant_name TEXT NOT NULL,
                version INTEGER NOT NULL,
                opened_on TEXT NOT NULL,
                CONSTRAINT licensing_case_id CHECK (id <> ''),
                CONSTRAINT licensing_case_agency CHECK (agency <> ''),
                CONSTRAINT licensing_case_family CHECK (family IN ('facility', 'business')),
                CONSTRAINT licensing_case_applicant CHECK (length(applicant) = 18),
                CONSTRAINT licensing_case_version CHECK (version >= 0),
                CONSTRAINT licensing_case_opened_on CHECK (length(opened_on) = 10)
            ) {strict};
            CREATE INDEX licensing_case_by_agency ON licensing_case (agency, id);
            CREATE INDEX licensing_case_by_applicant ON licensing_case (applicant, id);

            CREATE TABLE act (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                sequence INTEGER NOT NULL,
                agency TEXT NOT NULL,
                kind TEXT NOT NULL,
                payload_version INTEGER NOT NULL,
                payload TEXT NOT NULL,
                actor TEXT NOT NULL,
                post TEXT NOT NULL,
                actor_agency TEXT,
                enterprise TEXT,
                legal_day TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                clause TEXT,
                PRIMARY KEY (case_id, sequence),
                CONSTRAINT act_sequence CHECK (sequence >= 1),
                CONSTRAINT act_kind CHECK (kind <> ''),
                CONSTRAINT act_payload_version CHECK (payload_version >= 1),
                CONSTRAINT act_actor CHECK (actor <> ''),
                CONSTRAINT act_legal_day CHECK (length(legal_day) = 10),
                CONSTRAINT act_clause CHECK (clause <> '')
            ) {strict};
            CREATE UNIQUE INDEX act_one_decision ON act (case_id) WHERE kind = 'decided';

            CREATE TABLE blob (
                digest TEXT NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                size INTEGER NOT NULL,
                bytes {bytes} NOT NULL,
                CONSTRAINT blob_digest CHECK (length(digest) = 64),
                CONSTRAINT blob_size CHECK (size >= 0)
            ) {strict};

            CREATE TABLE idempotency (
                principal TEXT NOT NULL,
                key TEXT NOT NULL,
                route TEXT NOT NULL,
                body_digest TEXT NOT NULL,
                answer TEXT NOT NULL,
                agency TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (principal, key),
                CONSTRAINT idempotency_key CHECK (key <> ''),
                CONSTRAINT idempotency_body_digest CHECK (length(body_digest) = 64)
            ) {strict};

            CREATE TABLE outbox (
                id INTEGER NOT NULL PRIMARY KEY,
                case_id TEXT REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                kind TEXT NOT NULL,
                payload TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                done_at INTEGER,
                attempts INTEGER NOT NULL,
                reason TEXT,
                CONSTRAINT outbox_kind CHECK (kind <> ''),
                CONSTRAINT outbox_attempts CHECK (attempts >= 0)
            ) {strict};
            CREATE INDEX outbox_open ON outbox (due_at, id) WHERE done_at IS NULL;

            CREATE TABLE number_reservation (
                series TEXT NOT NULL,
                value INTEGER NOT NULL,
                purpose TEXT NOT NULL,
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                reserved_at INTEGER NOT NULL,
                PRIMARY KEY (series, value),
                UNIQUE (series, case_id, purpose),
                CONSTRAINT number_reservation_series CHECK (series <> ''),
                CONSTRAINT number_reservation_value CHECK (value >= 0)
            ) {strict};
            """
    )
}
