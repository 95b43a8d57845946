import Licensing
import Testing

@Suite struct ClockStatementTests {
    private func statement(_ events: String, asOf day: String) throws -> ClockStatement {
        let timeline = try Written.timeline(.initial, events)
        let clock = try #require(
            try Written.clocks(.initial, events).first { $0.name == .decision }
        )
        return clock.statement(
            asOf: try Written.day(day),
            in: timeline,
            calendar: try SampleCase.law().calendar
        )
    }

    private let accepted = "received 2026-03-02,accepted 2026-03-02"

    @Test func `nine of fifteen working days used, three excluded`() throws {
        // 3, 4, 5, 6 used; 9, 10, 11 excluded; 12, 13, 16, 17, 18 used.
        let events = "\(accepted),expertReview 2026-03-09,resumed 2026-03-11"
        let statement = try statement(events, asOf: "2026-03-18")
        #expect(statement.english == "9 of 15 working days used, 3 excluded (expert review)")
        #expect(statement.chinese == "15个工作日中已用9个，3个不计入（专家评审）")
        #expect(statement.left == 6)
    }

    @Test(arguments: [
        ("2026-03-02", 0), ("2026-03-03", 1), ("2026-03-06", 4), ("2026-03-08", 4),
        ("2026-03-09", 5), ("2026-03-23", 15),
    ])
    func `the day of the start is not counted and rest days use nothing`(
        day: String,
        used: Int
    ) throws {
        let statement = try statement(accepted, asOf: day)
        #expect(statement.used == used)
        #expect(statement.overrun == 0)
    }

    @Test func `a period that is overrun says so`() throws {
        let statement = try statement(accepted, asOf: "2026-03-25")
        #expect(statement.used == 15)
        #expect(statement.overrun == 2)
        #expect(statement.english == "15 of 15 working days used, overrun by 2")
    }

    @Test func `the decision ends the count`() throws {
        let statement = try statement("\(accepted),granted 2026-03-06", asOf: "2026-06-01")
        #expect(statement.used == 4)
        #expect(statement.overrun == 0)
    }

    @Test func `while a pause is open its days are excluded up to today`() throws {
        let statement = try statement("\(accepted),hearing 2026-03-05", asOf: "2026-03-09")
        #expect(statement.english == "2 of 15 working days used, 3 excluded (hearing)")
    }

    @Test func `the ruler has one cell a working day, with today and the last day`() throws {
        let events = "\(accepted),expertReview 2026-03-05,resumed 2026-03-06"
        let timeline = try Written.timeline(.initial, events)
        let clock = try #require(try Written.clocks(.initial, events).last)
        let cells = clock.ruler(
            asOf: try Written.day("2026-03-10"),
            in: timeline,
            calendar: try SampleCase.law().calendar
        )
        #expect(cells.count == 17)
        #expect(cells.count { $0.entry == .used } == 4)
        #expect(cells.count { $0.entry == .excluded(.expertReview) } == 2)
        #expect(cells.count { $0.entry == .ahead } == 11)
        #expect(cells.filter(\.isToday).map(\.day) == [try Written.day("2026-03-10")])
        #expect(cells.last?.isLast == true)
        #expect(cells.last?.day == Day("2026-03-25"))
    }

    @Test func `SEED2-65 a case's clocks come from its acts`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay())
        let clocks = try subject.clocks(under: try SampleCase.law())
        #expect(
            Written.lines(clocks) == [
                "correction-notice 2026-03-05 5 2026-03-12", "decision 2026-03-06 15 2026-03-27",
                "service 2026-03-10 10 2026-03-24",
            ]
        )
    }
}
