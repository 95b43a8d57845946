/// Until when an applicant may go against a decision (救济期限), counted from its service.
///
/// A last day that is no working day moves to the next one, in favour of the applicant.
///
/// - Source: 行政复议法 第二十条; 行政诉讼法 第四十六条; 民法典 第二百零一条至第二百零三条.
public struct RemedyClocks: Hashable, Sendable {
    /// Day of the service; not counted.
    public let servedOn: Day
    /// Last day for 行政复议.
    public let reconsideration: Day
    /// Last day for 行政诉讼.
    public let litigation: Day
    /// True where a day depends on a holiday notice that is still to come.
    public let isProvisional: Bool

    /// The last days after a service.
    public init(servedOn day: Day, rules: RuleSet, calendar: WorkCalendar) {
        let reconsideration = calendar.lastDay(of: rules.period(.reconsideration), after: day)
        let litigation = calendar.lastDay(of: rules.period(.litigation), after: day)
        self.servedOn = day
        self.reconsideration = reconsideration.day
        self.litigation = litigation.day
        isProvisional = reconsideration.isProvisional || litigation.isProvisional
    }
}

extension Case {
    /// The last days for a remedy against what was decided; nil before its notice is served.
    ///
    /// What was decided is the grant, the refusal, also of an extension, or that the application is
    /// not accepted.
    public func remedies(under law: Law) -> RemedyClocks? {
        let state = state
        let kinds: Set<NoticeKind> = [
            .grant, .refusal, .nonAcceptance, .extensionGranted, .extensionRefused,
        ]
        guard let paper = state.papers.last(where: { $0.noticeKind.map(kinds.contains) ?? false }),
            let service = state.service(of: paper), let filing = state.filing,
            let rules = law.ruleSet(filing.ruleSet)
        else { return nil }
        return RemedyClocks(servedOn: service.on, rules: rules, calendar: law.calendar)
    }
}

extension WorkCalendar {
    /// The last day of a period of an applicant; the day of the starting event is not counted.
    fileprivate func lastDay(of period: Period, after day: Day) -> WorkingDay {
        switch period.unit {
        case .workingDay: workingDay(period.count, after: day)
        case .calendarDay: workingDay(onOrAfter: day.adding(days: period.count))
        case .month: workingDay(onOrAfter: day.lastDay(ofMonths: period.count))
        case .year: workingDay(onOrAfter: day.lastDay(ofMonths: 12 * period.count))
        }
    }
}

extension Day {
    /// The same day of the month so many months later; where there is none, the month's last day.
    ///
    /// - Source: 民法典 第二百零二条.
    fileprivate func lastDay(ofMonths count: Int) -> Day {
        let day = adding(months: count)
        return day.dayOfMonth == dayOfMonth ? day : day.adding(days: -1)
    }
}
