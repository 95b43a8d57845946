import GRDB
package import Licensing

/// A received case as the public may see it; derived, can be rebuilt, never read by a decision.
package struct PublicCaseRow: Hashable, Sendable {
    package let `case`: CaseID
    package let agency: AgencyID
    package let family: LicenseFamily
    package let matter: Matter
    /// Name of the enterprise.
    package let enterprise: String
    /// Number of the receipt, `晋-2026-000123`.
    package let receipt: String
    /// Name of the case's stage; only coarse words of it are public.
    package let state: String
    package let acceptedOn: Day?
    /// Last day for the decision; nil where none runs.
    package let due: Day?
    /// The ground on which the period stands still; nil while it runs.
    package let pause: PublicPause?
    package let granted: PublicGrant?

    package init(
        case: CaseID,
        agency: AgencyID,
        family: LicenseFamily,
        matter: Matter,
        enterprise: String,
        receipt: String,
        state: String,
        acceptedOn: Day?,
        due: Day?,
        pause: PublicPause?,
        granted: PublicGrant?
    ) {
        self.case = `case`
        self.agency = agency
        self.family = family
        self.matter = matter
        self.enterprise = enterprise
        self.receipt = receipt
        self.state = state
        self.acceptedOn = acceptedOn
        self.due = due
        self.pause = pause
        self.granted = granted
    }

    private static let days = ["accepted_on", "due", "pause_ends_on", "granted_on"]

    init?(_ row: Row) {
        guard let family = LicenseFamily(rawValue: row["family"]),
            let matter = Matter(rawValue: row["matter"])
        else { return nil }
        func day(_ column: String) -> Day? {
            let text: String? = row[column]
            return text.flatMap { Day($0) }
        }
        for column in PublicCaseRow.days {
            let text: String? = row[column]
            guard (text == nil) == (day(column) == nil) else { return nil }
        }
        let ground: String? = row["pause"]
        let license: String? = row["license"]
        self.init(
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            family: family,
            matter: matter,
            enterprise: row["enterprise"],
            receipt: row["receipt"],
            state: row["state"],
            acceptedOn: day("accepted_on"),
            due: day("due"),
            pause: ground.flatMap { ground in
                day("pause_ends_on").map { PublicPause(ground: ground, expectedEnd: $0) }
            },
            granted: license.flatMap { license in
                day("granted_on").map { PublicGrant(on: $0, license: license) }
            }
        )
    }
}

/// A standstill of the period as the public is told of it (SEED2-67).
package struct PublicPause: Hashable, Sendable {
    /// Name of the lawful ground.
    package let ground: String
    package let expectedEnd: Day

    package init(ground: String, expectedEnd: Day) {
        self.ground = ground
        self.expectedEnd = expectedEnd
    }
}

/// A grant as the public is told of it (行政许可法 第四十条).
package struct PublicGrant: Hashable, Sendable {
    package let on: Day
    /// Number of the license.
    package let license: String

    package init(on: Day, license: String) {
        self.on = on
        self.license = license
    }
}

extension Transaction {
    /// Makes the public's row say what the case says now.
    package func project(_ row: PublicCaseRow) throws {
        try run(PublicCaseRow.forget, [row.case.rawValue])
        try run(
            PublicCaseRow.insert,
            [
                row.case.rawValue, row.agency.rawValue, row.family.rawValue, row.matter.rawValue,
                row.enterprise, row.receipt, row.state, row.acceptedOn?.description,
                row.due?.description, row.pause?.ground, row.pause?.expectedEnd.description,
                row.granted?.on.description, row.granted?.license,
            ]
        )
    }

    /// Drops the projection; it is made again case by case.
    package func forgetPublicCases() throws {
        try run(PublicCaseRow.forgetAll, [])
    }
}

extension Snapshot {
    /// Every received case, for the snapshot in memory.
    package func publicCases() throws -> [PublicCaseRow] {
        try rows(PublicCaseRow.all, [], PublicCaseRow.init)
    }
}

extension PublicCaseRow {
    private static let columns = """
        case_id, agency, family, matter, enterprise, receipt, state, accepted_on, due, pause,
        pause_ends_on, granted_on, license
        """
    static let insert = """
        INSERT INTO public_case (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let forget = "DELETE FROM public_case WHERE case_id = ?"
    static let forgetAll = "DELETE FROM public_case"
    static let all = "SELECT \(columns) FROM public_case ORDER BY case_id"
}
