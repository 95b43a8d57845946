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

    /// Refuses to accept what surely is another agency's to accept.
    func requireCompetence(on case: Case) throws {
        let division = try applicationForm(of: `case`.state).application.division
        guard case .certain(let agency) = law.competence(for: division),
            agency.id != `case`.state.opening?.agency
        else { return }
        throw OfficeRefusal.law(.areaOfOther(agency.id))
    }

    /// Refuses to send an applicant elsewhere than to the agency in whose area the place surely lies.
    func requireRightBody(_ ground: NonAcceptance.Ground, on case: Case) throws {
        let division = try applicationForm(of: `case`.state).application.division
        guard case .notCompetent(let body) = ground,
            case .certain(let agency) = law.competence(for: division),
            agency.id != `case`.state.opening?.agency, body != agency.name
        else { return }
        throw OfficeRefusal.law(.areaOfOther(agency.id))
    }

    /// Refuses a word on competence that the law's data or an officer's record do not bear out.
    ///
    /// What silence accepted states no competence, and what needs no license asks for none.
    ///
    /// - Source: 行政许可法 第二十二条, 第三十二条第一款第二项; SEED2-59.
    func requireArea(for kind: NoticeKind, on case: Case) throws {
        guard let own = `case`.state.opening?.agency, `case`.statesCompetence(kind) else { return }
        let form = try applicationForm(of: `case`.state)
        let division = form.application.division
        if case .certain(let agency) = law.competence(for: division) {
            guard kind != .acceptance || agency.id == own else {
                throw OfficeRefusal.law(.areaOfOther(agency.id))
            }
            return
        }
        // A confirmation speaks of the place that it names: a corrected one has to be looked at anew.
        guard let confirmed = `case`.state.areaConfirmation, confirmed.division == division,
            kind != .acceptance || confirmed.agency ?? own == own
        else { throw OfficeRefusal.areaUnconfirmed(division) }
    }
}

extension Case {
    /// Whether the notice says that the agency is competent, or that another is.
    fileprivate func statesCompetence(_ kind: NoticeKind) -> Bool {
        switch kind {
        case .acceptance: !state.bySilence
        case .nonAcceptance:
            acts.contains { act in
                guard case .notAccepted(let facts) = act.fact else { return false }
                if case .notCompetent = facts.ground { return true }
                return false
            }
        default: false
        }
    }
}
