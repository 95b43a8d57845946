extension Migration {
    /// A line bears the mark of the office that wrote it: one that was put in by others has none.
    static let registerMarks = Migration(
        "023 lines of the register bear a mark",
        sql: """
            ALTER TABLE register_record ADD COLUMN mark TEXT
                CONSTRAINT register_record_mark CHECK (length(mark) = 64);
            """
    )
}
