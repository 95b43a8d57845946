extension Migration {
    /// What the acts of people at work need beside the acts themselves.
    static let acts = Migration(
        "012 agency settings, readings of materials, answers that age",
        appendOnly: ["agency_setting", "material_reading"],
        agingOut: [("idempotency", 30)],
        sql: """
            CREATE TABLE agency_setting (
                agency TEXT NOT NULL,
                ordinal INTEGER NOT NULL,
                separations TEXT NOT NULL,
                readers INTEGER NOT NULL,
                correction_days INTEGER NOT NULL,
                statement_days INTEGER NOT NULL,
                set_by TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (agency, ordinal),
                CONSTRAINT agency_setting_ordinal CHECK (ordinal >= 1),
                CONSTRAINT agency_setting_readers CHECK (readers IN (1, 2)),
                CONSTRAINT agency_setting_correction_days
                    CHECK (correction_days BETWEEN 1 AND 365),
                CONSTRAINT agency_setting_statement_days
                    CHECK (statement_days BETWEEN 1 AND 60),
                CONSTRAINT agency_setting_set_by CHECK (set_by <> '')
            ) {strict};

            CREATE TABLE material_reading (
                case_id TEXT NOT NULL REFERENCES licensing_case (id),
                ordinal INTEGER NOT NULL,
                agency TEXT NOT NULL,
                digest TEXT NOT NULL REFERENCES blob (digest),
                actor TEXT NOT NULL,
                post TEXT NOT NULL,
                reason TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (case_id, ordinal),
                CONSTRAINT material_reading_ordinal CHECK (ordinal >= 1),
                CONSTRAINT material_reading_actor CHECK (actor <> ''),
                CONSTRAINT material_reading_reason CHECK (reason <> '')
            ) {strict};

            CREATE INDEX idempotency_by_recording ON idempotency (recorded_at);
            """
    )
}
