extension Migration {
    /// Which unit took over the performance of a unit that was split (SEED2-63).
    ///
    /// Whether a claim still stands is said by its case's acts, so none is ever taken back here.
    static let claims = Migration(
        "014 claims to the performance of a unit that was split",
        appendOnly: ["performance_claim"],
        sql: """
            CREATE TABLE performance_claim (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                predecessor TEXT NOT NULL,
                activity TEXT NOT NULL,
                agency TEXT NOT NULL,
                claimant TEXT NOT NULL,
                claimed_at INTEGER NOT NULL,
                PRIMARY KEY (case_id, predecessor, activity),
                CONSTRAINT performance_claim_two CHECK (predecessor <> claimant)
            ) {strict};
            CREATE INDEX performance_claim_of ON performance_claim (predecessor, activity);
            """
    )
}
