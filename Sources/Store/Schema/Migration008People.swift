extension Migration {
    /// Sessions, enterprises with their people and letters, ways back in, and the account log.
    ///
    /// Names of persons are kept encrypted: what stood in the clear before is not carried over.
    static let people = Migration(
        "008 sessions, enterprises and their people",
        appendOnly: ["account_log", "letter", "letter_outcome"],
        neverDeleted: ["enterprise", "membership"],
        sql: """
            ALTER TABLE account DROP COLUMN name;
            ALTER TABLE account ADD COLUMN name {bytes};
            ALTER TABLE account ADD COLUMN disabled_at INTEGER;

            CREATE TABLE session (
                digest TEXT NOT NULL PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (id),
                created_at INTEGER NOT NULL,
                seen_at INTEGER NOT NULL,
                CONSTRAINT session_digest CHECK (length(digest) = 64),
                CONSTRAINT session_seen_at CHECK (seen_at >= created_at)
            ) {strict};
            CREATE INDEX session_by_account ON session (account, created_at);

            CREATE TABLE account_log (
                id INTEGER NOT NULL PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (id),
                agency TEXT,
                enterprise TEXT,
                kind TEXT NOT NULL,
                note TEXT NOT NULL,
                by_account TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT account_log_kind CHECK (kind <> '')
            ) {strict};
            CREATE INDEX account_log_by_account ON account_log (account, id);

            CREATE TABLE recovery_code (
                digest TEXT NOT NULL PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (id),
                used_at INTEGER,
                CONSTRAINT recovery_code_digest CHECK (length(digest) = 64)
            ) {strict};
            CREATE INDEX recovery_code_by_account ON recovery_code (account);

            CREATE TABLE ticket (
                digest TEXT NOT NULL PRIMARY KEY,
                account TEXT REFERENCES account (id),
                enterprise TEXT,
                person {bytes},
                ends_on TEXT,
                issued_by TEXT NOT NULL REFERENCES account (id),
                issued_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                used_at INTEGER,
                CONSTRAINT ticket_digest CHECK (length(digest) = 64),
                CONSTRAINT ticket_one_purpose CHECK ((account IS NULL) <> (enterprise IS NULL)),
                CONSTRAINT ticket_ends_on CHECK (length(ends_on) = 10)
            ) {strict};

            CREATE TABLE enterprise (
                code TEXT NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                name TEXT NOT NULL,
                division TEXT NOT NULL,
                legal_representative {bytes} NOT NULL,
                registered_at INTEGER NOT NULL,
                proved_at INTEGER,
                CONSTRAINT enterprise_code CHECK (length(code) = 18),
                CONSTRAINT enterprise_name CHECK (name <> ''),
                CONSTRAINT enterprise_division CHECK (length(division) = 6)
            ) {strict};

            CREATE TABLE membership (
                account TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
                enterprise TEXT NOT NULL REFERENCES enterprise (code),
                agency TEXT NOT NULL,
                standing TEXT NOT NULL,
                claimed_name TEXT NOT NULL,
                claimed_division TEXT NOT NULL,
                claimed_representative {bytes} NOT NULL,
                since INTEGER NOT NULL,
                CONSTRAINT membership_standing CHECK (standing IN
                    ('waiting', 'claimant', 'administrator', 'handler', 'ended')),
                CONSTRAINT membership_claimed_division CHECK (length(claimed_division) = 6)
            ) {strict};
            CREATE INDEX membership_by_enterprise ON membership (enterprise);

            CREATE TABLE letter (
                id TEXT NOT NULL PRIMARY KEY,
                enterprise TEXT NOT NULL REFERENCES enterprise (code),
                agency TEXT NOT NULL,
                account TEXT NOT NULL REFERENCES account (id),
                digest TEXT REFERENCES blob (digest),
                media_type TEXT,
                received_by TEXT NOT NULL REFERENCES account (id),
                recorded_at INTEGER NOT NULL,
                CONSTRAINT letter_file CHECK ((digest IS NULL) = (media_type IS NULL))
            ) {strict};
            CREATE INDEX letter_by_account ON letter (account, recorded_at);
            CREATE INDEX letter_by_agency ON letter (agency, recorded_at);

            CREATE TABLE letter_outcome (
                letter TEXT NOT NULL PRIMARY KEY REFERENCES letter (id),
                agency TEXT NOT NULL,
                outcome TEXT NOT NULL,
                reason TEXT NOT NULL,
                by_account TEXT NOT NULL REFERENCES account (id),
                recorded_at INTEGER NOT NULL,
                CONSTRAINT letter_outcome_outcome CHECK (outcome IN ('confirmed', 'refused')),
                CONSTRAINT letter_outcome_reason CHECK (reason <> '')
            ) {strict};
            """
    )
}
