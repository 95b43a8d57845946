extension Migration {
    /// Why a session ended, by the digest of its token, for as long as a browser may come back with it.
    static let sessionEnds = Migration(
        "022 why sessions ended",
        sql: """
            CREATE TABLE session_end (
                digest TEXT NOT NULL PRIMARY KEY,
                reason TEXT NOT NULL,
                ended_at INTEGER NOT NULL,
                CONSTRAINT session_end_digest CHECK (length(digest) = 64)
            ) {strict};
            CREATE INDEX session_end_by_day ON session_end (ended_at);
            """
    )
}
