import Licensing
import Testing

/// SEED2-13, SEED2-17: what is received is examined for acceptance first, and reviewed after it.
struct AcceptanceExaminationTests {
    private let accept = Command.accept(notice: NoticeNumber("受1"))

    @Test func `SEED2-13 what is received waits for its examination, which has three answers`()
        throws
    {
        let desk = try Desk.received(on: "2026-03-02")
        let waiting = try #require(try desk.waiting(on: "2026-03-03"))
        #expect(waiting.act == .accepted)
        #expect(waiting.posts == [.acceptance])
        let answers: [(Command, StageName)] = [
            (accept, .accepted), (try SampleCase.correction(), .correcting),
            (try SampleCase.declined(), .notAccepted),
        ]
        for (answer, stage) in answers {
            var examined = desk
            try examined.on("2026-03-03", .acceptance, answer)
            #expect(examined.state.name == stage)
        }
        for post in Post.allCases where post != .acceptance {
            #expect(try desk.refusal(on: "2026-03-03", post, accept) != nil, "\(post)")
        }
    }

    @Test func `SEED2-13 what came back corrected is examined again`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-03", .acceptance, try SampleCase.correction())
        try desk.on("2026-03-03", .sealing, try SampleCase.seal(.notice(.correction)))
        #expect(try desk.refusal(on: "2026-03-04", .acceptance, accept) != nil)
        let form = Command.addMaterial(
            Material(kind: "applicationForm", digest: try SampleCase.digest("e"), size: 9)
        )
        try desk.on("2026-03-05", .applicant, form)
        try desk.on("2026-03-05", .applicant, .correct)
        #expect(try desk.waiting(on: "2026-03-06")?.act == .accepted)
        try desk.on("2026-03-06", .acceptance, accept)
        #expect(desk.state.name == .accepted)
    }

    @Test(arguments: [StageName.draft, .filed, .received, .correcting, .notAccepted, .closed])
    func `SEED2-17 nothing is reviewed before it is accepted`(stage: StageName) throws {
        let subject = try #require(try SampleCase.standing(at: stage))
        let refusal = try subject.refusal(
            of: .review(try SampleCase.review()),
            by: try SampleCase.actor(.review)
        )
        guard case .wrongStage(.reviewed, stage, let needs) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(needs.contains(.accepted))
    }

    @Test func `SEED2-17 after acceptance the materials wait for review, and are reviewed`()
        throws
    {
        var desk = try Desk.accepted(on: "2026-03-02")
        try desk.on("2026-03-02", .sealing, try SampleCase.seal(.notice(.acceptance)))
        let waiting = try #require(try desk.waiting(on: "2026-03-03"))
        #expect(waiting.act == .reviewed)
        #expect(waiting.posts == [.review])
        try desk.on("2026-03-03", .review, .review(try SampleCase.review()))
        #expect(desk.state.review?.findings == (try SampleCase.digest("b")))
        #expect(desk.state.name == .reviewed)
    }
}
