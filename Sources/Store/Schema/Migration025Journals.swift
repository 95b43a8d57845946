extension Migration {
    /// Journals are chained, each by itself; accounts and sessions bear a code over what they say.
    static let journals = Migration(
        "025 journals are chained",
        appendOnly: ["journal_chain", "journal_tip"],
        sql: """
            CREATE TABLE journal_chain (
                journal TEXT NOT NULL,
                position INTEGER NOT NULL,
                entry TEXT NOT NULL,
                content {bytes} NOT NULL,
                mark {bytes} NOT NULL,
                PRIMARY KEY (journal, position),
                CONSTRAINT journal_chain_journal CHECK (journal <> ''),
                CONSTRAINT journal_chain_position CHECK (position >= 0),
                CONSTRAINT journal_chain_entry CHECK (entry <> ''),
                CONSTRAINT journal_chain_content CHECK (length(content) = 32),
                CONSTRAINT journal_chain_mark CHECK (length(mark) = 32)
            ) {strict};
            CREATE INDEX journal_chain_of_account ON journal_chain (entry, position)
                WHERE journal = 'account';

            CREATE TABLE journal_tip (
                position INTEGER NOT NULL PRIMARY KEY,
                lines TEXT NOT NULL,
                mark {bytes} NOT NULL,
                CONSTRAINT journal_tip_position CHECK (position >= 1),
                CONSTRAINT journal_tip_lines CHECK (lines <> ''),
                CONSTRAINT journal_tip_mark CHECK (length(mark) = 32)
            ) {strict};

            ALTER TABLE account ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE account ADD COLUMN mac {bytes}
                CONSTRAINT account_mac CHECK (length(mac) = 32);
            ALTER TABLE session ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE session ADD COLUMN mac {bytes}
                CONSTRAINT session_mac CHECK (length(mac) = 32);
            """
    )
}
