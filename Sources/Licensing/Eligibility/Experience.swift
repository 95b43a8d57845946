/// Months of management experience (管理工作经历) in one class.
///
/// - Source: AMB-35; SEED2-36, SEED2-39.
enum Experience {
    /// Whole months in posts of the class up to the day before submission.
    ///
    /// Periods that overlap or adjoin are joined first, so that no day counts twice; of each joined
    /// period the days left over after its last whole month are dropped.
    static func months(
        of periods: [ManagementPeriod],
        in activity: ActivityClass,
        before submission: Day
    ) -> Int {
        let lastPossible = submission.adding(days: -1)
        let spans = periods.filter { $0.activity == activity }
            .map { (from: $0.from, last: min($0.to ?? lastPossible, lastPossible)) }
            .filter { $0.from <= $0.last }
            .sorted { $0.from < $1.from }
        var joined: [(from: Day, last: Day)] = []
        for span in spans {
            if let previous = joined.last, span.from <= previous.last.adding(days: 1) {
                joined[joined.count - 1].last = max(previous.last, span.last)
            } else {
                joined.append(span)
            }
        }
        return joined.reduce(0) { $0 + wholeMonths(from: $1.from, to: $1.last.adding(days: 1)) }
    }

    /// The greatest number of months that fit between two days.
    private static func wholeMonths(from start: Day, to end: Day) -> Int {
        var months = (end.year - start.year) * 12 + end.month - start.month
        while months > 0, start.adding(months: months) > end { months -= 1 }
        return max(0, months)
    }
}
