import Contract
package import Licensing

extension Office {
    /// 确认管辖: an officer confirms in whose area the applicant's place lies (SEED2-59).
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - division: the applicant's place; nil for the one that the application form names.
    ///   - agency: the agency in whose area it lies; nil for the one addressed.
    ///   - reason: why it lies in the area.
    ///   - actor: who confirms.
    /// - Returns: the case.
    /// - Throws: `OfficeRefusal`, such as `Refusal.areaOfOther` for a place that surely is another's.
    @discardableResult
    package func confirmArea(
        _ id: CaseID,
        division: DivisionCode? = nil,
        agency: AgencyID? = nil,
        reason: Remark,
        by actor: Actor
    ) throws -> Case {
        try requireUnanswered(by: actor)
        let place = try division ?? applicationForm(of: id).application.division
        return try perform(
            .confirmArea(AreaConfirmation(division: place, agency: agency, reason: reason)),
            on: id,
            by: actor
        )
    }

    /// Refuses to accept what is another agency's to accept, as far as it is known.
    func requireCompetence(on case: Case) throws {
        guard let competent = try competent(for: `case`.state),
            competent != `case`.state.opening?.agency
        else { return }
        throw OfficeRefusal.law(.areaOfOther(competent))
    }

    /// Refuses to send an applicant elsewhere than to the agency that is known to be competent.
    ///
    /// Where that is the agency itself, only another dispatched agency is out of the question: a body of
    /// another kind may still be right for what was asked.
    func requireRightBody(_ ground: NonAcceptance.Ground, on case: Case) throws {
        guard case .notCompetent(let body) = ground,
            let competent = try competent(for: `case`.state)
        else { return }
        let named = law.agencies.first { $0.name == body }?.id
        if competent == `case`.state.opening?.agency {
            guard named == nil || named == competent else { throw OfficeRefusal.law(.areaOfOwn) }
        } else if named != competent {
            throw OfficeRefusal.law(.areaOfOther(competent))
        }
    }

    /// Refuses a word on competence that the law's data or an officer's record do not bear out.
    ///
    /// What silence accepted states no competence, and what needs no license asks for none.
    ///
    /// - Source: 行政许可法 第二十二条, 第三十二条第一款第二项; SEED2-59.
    func requireArea(for kind: NoticeKind, on case: Case) throws {
        let state = `case`.state
        let ground = `case`.declined?.ground
        switch kind {
        case .acceptance where !state.bySilence:
            try requireKnownArea(of: state)
            try requireCompetence(on: `case`)
        case .nonAcceptance where ground.map { $0 != .notNeeded } ?? false:
            try requireKnownArea(of: state)
            if let ground { try requireRightBody(ground, on: `case`) }
        default: break
        }
    }

    private func requireKnownArea(of state: CaseState) throws {
        guard try competent(for: state) == nil else { return }
        throw OfficeRefusal.areaUnconfirmed(try division(of: state))
    }

    /// The agency in whose area the applicant's place lies: by verified data, else by an officer's
    /// confirmation of that very place, as a corrected one has to be looked at anew; nil for neither.
    private func competent(for state: CaseState) throws -> AgencyID? {
        let division = try division(of: state)
        if case .certain(let agency) = law.competence(for: division) { return agency.id }
        guard let confirmed = state.areaConfirmation, confirmed.division == division else {
            return nil
        }
        return confirmed.agency ?? state.opening?.agency
    }

    private func division(of state: CaseState) throws -> DivisionCode {
        try applicationForm(of: state).application.division
    }
}

extension Case {
    /// The refusal to accept; nil where there is none.
    fileprivate var declined: NonAcceptance? {
        for act in acts.reversed() {
            if case .notAccepted(let facts) = act.fact { return facts }
        }
        return nil
    }
}
