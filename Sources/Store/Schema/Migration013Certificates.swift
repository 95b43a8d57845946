extension Migration {
    /// The number of an officer's certificate (执法证号), encrypted by the caller; NULL for none.
    static let certificates = Migration(
        "013 certificates of officers",
        sql: """
            ALTER TABLE account ADD COLUMN certificate {bytes};
            """
    )
}
