import GRDB
import Licensing

extension Transaction {
    /// Writes an event down, with the position among those that its cause made.
    func insert(_ event: LicenseEvent, ordinal: Int, of commit: LicenseCommit) throws {
        let payload = try LicenseEventPayload(event.fact)
        let cause = LicenseEventRow.CauseColumns(event.cause)
        try run(
            LicenseEventRow.insert,
            [
                commit.license.rawValue, event.sequence, commit.agency.rawValue, payload.kind,
                payload.version, payload.json, event.on.description, event.recordedAt.seconds,
                cause.case, cause.act, ordinal, cause.batch, cause.row, event.clause,
            ],
            into: .licenseEvents
        )
    }
}

/// How an event of a license stands in its table.
enum LicenseEventRow {
    /// Nil where a column does not say what the table promises.
    static func event(_ row: Row) -> LicenseEvent? {
        let payload = LicenseEventPayload(
            kind: row["kind"],
            version: row["payload_version"],
            json: row["payload"]
        )
        guard let fact = try? payload.fact(), let day = Day(row["legal_day"] as String),
            let cause = CauseColumns(row).cause
        else { return nil }
        return LicenseEvent(
            sequence: row["sequence"],
            fact: fact,
            on: day,
            recordedAt: Moment(seconds: row["recorded_at"]),
            cause: cause,
            clause: row["clause"]
        )
    }

    /// The columns that tell from what an event came: either the first two or the last two.
    struct CauseColumns {
        let `case`: String?
        let act: Int?
        let batch: String?
        let row: Int?

        /// Without a cause all are empty, which the table refuses.
        init(_ cause: Cause?) {
            switch cause {
            case .act(let id, let sequence):
                (`case`, act, batch, row) = (id.rawValue, sequence, nil, nil)
            case .imported(let name, let number):
                (`case`, act, batch, row) = (nil, nil, name, number)
            case nil: (`case`, act, batch, row) = (nil, nil, nil, nil)
            }
        }

        init(_ row: Row) {
            `case` = row["cause_case"]
            act = row["cause_act"]
            batch = row["cause_batch"]
            self.row = row["cause_row"]
        }

        var cause: Cause? {
            switch (`case`, act, batch, row) {
            case (let id?, let act?, nil, nil): .act(CaseID(id), sequence: act)
            case (nil, nil, let batch?, let row?): .imported(batch: batch, row: row)
            default: nil
            }
        }
    }

    static let insert = """
        INSERT INTO license_event
            (license_id, sequence, agency, kind, payload_version, payload, legal_day,
             recorded_at, cause_case, cause_act, cause_ordinal, cause_batch, cause_row, clause)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let ofLicense = """
        SELECT license_id, sequence, kind, payload_version, payload, legal_day, recorded_at,
               cause_case, cause_act, cause_batch, cause_row, clause
        FROM license_event WHERE license_id = ? ORDER BY sequence
        """
}
