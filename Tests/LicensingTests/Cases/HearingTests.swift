import Licensing
import Testing

/// 拟不予许可: nobody is refused unheard.
///
/// Told on Monday 2026-03-09, five working days to the 16th.
@Suite struct HearingTests {
    private let refuse = Command.refuse(SampleCase.refused)

    private func proposed(_ proposesGrant: Bool = false) throws -> Desk {
        var desk = try Desk.confirmed(on: "2026-03-02", proposesGrant: proposesGrant)
        try desk.on("2026-03-09", .decision, SampleCase.proposal)
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

    @Test func `who has spoken or waived is heard`() throws {
        let statement = Command.giveStatement(try SampleCase.digest("e"))
        for (post, command) in [
            (Post.applicant, statement), (.acceptance, statement),
            (.applicant, Command.waiveStatement),
        ] {
            var desk = try proposed()
            try desk.on("2026-03-10", post, command)
            #expect(desk.state.isHeard)
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
        let other = Refused(
            notice: SampleCase.refused.notice,
            reasons: [RefusalReason(clause: "服务指南第一章", fact: "净资产不足")]
        )
        #expect(
            try desk.refusal(on: "2026-03-10", .decision, .refuse(other))
                == .reasonNotTold(clause: "服务指南第一章")
        )
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
        for kind in [NoticeKind.acceptance, .refusalProposed] {
            try desk.on("2026-03-09", .sealing, try SampleCase.seal(.notice(kind)))
        }
        #expect(try desk.waiting(on: "2026-03-16")?.act == .statementGiven)
        #expect(try desk.waiting(on: "2026-03-16")?.due == Day("2026-03-16"))
        #expect(try desk.waiting(on: "2026-03-17")?.act == .refused)
        #expect(try desk.waiting(on: "2026-03-17")?.posts == [.decision])
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
        #expect(try refusal("2026-03-10", ["a"]) == .badMeeting)
        #expect(try refusal("2026-03-10", ["a", "a"]) == .badMeeting)
    }
}
