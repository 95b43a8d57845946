import Licensing
import Testing

/// 告知: received on Monday 2026-03-02, asked to correct on the 4th; the last day to tell is the 9th.
@Suite struct ToldInTimeTests {
    private let paper = Paper.notice(.correction)
    private let write = Command.acceptBySilence(notice: NoticeNumber("受7"))

    private func asked(sealedOn day: String? = nil) throws -> Desk {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-04", .acceptance, try SampleCase.correction())
        if let day { try desk.on(day, .sealing, try SampleCase.seal(paper)) }
        return desk
    }

    /// Corrected on the 12th and asked again on the 13th: the last day to tell is the 19th.
    private func askedAgain(sealedOn day: String? = nil) throws -> Desk {
        var desk = try asked(sealedOn: "2026-03-04")
        let form = Command.addMaterial(try SampleCase.material("applicationForm"))
        try desk.on("2026-03-12", .applicant, form)
        try desk.on("2026-03-12", .applicant, .correct)
        try desk.on("2026-03-13", .acceptance, try SampleCase.correction())
        guard let day else { return desk }
        try desk.on(day, .sealing, try SampleCase.seal(.notice(.correction, round: 2)))
        return desk
    }

    /// What an earlier office sealed too late.
    private func sealedLate(on day: String) throws -> Desk {
        var desk = try asked()
        let at = Moment(startOf: try Written.day(day))
        let sealing = Sealing(paper: paper, seal: "1", file: try SampleCase.digest())
        try desk.append(.sealApplied(sealing), by: .sealing, at: at)
        return desk
    }

    @Test(arguments: ["2026-03-04", "2026-03-09"])
    func `SEED2-15 AMB-8 sealed by the last day, the request answers the submission`(
        day: String
    ) throws {
        let desk = try asked(sealedOn: day)
        for later in ["2026-03-09", "2026-03-10", "2026-12-31"] {
            #expect(try desk.state(on: later).name == .correcting)
        }
        let end = try Written.day("2026-03-10")
        #expect(desk.subject.lapse(on: end, under: try SampleCase.law()) == nil)
        #expect(try desk.waiting(on: "2026-03-10")?.act == .noticeServed)
        #expect(try desk.decisionDue() == nil, "no clock of a decision before an acceptance")
    }

    @Test(arguments: [("2026-03-09", false), ("2026-03-10", true), ("2026-12-31", true)])
    func `SEED2-15 AMB-8 asked and not sealed by the last day, the application is accepted`(
        day: String,
        isAccepted: Bool
    ) throws {
        let desk = try asked()
        let (law, on) = (try SampleCase.law(), try Written.day(day))
        let since = try Written.day("2026-03-02")
        let state = try desk.state(on: day)
        #expect(state.name == (isAccepted ? .accepted : .correcting))
        #expect(state.bySilence == isAccepted)
        #expect(state.acceptance?.on == (isAccepted ? since : nil))
        #expect(
            desk.subject.lapse(on: on, under: law) == (isAccepted ? .acceptance(on: since) : nil)
        )
        #expect(
            try desk.refusal(on: day, .sealing, try SampleCase.seal(paper))
                == (isAccepted ? .lapseUnrecorded(on: since) : nil)
        )
        #expect(try desk.waiting(on: day)?.act == (isAccepted ? .acceptedBySilence : .sealApplied))
        #expect(
            try desk.waiting(on: day)?.due == Day(isAccepted ? "2026-03-23" : "2026-03-09"),
            "the examination's last day, then the decision's"
        )
        #expect(state.openPlaces.isEmpty == isAccepted)
    }

    @Test func `AMB-8 written down, the request goes out no more and the acceptance does`() throws {
        var desk = try asked()
        #expect(try desk.refusal(on: "2026-03-09", .clerk, write) != nil)
        try desk.on("2026-03-20", .clerk, write)
        #expect(desk.subject.acts.last?.on == Day("2026-03-02"))
        #expect(desk.state.name == .accepted && desk.state.bySilence)
        #expect(desk.state.acceptance?.notice == NoticeNumber("受7"))
        #expect(desk.state.duePapers == [.notice(.acceptance)])
        let seal = try SampleCase.seal(paper)
        #expect(try desk.refusal(on: "2026-03-20", .sealing, seal) == .notDue(paper))
        let form = Command.addMaterial(try SampleCase.material("applicationForm"))
        for command in [form, .correct] {
            guard case .wrongStage = try desk.refusal(on: "2026-03-20", .applicant, command) else {
                Issue.record("\(command.kind) is still taken")
                continue
            }
        }
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        try desk.on("2026-03-20", .sealing, try SampleCase.seal(.notice(.acceptance)))
        #expect(try desk.waiting(on: "2026-03-20")?.act == .reviewed)
        #expect(desk.subject.state(asOf: try Written.day("2026-03-02")).name == .accepted)
    }

    @Test(arguments: [("2026-03-19", false), ("2026-03-20", true)])
    func `AMB-6 AMB-8 a second round not told in time is accepted from the resubmission`(
        day: String,
        isAccepted: Bool
    ) throws {
        var desk = try askedAgain()
        #expect(try desk.state(on: day).name == (isAccepted ? .accepted : .correcting))
        #expect(try desk.state(on: day).acceptance?.on == (isAccepted ? Day("2026-03-12") : nil))
        #expect(try desk.waiting(on: "2026-03-13")?.due == Day("2026-03-19"))
        #expect(try askedAgain(sealedOn: "2026-03-19").state(on: day).name == .correcting)
        guard isAccepted else { return }
        try desk.on(day, .clerk, write)
        #expect(desk.state.duePapers == [.notice(.acceptance)])
        #expect(desk.state.sealedPapers == [paper], "what was told in the first round stands")
        #expect(try desk.decisionDue() == Day("2026-04-02"))
    }

    @Test func `before the seal nobody was asked, so nobody answers`() throws {
        let form = Command.addMaterial(try SampleCase.material("applicationForm"))
        var desk = try asked()
        #expect(try desk.refusal(on: "2026-03-05", .applicant, form) == .notSealed([paper]))
        #expect(try desk.refusal(on: "2026-03-05", .applicant, .correct) == .notSealed([paper]))
        #expect(!desk.state.isApplicantTold)
        try desk.on("2026-03-05", .sealing, try SampleCase.seal(paper))
        #expect(desk.state.isApplicantTold)
        #expect(try desk.refusal(on: "2026-03-05", .applicant, form) == nil)
    }

    @Test func `a year whose holidays are not known makes no silence`() throws {
        var desk = try Desk.received(on: "2099-03-02")
        try desk.on("2099-03-04", .acceptance, try SampleCase.correction())
        #expect(try desk.state(on: "2099-04-30").name == .correcting)
        #expect(try desk.refusal(on: "2099-04-30", .sealing, try SampleCase.seal(paper)) == nil)
    }

    @Test func `AMB-8 what an earlier office sealed too late is read, and answered nothing`() throws
    {
        var desk = try sealedLate(on: "2026-03-20")
        #expect(desk.state.name == .correcting)
        #expect(desk.state.sealedPapers == [paper])
        #expect(try desk.state(on: "2026-03-20").acceptance?.on == Day("2026-03-02"))
        #expect(try desk.decisionDue() == Day("2026-03-23"))
        try desk.on("2026-03-21", .clerk, write)
        #expect(desk.state.name == .accepted)
        #expect(desk.state.sealedPapers == [paper])
        #expect(desk.state.duePapers == [.notice(.acceptance)])
        #expect(try desk.decisionDue() == Day("2026-03-23"))
    }

    @Test func `what was recorded after a late seal, or before any, is read and keeps its clocks`()
        throws
    {
        for isSealed in [true, false] {
            var desk = isSealed ? try sealedLate(on: "2026-03-20") : try asked()
            let at = Moment(startOf: try Written.day("2026-03-24"))
            try desk.append(.corrected, by: .applicant, at: at)
            #expect(desk.state.name == .received)
            #expect(desk.state.received?.on == Day("2026-03-24"))
            #expect(try desk.waiting(on: "2026-03-25")?.due == Day("2026-03-31"))
            let clocks = try desk.subject.clocks(under: try SampleCase.law())
            #expect(clocks.filter { $0.name == .correctionNotice }.count == 2)
        }
    }
}

extension Desk {
    /// Takes in what an earlier office recorded, whether or not it would be recorded today.
    fileprivate mutating func append(_ fact: Fact, by post: Post, at moment: Moment) throws {
        let act = Act(
            sequence: subject.acts.count + 1,
            fact: fact,
            by: try SampleCase.actor(post),
            on: moment.day,
            recordedAt: moment,
            clause: nil
        )
        subject = subject.appending([act])
    }
}
