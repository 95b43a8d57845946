extension Migration {
    /// The check on site that a case waits for, for those who go there, and whether its day is a pause's.
    static let visits = Migration(
        "018 checks on site and pauses in the inbox",
        sql: """
            ALTER TABLE case_inbox ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE case_inbox ADD COLUMN visit_on TEXT;
            ALTER TABLE case_inbox ADD COLUMN visit_place TEXT;
            ALTER TABLE case_inbox ADD COLUMN visit_officers TEXT;
            ALTER TABLE case_inbox ADD COLUMN visit_recorded_by TEXT;
            CREATE INDEX case_inbox_visit ON case_inbox (agency, visit_on, case_id)
                WHERE visit_on IS NOT NULL;
            """
    )
}
