import Contract
package import Licensing

extension Office {
    /// Every finding on a case's application, by the rule set that the filing pinned.
    package func findings(of id: CaseID) throws -> EligibilityReport {
        let form = try applicationForm(of: id)
        let current = try open(id)
        guard let filing = current.state.filing, let rules = law.ruleSet(filing.ruleSet),
            let filed = current.act(.filed)?.on
        else { throw OfficeRefusal.law(.noRuleSet(clock.now().day)) }
        return law.eligibility(of: form.application, on: filed, under: rules)
    }

    /// 审查: concludes by the findings; proposes to grant where none is unmet.
    ///
    /// - Returns: whether it proposes to grant.
    @discardableResult
    package func review(_ id: CaseID, by actor: Actor) throws -> Bool {
        try requireUnanswered(by: actor)
        let report = try findings(of: id)
        let lines = report.findings.map { finding in
            "\(finding.rule.rawValue) \(finding.subject?.title ?? "-") \(finding.outcome.rawValue) "
                + "\(finding.required) \(finding.found) \(finding.clause)\n"
        }
        let record = Array(lines.joined().utf8)
        let conclusion = Review(
            proposesGrant: report.outcome == .met,
            findings: digest(of: record)
        )
        try perform(on: id, by: actor) { transaction, _, _ in
            try keep(record, named: conclusion.findings, for: id, in: transaction)
            return .review(conclusion)
        }
        return conclusion.proposesGrant
    }
}
