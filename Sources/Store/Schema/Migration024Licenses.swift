extension Migration {
    /// The journals of licenses, and which case acts on which license.
    ///
    /// All of `license` but its identifier, family and version is a projection of the journal.
    static let licenses = Migration(
        "024 licenses, their events and their cases",
        appendOnly: ["license_event"],
        neverDeleted: ["license", "case_license"],
        onlyGrowing: [("license", "version")],
        sql: """
            CREATE TABLE license (
                id TEXT NOT NULL PRIMARY KEY,
                family TEXT NOT NULL,
                number TEXT NOT NULL,
                holder TEXT,
                agency TEXT NOT NULL,
                version INTEGER NOT NULL,
                CONSTRAINT license_id CHECK (id <> ''),
                CONSTRAINT license_family CHECK (family IN ('facility', 'business')),
                CONSTRAINT license_number CHECK (number <> ''),
                CONSTRAINT license_holder CHECK (length(holder) = 18),
                CONSTRAINT license_agency CHECK (agency <> ''),
                CONSTRAINT license_version CHECK (version >= 1)
            ) {strict};
            CREATE INDEX license_by_number ON license (number, id);
            CREATE INDEX license_by_holder ON license (holder, family, id)
                WHERE holder IS NOT NULL;
            CREATE INDEX license_by_agency ON license (agency, id);

            CREATE TABLE license_event (
                license_id TEXT NOT NULL REFERENCES license (id),
                sequence INTEGER NOT NULL,
                agency TEXT NOT NULL,
                kind TEXT NOT NULL,
                payload_version INTEGER NOT NULL,
                payload TEXT NOT NULL,
                legal_day TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                cause_case TEXT,
                cause_act INTEGER,
                cause_ordinal INTEGER NOT NULL,
                cause_batch TEXT,
                cause_row INTEGER,
                clause TEXT,
                PRIMARY KEY (license_id, sequence),
                UNIQUE (cause_case, cause_act, cause_ordinal),
                FOREIGN KEY (cause_case, cause_act) REFERENCES act (case_id, sequence),
                CONSTRAINT license_event_sequence CHECK (sequence >= 1),
                CONSTRAINT license_event_agency CHECK (agency <> ''),
                CONSTRAINT license_event_kind CHECK (kind <> ''),
                CONSTRAINT license_event_payload_version CHECK (payload_version >= 1),
                CONSTRAINT license_event_legal_day CHECK (length(legal_day) = 10),
                CONSTRAINT license_event_one_cause
                    CHECK ((cause_case IS NULL) <> (cause_batch IS NULL)),
                CONSTRAINT license_event_cause_act
                    CHECK ((cause_case IS NULL) = (cause_act IS NULL)),
                CONSTRAINT license_event_cause_ordinal CHECK (cause_ordinal >= 1),
                CONSTRAINT license_event_cause_batch CHECK (cause_batch <> ''),
                CONSTRAINT license_event_cause_row
                    CHECK ((cause_batch IS NULL) = (cause_row IS NULL)),
                CONSTRAINT license_event_clause CHECK (clause <> '')
            ) {strict};

            CREATE TABLE case_license (
                case_id TEXT NOT NULL PRIMARY KEY REFERENCES licensing_case (id),
                license_id TEXT NOT NULL REFERENCES license (id),
                matter TEXT NOT NULL,
                on_application INTEGER NOT NULL,
                is_open INTEGER NOT NULL,
                CONSTRAINT case_license_matter CHECK (matter <> ''),
                CONSTRAINT case_license_on_application CHECK (on_application IN (0, 1)),
                CONSTRAINT case_license_is_open CHECK (is_open IN (0, 1))
            ) {strict};
            CREATE UNIQUE INDEX case_license_one_open ON case_license (license_id, matter)
                WHERE is_open = 1 AND on_application = 1;
            CREATE INDEX case_license_open ON case_license (matter, license_id, case_id)
                WHERE is_open = 1;
            """
    )
}
