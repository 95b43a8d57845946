extension CaseState {
    /// Whether the applicant has been heard on the refusal, or does not want to be.
    public var isHeard: Bool { !statements.isEmpty || isStatementWaived }

    /// Whether the time for statement and defence is over on a day.
    func isStatementTermOver(on day: Day) -> Bool {
        proposal.map { $0.until < day } ?? false
    }

    /// Whether an officer's entries still need the applicant's word (SEED1-30, SEED1-31).
    var needsContentConfirmed: Bool {
        opening?.assistedBy != nil && !isContentConfirmed && !materials.isEmpty
    }

    /// The notice with which the case ends without a decision, while it is not served.
    var unservedEnding: Paper? {
        let kinds: Set<NoticeKind> = [.nonAcceptance, .withdrawal]
        let ending = papers.last { $0.noticeKind.map(kinds.contains) ?? false }
        return ending.flatMap { service(of: $0) == nil ? $0 : nil }
    }
}
