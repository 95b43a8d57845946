extension Migration {
    /// The step of the last one-time code that let somebody in: no code is taken twice.
    static let oneTimeCodes = Migration(
        "006 one-time codes are taken once",
        sql: """
            ALTER TABLE account ADD COLUMN otp_step INTEGER NOT NULL DEFAULT 0
                CONSTRAINT account_otp_step CHECK (otp_step >= 0);
            """
    )
}
