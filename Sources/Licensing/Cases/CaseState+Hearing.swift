extension CaseState {
    /// The last day on which the applicant may speak on a proposed refusal: as told, and never fewer
    /// working days after the notice's service than the notice gives; nil before the service.
    ///
    /// A statement given early does not shorten the time: only the applicant's own word does.
    public func hearingEnd(under law: Law) -> Day? {
        guard case .refusalProposed(let proposed) = stage,
            let service = lastNotice(.refusalProposed).flatMap({ service(of: $0) })
        else { return nil }
        let until = proposed.proposal.until
        let days = max(1, law.calendar.workingDays(after: proposed.on, through: until))
        return max(until, law.calendar.workingDay(days, after: service.on).day)
    }

    /// The last day to speak as far as it is known: before the service, the one that the notice tells.
    public func lastDayToSpeak(under law: Law) -> Day? {
        hearingEnd(under: law) ?? proposal?.until
    }

    /// The last day of the applicant's turn, to correct or to speak; nil where none runs.
    ///
    /// A day that a holiday notice may still move is no end: nothing is closed or refused after it until
    /// the notice is known.
    func applicantTerm(under law: Law) -> WorkingDay? {
        (correctionEnd(under: law) ?? hearingEnd(under: law)).map {
            WorkingDay(day: $0, isProvisional: law.calendar.isProvisional($0))
        }
    }

    /// Whether the applicant's turn is surely over when a day begins.
    func isApplicantTermOver(on day: Day?, under law: Law) -> Bool {
        guard let day, let term = applicantTerm(under: law) else { return false }
        return term.day < day && !term.isProvisional
    }

    /// Whether an officer's entries still need the applicant's word (SEED1-30, SEED1-31).
    var needsContentConfirmed: Bool {
        opening?.assistedBy != nil && !isContentConfirmed && !materials.isEmpty
    }

    /// The notice with which the case ends without a decision, while it is not served.
    var unservedEnding: Paper? {
        let kinds: Set<NoticeKind> = [.nonAcceptance, .withdrawal, .closedUncorrected]
        let ending = papers.last { $0.noticeKind.map(kinds.contains) ?? false }
        return ending.flatMap { service(of: $0) == nil ? $0 : nil }
    }
}
