extension Migration {
    /// Derived tables: they can be dropped and rebuilt, and nothing is decided from them.
    static let projections = Migration(
        "005 inbox and search",
        sql: """
            CREATE TABLE case_inbox (
                case_id TEXT NOT NULL PRIMARY KEY REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                family TEXT NOT NULL,
                matter TEXT NOT NULL,
                applicant TEXT NOT NULL,
                applicant_name TEXT NOT NULL,
                state TEXT NOT NULL,
                post TEXT,
                due TEXT,
                version INTEGER NOT NULL
            ) {strict};
            CREATE INDEX case_inbox_by_post ON case_inbox (agency, post, due, case_id);

            CREATE TABLE license_search (
                number TEXT NOT NULL PRIMARY KEY,
                identifier TEXT NOT NULL,
                version INTEGER NOT NULL,
                holder TEXT NOT NULL,
                folded TEXT NOT NULL,
                credit_code TEXT NOT NULL,
                agency TEXT NOT NULL,
                family TEXT NOT NULL,
                valid_from TEXT NOT NULL,
                valid_until TEXT NOT NULL
            ) {strict};
            CREATE INDEX license_search_by_credit_code ON license_search (credit_code, number);

            CREATE TABLE license_search_term (
                term TEXT NOT NULL,
                number TEXT NOT NULL REFERENCES license_search (number),
                agency TEXT NOT NULL,
                PRIMARY KEY (term, number)
            ) {strict};
            CREATE INDEX license_search_term_by_number ON license_search_term (number);
            """
    )
}
