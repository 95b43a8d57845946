extension DecisionDesk {
    /// The filing that a draft becomes; the rule set in force on the day is pinned by it.
    ///
    /// - Throws: what is wrong with what is asked for, or which material is missing
    ///   (SEED2-60, SEED2-61).
    func filing(_ requested: [ClassGrade], _ delivery: Delivery) throws(Refusal) -> Filing {
        guard let rules = law.ruleSet(inForceOn: day) else { throw .noRuleSet(day) }
        if let fault = RequestFault.of(requested, rules) { throw .badRequest(fault) }
        if let missing = missingMaterial(for: requested, rules) { throw .materialMissing(missing) }
        return Filing(requested: requested, ruleSet: rules.id, delivery: delivery)
    }

    private func missingMaterial(for requested: [ClassGrade], _ rules: RuleSet) -> MaterialRule? {
        let present = Set(state.materials.map(\.kind))
        let matter = state.opening?.matter ?? .initial
        return rules.materials.first { rule in
            rule.isAskedFor(matter, requested) && !present.contains(rule.kind)
        }
    }
}

extension RequestFault {
    fileprivate static func of(_ requested: [ClassGrade], _ rules: RuleSet) -> RequestFault? {
        guard !requested.isEmpty else { return .nothing }
        var seen: Set<ActivityClass> = []
        for wish in requested {
            guard rules.grades.contains(wish.grade) else { return .otherRuleSet(wish.grade) }
            guard seen.insert(wish.activity).inserted else { return .twice(wish.activity) }
        }
        return nil
    }
}
