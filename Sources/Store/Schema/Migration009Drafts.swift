extension Migration {
    /// Drafts are no acts yet: what is saved here may change and go until it is filed.
    ///
    /// Contents and file names are encrypted by the caller: both may hold personal data.
    static let drafts = Migration(
        "009 drafts of applications",
        sql: """
            CREATE TABLE draft_part (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                part TEXT NOT NULL,
                agency TEXT NOT NULL,
                version INTEGER NOT NULL,
                bytes {bytes} NOT NULL,
                saved_by TEXT NOT NULL,
                saved_at INTEGER NOT NULL,
                PRIMARY KEY (case_id, part),
                CONSTRAINT draft_part_part CHECK (part <> ''),
                CONSTRAINT draft_part_version CHECK (version >= 1),
                CONSTRAINT draft_part_saved_by CHECK (saved_by <> '')
            ) {strict};

            CREATE TABLE draft_file (
                id TEXT NOT NULL PRIMARY KEY,
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                kind TEXT NOT NULL,
                name {bytes} NOT NULL,
                type TEXT NOT NULL,
                size INTEGER NOT NULL,
                digest TEXT NOT NULL,
                bytes {bytes} NOT NULL,
                is_filed INTEGER NOT NULL DEFAULT 0,
                added_by TEXT NOT NULL,
                added_at INTEGER NOT NULL,
                CONSTRAINT draft_file_id CHECK (id <> ''),
                CONSTRAINT draft_file_kind CHECK (kind <> ''),
                CONSTRAINT draft_file_type CHECK (type IN ('pdf', 'jpeg', 'png', 'ofd')),
                CONSTRAINT draft_file_size CHECK (size >= 1),
                CONSTRAINT draft_file_digest CHECK (length(digest) = 64),
                CONSTRAINT draft_file_is_filed CHECK (is_filed IN (0, 1))
            ) {strict};
            CREATE INDEX draft_file_by_case ON draft_file (case_id, added_at, id);
            """
    )
}
