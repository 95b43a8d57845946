import Licensing
import Testing

/// 视为受理: received on Monday 2026-03-02; the examination ends with Monday 2026-03-09.
@Suite struct SilenceTests {
    private let write = Command.acceptBySilence(notice: NoticeNumber("受7"))

    @Test(arguments: [
        ("2026-03-09", StageName.received), ("2026-03-10", .accepted), ("2027-01-04", .accepted),
    ])
    func `AMB-8 silence accepts after five working days, whether or not anything ran`(
        day: String,
        stage: StageName
    ) throws {
        let desk = try Desk.received(on: "2026-03-02")
        let state = try desk.state(on: day)
        #expect(state.name == stage)
        #expect(state.bySilence == (stage == .accepted))
        #expect(state.acceptance?.on == (stage == .accepted ? Day("2026-03-02") : nil))
        let lapse = desk.subject.lapse(on: try Written.day(day), under: try SampleCase.law())
        let since = try Written.day("2026-03-02")
        #expect(lapse == (stage == .accepted ? .acceptance(on: since) : nil))
        #expect(desk.state.name == .received, "the acts alone say no more than they did")
    }

    @Test(arguments: [
        // regulation.md A6: 5 working days over National Day and over the Spring Festival.
        ("2024-09-27", "2024-10-10"), ("2026-02-12", "2026-02-26"),
    ])
    func `AMB-8 the last day of the examination is counted with the holidays`(
        received: String,
        last: String
    ) throws {
        let desk = try Desk.received(on: received)
        #expect(try desk.state(on: last).name == .received)
        let next = try Written.day(last).adding(days: 1)
        let state = desk.subject.state(asOf: next, under: try SampleCase.law())
        #expect(state.name == .accepted)
        #expect(state.acceptance?.on == Day(received))
    }

    @Test func `AMB-8 it is written down later, with the day of receipt as its legal day`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        #expect(
            try desk.refusal(on: "2026-03-09", .clerk, write)
                == .wrongStage(.acceptedBySilence, at: .received, needs: [.accepted])
        )
        try desk.on("2026-03-16", .clerk, write)
        let act = try #require(desk.subject.acts.last)
        #expect(act.on == Day("2026-03-02"))
        #expect(act.recordedAt.day == Day("2026-03-16"))
        #expect(act.clause?.contains("第三十二条第一款第四项") == true)
        #expect(desk.state.name == .accepted)
        #expect(desk.state.bySilence)
        #expect(desk.state.acceptance?.notice == NoticeNumber("受7"))
        #expect(desk.state.duePapers == [.notice(.acceptance)])
        #expect(try desk.refusal(on: "2026-03-16", .clerk, write) == .notSilent)
        let law = try SampleCase.law()
        #expect(desk.subject.lapse(on: try Written.day("2026-03-17"), under: law) == nil)
    }

    @Test func `AMB-9 the decision's fifteen working days run from the receipt then`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        try desk.on("2026-03-16", .clerk, write)
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        #expect(try desk.waiting(on: "2026-03-16")?.due == Day("2026-03-23"))
    }

    @Test func `AMB-5 what comes in on a rest day is received that day, counted from the next`()
        throws
    {
        // Saturday 2026-03-07: Monday the 9th is day 1, Friday the 13th day 5.
        let desk = try Desk.received(on: "2026-03-07")
        #expect(desk.state.received?.on == Day("2026-03-07"))
        #expect(try desk.waiting(on: "2026-03-07")?.due == Day("2026-03-13"))
        #expect(try desk.state(on: "2026-03-13").name == .received)
        #expect(try desk.state(on: "2026-03-14").acceptance?.on == Day("2026-03-07"))
    }

    @Test func `AMB-9 after an acceptance they run from the acceptance`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-09", .acceptance, .accept(notice: NoticeNumber("受1")))
        #expect(try desk.decisionDue() == Day("2026-03-30"))
    }

    @Test func `what the law made true is judged before anybody wrote it down`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        let day = "2026-03-10"
        let since = try Written.day("2026-03-02")
        for command in [try SampleCase.correction(), try SampleCase.declined()] {
            #expect(
                try desk.refusal(on: day, .acceptance, command)
                    == .wrongStage(command.kind, at: .accepted, needs: [.received])
            )
        }
        let review = Command.review(try SampleCase.review())
        #expect(try desk.refusal(on: day, .review, review) == .lapseUnrecorded(on: since))
        #expect(
            try desk.refusal(on: day, .applicant, try SampleCase.withdrawal())
                == .lapseUnrecorded(on: since)
        )
        #expect(try desk.waiting(on: day)?.act == .acceptedBySilence)
        #expect(try desk.waiting(on: day)?.posts == [.clerk])
    }

    @Test func `AMB-6 after a resubmission silence accepts from the resubmission`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-09", .acceptance, try SampleCase.correction())
        try desk.on("2026-03-09", .sealing, try SampleCase.seal(.notice(.correction)))
        #expect(try desk.state(on: "2026-06-30").name == .correcting)
        try desk.on(
            "2026-03-12",
            .applicant,
            .addMaterial(try SampleCase.material("applicationForm"))
        )
        try desk.on("2026-03-12", .applicant, .correct)
        #expect(try desk.state(on: "2026-03-19").name == .received)
        #expect(try desk.state(on: "2026-03-20").acceptance?.on == Day("2026-03-12"))
        try desk.on("2026-03-20", .clerk, write)
        #expect(try desk.decisionDue() == Day("2026-04-02"))
    }

    @Test func `a case that was not accepted, or taken back, is not accepted by silence`() throws {
        for (post, command) in [
            (Post.acceptance, try SampleCase.declined()),
            (.applicant, try SampleCase.withdrawal()),
        ] {
            var desk = try Desk.received(on: "2026-03-02")
            try desk.on("2026-03-03", post, command)
            let stage = desk.state.name
            #expect(try desk.state(on: "2026-03-31").name == stage)
            #expect(try desk.decisionDue() == nil)
        }
    }
}
