import GRDB
package import Licensing

/// A new unit's claim to the performance of the unit that was split, in one class (承继业绩).
package struct PerformanceClaim: Hashable, Sendable {
    package let `case`: CaseID
    /// The unit that was split.
    package let predecessor: CreditCode
    package let activity: ActivityClass
    package let agency: AgencyID
    /// The new unit.
    package let claimant: CreditCode
    package let at: Moment

    package init(
        case: CaseID,
        predecessor: CreditCode,
        activity: ActivityClass,
        agency: AgencyID,
        claimant: CreditCode,
        at moment: Moment
    ) {
        self.case = `case`
        self.predecessor = predecessor
        self.activity = activity
        self.agency = agency
        self.claimant = claimant
        at = moment
    }

    init?(_ row: Row) {
        guard let predecessor = try? CreditCode(recorded: row["predecessor"]),
            let claimant = try? CreditCode(recorded: row["claimant"]),
            let activity = ActivityClass(rawValue: row["activity"])
        else { return nil }
        self.init(
            case: CaseID(row["case_id"]),
            predecessor: predecessor,
            activity: activity,
            agency: AgencyID(row["agency"]),
            claimant: claimant,
            at: Moment(seconds: row["claimed_at"])
        )
    }
}

extension Transaction {
    /// Writes a claim down; it stays.
    ///
    /// - Throws: `.alreadyThere` where the case has claimed the same before.
    package func add(_ claim: PerformanceClaim) throws {
        try run(
            PerformanceClaim.insert,
            [
                claim.case.rawValue, claim.predecessor.rawValue, claim.activity.rawValue,
                claim.agency.rawValue, claim.claimant.rawValue, claim.at.seconds,
            ]
        )
    }
}

extension Snapshot {
    /// Every claim to the performance of a unit, of whatever agency's case: one split may make units
    /// in the areas of several.
    package func performanceClaims(to predecessor: CreditCode) throws -> [PerformanceClaim] {
        try rows(PerformanceClaim.toUnit, [predecessor.rawValue], PerformanceClaim.init)
    }
}

extension PerformanceClaim {
    static let insert = """
        INSERT INTO performance_claim
            (case_id, predecessor, activity, agency, claimant, claimed_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    static let toUnit = """
        SELECT case_id, predecessor, activity, agency, claimant, claimed_at
        FROM performance_claim WHERE predecessor = ? ORDER BY activity, case_id
        """
}
