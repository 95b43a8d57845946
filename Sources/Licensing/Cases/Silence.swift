/// What has become true by law and nobody has written down yet.
public enum Lapse: Hashable, Sendable {
    /// 视为受理, from the day of the submission.
    case acceptance(on: Day)
    /// 视为准予延续, from the day after the license's last day.
    case renewal(on: Day)
    /// 到期终止: an extension ended on the license's last day.
    case expiry(on: Day)

    /// The legal day.
    public var on: Day {
        switch self {
        case .acceptance(let day), .renewal(let day), .expiry(let day): day
        }
    }

    /// Kind of the act by which the clerk writes it down.
    var kind: ActKind {
        switch self {
        case .acceptance: .acceptedBySilence
        case .renewal: .renewedByLaw
        case .expiry: .endedByExpiry
        }
    }
}

extension Case {
    /// The state as of the end of a day, with what the law itself has made true by then.
    ///
    /// An application that no notice answered within its five working days is accepted from the day of
    /// its receipt, whether or not anybody wrote it down. A request to correct answers when its notice
    /// is sealed: what is only recorded has told nobody.
    ///
    /// - Source: 行政许可法 第三十二条第一款第四项; AMB-6, AMB-8.
    public func state(asOf day: Day, under law: Law) -> CaseState {
        state(asOf: day).lapsed(asOf: day, under: law)
    }

    /// What the clerk has yet to write down, the earliest first; nil where nothing has lapsed.
    public func lapse(on day: Day, under law: Law) -> Lapse? {
        state.lapsed(asOf: day, under: law).unrecorded
    }
}

extension CaseState {
    /// The state with what has become true by law when the day begins.
    func lapsed(asOf day: Day, under law: Law) -> CaseState {
        acceptedBySilence(asOf: day, under: law).passingExpiry(asOf: day, under: law)
    }

    /// The state with what silence has accepted, and nothing that follows from it.
    func acceptedBySilence(asOf day: Day, under law: Law) -> CaseState {
        guard let received = examined,
            let end = examinationEnd(of: received, under: law), end < day,
            !wasToldToCorrect(by: end)
        else { return self }
        var state = self
        state.bySilence = true
        state.unrecorded = .acceptance(on: received.on)
        state.voidUnsealed { $0 == .correction }
        state.stage = .accepted(Acceptance(received: received, notice: nil, on: received.on))
        return state
    }

    /// The submission that is answered by an acceptance, a refusal to accept, or a request that is told.
    private var examined: Received? {
        switch stage {
        case .received(let received): received
        case .correcting(let correcting): correcting.received
        default: nil
        }
    }

    /// Whether the open request's notice was sealed by a day, this included.
    private func wasToldToCorrect(by end: Day) -> Bool {
        guard case .correcting = stage else { return false }
        return askingNotice.flatMap(called)?.sealedOn.map { $0 <= end } ?? false
    }

    /// The last day on which a notice still answers the submission.
    func examinationEnd(of received: Received, under law: Law) -> Day? {
        guard let rules = law.ruleSet(received.filed.filing.ruleSet) else { return nil }
        let period = rules.period(.correctionNotice)
        let end = law.calendar.workingDay(period.count, after: received.on)
        // A day that a holiday notice may still move makes nothing true by itself.
        return end.isProvisional ? nil : end.day
    }
}
