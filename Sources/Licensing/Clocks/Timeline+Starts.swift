/// The days from which a timeline's clocks run.
extension Timeline {
    /// Days on which materials came in, first or corrected, in their order.
    var submissions: [Day] {
        events.filter { $0.kind == .received || $0.kind == .corrected }.map(\.on)
    }

    /// 收到 of a complete application: the last correction, else the receipt (AMB-10).
    var lastSubmission: Day? { submissions.last }

    func days(of kind: TimelineEvent.Kind) -> [Day] {
        events.filter { $0.kind == kind }.map(\.on)
    }

    /// Day of acceptance, said or by silence; nil where it was neither.
    ///
    /// - Source: 行政许可法 第三十二条第一款第四项; AMB-8, AMB-9.
    func acceptance(_ calendar: WorkCalendar, _ rules: RuleSet) -> Day? {
        days(of: .accepted).first ?? silentAcceptances(calendar, rules).last
    }

    /// Days of submissions that no notice answered within its period.
    func silentAcceptances(_ calendar: WorkCalendar, _ rules: RuleSet) -> [Day] {
        let period = rules.period(.correctionNotice).count
        return events.indices.filter { index in
            let event = events[index]
            guard event.kind == .received || event.kind == .corrected else { return false }
            let end = calendar.workingDay(period, after: event.on).day
            return !events[index...].contains {
                ($0.kind == .correctionRequested || $0.kind == .ended) && $0.on <= end
            }
        }.map { events[$0].on }
    }

    /// Whether an extension was applied for no later than the last day in time (AMB-24).
    func isExtensionFiledInTime(_ rules: RuleSet) -> Bool {
        guard matter == .extension, let lastDay = lastDayToFileExtension(rules) else {
            return false
        }
        return days(of: .received).contains { $0 <= lastDay }
    }

    /// 30 days before the last day of validity, never moved.
    func lastDayToFileExtension(_ rules: RuleSet) -> Day? {
        validUntil?.adding(days: -rules.period(.extensionFiling).count)
    }

    /// Whether the law itself renews the license at its expiry: the submission that was accepted came in by
    /// then, whenever it was accepted (AMB-26).
    ///
    /// - Source: 行政许可法 第五十条第二款; SEED2-106.
    func isRenewedBySilence(_ calendar: WorkCalendar, _ rules: RuleSet) -> Bool {
        guard let validUntil, isExtensionFiledInTime(rules) else { return false }
        let accepted = acceptedSubmission(calendar, rules)
        return accepted.map { $0 <= validUntil } ?? false && !isDecided(by: validUntil)
    }

    /// Whether an extension was filed in time and no complete submission of it came in by the last day.
    func isExtensionIncomplete(_ calendar: WorkCalendar, _ rules: RuleSet) -> Bool {
        guard isExtensionFiledInTime(rules), acceptedSubmission(calendar, rules) == nil else {
            return false
        }
        let last = events.last { event in
            event.kind == .correctionRequested || event.kind == .ended
                || event.kind == .received || event.kind == .corrected
        }
        return last?.kind == .correctionRequested || last?.kind == .ended
    }

    /// Day on which the submission that was accepted, expressly or by silence, was complete and received;
    /// nil where none was.
    ///
    /// An acceptance that follows a request without another submission makes it complete on its own day.
    private func acceptedSubmission(_ calendar: WorkCalendar, _ rules: RuleSet) -> Day? {
        guard let index = events.firstIndex(where: { $0.kind == .accepted }) else {
            return silentAcceptances(calendar, rules).last
        }
        let last = events[..<index].last { event in
            event.kind == .received || event.kind == .corrected
                || event.kind == .correctionRequested
        }
        return last?.kind == .correctionRequested ? events[index].on : last?.on
    }

    private func isDecided(by day: Day) -> Bool {
        events.contains { $0.isDecision && $0.on <= day }
    }

    /// Whether an extension was refused before the law could renew the license.
    func isExtensionRefused(_ calendar: WorkCalendar, _ rules: RuleSet) -> Bool {
        matter == .extension && events.contains { $0.kind == .decided(isGrant: false) }
            && !isRenewedBySilence(calendar, rules)
    }
}

extension TimelineEvent {
    /// Whether the event is a decision, either way.
    var isDecision: Bool {
        if case .decided = kind { true } else { false }
    }
}
