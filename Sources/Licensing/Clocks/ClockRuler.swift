/// One day of a clock, as the clock ruler draws it.
public struct RulerDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// What the day is to the period.
    public let entry: Entry
    /// True for the day of which the ruler speaks.
    public let isToday: Bool
    /// True for the last day of the period.
    public let isLast: Bool

    /// What a day is to a period.
    public enum Entry: Hashable, Sendable {
        /// Counted and past.
        case used
        /// Not counted, on a lawful ground.
        case excluded(PauseGround)
        /// A rest day.
        case rest
        /// To be counted, still to come.
        case ahead
    }

    /// The ground on which the day is not counted; nil where it is, or where it is a rest day.
    var ground: PauseGround? {
        if case .excluded(let ground) = entry { ground } else { nil }
    }
}

extension Clock {
    /// The cells from the day after the start to the last of the period, or to today where that is later.
    ///
    /// A rest day has no cell, unless it is today.
    ///
    /// - Parameters:
    ///   - day: today.
    ///   - timeline: the timeline that started the clock.
    ///   - calendar: the working days.
    /// - Returns: the cells in the order of their days.
    public func ruler(asOf day: Day, in timeline: Timeline, calendar: WorkCalendar) -> [RulerDay] {
        let end = stop(in: timeline).map { min($0, day) } ?? day
        return ledger(asOf: end, through: max(due ?? end, end), today: day, timeline, calendar)
            .filter { $0.entry != .rest || $0.isToday }
    }

    /// The days that have passed, up to today or to the day on which the clock ended.
    func ledger(asOf day: Day, in timeline: Timeline, calendar: WorkCalendar) -> [RulerDay] {
        let end = stop(in: timeline).map { min($0, day) } ?? day
        return ledger(asOf: end, through: end, today: day, timeline, calendar)
    }

    private func ledger(
        asOf end: Day,
        through last: Day,
        today: Day,
        _ timeline: Timeline,
        _ calendar: WorkCalendar
    ) -> [RulerDay] {
        guard start < last else { return [] }
        let pauses = name == .decision ? timeline.events.pauses : []
        return (start.number + 1...last.number).map { number in
            let day = Day(number: number)
            return RulerDay(
                day: day,
                entry: entry(of: day, asOf: end, pauses, calendar),
                isToday: day == today,
                isLast: day == due
            )
        }
    }

    private func entry(
        of day: Day,
        asOf end: Day,
        _ pauses: [Pause],
        _ calendar: WorkCalendar
    ) -> RulerDay.Entry {
        if unit == .workingDay, !calendar.isWorkingDay(day) { return .rest }
        if let pause = pauses.first(where: { $0.covers(day) }) { return .excluded(pause.ground) }
        return day <= end ? .used : .ahead
    }

    /// The day of the act that ends the clock; nil while it runs.
    private func stop(in timeline: Timeline) -> Day? {
        guard name == .decision || name == .reissue else { return nil }
        return timeline.events.first { ($0.isDecision || $0.kind == .ended) && $0.on >= start }?.on
    }
}
