import GRDB
package import Licensing

/// One durable step of issuing: a row, written once, from which recovery goes on.
package struct IssuingStep: Hashable, Sendable {
    package let `case`: CaseID
    package let agency: AgencyID
    /// From 1; a sealing that was made and not published is recorded, dropped, and begun anew.
    package let attempt: Int
    /// Name of the step.
    package let step: String
    /// JSON with what the step fixed.
    package let data: String
    package let at: Moment

    package init(
        case: CaseID,
        agency: AgencyID,
        attempt: Int = 1,
        step: String,
        data: String,
        at moment: Moment
    ) {
        self.case = `case`
        self.agency = agency
        self.attempt = attempt
        self.step = step
        self.data = data
        self.at = moment
    }

    init?(_ row: Row) {
        self.init(
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            attempt: row["attempt"],
            step: row["step"],
            data: row["data"],
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Writes a step down.
    ///
    /// - Throws: `.alreadyThere` where the attempt has the step.
    package func record(_ step: IssuingStep) throws {
        try run(
            IssuingStep.insert,
            [
                step.case.rawValue, step.attempt, step.step, step.agency.rawValue, step.data,
                step.at.seconds, step.case.rawValue,
            ],
            into: .issuingSteps
        )
    }
}

extension Snapshot {
    /// The steps of a case in the order in which they were written.
    package func steps(of id: CaseID) throws -> [IssuingStep] {
        try rows(IssuingStep.ofCase, [id.rawValue], IssuingStep.init)
    }

    /// Cases whose issuing began and never reached the step `last`: what recovery takes up.
    package func unfinishedIssuing(last: String) throws -> [CaseID] {
        try rows(IssuingStep.unfinished, [last]) { CaseID($0["case_id"]) }
    }
}

extension IssuingStep {
    static let insert = """
        INSERT INTO issuing (case_id, attempt, step, agency, data, recorded_at, position)
        SELECT ?, ?, ?, ?, ?, ?, COALESCE(MAX(position), 0) + 1 FROM issuing WHERE case_id = ?
        """
    static let ofCase = """
        SELECT case_id, attempt, step, agency, data, recorded_at
        FROM issuing WHERE case_id = ? ORDER BY position
        """
    static let unfinished = """
        SELECT DISTINCT case_id FROM issuing AS begun WHERE NOT EXISTS
            (SELECT 1 FROM issuing AS ended
             WHERE ended.case_id = begun.case_id AND ended.step = ?)
        ORDER BY case_id
        """
}
