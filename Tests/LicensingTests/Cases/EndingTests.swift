import Licensing
import Testing

/// How a case ends without a decision, and how its papers reach the applicant.
@Suite struct EndingTests {
    @Test func `SEED2-14 not competent: the notice names the body to turn to, then the case ends`()
        throws
    {
        var desk = try Desk.received(on: "2026-03-02")
        let day = "2026-03-03"
        #expect(
            try desk.refusal(on: day, .acceptance, try SampleCase.declined(.notCompetent(body: "")))
                == .noCompetentBody
        )
        #expect(
            try desk.refusal(on: day, .acceptance, try SampleCase.declined(clause: ""))
                == .noClause
        )
        try desk.on(day, .acceptance, try SampleCase.declined())
        #expect(desk.state.name == .notAccepted)
        #expect(desk.state.duePapers == [.notice(.nonAcceptance)])
        #expect(
            try desk.refusal(on: day, .archive, .archive) == .notSealed([.notice(.nonAcceptance)])
        )
        try desk.on(day, .sealing, try SampleCase.seal(.notice(.nonAcceptance)))
        #expect(
            try desk.refusal(on: day, .archive, .archive) == .notServed([.notice(.nonAcceptance)])
        )
        #expect(try desk.waiting(on: day)?.act == .noticeServed)
        try desk.on(
            day,
            .service,
            .serveNotice(NoticeService(paper: .notice(.nonAcceptance), way: .counter))
        )
        #expect(try desk.waiting(on: day)?.act == .archived)
        try desk.on(day, .archive, .archive)
        #expect(desk.state.name == .archived)
        #expect(desk.state.acceptance == nil)
    }

    @Test(arguments: [
        (StageName.archived, StageName?.some(.granted)), (.refused, .refused),
        (.notAccepted, .notAccepted), (.closed, .closed), (.withdrawn, .withdrawn),
        (.granted, .granted), (.refusalProposed, nil), (.correcting, nil), (.received, nil),
    ])
    func `how a case came out is known while it is made, served and archived`(
        stage: StageName,
        outcome: StageName?
    ) throws {
        let subject = try #require(try SampleCase.standing(at: stage))
        #expect(subject.state.outcome == outcome)
    }

    @Test func `an archived case still says that it was refused, closed, withdrawn, not accepted`()
        throws
    {
        let ways: [([(Post, Command)], StageName)] = [
            (try SampleCase.refusalWay(), .refused), (try SampleCase.closingWay(), .closed),
            (try SampleCase.nonAcceptanceWay(), .notAccepted),
            (try SampleCase.withdrawalWay(), .withdrawn),
        ]
        for (way, outcome) in ways {
            #expect(try SampleCase.played(way).state.outcome == outcome)
        }
    }

    @Test func `AMB-29 a matter that needs no license is not accepted either`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        let command = try SampleCase.declined(.notNeeded)
        #expect(try desk.refusal(on: "2026-03-02", .acceptance, command) == nil)
    }

    @Test func `SEED2-59 an area that surely lies with another agency is not confirmed`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        func refusal(_ code: String) throws -> Refusal? {
            let facts = AreaConfirmation(
                division: try DivisionCode(code),
                reason: try SampleCase.remark("住所在太原")
            )
            return try desk.refusal(on: "2026-03-03", .acceptance, .confirmArea(facts))
        }
        #expect(try refusal("140100") == nil)
        let law = try SampleCase.law()
        let sure = ["310100", "430100", "370100", "330100"].first { code in
            guard let division = try? DivisionCode(code) else { return false }
            if case .certain = law.competence(for: division) { return true }
            return false
        }
        if let sure {
            guard case .areaOfOther = try refusal(sure) else {
                Issue.record("\(sure)")
                return
            }
        }
    }

    @Test
    func `what an earlier office sealed after its purpose was gone is sealed, not a broken case`()
        throws
    {
        var withdrawn = try Desk.received(on: "2026-03-02")
        try withdrawn.on("2026-03-03", .acceptance, try SampleCase.correction())
        try withdrawn.on("2026-03-04", .applicant, try SampleCase.withdrawal())
        var granted = try Desk.confirmed(on: "2026-03-02")
        try granted.on("2026-03-09", .decision, SampleCase.proposal)
        try granted.on("2026-03-10", .decision, try SampleCase.grant())
        for (desk, kind) in [(withdrawn, NoticeKind.correction), (granted, .refusalProposed)] {
            let (paper, last) = (Paper.notice(kind), try #require(desk.subject.acts.last))
            #expect(
                try desk.refusal(on: "2026-03-11", .sealing, try SampleCase.seal(paper))
                    == .notDue(paper),
                "nobody seals it any more"
            )
            let sealing = Sealing(paper: paper, seal: "1", file: try SampleCase.digest())
            let old = Act(
                sequence: last.sequence + 1,
                fact: .sealApplied(sealing),
                by: try SampleCase.actor(.sealing),
                on: last.on,
                recordedAt: last.recordedAt,
                clause: nil
            )
            let state = desk.subject.appending([old]).state
            #expect(state.name == desk.state.name)
            #expect(state.sealedPapers.contains(paper) && state.papers.contains(paper))
        }
    }

    @Test func `SEED2-59 who has accepted is not confirmed as incompetent, save by silence`() throws
    {
        func confirmation(_ agency: AgencyID?) throws -> Command {
            .confirmArea(
                AreaConfirmation(
                    division: try DivisionCode("310100"),
                    agency: agency,
                    reason: try SampleCase.remark("住所在上海")
                )
            )
        }
        let other = try confirmation(SampleCase.otherAgency)
        var received = try Desk.received(on: "2026-03-02")
        #expect(try received.refusal(on: "2026-03-03", .acceptance, other) == nil)
        let accepted = try Desk.accepted(on: "2026-03-02")
        #expect(try accepted.refusal(on: "2026-03-03", .acceptance, other) == .acceptedHere)
        #expect(
            try accepted.refusal(on: "2026-03-03", .acceptance, try confirmation(nil)) == nil
        )
        // Received on the 2nd, unanswered after the 9th.
        let silence = Command.acceptBySilence(notice: NoticeNumber("受7"))
        try received.on("2026-03-10", .clerk, silence)
        #expect(try received.refusal(on: "2026-03-10", .acceptance, other) == nil)
    }

    @Test(arguments: [
        StageName.filed, .received, .correcting, .accepted, .firstReviewed, .reviewed,
        .confirmed, .refusalProposed,
    ])
    func `an application may be taken back until it is decided`(stage: StageName) throws {
        let subject = try #require(try SampleCase.standing(at: stage))
        let after = try subject.doing(
            try SampleCase.withdrawal(),
            by: try SampleCase.actor(.applicant)
        )
        #expect(after.state.name == .withdrawn)
        #expect(after.state.filing != nil)
        let voucher = subject.state.duePapers.filter { $0 == .notice(.acceptance) }
        #expect(after.state.duePapers == voucher + [.notice(.withdrawal)], "nothing else goes out")
        #expect(after.state.acceptance == subject.state.acceptance)
    }

    @Test(arguments: [StageName.granted, .refused, .made, .published, .served, .archived])
    func `what is decided is not taken back`(stage: StageName) throws {
        let subject = try #require(try SampleCase.standing(at: stage))
        let refusal = try subject.refusal(
            of: try SampleCase.withdrawal(),
            by: try SampleCase.actor(.applicant)
        )
        #expect(refusal?.code == "wrong-stage")
    }

    @Test func `nobody but the applicant takes an application back`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        for post in Post.allCases where post != .applicant {
            let refusal = try desk.refusal(on: "2026-03-02", post, try SampleCase.withdrawal())
            #expect(refusal == .wrongPost(.withdrawn, needs: [.applicant]))
        }
    }

    @Test func `SEED2-23 SEED2-24 the result goes the way that the applicant chose last`() throws {
        let published = try #require(try SampleCase.standing(at: .published))
        let service = try SampleCase.actor(.service)
        let applicant = try SampleCase.actor(.applicant)
        #expect(published.state.delivery == .mail)
        #expect(
            try published.refusal(of: .serve(.counter), by: service) == .otherDelivery(.mail)
        )
        #expect(
            try published.refusal(of: .serve(.electronic), by: service) == .otherDelivery(.mail)
        )
        let changed = try published.doing(.changeDelivery(.pickUp), by: applicant)
        #expect(
            try changed.refusal(of: .serve(.mail(tracking: "EMS1")), by: service)
                == .otherDelivery(.pickUp)
        )
        let served = try changed.doing(.serve(.counter), by: service)
        #expect(served.state.service?.delivery == .pickUp)
        #expect(served.state.filing?.delivery == .mail)
        let late = try served.refusal(of: .changeDelivery(.mail), by: applicant)
        #expect(late?.code == "wrong-stage")
    }

    @Test func `a notice is served once, sealed, and by the house only electronically`() throws {
        var desk = try Desk.accepted(on: "2026-03-02")
        let paper = Paper.notice(.acceptance)
        func serve(_ way: ServiceWay, _ paper: Paper = .notice(.acceptance)) -> Command {
            .serveNotice(NoticeService(paper: paper, way: way))
        }
        let day = "2026-03-03"
        #expect(try desk.refusal(on: day, .clerk, serve(.electronic)) == .notSealed([paper]))
        try desk.on(day, .sealing, try SampleCase.seal(paper))
        #expect(
            try desk.refusal(on: day, .clerk, serve(.mail(tracking: nil))) == .electronicOnly
        )
        #expect(
            try desk.refusal(on: day, .service, serve(.counter, .licenseOriginal))
                == .servedWithResult(.licenseOriginal)
        )
        try desk.on(day, .clerk, serve(.electronic))
        #expect(desk.state.service(of: paper)?.on == Day("2026-03-03"))
        #expect(try desk.refusal(on: day, .service, serve(.counter)) == .alreadyServed(paper))
    }
}
