extension Migration {
    static let office = Migration(
        "004 confirmations and accounts",
        appendOnly: ["confirmation"],
        neverDeleted: ["account"],
        sql: """
            CREATE TABLE confirmation (
                datum TEXT NOT NULL,
                value TEXT NOT NULL,
                agency TEXT NOT NULL,
                confirmed_by TEXT NOT NULL,
                confirmed_at INTEGER NOT NULL,
                PRIMARY KEY (datum, value),
                CONSTRAINT confirmation_datum CHECK (datum <> ''),
                CONSTRAINT confirmation_confirmed_by CHECK (confirmed_by <> '')
            ) {strict};

            CREATE TABLE account (
                id TEXT NOT NULL PRIMARY KEY,
                login TEXT NOT NULL UNIQUE,
                password_hash TEXT NOT NULL,
                otp_secret {bytes} NOT NULL,
                name TEXT NOT NULL,
                post TEXT NOT NULL,
                agency TEXT,
                enterprise TEXT,
                ends_on TEXT,
                created_at INTEGER NOT NULL,
                CONSTRAINT account_login CHECK (login <> ''),
                CONSTRAINT account_password_hash CHECK (password_hash LIKE '$argon2id$%'),
                CONSTRAINT account_enterprise CHECK (length(enterprise) = 18),
                CONSTRAINT account_ends_on CHECK (length(ends_on) = 10),
                CONSTRAINT account_one_side CHECK (agency IS NULL OR enterprise IS NULL)
            ) {strict};
            """
    )
}
