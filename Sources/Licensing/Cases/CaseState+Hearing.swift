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
}
