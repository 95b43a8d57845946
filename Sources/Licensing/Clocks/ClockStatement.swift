/// How much of a period has been used (期限说明), as pages and notices say it.
///
/// `9 of 15 working days used, 3 excluded (expert review)`.
public struct ClockStatement: Hashable, Sendable {
    /// Days of the period that have been used, not more than its length.
    public let used: Int
    /// Length of the period, an extension included.
    public let length: Int
    /// How the days are counted.
    public let unit: PeriodUnit
    /// Days that were not counted, by ground, in the order in which the grounds came up.
    public let excluded: [Exclusion]
    /// Days by which the period is overrun; 0 while it is kept.
    public let overrun: Int

    /// Days that were not counted on one ground.
    public struct Exclusion: Hashable, Sendable {
        /// The ground.
        public let ground: PauseGround
        /// How many days of the period's unit.
        public let days: Int
    }

    /// Days that are left.
    public var left: Int { length - used }
}

extension Clock {
    /// The statement as of the end of a day, or of the day on which the clock ended.
    ///
    /// - Parameters:
    ///   - day: today.
    ///   - timeline: the timeline that started the clock.
    ///   - calendar: the working days.
    /// - Returns: the statement as a value.
    public func statement(
        asOf day: Day,
        in timeline: Timeline,
        calendar: WorkCalendar
    ) -> ClockStatement {
        let days = ledger(asOf: day, in: timeline, calendar: calendar)
        let used = days.count { $0.entry == .used }
        let grounds = days.compactMap(\.ground)
        return ClockStatement(
            used: min(used, self.days),
            length: self.days,
            unit: unit,
            excluded: grounds.uniqued().map { ground in
                .init(ground: ground, days: grounds.count { $0 == ground })
            },
            overrun: max(0, used - self.days)
        )
    }
}

extension ClockStatement {
    /// `15个工作日中已用9个，3个不计入（专家评审）`.
    public var chinese: String {
        var text = "\(length)个\(unitInChinese)中已用\(used)个"
        for exclusion in excluded {
            text += "，\(exclusion.days)个不计入（\(exclusion.ground.title)）"
        }
        return overrun == 0 ? text : text + "，超期\(overrun)个\(unitInChinese)"
    }

    /// `9 of 15 working days used, 3 excluded (expert review)`.
    public var english: String {
        var text = "\(used) of \(length) \(unit == .workingDay ? "working " : "")days used"
        for exclusion in excluded {
            text += ", \(exclusion.days) excluded (\(exclusion.ground.englishTitle))"
        }
        return overrun == 0 ? text : text + ", overrun by \(overrun)"
    }

    private var unitInChinese: String { unit == .workingDay ? "工作日" : "日历日" }
}
