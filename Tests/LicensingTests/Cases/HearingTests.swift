import Licensing
import Testing

/// 拟不予许可: nobody is refused unheard.
///
/// Told on Monday 2026-03-09, five working days to the 16th.
@Suite struct HearingTests {
    private let refuse = Command.refuse(SampleCase.refused)

    /// Proposed on the 9th; the notice sealed and served on a day, or not at all.
    private func proposed(
        _ proposesGrant: Bool = false,
        servedOn day: String? = "2026-03-09"
    ) throws -> Desk {
        var desk = try Desk.confirmed(on: "2026-03-02", proposesGrant: proposesGrant)
        try desk.on("2026-03-09", .decision, SampleCase.proposal)
        guard let day else { return desk }
        let paper = Paper.notice(.refusalProposed)
        try desk.on(day, .sealing, try SampleCase.seal(paper))
        try desk.on(day, .service, .serveNotice(NoticeService(paper: paper, way: .counter)))
        return desk
    }

    @Test func `a refusal without its proposal is none`() throws {
        let desk = try Desk.confirmed(on: "2026-03-02", proposesGrant: false)
        #expect(
            try desk.refusal(on: "2026-03-09", .decision, refuse)
                == .wrongStage(.refused, at: .confirmed, needs: [.refusalProposed])
        )
    }

    @Test(arguments: [("2026-03-16", false), ("2026-03-17", true)])
    func `who says nothing is refused only after the term`(day: String, isFree: Bool) throws {
        let desk = try proposed()
        let until = try Written.day("2026-03-16")
        #expect(desk.state.proposal?.until == until)
        #expect(
            try desk.refusal(on: day, .decision, refuse)
                == (isFree ? nil : .notHeard(until: until))
        )
        #expect(try desk.waiting(on: "2026-03-10")?.act == .sealApplied)
    }

    @Test func `who was not told is not refused, however long ago it was proposed`() throws {
        var desk = try proposed(servedOn: nil)
        let told = try Written.day("2026-03-16")
        #expect(desk.state.lastDayToSpeak(under: try SampleCase.law()) == told)
        let paper = Paper.notice(.refusalProposed)
        #expect(try desk.refusal(on: "2026-03-20", .decision, refuse) == .notSealed([paper]))
        try desk.on("2026-03-17", .sealing, try SampleCase.seal(paper))
        #expect(try desk.refusal(on: "2026-03-20", .decision, refuse) == .notServed([paper]))
    }

    @Test(arguments: [("2026-03-19", false), ("2026-03-20", true)])
    func `told late, the applicant has as many working days as the notice gives`(
        day: String,
        isFree: Bool
    ) throws {
        let desk = try proposed(servedOn: "2026-03-12")
        let end = try Written.day("2026-03-19")
        #expect(desk.state.hearingEnd(under: try SampleCase.law()) == end)
        #expect(desk.state.lastDayToSpeak(under: try SampleCase.law()) == end)
        #expect(
            try desk.refusal(on: day, .decision, refuse) == (isFree ? nil : .notHeard(until: end))
        )
    }

    @Test func `an early statement does not shorten the time; the applicant's own word does`()
        throws
    {
        let statement = Command.giveStatement(try SampleCase.digest("e"))
        let until = try Written.day("2026-03-16")
        for post in [Post.applicant, .acceptance] {
            var desk = try proposed()
            try desk.on("2026-03-10", post, statement)
            #expect(
                try desk.refusal(on: "2026-03-10", .decision, refuse) == .notHeard(until: until)
            )
            try desk.on("2026-03-10", .applicant, .waiveStatement)
            #expect(try desk.refusal(on: "2026-03-10", .decision, refuse) == nil)
        }
        let desk = try proposed()
        #expect(
            try desk.refusal(on: "2026-03-10", .acceptance, .waiveStatement)
                == .wrongPost(.statementWaived, needs: [.applicant]),
            "nobody waives for the applicant"
        )
    }

    @Test func `a refusal rests on no reason that the applicant was not told`() throws {
        var desk = try proposed()
        try desk.on("2026-03-10", .applicant, .waiveStatement)
        let told = try #require(SampleCase.refused.reasons.first)
        for other in [
            RefusalReason(clause: "服务指南第一章", fact: told.fact),
            RefusalReason(clause: told.clause, fact: "证书系伪造"),
        ] {
            let refusal = Refused(notice: SampleCase.refused.notice, reasons: [other])
            #expect(
                try desk.refusal(on: "2026-03-10", .decision, .refuse(refusal))
                    == .reasonNotTold(clause: other.clause)
            )
        }
    }

    @Test func `APL 7 a statement that holds sends the review back, and all is told anew`() throws {
        var desk = try proposed()
        try desk.on("2026-03-10", .applicant, .giveStatement(try SampleCase.digest("e")))
        let back = Command.returnReview(reason: try SampleCase.remark("申辩成立"))
        try desk.on("2026-03-11", .decision, back)
        #expect(desk.state.name == .accepted)
        #expect(desk.state.statements.count == 1)
        try desk.on("2026-03-11", .review, .review(try SampleCase.review(false)))
        try desk.on("2026-03-11", .confirmation, .confirmReview)
        try desk.on("2026-03-12", .decision, SampleCase.proposal)
        #expect(
            try desk.refusal(on: "2026-03-20", .decision, refuse)
                == .notSealed([.notice(.refusalProposed, round: 2)])
        )
        var granted = try proposed()
        try granted.on("2026-03-11", .decision, back)
        try granted.on("2026-03-11", .review, .review(try SampleCase.review()))
        try granted.on("2026-03-11", .confirmation, .confirmReview)
        #expect(
            try granted.refusal(on: "2026-03-12", .decision, try SampleCase.grant()) == nil
        )
    }

    @Test func `a proposal that was never sealed goes out no more once the review is back`()
        throws
    {
        var desk = try proposed(servedOn: nil)
        let back = Command.returnReview(reason: try SampleCase.remark("另有事实"))
        try desk.on("2026-03-10", .decision, back)
        #expect(desk.state.duePapers == [.notice(.acceptance)])
    }

    @Test func `a waiver ends with the proposal that it answered`() throws {
        var desk = try proposed()
        try desk.on("2026-03-09", .applicant, .waiveStatement)
        #expect(desk.state.isStatementWaived)
        let back = Command.returnReview(reason: try SampleCase.remark("另有事实"))
        try desk.on("2026-03-10", .decision, back)
        #expect(!desk.state.isStatementWaived)
    }

    @Test func `APL 7 nobody waives what was not told: the proposal is sealed first`() throws {
        var desk = try proposed(servedOn: nil)
        let paper = Paper.notice(.refusalProposed)
        #expect(!desk.state.isApplicantTold)
        #expect(
            try desk.refusal(on: "2026-03-09", .applicant, .waiveStatement) == .notSealed([paper])
        )
        try desk.on("2026-03-09", .sealing, try SampleCase.seal(paper))
        #expect(desk.state.isApplicantTold)
        #expect(try desk.refusal(on: "2026-03-09", .applicant, .waiveStatement) == nil)
        // A second proposal is told anew.
        try desk.on("2026-03-10", .decision, .returnReview(reason: try SampleCase.remark()))
        try desk.on("2026-03-10", .review, .review(try SampleCase.review(false)))
        try desk.on("2026-03-10", .confirmation, .confirmReview)
        try desk.on("2026-03-10", .decision, SampleCase.proposal)
        #expect(
            try desk.refusal(on: "2026-03-10", .applicant, .waiveStatement)
                == .notSealed([.notice(.refusalProposed, round: 2)])
        )
    }

    @Test func `APL 7 a waiver of old, before the seal, is read and refuses nobody untold`() throws
    {
        var desk = try proposed(servedOn: nil)
        let last = try #require(desk.subject.acts.last)
        let old = Act(
            sequence: last.sequence + 1,
            fact: .statementWaived,
            by: try SampleCase.actor(.applicant),
            on: last.on,
            recordedAt: last.recordedAt,
            clause: nil
        )
        desk.subject = desk.subject.appending([old])
        let paper = Paper.notice(.refusalProposed)
        #expect(desk.state.isStatementWaived)
        #expect(try desk.refusal(on: "2026-03-10", .decision, refuse) == .notSealed([paper]))
        try desk.on("2026-03-10", .sealing, try SampleCase.seal(paper))
        #expect(try desk.refusal(on: "2026-03-10", .decision, refuse) == nil)
    }

    @Test func `a proposal that was never sealed goes out no more once a license is granted`()
        throws
    {
        var desk = try proposed(true, servedOn: nil)
        try desk.on("2026-03-10", .decision, try SampleCase.grant())
        #expect(desk.state.duePapers == [.notice(.acceptance), .notice(.grant)])
    }

    @Test func `a year whose holidays are not known ends no term`() throws {
        // That year's notice is far from out: the day shown is the last one, and not sure.
        var desk = try Desk.confirmed(on: "2098-12-22", proposesGrant: false)
        try desk.on("2098-12-29", .decision, SampleCase.proposal)
        let paper = Paper.notice(.refusalProposed)
        try desk.on("2098-12-29", .sealing, try SampleCase.seal(paper))
        try desk.on(
            "2098-12-29",
            .service,
            .serveNotice(NoticeService(paper: paper, way: .counter))
        )
        let end = try #require(desk.state.hearingEnd(under: try SampleCase.law()))
        #expect(end.year == 2099)
        #expect(try desk.refusal(on: "2098-12-31", .decision, refuse) == .notHeard(until: end))
        #expect(try desk.refusal(on: "2099-01-20", .decision, refuse) == .termProvisional(end))
        #expect(try desk.waiting(on: "2099-01-20")?.act != .refused)
        // The applicant's own word needs no calendar.
        try desk.on("2098-12-31", .applicant, .waiveStatement)
        #expect(try desk.refusal(on: "2098-12-31", .decision, refuse) == nil)
    }

    @Test func `what was heard may turn the decision where the review proposed to grant`() throws {
        let heard = try proposed(true)
        let grant = try SampleCase.grant()
        #expect(try heard.refusal(on: "2026-03-10", .decision, grant) == nil)
        #expect(try proposed().refusal(on: "2026-03-10", .decision, grant) == .againstReview)
    }

    @Test func `SEED2-D8 a proposal says why, and names no person by number`() throws {
        let desk = try Desk.confirmed(on: "2026-03-02", proposesGrant: false)
        func refusal(_ reasons: [RefusalReason]) throws -> Refusal? {
            let command = Command.proposeRefusal(notice: NoticeNumber("告1"), reasons: reasons)
            return try desk.refusal(on: "2026-03-09", .decision, command)
        }
        #expect(try refusal([]) == .noReasons)
        let number = RefusalReason(clause: "第二章", fact: "13800138000的社保不在本单位")
        #expect(try refusal([number]) == .badRemark(.personalNumber))
    }

    @Test func `the inbox of a confirmed case waits for what the review proposes`() throws {
        for (proposesGrant, act) in [(true, ActKind.granted), (false, .refusalProposed)] {
            var desk = try Desk.confirmed(on: "2026-03-02", proposesGrant: proposesGrant)
            try desk.on("2026-03-02", .sealing, try SampleCase.seal(.notice(.acceptance)))
            #expect(try desk.waiting(on: "2026-03-03")?.act == act)
            #expect(try desk.waiting(on: "2026-03-03")?.posts == [.decision])
            #expect(try desk.waiting(on: "2026-03-03")?.due == Day("2026-03-23"))
        }
    }

    @Test func `the inbox waits for the applicant, then for the decision`() throws {
        var desk = try proposed()
        try desk.on("2026-03-09", .sealing, try SampleCase.seal(.notice(.acceptance)))
        #expect(try desk.waiting(on: "2026-03-16")?.act == .statementGiven)
        #expect(try desk.waiting(on: "2026-03-16")?.due == Day("2026-03-16"))
        #expect(try desk.waiting(on: "2026-03-17")?.act == .refused)
        #expect(try desk.waiting(on: "2026-03-17")?.posts == [.decision])
        #expect(try desk.waiting(on: "2026-03-17")?.due == Day("2026-03-23"))
    }

    @Test func `the inbox waits for the service of what is sealed and not told`() throws {
        var desk = try proposed(servedOn: nil)
        for kind in [NoticeKind.acceptance, .refusalProposed] {
            try desk.on("2026-03-09", .sealing, try SampleCase.seal(.notice(kind)))
        }
        #expect(try desk.waiting(on: "2026-03-10")?.act == .noticeServed)
        #expect(try desk.waiting(on: "2026-03-10")?.due == Day("2026-03-23"))
    }

    @Test func `a decision is taken alone or in a meeting of two or more, not in one to come`()
        throws
    {
        let desk = try Desk.confirmed(on: "2026-03-02")
        func refusal(_ day: String, _ present: [String]) throws -> Refusal? {
            let meeting = Meeting(
                on: try Written.day(day),
                minutes: try SampleCase.digest("9"),
                present: present
            )
            let command = Command.grant(
                notice: NoticeNumber("准1"),
                granted: try SampleCase.requested(),
                licenseNumber: try LicenseNumber("1-4-00001-2026"),
                manner: .meeting(meeting)
            )
            return try desk.refusal(on: "2026-03-10", .decision, command)
        }
        #expect(try refusal("2026-03-10", ["a", "b"]) == nil)
        #expect(try refusal("2026-03-11", ["a", "b"]) == .badMeeting)
        #expect(try refusal("2026-03-02", ["a", "b"]) == nil)
        #expect(try refusal("2026-03-01", ["a", "b"]) == .badMeeting, "before the review")
        #expect(try refusal("2026-03-10", ["a"]) == .badMeeting)
        #expect(try refusal("2026-03-10", ["a", "a"]) == .badMeeting)
    }
}
