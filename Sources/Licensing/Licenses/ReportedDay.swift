/// A day as a record reports it: exact, or known by its month or year only.
///
/// Nothing that depends on an imprecise day is guessed.
public enum ReportedDay: Hashable, Sendable, CustomStringConvertible {
    /// The day itself.
    case day(Day)
    /// Some day of a month: year and month, 1 to 12.
    case month(year: Int, month: Int)
    /// Some day of a year.
    case year(Int)

    /// Reads `yyyy-MM-dd`, `yyyy-MM` or `yyyy`; nil for anything else.
    public init?(_ text: String) {
        if let day = Day(text) {
            self = .day(day)
        } else if let first = Day(text + "-01") {
            self = .month(year: first.year, month: first.month)
        } else if let first = Day(text + "-01-01") {
            self = .year(first.year)
        } else {
            return nil
        }
    }

    /// The earliest day that it may be.
    public var earliest: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month): ReportedDay.first(year, month)
        case .year(let year): ReportedDay.first(year, 1)
        }
    }

    /// The latest day that it may be.
    public var latest: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month):
            ReportedDay.first(year, month).adding(days: Day.lengthOfMonth(month, in: year) - 1)
        case .year(let year): ReportedDay.first(year, 1).adding(months: 12).adding(days: -1)
        }
    }

    /// The day where it is exact; nil else.
    public var exact: Day? {
        if case .day(let day) = self { day } else { nil }
    }

    /// As it was reported: `2027-06-30`, `2027-06` or `2027`.
    public var description: String {
        switch self {
        case .day(let day): day.description
        case .month: String(earliest.description.prefix(7))
        case .year: String(earliest.description.prefix(4))
        }
    }

    private static func first(_ year: Int, _ month: Int) -> Day {
        Day(number: Day.firstNumber(year, month))
    }
}
