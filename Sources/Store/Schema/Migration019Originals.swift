extension Migration {
    /// Of a picture only the picture is kept; the digest of the file that came proves where it is from.
    static let originals = Migration(
        "019 digests of files as they came",
        sql: """
            ALTER TABLE draft_file ADD COLUMN original TEXT
                CONSTRAINT draft_file_original CHECK (length(original) = 64);
            ALTER TABLE letter ADD COLUMN original TEXT
                CONSTRAINT letter_original CHECK (length(original) = 64);
            """
    )
}
