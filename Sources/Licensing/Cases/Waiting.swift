/// For what a case waits (待办): the next act, the posts that do it, and until when.
public struct Waiting: Hashable, Sendable {
    /// The next act; a due seal comes before it.
    public let act: ActKind
    /// The posts that may do it.
    public let posts: [Post]
    /// Last day of the clock or of the term that runs meanwhile; nil where none runs, or it stands
    /// still.
    public let due: Day?
}

extension Case {
    /// What the case waits for; nil where it is not open.
    ///
    /// - Parameters:
    ///   - law: the rule sets and the calendar.
    ///   - day: today, by which silence and terms are judged; nil for what the acts alone say.
    /// - Returns: the next act with its posts and day.
    /// - Throws: acts that stand out of the order of their days.
    public func waiting(under law: Law, asOf day: Day? = nil) throws(TimelineFault) -> Waiting? {
        let state = day.map { self.state.lapsed(asOf: $0, under: law) } ?? self.state
        guard let act = state.nextAct(asOf: day, under: law) else { return nil }
        let rows = PermissionTable.rows.filter { row in
            row.act == act && row.stages.contains(state.name)
        }
        return Waiting(
            act: act,
            posts: rows.flatMap(\.posts).uniqued(),
            due: try due(of: act, at: state, under: law)
        )
    }

    private func due(
        of act: ActKind,
        at state: CaseState,
        under law: Law
    ) throws(TimelineFault) -> Day? {
        if let term = state.term(of: act, under: law) { return term }
        // An extension is decided by the last day of the license's term; no other period runs.
        if let license = state.license, state.name.isRenewable { return license.validUntil }
        guard let running = state.name.clock else { return nil }
        return try clocks(under: law).last { $0.name == running }?.due
    }
}

extension CaseState {
    /// The act that leads on; nil where the case is not open.
    fileprivate func nextAct(asOf day: Day?, under law: Law) -> ActKind? {
        if let unrecorded { return unrecorded.kind }
        guard duePapers.isEmpty else { return isOpen ? .sealApplied : nil }
        if standstill != nil, name.isUnderReview { return .resumed }
        switch name {
        case .draft: return needsContentConfirmed ? .contentConfirmed : .filed
        case .correcting: return nextOfCorrecting(asOf: day, under: law)
        case .refusalProposed: return nextOfHearing(asOf: day, under: law)
        case .accepted, .firstReviewed: return nextOfReading
        case .confirmed: return review?.proposesGrant == false ? .refusalProposed : .granted
        case .notAccepted, .closed, .withdrawn, .ended:
            return unservedEnding == nil ? .archived : .noticeServed
        default: return name.next
        }
    }

    private var nextOfReading: ActKind {
        guard let check = openSiteCheck else { return .reviewed }
        return check.record == nil ? .siteCheckRecorded : .siteCheckSigned
    }

    private func nextOfCorrecting(asOf day: Day?, under law: Law) -> ActKind {
        guard correctionEnd(under: law) != nil else { return .noticeServed }
        return isApplicantTermOver(on: day, under: law) ? .closedUncorrected : .corrected
    }

    private func nextOfHearing(asOf day: Day?, under law: Law) -> ActKind {
        if isStatementWaived { return .refused }
        guard hearingEnd(under: law) != nil else { return .noticeServed }
        return isApplicantTermOver(on: day, under: law) ? .refused : .statementGiven
    }

    /// The last day of a term that is no clock of the decision: to correct, to speak, of a pause; a
    /// request to correct goes out within the examination.
    fileprivate func term(of act: ActKind, under law: Law) -> Day? {
        switch (act, stage) {
        case (.resumed, _): standstill?.expectedEnd
        case (.sealApplied, .correcting(let correcting)),
            (.noticeServed, .correcting(let correcting)):
            examinationEnd(of: correcting.received, under: law)
        case (_, .correcting(let correcting)):
            correctionEnd(under: law) ?? correcting.correction.until
        case (.statementGiven, _): hearingEnd(under: law)
        default: nil
        }
    }
}

extension StageName {
    /// The act that leads on from the stage where nothing else is in the way.
    fileprivate var next: ActKind? {
        switch self {
        case .none, .archived, .inconsistent: nil
        case .draft: .filed
        case .filed: .received
        case .received: .accepted
        case .correcting: .corrected
        case .accepted, .firstReviewed: .reviewed
        case .reviewed: .reviewConfirmed
        case .confirmed: .granted
        case .refusalProposed: .refused
        case .granted, .renewed: .licenseMade
        case .made: .published
        case .published, .refused: .served
        case .served, .notAccepted, .closed, .withdrawn, .ended: .archived
        }
    }

    /// The clock that runs at the stage.
    fileprivate var clock: ClockName? {
        switch self {
        case .received: .correctionNotice
        case .accepted, .firstReviewed, .reviewed, .confirmed, .refusalProposed: .decision
        case .granted, .made, .published: .service
        case .none, .draft, .filed, .correcting, .notAccepted, .closed, .withdrawn, .ended,
            .renewed, .refused, .served, .archived, .inconsistent:
            nil
        }
    }
}
