/// The applicant's own term (补正期限、陈述申辩期限): what for, from when and until when.
///
/// Nothing stops it: the time that 行政许可法 第四十五条 does not count is the decision's alone.
public struct ApplicantTerm: Hashable, Sendable {
    /// What the applicant may do in it.
    public enum Purpose: String, Sendable, CaseIterable {
        /// 补正.
        case correction
        /// 陈述申辩.
        case statement
    }

    /// What for.
    public let purpose: Purpose
    /// Day of the notice's service, not counted; nil while it is not served: no term runs yet.
    public let servedOn: Day?
    /// The last day; before the service the one that the notice tells, which can only become later.
    public let last: Day
    /// True where the last day depends on a holiday notice that is still to come.
    public let isProvisional: Bool

    /// Whether the applicant's turn is surely over when a day begins.
    ///
    /// A day that a holiday notice may still move is no end: nothing is closed or refused after it
    /// until the notice is known.
    public func isOver(on day: Day) -> Bool {
        servedOn != nil && last < day && !isProvisional
    }
}

extension ApplicantTerm {
    /// Working days of the term, those used as of a day and all of them; nil before it runs.
    public func count(asOf day: Day, calendar: WorkCalendar) -> (used: Int, length: Int)? {
        servedOn.map { start in
            (
                calendar.workingDays(after: start, through: min(day, last)),
                calendar.workingDays(after: start, through: last)
            )
        }
    }

    /// The cells from the day after the service to the last; none before it.
    ///
    /// A rest day has no cell, unless it is today.
    public func ruler(asOf today: Day, calendar: WorkCalendar) -> [RulerDay] {
        guard let servedOn, servedOn < last else { return [] }
        return (servedOn.number + 1...last.number).map(Day.init(number:)).compactMap { day in
            let isWorked = calendar.isWorkingDay(day)
            guard isWorked || day == today else { return nil }
            return RulerDay(
                day: day,
                entry: !isWorked ? .rest : day <= today ? .used : .ahead,
                isToday: day == today,
                isLast: day == last
            )
        }
    }
}
