extension Migration {
    /// `previous` makes a gap impossible: each record names the one before it.
    static let register = Migration(
        "003 the published register",
        appendOnly: ["register_record", "register_head"],
        sql: """
            CREATE TABLE register_record (
                position INTEGER NOT NULL PRIMARY KEY,
                previous INTEGER REFERENCES register_record (position),
                agency TEXT NOT NULL,
                line TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT register_record_line CHECK (line <> ''),
                CONSTRAINT register_record_position CHECK (
                    (position = 0 AND previous IS NULL)
                    OR (position > 0 AND previous IS NOT NULL AND previous = position - 1)
                )
            ) {strict};

            CREATE TABLE register_head (
                id INTEGER NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                size INTEGER NOT NULL,
                head TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT register_head_size CHECK (size >= 0),
                CONSTRAINT register_head_head CHECK (head <> '')
            ) {strict};
            """
    )
}
