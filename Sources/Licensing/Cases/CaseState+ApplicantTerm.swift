extension CaseState {
    /// The applicant's term to correct or to speak, begun or only told of; nil where it is not the
    /// applicant's turn, as before the notice that tells of it is sealed.
    ///
    /// A statement given early does not end it: only the applicant's own word does.
    public func applicantTerm(under law: Law) -> ApplicantTerm? {
        guard isApplicantTold else { return nil }
        return switch stage {
        case .correcting(let correcting):
            term(
                .correction,
                from: .correction,
                last: correctionEnd(under: law) ?? correcting.correction.until,
                law
            )
        case .refusalProposed(let proposed) where !isStatementWaived:
            term(
                .statement,
                from: .refusalProposed,
                last: hearingEnd(under: law) ?? proposed.proposal.until,
                law
            )
        default: nil
        }
    }

    private func term(
        _ purpose: ApplicantTerm.Purpose,
        from notice: NoticeKind,
        last: Day,
        _ law: Law
    ) -> ApplicantTerm {
        ApplicantTerm(
            purpose: purpose,
            servedOn: lastNotice(notice).flatMap { service(of: $0) }?.on,
            last: last,
            isProvisional: law.calendar.isProvisional(last)
        )
    }

    /// Whether the applicant's turn is surely over when a day begins.
    func isApplicantTermOver(on day: Day?, under law: Law) -> Bool {
        guard let day else { return false }
        return applicantTerm(under: law)?.isOver(on: day) ?? false
    }
}
