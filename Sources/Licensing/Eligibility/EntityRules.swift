extension EligibilityCheck {
    /// Legal person, safety organization, safety rules (SEED2-32 to SEED2-34).
    var entityFindings: [Finding] {
        [
            stated(
                .legalPerson,
                application.isLegalPerson,
                clause: conditions.legalPerson,
                failing: "申请人不具备法人资格，应以法人名义申请"
            ),
            stated(
                .safetyOrganization,
                application.hasSafetyOrganization,
                clause: conditions.safetyOrganization,
                failing: "应建立健全有效的安全生产组织"
            ),
            stated(
                .safetyRules,
                application.hasSafetyRules,
                clause: conditions.safetyRules,
                failing: "应建立健全有效的安全生产制度"
            ),
        ]
    }

    private func stated(
        _ rule: Rule,
        _ holds: Bool,
        clause: String,
        failing: String
    ) -> Finding {
        finding(
            rule,
            Outcome(holds),
            required: "具备",
            found: holds ? "具备" : "不具备",
            clause: clause,
            holds ? "\(rule.title)：具备" : failing
        )
    }
}
