extension Migration {
    /// Who waited and was not admitted stands so on record; what one person keeps in drafts is
    /// found without reading it.
    static let admission = Migration(
        "016 people who were not admitted, files by person",
        neverDeleted: ["membership"],
        sql: """
            ALTER TABLE membership RENAME TO membership_before;
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
                    ('waiting', 'claimant', 'administrator', 'handler', 'ended', 'declined')),
                CONSTRAINT membership_claimed_division CHECK (length(claimed_division) = 6)
            ) {strict};
            INSERT INTO membership SELECT account, enterprise, agency, standing, claimed_name,
                claimed_division, claimed_representative, since FROM membership_before;
            DROP TABLE membership_before;
            CREATE INDEX membership_by_enterprise ON membership (enterprise);

            CREATE INDEX draft_file_by_person ON draft_file (added_by, is_filed, size);
            """
    )
}
