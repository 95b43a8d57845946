extension DecisionDesk {
    /// The filing that a draft becomes; the rule set in force on the day is pinned by it.
    ///
    /// - Throws: what is wrong with what is asked for, which license or application is in the way, or
    ///   which material is missing (SEED2-60 to SEED2-62).
    func filing(
        _ requested: [ClassGrade],
        _ delivery: Delivery,
        _ origin: Origin?,
        _ seen: SeenLicense?
    ) throws(Refusal) -> Filing {
        guard let rules = law.ruleSet(inForceOn: day) else { throw .noRuleSet(day) }
        let license = try admittedLicense(seen, requested)
        if let fault = RequestFault.of(requested, rules) { throw .badRequest(fault) }
        if let fault = RequestFault.of(origin, state.opening) { throw .badRequest(fault) }
        let present = Set(state.materials.map(\.kind))
        let matter = state.opening?.matter ?? .initial
        let missing = rules.materials.first { rule in
            rule.isAskedFor(matter, requested, origin?.kind) && !present.contains(rule.kind)
        }
        if let missing { throw .materialMissing(missing) }
        return Filing(
            requested: requested,
            ruleSet: rules.id,
            delivery: delivery,
            origin: origin?.claiming(requested),
            license: license
        )
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

    /// A unit that is its own predecessor was not newly set up; a split has one unit before it.
    fileprivate static func of(_ origin: Origin?, _ opening: Opening?) -> RequestFault? {
        guard let origin else { return nil }
        guard opening?.matter == .initial else { return .originOfHolder }
        let codes = origin.predecessors.map(\.creditCode)
        if codes.contains(where: { $0 == opening?.applicant }) { return .originOfHolder }
        let isCounted = origin.kind == .split ? codes.count == 1 : !codes.isEmpty
        return isCounted && Set(codes).count == codes.count ? nil : .predecessors(origin.kind)
    }
}
