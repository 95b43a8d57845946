/// The working days (工作日) of the years whose holiday notices are known, and a fallback for the others.
///
/// - Source: 行政许可法 第八十二条 (periods count working days, legal holidays excluded); regulation.md F.
public struct WorkCalendar: Hashable, Sendable {
    /// The known years.
    public let years: [Int: HolidayYear]

    /// A calendar of the given years; of two entries for one year the later counts.
    public init(years: [HolidayYear]) {
        self.years = Dictionary(years.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
    }

    /// Whether the holiday notice of a year is in the calendar.
    public func isPublished(_ year: Int) -> Bool {
        years[year] != nil
    }

    /// The years whose holiday notice is wanted by now and is not in the calendar: this year's, and
    /// from November on the next one's, for the notice comes out about then.
    ///
    /// - Source: the notices of 2020 to 2026 came out in late October to November; from memory, unverified.
    public func missingYears(on today: Day) -> [Int] {
        let wanted = today.month >= 11 ? [today.year, today.year + 1] : [today.year]
        return wanted.filter { !isPublished($0) }
    }

    /// Whether a statement about the day may still change with a notice to come.
    public func isProvisional(_ day: Day) -> Bool {
        !isPublished(day.year)
    }

    /// Whether agencies work on the day.
    public func isWorkingDay(_ day: Day) -> Bool {
        let isWeekend = day.weekday >= 6
        guard let year = years[day.year] else {
            return !isWeekend && !WorkCalendar.isFixedHoliday(day)
        }
        if year.makeUpDays[day] != nil { return true }
        return !isWeekend && year.holidays[day] == nil
    }

    /// The day itself where it is worked, else the first working day after it.
    public func workingDay(onOrAfter day: Day) -> WorkingDay {
        var result = day
        while !isWorkingDay(result) { result = result.adding(days: 1) }
        return WorkingDay(day: result, isProvisional: isProvisional(result))
    }

    /// The last day of a period in working days; the day of the starting event is not counted.
    ///
    /// - Parameters:
    ///   - count: length in working days, 1 or more.
    ///   - start: day of the event that starts the period.
    /// - Returns: the last working day of the period.
    /// - Source: 行政许可法 第八十二条; 民法典 第二百零一条; AMB-1, AMB-3.
    public func workingDay(_ count: Int, after start: Day) -> WorkingDay {
        precondition(count >= 1, "a statutory period has at least one day")
        var result = start
        for _ in 0..<count {
            repeat { result = result.adding(days: 1) } while !isWorkingDay(result)
        }
        return WorkingDay(day: result, isProvisional: isProvisional(result))
    }

    /// The working day that lies `count` working days before a day.
    public func workingDay(_ count: Int, before end: Day) -> WorkingDay {
        precondition(count >= 1, "a statutory period has at least one day")
        var result = end
        for _ in 0..<count {
            repeat { result = result.adding(days: -1) } while !isWorkingDay(result)
        }
        return WorkingDay(day: result, isProvisional: isProvisional(result))
    }

    /// How many working days lie after `start` up to and including `end`; 0 where `end` is not later.
    public func workingDays(after start: Day, through end: Day) -> Int {
        guard start < end else { return 0 }
        return (start.number + 1...end.number).count { isWorkingDay(Day(number: $0)) }
    }

    /// Days that are off in every year by 全国年节及纪念日放假办法 and move with no moon.
    ///
    /// 元旦 1 day, 劳动节 2 days, 国庆节 3 days; the moving ones are known from a notice only.
    private static func isFixedHoliday(_ day: Day) -> Bool {
        switch (day.month, day.dayOfMonth) {
        case (1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3): true
        default: false
        }
    }
}

/// A working day found by counting.
public struct WorkingDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// True where the day falls into a year whose holiday notice is not in the calendar.
    public let isProvisional: Bool

    /// A day found by counting.
    public init(day: Day, isProvisional: Bool) {
        self.day = day
        self.isProvisional = isProvisional
    }
}
