import Licensing
import Testing

/// Which years' holidays an operator has to see to.
struct MissingYearsTests {
    private let calendar = WorkCalendar(
        years: [HolidayYear(year: 2026, notice: "", published: nil, holidays: [:], makeUpDays: [:])]
    )

    @Test(arguments: [
        ("2026-01-01", []), ("2026-10-31", []), ("2026-11-01", [2027]), ("2026-12-31", [2027]),
        ("2027-01-01", [2027]), ("2027-11-01", [2027, 2028]),
    ])
    func `the next year's holidays are wanted from November on, this year's always`(
        day: String,
        years: [Int]
    ) throws {
        #expect(calendar.missingYears(on: try #require(Day(day))) == years)
    }
}
