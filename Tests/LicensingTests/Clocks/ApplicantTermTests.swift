import Licensing
import Testing

/// The applicant's own term: a proposal of Monday 2026-03-09 tells five working days, to the 16th.
struct ApplicantTermTests {
    private func told(servedOn day: String?) throws -> Desk {
        var desk = try proposed()
        try desk.on("2026-03-09", .sealing, try SampleCase.seal(.notice(.refusalProposed)))
        guard let day else { return desk }
        try serve(.notice(.refusalProposed), on: day, &desk)
        return desk
    }

    private func proposed() throws -> Desk {
        var desk = try Desk.confirmed(on: "2026-03-02", proposesGrant: false)
        try desk.on("2026-03-09", .decision, SampleCase.proposal)
        return desk
    }

    private func serve(_ paper: Paper, on day: String, _ desk: inout Desk) throws {
        try desk.on(day, .service, .serveNotice(NoticeService(paper: paper, way: .counter)))
    }

    private func term(_ desk: Desk) throws -> ApplicantTerm {
        try #require(desk.state.applicantTerm(under: try SampleCase.law()))
    }

    @Test func `before its notice is served no term runs, and it has no cell`() throws {
        let desk = try told(servedOn: nil)
        let (term, calendar) = (try term(desk), try SampleCase.law().calendar)
        let long = try Written.day("2026-05-01")
        #expect(term.servedOn == nil)
        #expect(term.last == Day("2026-03-16"))
        #expect(term.ruler(asOf: long, calendar: calendar).isEmpty)
        #expect(term.count(asOf: long, calendar: calendar) == nil)
        #expect(!term.isOver(on: long))
    }

    @Test(arguments: [
        (nil, "2026-03-10", false), ("2026-03-09", "2026-03-09", true),
        ("2026-03-09", "2026-03-16", true), ("2026-03-09", "2026-03-17", false),
    ])
    func `it is the applicant's turn from the service to the last day, and the office's else`(
        servedOn: String?,
        today: String,
        isTurn: Bool
    ) throws {
        var desk = try told(servedOn: servedOn)
        let day = try Written.day("2026-03-09")
        #expect(desk.subject.applicantsTurn(on: day, under: try SampleCase.law()) == nil)
        // What else is due to be sealed keeps the turn with the office until then.
        for paper in desk.state.duePapers {
            try desk.on("2026-03-09", .sealing, try SampleCase.seal(paper))
        }
        let turn = desk.subject.applicantsTurn(
            on: try Written.day(today),
            under: try SampleCase.law()
        )
        #expect(turn == (isTurn ? try term(desk) : nil))
    }

    @Test(arguments: [
        ("2026-03-09", ".....", 0), ("2026-03-10", "*....", 1), ("2026-03-13", "****.", 4),
        ("2026-03-16", "*****", 5), ("2026-03-17", "*****", 5),
    ])
    func `one cell a working day, the day of the service none, used through today`(
        today: String,
        cells: String,
        used: Int
    ) throws {
        let desk = try told(servedOn: "2026-03-09")
        let (term, calendar) = (try term(desk), try SampleCase.law().calendar)
        let day = try Written.day(today)
        let days = term.ruler(asOf: day, calendar: calendar)
        let drawn = days.map { $0.entry == .used ? "*" : "." }.joined()
        let count = try #require(term.count(asOf: day, calendar: calendar))
        #expect(drawn == cells)
        #expect(count.used == used)
        #expect(count.length == 5)
        #expect(days.filter(\.isLast).map(\.day) == [Day("2026-03-16")])
        #expect(days.filter(\.isToday).map(\.day) == days.map(\.day).filter { $0 == day })
        #expect(term.isOver(on: day) == (today == "2026-03-17"))
    }

    @Test func `on a rest day today has its place and counts for nothing`() throws {
        let desk = try told(servedOn: "2026-03-09")
        let calendar = try SampleCase.law().calendar
        let sunday = try Written.day("2026-03-15")
        let days = try term(desk).ruler(asOf: sunday, calendar: calendar)
        #expect(days.count == 6)
        #expect(days.first(where: \.isToday)?.entry == .rest)
        #expect(try term(desk).count(asOf: sunday, calendar: calendar)?.used == 4)
    }

    @Test func `the term to correct begins with its notice's service too`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-04", .acceptance, try SampleCase.correction())
        try desk.on("2026-03-05", .sealing, try SampleCase.seal(.notice(.correction)))
        #expect(try term(desk).purpose == .correction)
        #expect(try term(desk).servedOn == nil)
        try serve(.notice(.correction), on: "2026-03-05", &desk)
        #expect(try term(desk).servedOn == Day("2026-03-05"))
        #expect(try term(desk).last == desk.state.correctionEnd(under: try SampleCase.law()))
    }

    @Test func `before its notice is sealed nobody was told of a term, and there is none`() throws {
        let law = try SampleCase.law()
        #expect(try proposed().state.applicantTerm(under: law) == nil)
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-04", .acceptance, try SampleCase.correction())
        #expect(desk.state.applicantTerm(under: law) == nil)
    }

    @Test func `who has waived has no term left, and who never was asked has none`() throws {
        var desk = try told(servedOn: "2026-03-09")
        try desk.on("2026-03-10", .applicant, .giveStatement(try SampleCase.digest("e")))
        #expect(try term(desk).purpose == .statement)
        try desk.on("2026-03-10", .applicant, .waiveStatement)
        #expect(desk.state.applicantTerm(under: try SampleCase.law()) == nil)
        let other = try Desk.accepted(on: "2026-03-02")
        #expect(other.state.applicantTerm(under: try SampleCase.law()) == nil)
    }
}
