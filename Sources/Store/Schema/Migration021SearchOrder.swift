extension Migration {
    /// The officers' search goes through a list in its order, closed cases included.
    static let searchOrder = Migration(
        "021 the search in the order of the list",
        sql: """
            CREATE INDEX case_inbox_found ON case_inbox
                (agency, COALESCE(due, '9999-12-31'), case_id) WHERE state <> 'draft';
            CREATE INDEX case_inbox_house_found ON case_inbox
                (COALESCE(due, '9999-12-31'), case_id) WHERE state <> 'draft';
            """
    )
}
