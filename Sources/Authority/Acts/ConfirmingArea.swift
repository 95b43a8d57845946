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

    /// Refuses to accept before it is known that the agency is competent (SEED2-59).
    ///
    /// - Throws: `OfficeRefusal.areaUnconfirmed`, `Refusal.areaOfOther`.
    func requireCompetence(on case: Case) throws {
        let competent = try knownAgency(of: `case`)
        guard competent.id == `case`.state.opening?.agency else {
            throw OfficeRefusal.law(.areaOfOther(name: competent.name))
        }
    }

    /// Refuses to send an applicant elsewhere than to the agency that is known to be competent.
    ///
    /// Where that is the agency itself, no dispatched agency can be named; a body of another kind may
    /// still be right for what was asked.
    ///
    /// - Throws: as `requireCompetence`; `Refusal.areaOfOwn`.
    func requireRightBody(_ ground: NonAcceptance.Ground, on case: Case) throws {
        guard case .notCompetent(let body) = ground, !body.allSatisfy(\.isWhitespace) else {
            return
        }
        let competent = try knownAgency(of: `case`)
        let named = law.agency(called: body)
        if competent.id == `case`.state.opening?.agency {
            guard named == nil else { throw OfficeRefusal.law(.areaOfOwn) }
        } else if named?.id != competent.id {
            throw OfficeRefusal.law(.areaOfOther(name: competent.name))
        }
    }

    /// Refuses to seal a word on competence that the law's data or an officer's record do not bear out.
    ///
    /// What silence accepted states no competence, and what needs no license asks for none.
    ///
    /// - Source: 行政许可法 第二十二条, 第三十二条第一款第二项; SEED2-59.
    func requireArea(for kind: NoticeKind, on case: Case) throws {
        guard `case`.statesCompetence(kind) else { return }
        let competent = try knownAgency(of: `case`)
        guard kind != .acceptance || competent.id == `case`.state.opening?.agency else {
            throw OfficeRefusal.law(.areaOfOther(name: competent.name))
        }
    }

    /// The agency in whose area the applicant's place lies: by verified data, else by the last
    /// confirmation of that very place; a corrected one has to be looked at anew.
    ///
    /// - Throws: `OfficeRefusal.areaUnconfirmed` where nobody has looked.
    private func knownAgency(of case: Case) throws -> Agency {
        let division = try applicationForm(of: `case`.state).application.division
        if case .certain(let agency) = law.competence(for: division) { return agency }
        guard let confirmed = `case`.confirmation(of: division),
            let named = confirmed.agency ?? `case`.state.opening?.agency
        else { throw OfficeRefusal.areaUnconfirmed(division) }
        return try agency(named)
    }
}

extension Case {
    /// What an officer confirmed last of a place.
    fileprivate func confirmation(of division: DivisionCode) -> AreaConfirmation? {
        acts.reversed().lazy.compactMap { act in
            guard case .areaConfirmed(let facts) = act.fact else { return nil }
            return facts.division == division ? facts : nil
        }.first
    }

    /// Whether the notice says that the agency is competent, or that another is.
    fileprivate func statesCompetence(_ kind: NoticeKind) -> Bool {
        switch kind {
        case .acceptance: !state.bySilence
        case .nonAcceptance:
            acts.contains { act in
                guard case .notAccepted(let facts) = act.fact else { return false }
                return facts.ground != .notNeeded
            }
        default: false
        }
    }
}
