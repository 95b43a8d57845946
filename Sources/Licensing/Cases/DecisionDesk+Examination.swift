extension DecisionDesk {
    /// A request to correct, with the last day that the agency gives (AMB-7).
    ///
    /// A last day that is no working day moves to the next one, in favour of the applicant.
    ///
    /// - Throws: what is wrong with the items: none, one place twice, a place that the catalogue does not
    ///   have (行政许可法 第三十一条), or one that was not open in the last round (AMB-6).
    func correction(
        _ notice: NoticeNumber,
        _ items: [CorrectionItem]
    ) throws(Refusal) -> Correction {
        guard !items.isEmpty else { throw .noItems }
        let rules = try pinned()
        var seen: Set<CorrectionPlace> = []
        var checked: [CorrectionItem] = []
        for item in items {
            guard !item.clause.isBlank, !item.place.name.isBlank else { throw .noClause }
            guard seen.insert(item.place).inserted else { throw .placeTwice(item.place) }
            try checkCatalogue(item.place, rules)
            try checkRound(item.place)
            checked.append(
                CorrectionItem(
                    place: item.place,
                    fault: item.fault,
                    clause: try plain(item.clause),
                    example: item.example
                )
            )
        }
        let until = law.calendar.workingDay(onOrAfter: day.adding(days: settings.correctionDays))
        return Correction(notice: notice, items: checked, until: state.withinTerm(until.day))
    }

    private func checkCatalogue(_ place: CorrectionPlace, _ rules: RuleSet) throws(Refusal) {
        guard case .material(let kind) = place else { return }
        let (matter, requested) = (state.opening?.matter ?? .initial, state.filing?.requested ?? [])
        let rule = rules.material(kind, in: matter)
        let origin = state.filing?.origin?.kind
        guard rule?.isAskedFor(matter, requested, origin) == true else {
            throw .notInCatalogue(kind: kind)
        }
    }

    private func checkRound(_ place: CorrectionPlace) throws(Refusal) {
        guard let last = state.corrections.last, !state.areLaterItemsAllowed else { return }
        guard last.places.contains(place) else { throw .placeNotOpen(place) }
    }

    /// Refuses what would send the applicant nowhere.
    func checked(_ facts: NonAcceptance) throws(Refusal) -> NonAcceptance {
        guard !facts.clause.isBlank else { throw .noClause }
        if case .notCompetent(let body) = facts.ground, body.isBlank { throw .noCompetentBody }
        let ground: NonAcceptance.Ground =
            switch facts.ground {
            case .notNeeded: .notNeeded
            case .notCompetent(let body): .notCompetent(body: try plain(body))
            }
        return NonAcceptance(
            notice: facts.notice,
            ground: ground,
            reason: facts.reason,
            clause: try plain(facts.clause)
        )
    }

    /// Refuses a place that surely lies with another agency than the one that is named, and another
    /// agency than the one that has accepted; what silence accepted says nothing of competence.
    func checked(_ facts: AreaConfirmation) throws(Refusal) -> AreaConfirmation {
        let own = state.opening?.agency
        let named = facts.agency ?? own
        if case .certain(let agency) = law.competence(for: facts.division), agency.id != named {
            throw .areaOfOther(name: agency.name)
        }
        if named != own, state.acceptance != nil, !state.bySilence { throw .acceptedHere }
        return facts
    }
}

extension String {
    /// Nothing but space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
