extension Migration {
    /// Who works on what, and for whom; the inbox finds each list by an index of its own.
    static let inbox = Migration(
        "010 assignments, delegations and the officers' inbox",
        appendOnly: ["assignment", "delegation", "delegation_end"],
        sql: """
            ALTER TABLE case_inbox ADD COLUMN assignee TEXT;
            ALTER TABLE case_inbox ADD COLUMN folded TEXT NOT NULL DEFAULT '';
            CREATE INDEX case_inbox_turn ON case_inbox
                (agency, post, COALESCE(due, '9999-12-31'), case_id);
            CREATE INDEX case_inbox_mine ON case_inbox
                (assignee, COALESCE(due, '9999-12-31'), case_id) WHERE assignee IS NOT NULL;
            CREATE INDEX case_inbox_unassigned ON case_inbox
                (agency, post, COALESCE(due, '9999-12-31'), case_id) WHERE assignee IS NULL;
            CREATE INDEX case_inbox_open ON case_inbox
                (agency, COALESCE(due, '9999-12-31'), case_id)
                WHERE post IS NOT NULL AND state <> 'draft';
            CREATE INDEX case_inbox_house ON case_inbox
                (COALESCE(due, '9999-12-31'), case_id)
                WHERE post IS NOT NULL AND state <> 'draft';
            CREATE INDEX case_inbox_stage ON case_inbox
                (agency, state, COALESCE(due, '9999-12-31'), case_id);
            CREATE INDEX case_inbox_house_stage ON case_inbox
                (state, COALESCE(due, '9999-12-31'), case_id);
            CREATE INDEX case_inbox_applicant ON case_inbox (applicant, case_id);

            CREATE TABLE case_inbox_term (
                term TEXT NOT NULL,
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                agency TEXT NOT NULL,
                PRIMARY KEY (agency, term, case_id)
            ) {strict};
            CREATE INDEX case_inbox_term_house ON case_inbox_term (term, case_id);

            CREATE TABLE assignment (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                ordinal INTEGER NOT NULL,
                agency TEXT NOT NULL,
                post TEXT NOT NULL,
                assignee TEXT REFERENCES account (id),
                assigned_by TEXT NOT NULL,
                assigned_at INTEGER NOT NULL,
                PRIMARY KEY (case_id, ordinal),
                CONSTRAINT assignment_ordinal CHECK (ordinal >= 1),
                CONSTRAINT assignment_post CHECK (post <> '')
            ) {strict};

            CREATE TABLE delegation (
                id TEXT NOT NULL PRIMARY KEY,
                agency TEXT NOT NULL,
                post TEXT NOT NULL,
                principal TEXT NOT NULL REFERENCES account (id),
                delegate TEXT NOT NULL REFERENCES account (id),
                from_day TEXT NOT NULL,
                until_day TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                CONSTRAINT delegation_two CHECK (principal <> delegate),
                CONSTRAINT delegation_days CHECK (until_day >= from_day),
                CONSTRAINT delegation_day CHECK (length(from_day) = 10 AND length(until_day) = 10)
            ) {strict};
            CREATE INDEX delegation_of_delegate ON delegation (delegate, until_day);
            CREATE INDEX delegation_of_agency ON delegation (agency, until_day);

            CREATE TABLE delegation_end (
                delegation TEXT NOT NULL PRIMARY KEY REFERENCES delegation (id),
                agency TEXT NOT NULL,
                ended_by TEXT NOT NULL,
                ended_at INTEGER NOT NULL
            ) {strict};
            """
    )
}
