/// Every clock that a timeline ever started, ended or not, in the order of the contract's table.
///
/// - Parameters:
///   - timeline: the events.
///   - calendar: the working days.
///   - rules: the rule set whose periods hold.
/// - Returns: the clocks, those of one row by their start.
/// - Throws: an extension that came after its period had run out.
public func clocks(
    of timeline: Timeline,
    calendar: WorkCalendar,
    rules: RuleSet
) throws(TimelineFault) -> [Clock] {
    let bench = ClockBench(timeline: timeline, calendar: calendar, rules: rules)
    try bench.checkExtensions()
    let rows = [
        bench.correctionNotices, bench.decisions, bench.reissues, bench.services,
        bench.registrationDuties, bench.extensionFilings, bench.deemedRenewals,
        bench.announcements, bench.cancellationsOnApplication, bench.cancellationsByDecision,
        bench.cancellationsAfterExpiry, bench.cancellationsAfterAnnouncement,
    ]
    return rows.flatMap { $0 }
}

/// A timeline laid beside the calendar and the periods: one property per row of the table.
struct ClockBench {
    let timeline: Timeline
    let calendar: WorkCalendar
    let rules: RuleSet

    var correctionNotices: [Clock] {
        timeline.submissions.map { counted(.correctionNotice, .correctionNotice, after: $0) }
    }

    var reissues: [Clock] {
        onLastSubmission(of: .reissue, .reissue, .reissue)
    }

    var services: [Clock] {
        timeline.days(of: .decided(isGrant: true)).map { counted(.service, .service, after: $0) }
    }

    var cancellationsOnApplication: [Clock] {
        onLastSubmission(of: .cancellation, .cancellation, .cancellationOnApplication)
    }

    var cancellationsByDecision: [Clock] {
        timeline.days(of: .terminatedByDecision)
            .map { counted(.cancellation, .cancellationExOfficio, after: $0) }
    }

    /// The day after expiry is the first of the period where it is a working day (AMB-4).
    var cancellationsAfterExpiry: [Clock] {
        guard let validUntil = timeline.validUntil,
            !timeline.isExtensionFiledInTime(rules)
                || timeline.isExtensionRefused(calendar, rules)
                || timeline.isExtensionIncomplete(calendar, rules)
        else { return [] }
        return [counted(.cancellation, .cancellationExOfficio, after: validUntil)]
    }

    private func onLastSubmission(
        of matter: Matter,
        _ name: ClockName,
        _ period: PeriodName
    ) -> [Clock] {
        guard timeline.matter == matter, let start = timeline.lastSubmission else { return [] }
        return [counted(name, period, after: start)]
    }

    /// A clock that counts every working day after its start.
    private func counted(_ name: ClockName, _ period: PeriodName, after start: Day) -> Clock {
        let period = rules.period(period)
        let due = calendar.workingDay(period.count, after: start)
        return clock(name, start, period, due: due.day, isProvisional: due.isProvisional)
    }

    func clock(
        _ name: ClockName,
        _ start: Day,
        _ period: Period,
        days: Int? = nil,
        due: Day?,
        bound: Clock.Bound = .latest,
        isProvisional: Bool = false
    ) -> Clock {
        Clock(
            name: name,
            start: start,
            days: days ?? period.count,
            unit: period.unit,
            due: due,
            bound: bound,
            isProvisional: isProvisional,
            clause: period.clause
        )
    }
}
