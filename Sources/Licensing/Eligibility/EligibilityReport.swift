/// Every finding on an application, and what its facts would support.
public struct EligibilityReport: Hashable, Sendable {
    /// The rule set used.
    public let ruleSet: RuleSetID
    /// The day that stood for the submission.
    public let on: Day
    /// Every rule that applies, met or not.
    public let findings: [Finding]
    /// The best grade that the facts support in each class; a class without one is absent.
    public let attainable: [ActivityClass: Grade]

    /// `notMet` as soon as one finding is; what a person must judge does not block.
    public var outcome: Outcome {
        findings.contains { $0.outcome == .notMet } ? .notMet : .met
    }
}

extension Law {
    /// Checks an application before or after it is filed; nil where no rule set is in force.
    ///
    /// - Parameters:
    ///   - application: its facts.
    ///   - day: stands for the submission in every window and chooses the rule set.
    /// - Returns: every finding, or nil.
    public func eligibility(of application: Application, on day: Day) -> EligibilityReport? {
        ruleSet(inForceOn: day).map { eligibility(of: application, on: day, under: $0) }
    }

    /// Checks an application under a rule set that was pinned when it was first filed.
    public func eligibility(
        of application: Application,
        on day: Day,
        under ruleSet: RuleSet
    ) -> EligibilityReport {
        let check = EligibilityCheck(
            application: application,
            ruleSet: ruleSet,
            law: self,
            day: day,
            roster: Roster(application.people)
        )
        let common = check.commonFindings
        return EligibilityReport(
            ruleSet: ruleSet.id,
            on: day,
            findings: common + application.requested.flatMap(check.findings),
            attainable: check.attainable(common)
        )
    }
}

extension EligibilityCheck {
    /// The best grade of each class for which no rule, the common ones included, fails.
    func attainable(_ common: [Finding]) -> [ActivityClass: Grade] {
        guard !common.contains(where: { $0.outcome == .notMet }) else { return [:] }
        var best: [ActivityClass: Grade] = [:]
        for activity in ActivityClass.allCases {
            best[activity] = ruleSet.grades.first { grade in
                findings(for: ClassGrade(activity, grade)).allSatisfy { $0.outcome != .notMet }
            }
        }
        return best
    }
}
