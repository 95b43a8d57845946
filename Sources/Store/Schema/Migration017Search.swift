extension Migration {
    /// The public's search is answered from the register itself; the tables that nobody read go.
    static let search = Migration(
        "017 the search is the register's",
        sql: """
            DROP TABLE license_search_term;
            DROP TABLE license_search;
            """
    )
}
