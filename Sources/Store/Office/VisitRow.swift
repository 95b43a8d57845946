import GRDB
package import Licensing

/// The check on site that a case waits for (待现场核查), as its inbox row keeps it; derived.
package struct VisitRow: Hashable, Sendable {
    /// Day of the check.
    package let on: Day
    /// Where.
    package let place: String
    /// Accounts of those who go, in their order.
    package let officers: [String]
    /// Account of who wrote the record; nil before.
    package let recordedBy: String?

    package init(on day: Day, place: String, officers: [String], recordedBy: String?) {
        self.on = day
        self.place = place
        self.officers = officers
        self.recordedBy = recordedBy
    }

    /// nil where no check is open.
    init?(_ row: Row) {
        let text: String? = row["visit_on"]
        guard let day = text.flatMap({ Day($0) }) else { return nil }
        let officers: String = row["visit_officers"] ?? ""
        self.init(
            on: day,
            place: row["visit_place"] ?? "",
            officers: officers.split(separator: " ").map(String.init),
            recordedBy: row["visit_recorded_by"]
        )
    }
}

extension Snapshot {
    /// The cases that wait for a check on site to which an account is to go, by its day; those whose
    /// record the account has written are done for it.
    package func visits(
        of account: String,
        at agency: AgencyID,
        limit: Int = 100
    ) throws -> [InboxRow] {
        try rows(
            VisitRow.ofAccount,
            [
                "agency": agency.rawValue, "account": account, "padded": " \(account) ",
                "limit": limit,
            ],
            InboxRow.init
        )
    }
}

extension VisitRow {
    /// Few checks of an agency are open at once, so their officers are looked through.
    static let ofAccount = """
        SELECT \(InboxRow.columns) FROM case_inbox
        WHERE agency = :agency AND visit_on IS NOT NULL
            AND instr(' ' || visit_officers || ' ', :padded) > 0
            AND COALESCE(visit_recorded_by, '') <> :account
        ORDER BY visit_on, case_id LIMIT :limit
        """
}
