/// One application held against one rule set as of one day.
struct EligibilityCheck {
    let application: Application
    let ruleSet: RuleSet
    let law: Law
    /// The day that stands for the submission.
    let day: Day
    let roster: Roster

    var conditions: Conditions { ruleSet.conditions }

    /// The rules that are common to all classes.
    var commonFindings: [Finding] {
        entityFindings + [assetFinding, otherEmployerFinding, safetyLeadDedicatedFinding]
            + [jurisdictionFinding]
    }

    /// The rules of one class at one grade.
    func findings(for subject: ClassGrade) -> [Finding] {
        leadFindings(subject) + staffFindings(subject)
            + [worksFinding(subject), revenueFinding(subject)].compactMap { $0 }
    }

    /// A finding of this check.
    func finding(
        _ rule: Rule,
        _ outcome: Outcome,
        of subject: ClassGrade? = nil,
        required: String,
        found: String,
        clause: String,
        _ message: String
    ) -> Finding {
        Finding(
            rule: rule,
            subject: subject,
            outcome: outcome,
            required: required,
            found: found,
            clause: clause,
            message: (subject.map { "\($0.title)：" } ?? "") + message
        )
    }
}
