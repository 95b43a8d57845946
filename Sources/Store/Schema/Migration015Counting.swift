extension Migration {
    /// Codes that were sent are counted, dead letters say who tried again, and more lists are found
    /// by an index.
    static let counting = Migration(
        "015 codes sent, letters tried again, indices",
        appendOnly: ["code_sending"],
        agingOut: [("code_sending", 2)],
        sql: """
            CREATE TABLE code_sending (
                id INTEGER NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                enterprise TEXT NOT NULL,
                kind TEXT NOT NULL,
                account TEXT NOT NULL,
                address TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT code_sending_enterprise CHECK (length(enterprise) = 18),
                CONSTRAINT code_sending_kind CHECK (kind IN ('email', 'mobile')),
                CONSTRAINT code_sending_account CHECK (account <> ''),
                CONSTRAINT code_sending_address CHECK (length(address) = 64)
            ) {strict};
            CREATE INDEX code_sending_by_enterprise ON code_sending
                (enterprise, kind, recorded_at);
            CREATE INDEX code_sending_by_account ON code_sending (account, recorded_at);
            CREATE INDEX code_sending_by_address ON code_sending (address, recorded_at);
            CREATE INDEX code_sending_by_recording ON code_sending (recorded_at);

            ALTER TABLE dead_letter ADD COLUMN revived_by TEXT;
            CREATE INDEX dead_letter_open ON dead_letter (agency, outbox_id)
                WHERE revived_at IS NULL;

            CREATE INDEX account_by_agency ON account (agency, login) WHERE agency IS NOT NULL;

            ALTER TABLE case_inbox ADD COLUMN assisted_by TEXT;
            CREATE INDEX case_inbox_assisted ON case_inbox (assisted_by, state, case_id)
                WHERE assisted_by IS NOT NULL;
            CREATE INDEX case_inbox_due ON case_inbox (due, case_id) WHERE due IS NOT NULL;
            """
    )
}
