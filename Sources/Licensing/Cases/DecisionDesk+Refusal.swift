extension DecisionDesk {
    /// What the applicant is told before a refusal, with the last day to be heard.
    func proposal(
        _ notice: NoticeNumber,
        _ reasons: [RefusalReason]
    ) throws(Refusal) -> RefusalProposal {
        try check(reasons)
        let until = law.calendar.workingDay(settings.statementDays, after: day).day
        return RefusalProposal(notice: notice, reasons: reasons, until: until)
    }

    /// A refusal says why (SEED2-D8), and rests on no clause on which the applicant was not heard.
    ///
    /// - Source: 行政许可法 第三十八条第二款, 第七条.
    func checked(_ refused: Refused) throws(Refusal) -> Refused {
        try check(refused.reasons)
        let told = Set(state.proposal?.reasons.map(\.clause) ?? [])
        for reason in refused.reasons where !told.contains(reason.clause) {
            throw .reasonNotTold(clause: reason.clause)
        }
        try refused.manner.check(on: day)
        return refused
    }

    private func check(_ reasons: [RefusalReason]) throws(Refusal) {
        guard !reasons.isEmpty,
            reasons.allSatisfy({ !$0.fact.isBlank && !$0.clause.isBlank })
        else { throw .noReasons }
        for reason in reasons {
            do throws(RemarkFault) {
                _ = try Remark(reason.fact)
            } catch {
                throw .badRemark(error)
            }
        }
    }
}
