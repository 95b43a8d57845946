import Licensing
import Testing

@testable import Web

/// Last days are told with their day of the week.
struct WordingTests {
    @Test(arguments: [
        ("2026-11-23", "周一", "Monday"), ("2026-11-24", "周二", "Tuesday"),
        ("2026-11-25", "周三", "Wednesday"), ("2026-11-26", "周四", "Thursday"),
        ("2026-11-27", "周五", "Friday"), ("2026-11-28", "周六", "Saturday"),
        ("2026-11-29", "周日", "Sunday"),
    ])
    func `a day is named with its day of the week`(
        text: String,
        chinese: String,
        english: String
    )
        throws
    {
        let day = try #require(Day(text))
        let told = Wording.weekday(day, Catalogues().chinese)
        #expect(told == "2026年11月\(day.dayOfMonth)日（\(chinese)）")
        let said = Wording.weekday(day, Catalogues().english)
        #expect(said == "\(day.dayOfMonth) November 2026 (\(english))")
    }

    @Test func `a last day says that it counts`() throws {
        let day = try #require(Day("2026-11-26"))
        #expect(Wording.lastDay(day, Catalogues().chinese) == "2026年11月26日（周四，含当日）")
        let said = Wording.lastDay(day, Catalogues().english)
        #expect(said == "26 November 2026 (Thursday, inclusive)")
    }
}
