extension Migration {
    /// Browsers that have logged in to an account: strangers' wrong codes do not count against them.
    static let devices = Migration(
        "020 devices that have logged in to an account",
        sql: """
            CREATE TABLE known_device (
                account TEXT NOT NULL REFERENCES account (id),
                digest TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                seen_at INTEGER NOT NULL,
                PRIMARY KEY (account, digest),
                CONSTRAINT known_device_digest CHECK (length(digest) = 64)
            ) {strict};
            """
    )
}
