import Licensing
import Testing

/// 审查: by one or by two readers, as the agency has set.
@Suite struct ReaderTests {
    private let day = "2026-03-03"

    private func read(_ first: Bool) throws -> Desk {
        var desk = try Desk.accepted(
            on: "2026-03-02",
            settings: AgencySettings(readers: 2)
        )
        try desk.on(day, .review, .review(try SampleCase.review(first)))
        return desk
    }

    @Test func `two readers are two people`() throws {
        let desk = try read(true)
        #expect(desk.state.name == .firstReviewed)
        let review = Command.review(try SampleCase.review())
        let since = try Written.day(day)
        #expect(
            try desk.refusal(on: day, .review, review)
                == .samePerson(.notWhoRead, did: .reviewed, on: since)
        )
        #expect(try desk.refusal(on: day, .confirmation, .confirmReview)?.code == "wrong-stage")
        #expect(try desk.refusal(on: day, .review, review, id: "second") == nil)
    }

    @Test(arguments: [
        (true, true, true), (true, false, false), (false, true, false), (false, false, false),
    ])
    func `of two readers both must propose to grant`(first: Bool, second: Bool, both: Bool) throws {
        var desk = try read(first)
        try desk.on(day, .review, .review(try SampleCase.review(second)), id: "second")
        #expect(desk.state.name == .reviewed)
        #expect(desk.state.review?.proposesGrant == both)
    }

    @Test func `one reader is enough where the agency has not set two`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        try desk.on(day, .review, .review(try SampleCase.review()))
        #expect(desk.state.name == .reviewed)
    }

    @Test func `a returned review begins anew, with a reason, and the clock runs on`() throws {
        var desk = try read(true)
        try desk.on(day, .review, .review(try SampleCase.review()), id: "second")
        let back = Command.returnReview(reason: try SampleCase.remark("业绩未核实"))
        #expect(
            try desk.refusal(on: day, .confirmation, back, id: "second")?.code == "same-person"
        )
        try desk.on(day, .confirmation, back)
        #expect(desk.state.name == .accepted)
        #expect(desk.state.review == nil)
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        // Who read before may read anew, and again it takes two.
        try desk.on("2026-03-04", .review, .review(try SampleCase.review()))
        #expect(desk.state.name == .firstReviewed)
        #expect(
            try desk.refusal(on: "2026-03-04", .review, .review(try SampleCase.review()))?.code
                == "same-person"
        )
    }
}
