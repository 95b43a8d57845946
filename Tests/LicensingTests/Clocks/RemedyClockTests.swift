import Licensing
import Testing

/// Counted by hand: sixty days and six months after the service, its day not counted.
@Suite struct RemedyClockTests {
    @Test(arguments: [
        // 21 days of March, 30 of April, 9 of May; that Saturday is worked.
        ("2026-03-10", "2026-05-09", "2026-09-10"),
        // 26 days of August, 30 of September, 4 of October: on holiday until the 7th.
        ("2026-08-05", "2026-10-08", "2027-02-05"),
        // February has no 31st: its last day, a Sunday, moves to Monday.
        ("2026-08-31", "2026-10-30", "2027-03-01"),
        ("2024-02-29", "2024-04-29", "2024-08-29"),
    ])
    func `SEED2-28 sixty days for reconsideration, six months for a suit`(
        served: String,
        reconsideration: String,
        litigation: String
    ) throws {
        let law = try SampleCase.law()
        let clocks = RemedyClocks(
            servedOn: try Written.day(served),
            rules: try #require(law.ruleSet(RuleSetID("RS-2020"))),
            calendar: law.calendar
        )
        #expect(clocks.reconsideration == Day(reconsideration))
        #expect(clocks.litigation == Day(litigation))
    }

    @Test func `no remedy runs before the decision's notice is served`() throws {
        let law = try SampleCase.law()
        let way = try SampleCase.refusalWay()
        let served = try #require(way.firstIndex { $0.1.kind == .served })
        #expect(try SampleCase.played(way, upTo: served).remedies(under: law) == nil)
        let subject = try SampleCase.played(way, upTo: served + 1)
        #expect(subject.remedies(under: law)?.servedOn == subject.acts.last?.on)
    }

    @Test
    func `the decision's own service counts, not an earlier notice's, and not a later paper's`()
        throws
    {
        var desk = try Desk.confirmed(on: "2026-03-02")
        let law = try SampleCase.law()
        try desk.on("2026-03-02", .sealing, try SampleCase.seal(.notice(.acceptance)))
        try desk.on("2026-03-03", .clerk, serve(.notice(.acceptance)))
        try desk.on("2026-03-04", .decision, try SampleCase.grant())
        #expect(desk.subject.remedies(under: law) == nil)
        try desk.on("2026-03-04", .sealing, try SampleCase.seal(.notice(.grant)))
        try desk.on("2026-03-05", .clerk, serve(.notice(.grant)))
        #expect(desk.subject.remedies(under: law)?.servedOn == Day("2026-03-05"))
    }

    private func serve(_ paper: Paper) -> Command {
        .serveNotice(NoticeService(paper: paper, way: .electronic))
    }
}
