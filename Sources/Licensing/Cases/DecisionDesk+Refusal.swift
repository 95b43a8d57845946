extension DecisionDesk {
    /// What the applicant is told before a refusal, with the last day to be heard.
    func proposal(
        _ notice: NoticeNumber,
        _ reasons: [RefusalReason]
    ) throws(Refusal) -> RefusalProposal {
        let reasons = try checked(reasons)
        let until = law.calendar.workingDay(settings.statementDays, after: day).day
        return RefusalProposal(notice: notice, reasons: reasons, until: until)
    }

    /// A refusal says why (SEED2-D8), and rests on nothing on which the applicant was not heard.
    ///
    /// - Source: 行政许可法 第三十八条第二款, 第七条.
    func checked(_ refused: Refused) throws(Refusal) -> Refused {
        let reasons = try checked(refused.reasons)
        let told = Set(state.proposal?.reasons ?? [])
        for reason in reasons where !told.contains(reason) {
            throw .reasonNotTold(clause: reason.clause)
        }
        let heard = [state.reviewed?.on, state.proposedOn, state.statements.last?.on]
        try refused.manner.check(on: day, notBefore: heard.compactMap { $0 }.max())
        return Refused(notice: refused.notice, reasons: reasons, manner: refused.manner)
    }

    /// The reasons as they may stand in an act.
    private func checked(_ reasons: [RefusalReason]) throws(Refusal) -> [RefusalReason] {
        guard !reasons.isEmpty,
            reasons.allSatisfy({ !$0.fact.isBlank && !$0.clause.isBlank })
        else { throw .noReasons }
        var checked: [RefusalReason] = []
        for reason in reasons {
            checked.append(
                RefusalReason(clause: try plain(reason.clause), fact: try plain(reason.fact))
            )
        }
        return checked
    }

    /// A text as a remark may be.
    func plain(_ text: String) throws(Refusal) -> String {
        do throws(RemarkFault) {
            return try Remark(text).text
        } catch {
            throw .badRemark(error)
        }
    }
}
