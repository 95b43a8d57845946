import Contract
package import Licensing
import Store

extension Office {
    /// Every finding on a case's application, by the rule set that the filing pinned.
    package func findings(of id: CaseID) throws -> EligibilityReport {
        try store.read { snapshot in
            guard try snapshot.case(id) != nil else { throw OfficeRefusal.noCase(id) }
            return try findings(of: Case(id: id, acts: try snapshot.acts(of: id)), in: snapshot)
        }
    }

    private func findings(of current: Case, in snapshot: Snapshot) throws -> EligibilityReport {
        let form = try applicationForm(of: current.id, in: snapshot)
        guard let filing = current.state.filing, let rules = law.ruleSet(filing.ruleSet),
            let filed = current.act(.filed)?.on
        else { throw OfficeRefusal.law(.noRuleSet(clock.now().day)) }
        return law.eligibility(of: form.application, on: filed, under: rules)
    }

    /// 审查: concludes by the findings, or by the officer's own judgement where they leave room.
    ///
    /// What the rules leave to an officer, the officer may find met; what they find unmet, nobody may.
    /// The findings and the opinion are kept, encrypted, in the act's transaction.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - proposesGrant: the officer's conclusion; nil for that of the findings and of the check on
    ///     site, where there was one.
    ///   - opinion: why; kept with the findings.
    ///   - actor: who reviews.
    /// - Returns: whether it proposes to grant.
    /// - Throws: `OfficeRefusal.findingsUnmet` where it would grant against the rules.
    @discardableResult
    package func review(
        _ id: CaseID,
        proposesGrant: Bool? = nil,
        opinion: Remark? = nil,
        by actor: Actor
    ) throws -> Bool {
        var isProposed = false
        try perform(on: id, by: actor) { transaction, current, _ in
            // Of the very materials on which the act rests.
            let report = try findings(of: current, in: transaction.reading)
            if proposesGrant == true, report.outcome == .notMet {
                throw OfficeRefusal.findingsUnmet
            }
            let record = Array((report.lines + (opinion.map { "opinion \($0)\n" } ?? "")).utf8)
            let conforms = current.state.siteCheck?.record?.conforms ?? true
            let conclusion = Review(
                proposesGrant: proposesGrant ?? (report.outcome == .met && conforms),
                findings: digest(of: record)
            )
            try keep(record, named: conclusion.findings, for: id, in: transaction)
            isProposed = conclusion.proposesGrant
            return .review(conclusion)
        }
        return isProposed
    }
}

extension EligibilityReport {
    /// Each finding on a line.
    fileprivate var lines: String {
        findings.map { finding in
            "\(finding.rule.rawValue) \(finding.subject?.title ?? "-") \(finding.outcome.rawValue) "
                + "\(finding.required) \(finding.found) \(finding.clause)\n"
        }
        .joined()
    }
}
