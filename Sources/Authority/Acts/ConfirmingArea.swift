import Contract
package import Licensing

extension Office {
    /// 确认管辖: an officer confirms that the applicant's place lies in the agency's area (SEED2-59).
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - division: the applicant's place; nil for the one that the application form names.
    ///   - reason: why it lies in the area.
    ///   - actor: who confirms.
    /// - Returns: the case.
    /// - Throws: `OfficeRefusal`, such as `Refusal.areaOfOther` for a place that surely is another's.
    @discardableResult
    package func confirmArea(
        _ id: CaseID,
        division: DivisionCode? = nil,
        reason: Remark,
        by actor: Actor
    ) throws -> Case {
        try requireUnanswered(by: actor)
        let place = try division ?? applicationForm(of: id).application.division
        return try perform(
            .confirmArea(AreaConfirmation(division: place, reason: reason)),
            on: id,
            by: actor
        )
    }

    /// Refuses to seal a word on acceptance where the law's data leave open who is competent and no
    /// officer has confirmed it.
    ///
    /// - Source: 行政许可法 第二十二条, 第三十二条第一款第二项.
    func requireArea(for kind: NoticeKind, on case: Case) throws {
        guard [.acceptance, .nonAcceptance].contains(kind), `case`.state.areaConfirmation == nil
        else { return }
        let division = try applicationForm(of: `case`.id).application.division
        if case .certain = law.competence(for: division) { return }
        throw OfficeRefusal.areaUnconfirmed(division)
    }
}
