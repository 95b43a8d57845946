extension Migration {
    /// The last writing is asked at every readiness check: a clock that jumped back is seen there.
    static let lastWriting = Migration(
        "007 the last writing is found at once",
        sql: """
            CREATE INDEX act_by_recording ON act (recorded_at);
            """
    )
}
