import Licensing
import Testing

/// 现场核查: never by one alone, and inside the decision's period.
@Suite struct SiteCheckTests {
    private let one = "person-inspection"
    private let two = "second"
    private let review = Result { Command.review(try SampleCase.review()) }

    private func ordered() throws -> Desk {
        var desk = try Desk.accepted(on: "2026-03-02")
        try desk.on("2026-03-03", .review, try SampleCase.order([one, two], on: "2026-03-05"))
        return desk
    }

    @Test func `SEED2-18 fewer than two officers, or one named twice, do not go`() throws {
        let desk = try Desk.accepted(on: "2026-03-02")
        for officers in [[], [one], [one, one], [one, " "]] {
            let order = try SampleCase.order(officers, on: "2026-03-05")
            #expect(try desk.refusal(on: "2026-03-03", .review, order) == .tooFewOfficers)
        }
        let order = try SampleCase.order([one, two], on: "2026-03-05")
        #expect(try desk.refusal(on: "2026-03-03", .review, order) == nil)
        #expect(Refusal.tooFewOfficers.clause?.contains("第三十四条第三款") == true)
    }

    @Test(arguments: [("2026-03-02", false), ("2026-03-03", true)])
    func `no check is ordered for a day that is over`(day: String, isFree: Bool) throws {
        let desk = try Desk.accepted(on: "2026-03-02")
        let order = try SampleCase.order([one, two], on: day)
        let refusal = try desk.refusal(on: "2026-03-03", .review, order)
        #expect((refusal == nil) == isFree)
    }

    @Test func `SEED2-18 who is not named records nothing, and nobody before the day`() throws {
        let desk = try ordered()
        let record = try SampleCase.record()
        #expect(
            try desk.refusal(on: "2026-03-05", .inspection, record, id: "third")
                == .notNamedOnSite
        )
        let day = try Written.day("2026-03-05")
        #expect(try desk.refusal(on: "2026-03-04", .inspection, record) == .siteCheckAhead(day))
        #expect(try desk.refusal(on: "2026-03-05", .inspection, record) == nil)
    }

    @Test func `two persons on site: a record that one alone signed concludes no review`() throws {
        var desk = try ordered()
        let review = try review.get()
        #expect(try desk.refusal(on: "2026-03-05", .review, review) == .siteCheckOpen)
        #expect(
            try desk.refusal(on: "2026-03-05", .inspection, .signSiteCheck, id: two)
                == .siteCheckUnrecorded
        )
        try desk.on("2026-03-05", .inspection, try SampleCase.record())
        #expect(try desk.refusal(on: "2026-03-05", .review, review) == .siteCheckOpen)
        #expect(
            try desk.refusal(on: "2026-03-05", .inspection, try SampleCase.record(), id: two)
                == .siteCheckRecorded
        )
        desk.settings = AgencySettings(separations: [])
        #expect(
            try desk.refusal(on: "2026-03-05", .inspection, .signSiteCheck)
                == .oneOnSite,
            "no setting of an agency makes two persons one"
        )
        try desk.on("2026-03-05", .inspection, .signSiteCheck, id: two)
        #expect(desk.state.siteCheck?.isComplete == true)
        #expect(try desk.refusal(on: "2026-03-05", .review, review) == nil)
    }

    @Test func `who was named falls ill: an order takes the place of one that is open`() throws {
        var desk = try ordered()
        let other = try SampleCase.order(["third", two], on: "2026-03-06")
        try desk.on("2026-03-05", .review, other)
        #expect(
            desk.state.duePapers == [.notice(.acceptance), .notice(.siteCheck, round: 2)],
            "the first order's notice goes out no more"
        )
        let record = try SampleCase.record()
        #expect(try desk.refusal(on: "2026-03-06", .inspection, record) == .notNamedOnSite)
        try desk.on("2026-03-06", .inspection, record, id: "third")
        try desk.on("2026-03-06", .inspection, .signSiteCheck, id: two)
        #expect(try desk.refusal(on: "2026-03-06", .review, try review.get()) == nil)
    }

    @Test func `a second check has a notice of its own`() throws {
        var desk = try ordered()
        let order = try SampleCase.order([one, two], on: "2026-03-09")
        try desk.on("2026-03-05", .inspection, try SampleCase.record(false))
        try desk.on("2026-03-05", .inspection, .signSiteCheck, id: two)
        try desk.on("2026-03-06", .review, order)
        #expect(desk.state.papers.suffix(1) == [.notice(.siteCheck, round: 2)])
        #expect(desk.state.papers.last?.title == "现场核查通知书（第2次）")
    }

    @Test func `without an order there is nothing to record`() throws {
        let desk = try Desk.accepted(on: "2026-03-02")
        #expect(
            try desk.refusal(on: "2026-03-03", .inspection, try SampleCase.record())
                == .noSiteCheck
        )
    }

    @Test func `AMB-11 a check on site stops no clock`() throws {
        var desk = try ordered()
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        try desk.on("2026-03-05", .inspection, try SampleCase.record())
        try desk.on("2026-03-12", .inspection, .signSiteCheck, id: two)
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        #expect(!PauseGround.allCases.map(\.title).contains("现场核查"))
    }

    @Test func `the inbox names who is next at a check`() throws {
        var desk = try ordered()
        try desk.on("2026-03-03", .sealing, try SampleCase.seal(.notice(.acceptance)))
        try desk.on("2026-03-03", .sealing, try SampleCase.seal(.notice(.siteCheck)))
        #expect(try desk.waiting(on: "2026-03-05")?.act == .siteCheckRecorded)
        #expect(try desk.waiting(on: "2026-03-05")?.posts == [.inspection])
        try desk.on("2026-03-05", .inspection, try SampleCase.record())
        #expect(try desk.waiting(on: "2026-03-05")?.act == .siteCheckSigned)
    }
}
