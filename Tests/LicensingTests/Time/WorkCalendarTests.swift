import Licensing
import Regulations
import Testing

/// Days and counts: regulation.md A6 and F, typed by hand.
struct WorkCalendarTests {
    private let calendar: WorkCalendar

    init() throws {
        calendar = try Regulations.load().calendar
    }

    @Test(arguments: [
        (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
    ])
    func `each year has its number of working days`(year: Int, count: Int) throws {
        let eve = try #require(Day("\(year - 1)-12-31"))
        let end = try #require(Day("\(year)-12-31"))
        #expect(calendar.isPublished(year))
        #expect(calendar.workingDays(after: eve, through: end) == count)
    }

    @Test(arguments: [
        (5, "2024-09-27", "2024-10-10"), (5, "2026-02-12", "2026-02-26"),
        (15, "2023-12-21", "2024-01-12"), (25, "2023-12-21", "2024-01-26"),
        (15, "2025-01-20", "2025-02-14"), (25, "2025-01-20", "2025-02-28"),
        (15, "2026-09-21", "2026-10-19"), (25, "2026-09-21", "2026-11-02"),
        (3, "2025-09-26", "2025-09-30"), (10, "2025-09-26", "2025-10-16"),
        (10, "2026-02-13", "2026-03-05"),
    ])
    func `AMB-1 AMB-3 a period of working days ends on its day`(
        count: Int,
        start: String,
        end: String
    ) throws {
        let start = try #require(Day(start))
        let due = calendar.workingDay(count, after: start)
        #expect(due.day.description == end)
        #expect(!due.isProvisional)
        #expect(calendar.workingDays(after: start, through: due.day) == count)
    }

    @Test func `AMB-2 a day of rest moves to the next working day`() throws {
        let raw = try #require(Day("2025-09-05")).adding(days: 30)
        #expect(raw.description == "2025-10-05")
        #expect(calendar.workingDay(onOrAfter: raw).day.description == "2025-10-09")
        let worked = try #require(Day("2025-10-11"))
        #expect(calendar.workingDay(onOrAfter: worked).day == worked)
    }

    @Test func `counting back undoes counting on`() throws {
        let start = try #require(Day("2026-02-12"))
        let due = calendar.workingDay(5, after: start)
        #expect(calendar.workingDay(5, before: due.day).day == start)
    }

    @Test func `every holiday and make-up day is that of the notices`() throws {
        for row in CalendarTable.rows {
            for number in row.firstDay.number...row.lastDay.number {
                let day = Day(number: number)
                let isListedOff = row.off.contains { $0.contains(day) }
                let isWorked = row.worked.contains(day)
                let expected = isWorked || (day.weekday < 6 && !isListedOff)
                #expect(calendar.isWorkingDay(day) == expected, "\(day)")
                #expect((calendar.years[row.year]?.holidays[day] != nil) == isListedOff, "\(day)")
                #expect((calendar.years[row.year]?.makeUpDays[day] != nil) == isWorked, "\(day)")
            }
        }
    }

    @Test func `the eve of the spring festival of 2024 is a working day`() throws {
        #expect(calendar.isWorkingDay(try #require(Day("2024-02-09"))))
    }

    @Test(arguments: [
        ("2027-01-01", false), ("2027-01-04", true), ("2027-01-09", false), ("2027-05-03", true),
        ("2028-05-01", false), ("2028-05-02", false), ("2028-05-03", true), ("2027-10-01", false),
        ("2029-10-02", false), ("2029-10-03", false), ("2029-10-04", true), ("2027-02-08", true),
    ])
    func `a year without a notice has its weekends and six fixed days off`(
        text: String,
        isWorked: Bool
    ) throws {
        let day = try #require(Day(text))
        #expect(calendar.isWorkingDay(day) == isWorked)
        #expect(calendar.isProvisional(day))
        #expect(!calendar.isPublished(day.year))
    }

    @Test func `a period that runs into a year without a notice is provisional`() throws {
        let start = try #require(Day("2026-12-30"))
        #expect(calendar.workingDay(1, after: start) == found("2026-12-31", false))
        #expect(calendar.workingDay(2, after: start) == found("2027-01-04", true))
    }

    private func found(_ text: String, _ isProvisional: Bool) -> WorkingDay? {
        Day(text).map { WorkingDay(day: $0, isProvisional: isProvisional) }
    }
}

/// The table of regulation.md F.
enum CalendarTable {
    struct Row {
        let year: Int
        let off: [ClosedRange<Day>]
        let worked: [Day]

        var firstDay: Day { day("01-01") }
        var lastDay: Day { day("12-31") }

        init(_ year: Int, off: String, worked: String) {
            self.year = year
            self.off = off.split(separator: " ").map { span in
                let ends = span.split(separator: "..")
                return Self.day(year, ends[0])...Self.day(year, ends[ends.count - 1])
            }
            self.worked = worked.split(separator: " ").map { Self.day(year, $0) }
        }

        private func day(_ text: Substring) -> Day { Self.day(year, text) }

        private static func day(_ year: Int, _ text: Substring) -> Day {
            Day("\(year)-\(text)") ?? Day(number: 0)
        }
    }

    static let rows = [
        Row(
            2020,
            off: "01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08",
            worked: "01-19 04-26 05-09 06-28 09-27 10-10"
        ),
        Row(
            2021,
            off: "01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 "
                + "10-01..10-07",
            worked: "02-07 02-20 04-25 05-08 09-18 09-26 10-09"
        ),
        Row(
            2022,
            off: "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 "
                + "10-01..10-07 12-31",
            worked: "01-29 01-30 04-02 04-24 05-07 10-08 10-09"
        ),
        Row(
            2023,
            off: "01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06 "
                + "12-30..12-31",
            worked: "01-28 01-29 04-23 05-06 06-25 10-07 10-08"
        ),
        Row(
            2024,
            off: "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
            worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"
        ),
        Row(
            2025,
            off: "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
            worked: "01-26 02-08 04-27 09-28 10-11"
        ),
        Row(
            2026,
            off: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 "
                + "10-01..10-07",
            worked: "01-04 02-14 02-28 05-09 09-20 10-10"
        ),
    ]
}
