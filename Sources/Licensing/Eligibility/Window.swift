/// Days that count back from a submission: after `after`, up to and including `through`.
///
/// - Source: AMB-15 to AMB-17.
struct Window: Hashable, Sendable {
    let after: Day
    let through: Day

    /// The last `years` years before a submission: (S − years, S].
    static func last(_ years: Int, before submission: Day) -> Window {
        Window(after: submission.adding(years: -years), through: submission)
    }

    /// The twelve-month periods before a submission, the latest first.
    static func eachOfLast(_ years: Int, before submission: Day) -> [Window] {
        (0..<years).map {
            Window(
                after: submission.adding(years: -$0 - 1),
                through: submission.adding(years: -$0)
            )
        }
    }

    func holds(_ day: Day) -> Bool {
        after < day && day <= through
    }

    /// `2023-11-03至2026-11-02`.
    var inWords: String { "\(after.adding(days: 1))至\(through)" }
}
