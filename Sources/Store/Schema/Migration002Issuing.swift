extension Migration {
    static let issuing = Migration(
        "002 issuing, editions and notices",
        appendOnly: ["issuing", "edition", "notice"],
        sql: """
            CREATE TABLE issuing (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                attempt INTEGER NOT NULL,
                step TEXT NOT NULL,
                agency TEXT NOT NULL,
                data TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (case_id, attempt, step),
                UNIQUE (case_id, position),
                CONSTRAINT issuing_attempt CHECK (attempt >= 1),
                CONSTRAINT issuing_position CHECK (position >= 1),
                CONSTRAINT issuing_step CHECK (step <> '')
            ) {strict};

            CREATE TABLE edition (
                identifier TEXT NOT NULL PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                number TEXT NOT NULL,
                version INTEGER NOT NULL,
                content TEXT NOT NULL,
                content_digest TEXT NOT NULL,
                original_digest TEXT NOT NULL REFERENCES blob (digest),
                duplicate_digest TEXT NOT NULL REFERENCES blob (digest),
                token_digest TEXT NOT NULL UNIQUE,
                recorded_at INTEGER NOT NULL,
                UNIQUE (number, version),
                CONSTRAINT edition_version CHECK (version BETWEEN 1 AND 999),
                CONSTRAINT edition_content_digest CHECK (length(content_digest) = 64),
                CONSTRAINT edition_token_digest CHECK (length(token_digest) = 64),
                CONSTRAINT edition_two_files CHECK (original_digest <> duplicate_digest)
            ) {strict};
            CREATE INDEX edition_by_case ON edition (case_id);

            CREATE TABLE notice (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                ordinal INTEGER NOT NULL,
                agency TEXT NOT NULL,
                kind TEXT NOT NULL,
                number TEXT NOT NULL,
                digest TEXT NOT NULL REFERENCES blob (digest),
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (case_id, ordinal),
                UNIQUE (agency, number),
                CONSTRAINT notice_ordinal CHECK (ordinal >= 1),
                CONSTRAINT notice_kind CHECK (kind <> ''),
                CONSTRAINT notice_number CHECK (number <> '')
            ) {strict};
            """
    )
}
