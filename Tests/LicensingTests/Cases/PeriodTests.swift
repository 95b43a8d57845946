import Licensing
import Testing

/// The decision's period on a case: accepted on 2026-03-02, fifteen working days to 2026-03-23.
@Suite struct PeriodTests {
    @Test func `SEED2-65 the decision is due fifteen working days after acceptance`() throws {
        #expect(try Desk.accepted(on: "2026-03-02").decisionDue() == Day("2026-03-23"))
    }

    @Test(arguments: [
        // regulation.md A6: 15 and 10 more working days.
        ("2023-12-21", "2024-01-12", "2024-01-26"), ("2025-01-20", "2025-02-14", "2025-02-28"),
        ("2026-09-21", "2026-10-19", "2026-11-02"),
    ])
    func `SEED2-66 AMB-37 the head extends by ten working days, and a notice tells the reason`(
        accepted: String,
        due: String,
        extended: String
    ) throws {
        var desk = try Desk.accepted(on: accepted)
        #expect(try desk.decisionDue() == Day(due))
        try desk.on(due, .head, try SampleCase.extending())
        #expect(try desk.decisionDue() == Day(extended))
        #expect(desk.state.extension?.reason.text == "案情复杂")
        #expect(desk.state.called(.notice(.periodExtended))?.number == NoticeNumber("延1"))
    }

    @Test func `SEED2-66 nobody but the head extends, once, and not after the last day`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        let extend = try SampleCase.extending()
        #expect(
            try desk.refusal(on: "2026-03-23", .decision, extend)
                == .wrongPost(.periodExtended, needs: [.head])
        )
        let due = try Written.day("2026-03-23")
        #expect(try desk.refusal(on: "2026-03-24", .head, extend) == .periodOver(due))
        try desk.on("2026-03-23", .head, extend)
        #expect(try desk.refusal(on: "2026-03-24", .head, extend) == .alreadyExtended)
    }

    @Test func `SEED2-67 a pause freezes the period, and its statement says why`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        // A hearing from Thursday the 5th to Monday the 9th: three working days are not counted.
        try desk.on("2026-03-05", .review, try SampleCase.pause(.hearing, until: "2026-03-09"))
        #expect(try desk.decisionDue() == nil)
        try desk.on("2026-03-09", .confirmation, .resume)
        #expect(try desk.decisionDue() == Day("2026-03-26"))
        let law = try SampleCase.law()
        let timeline = try #require(try desk.subject.timeline())
        let clock = try #require(
            try desk.subject.clocks(under: law).last { $0.name == .decision }
        )
        let statement = clock.statement(
            asOf: try Written.day("2026-03-11"),
            in: timeline,
            calendar: law.calendar
        )
        #expect(statement.chinese == "15个工作日中已用4个，3个不计入（听证）")
        #expect(statement.english == "4 of 15 working days used, 3 excluded (hearing)")
    }

    @Test func `the expected time is told in the words of the case`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        try desk.on("2026-03-05", .review, try SampleCase.pause(until: "2026-03-20"))
        let standstill = try #require(desk.state.standstill)
        #expect(standstill.chinese == "期限中止计算（专家评审），预计至2026年3月20日")
        #expect(
            standstill.english
                == "The period stands still (expert review), expected until 2026-03-20"
        )
        #expect(desk.state.called(.notice(.specialTime))?.number == NoticeNumber("特1"))
    }

    @Test func `while time stands still nothing is decided, and nothing stops it twice`() throws {
        var desk = try Desk.confirmed(on: "2026-03-02")
        let pause = try SampleCase.pause(.appraisal, until: "2026-03-20")
        let until = try Written.day("2026-03-20")
        #expect(try desk.refusal(on: "2026-03-05", .review, .resume) == .notPaused)
        try desk.on("2026-03-05", .confirmation, pause)
        let paused = Refusal.paused(.appraisal, until: until)
        #expect(try desk.refusal(on: "2026-03-06", .decision, try SampleCase.grant()) == paused)
        #expect(try desk.refusal(on: "2026-03-06", .review, pause) == paused)
        try desk.on("2026-03-06", .decision, SampleCase.proposal)
        try desk.on("2026-03-06", .sealing, try SampleCase.seal(.notice(.refusalProposed)))
        try desk.on("2026-03-06", .applicant, .waiveStatement)
        #expect(
            try desk.refusal(on: "2026-03-06", .decision, .refuse(SampleCase.refused)) == paused
        )
        #expect(paused.clause == "《中华人民共和国行政许可法》第四十五条")
        try desk.on("2026-03-09", .review, .resume)
        #expect(try desk.refusal(on: "2026-03-09", .decision, try SampleCase.grant()) == nil)
    }

    @Test(arguments: [("2026-03-04", false), ("2026-03-05", true)])
    func `a pause does not end before it begins`(until: String, isFree: Bool) throws {
        let desk = try Desk.accepted(on: "2026-03-02")
        let pause = try SampleCase.pause(until: until)
        #expect((try desk.refusal(on: "2026-03-05", .review, pause) == nil) == isFree)
    }

    @Test func `no term is extended that stands still, and none is paused that is over`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        let pause = try SampleCase.pause(until: "2026-04-30")
        let due = try Written.day("2026-03-23")
        #expect(try desk.refusal(on: "2026-03-23", .review, pause) == nil)
        #expect(try desk.refusal(on: "2026-03-24", .review, pause) == .periodOver(due))
        try desk.on("2026-03-05", .review, pause)
        let until = try Written.day("2026-04-30")
        #expect(
            try desk.refusal(on: "2026-03-06", .head, try SampleCase.extending())
                == .paused(.expertReview, until: until)
        )
    }

    @Test func `the inbox of a paused case waits for its resumption on the expected day`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        try desk.on("2026-03-05", .review, try SampleCase.pause(until: "2026-03-20"))
        for paper in [NoticeKind.acceptance, .specialTime] {
            try desk.on("2026-03-05", .sealing, try SampleCase.seal(.notice(paper)))
        }
        let waiting = try #require(try desk.waiting(on: "2026-03-06"))
        #expect(waiting.act == .resumed)
        #expect(waiting.posts == [.review, .confirmation])
        #expect(waiting.due == Day("2026-03-20"))
    }

    @Test func `a withdrawal ends the clock where it stood`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        try desk.on("2026-03-05", .applicant, try SampleCase.withdrawal())
        let law = try SampleCase.law()
        let timeline = try #require(try desk.subject.timeline())
        let clock = try #require(
            try desk.subject.clocks(under: law).last { $0.name == .decision }
        )
        let day = try Written.day("2026-06-30")
        let statement = clock.statement(asOf: day, in: timeline, calendar: law.calendar)
        #expect(statement.used == 3)
    }
}
