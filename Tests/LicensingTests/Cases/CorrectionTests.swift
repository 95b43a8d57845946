import Licensing
import Testing

/// 补正: received on Monday 2026-03-02, so the notice's last day is Monday 2026-03-09.
@Suite struct CorrectionTests {
    private let form = CorrectionPlace.material(kind: "applicationForm")
    private let performance = CorrectionPlace.material(kind: "performance")

    private func correcting(_ places: [CorrectionPlace]? = nil) throws -> Desk {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-04", .acceptance, try SampleCase.correction(places))
        try desk.on("2026-03-04", .sealing, try SampleCase.seal(.notice(.correction)))
        return desk
    }

    private func add(_ kind: String, _ digit: Character = "f") throws -> Command {
        .addMaterial(Material(kind: kind, digest: try SampleCase.digest(digit), size: 1))
    }

    @Test(arguments: [("2026-03-02", true), ("2026-03-09", true), ("2026-03-10", false)])
    func `SEED2-15 a correction is asked for on the spot or within five working days`(
        day: String,
        isInTime: Bool
    ) throws {
        let desk = try Desk.received(on: "2026-03-02")
        let refusal = try desk.refusal(on: day, .acceptance, try SampleCase.correction())
        #expect((refusal == nil) == isInTime)
        if !isInTime {
            #expect(
                refusal == .wrongStage(.correctionRequested, at: .accepted, needs: [.received])
            )
        }
    }

    @Test func `AMB-7 the term is the agency's, thirty days unless set, moved off a rest day`()
        throws
    {
        // 2026-03-04 and thirty days is Friday 3 April; 4 to 6 April are off, so 31 days end on the 7th.
        let desk = try correcting()
        #expect(desk.state.corrections.first?.until == Day("2026-04-03"))
        var other = try Desk.received(
            on: "2026-03-02",
            settings: AgencySettings(correctionDays: 31)
        )
        try other.on("2026-03-04", .acceptance, try SampleCase.correction())
        #expect(other.state.corrections.first?.until == Day("2026-04-07"))
    }

    @Test func `a request names at least one place, each once, each with its clause`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        func refusal(_ items: [CorrectionItem]) throws -> Refusal? {
            let command = Command.requestCorrection(notice: NoticeNumber("补1"), items: items)
            return try desk.refusal(on: "2026-03-04", .acceptance, command)
        }
        let item = try SampleCase.item(form)
        #expect(try refusal([]) == .noItems)
        #expect(try refusal([item, item]) == .placeTwice(form))
        let bare = CorrectionItem(place: form, fault: item.fault, clause: " ")
        #expect(try refusal([bare]) == .noClause)
        #expect(try refusal([try SampleCase.item(.form(part: ""))]) == .noClause)
        #expect(try refusal([item, try SampleCase.item(.form(part: "staff"))]) == nil)
    }

    @Test func `SEED2-61 no material outside the catalogue is asked for`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        let other = CorrectionPlace.material(kind: "bankStatement")
        #expect(
            try desk.refusal(on: "2026-03-04", .acceptance, try SampleCase.correction([other]))
                == .notInCatalogue(kind: "bankStatement")
        )
    }

    @Test func `only what is open can be given anew, and it stands for the old`() throws {
        var desk = try correcting()
        #expect(desk.state.openPlaces == [form])
        #expect(
            try desk.refusal(on: "2026-03-05", .applicant, try add("performance"))
                == .placeNotOpen(performance)
        )
        let before = desk.state.materials
        try desk.on("2026-03-05", .applicant, try add("applicationForm"))
        #expect(desk.state.materials.count == before.count)
        #expect(desk.state.materials.last?.digest == (try SampleCase.digest("f")))
        #expect(desk.state.uncuredPlaces.isEmpty)
    }

    @Test func `a part of the form is answered by the form`() throws {
        var desk = try correcting([.form(part: "staff")])
        #expect(
            try desk.refusal(on: "2026-03-05", .applicant, try add("performance"))
                == .placeNotOpen(performance)
        )
        try desk.on("2026-03-05", .applicant, try add("applicationForm"))
        #expect(desk.state.uncuredPlaces.isEmpty)
    }

    @Test func `nothing is added once it is filed, unless it is asked for`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        let refusal = try desk.refusal(on: "2026-03-03", .applicant, try add("applicationForm"))
        #expect(
            refusal == .wrongStage(.materialAdded, at: .received, needs: [.draft, .correcting])
        )
    }

    @Test func `nothing corrected is no correction`() throws {
        var desk = try correcting()
        #expect(
            try desk.refusal(on: "2026-03-05", .applicant, .correct) == .nothingCorrected([form])
        )
        try desk.on("2026-03-05", .applicant, try add("applicationForm"))
        #expect(try desk.refusal(on: "2026-03-05", .applicant, .correct) == nil)
    }

    private func corrected(_ places: [CorrectionPlace]? = nil) throws -> Desk {
        var desk = try correcting(places)
        try desk.on("2026-03-12", .applicant, try add("applicationForm"))
        try desk.on("2026-03-12", .applicant, .correct)
        return desk
    }

    @Test func `AMB-6 a resubmission opens a new examination of five working days`() throws {
        let desk = try corrected()
        #expect(desk.state.received?.on == Day("2026-03-12"))
        #expect(try desk.waiting(on: "2026-03-13")?.due == Day("2026-03-19"))
        let accept = Command.accept(notice: NoticeNumber("受1"))
        #expect(try desk.refusal(on: "2026-03-19", .acceptance, accept) == nil)
        #expect(
            try desk.refusal(on: "2026-03-20", .acceptance, accept)
                == .wrongStage(.accepted, at: .accepted, needs: [.received])
        )
    }

    @Test func `AMB-6 a second notice names only what was open, or needs a supervisor's reason`()
        throws
    {
        let assets = CorrectionPlace.form(part: "assets")
        var desk = try corrected([form])
        let again = try SampleCase.correction([form])
        let later = try SampleCase.correction([form, assets])
        #expect(try desk.refusal(on: "2026-03-13", .acceptance, again) == nil)
        #expect(
            try desk.refusal(on: "2026-03-13", .acceptance, later) == .placeNotOpen(assets)
        )
        let allow = Command.allowLaterItems(reason: try SampleCase.remark("新交材料有新问题"))
        #expect(
            try desk.refusal(on: "2026-03-13", .acceptance, allow)
                == .wrongPost(.laterItemsAllowed, needs: [.confirmation])
        )
        try desk.on("2026-03-13", .confirmation, allow)
        #expect(
            try desk.refusal(on: "2026-03-13", .confirmation, allow) == .laterItemsNotNeeded
        )
        try desk.on("2026-03-13", .acceptance, later)
        #expect(desk.state.papers == [.notice(.correction), .notice(.correction, round: 2)])
        #expect(!desk.state.areLaterItemsAllowed)
    }

    @Test func `the first round needs nobody's leave`() throws {
        let desk = try Desk.received(on: "2026-03-02")
        let allow = Command.allowLaterItems(reason: try SampleCase.remark())
        #expect(
            try desk.refusal(on: "2026-03-03", .confirmation, allow) == .laterItemsNotNeeded
        )
    }

    private let close = Command.closeUncorrected(notice: NoticeNumber("终1"))

    @Test func `AMB-7 a case nobody corrects is closed after its day, and never refused`() throws {
        var desk = try correcting()
        #expect(
            try desk.refusal(on: "2026-05-31", .acceptance, close)
                == .notServed([.notice(.correction)])
        )
        #expect(try desk.waiting(on: "2026-03-04")?.act == .noticeServed)
        let service = NoticeService(paper: .notice(.correction), way: .counter)
        try desk.on("2026-03-04", .service, .serveNotice(service))
        let until = try Written.day("2026-04-03")
        #expect(
            try desk.refusal(on: "2026-04-03", .acceptance, close)
                == .termNotOver(until: until)
        )
        #expect(try desk.state(on: "2026-05-31").name == .correcting)
        #expect(try desk.waiting(on: "2026-04-03")?.act == .corrected)
        #expect(try desk.waiting(on: "2026-04-07")?.act == .closedUncorrected)
        try desk.on("2026-04-07", .acceptance, close)
        #expect(desk.state.name == .closed)
        #expect(desk.state.decision == nil)
        let notice = Paper.notice(.closedUncorrected)
        #expect(desk.state.duePapers == [notice])
        try desk.on("2026-04-07", .sealing, try SampleCase.seal(notice))
        #expect(
            try desk.refusal(on: "2026-04-08", .archive, .archive) == .notServed([notice])
        )
        let served = Command.serveNotice(NoticeService(paper: notice, way: .counter))
        try desk.on("2026-04-08", .service, served)
        try desk.on("2026-04-08", .archive, .archive)
        #expect(desk.state.name == .archived)
    }

    @Test func `a notice that was never sealed closes nothing`() throws {
        var desk = try Desk.received(on: "2026-03-02")
        try desk.on("2026-03-04", .acceptance, try SampleCase.correction())
        #expect(
            try desk.refusal(on: "2026-03-09", .acceptance, close)
                == .notSealed([.notice(.correction)])
        )
    }

    @Test func `a late correction is taken while nobody has closed the case`() throws {
        var desk = try correcting()
        try desk.on("2026-05-06", .applicant, try add("applicationForm"))
        try desk.on("2026-05-06", .applicant, .correct)
        #expect(desk.state.received?.on == Day("2026-05-06"))
    }

    @Test(arguments: [(30, 23), (14, 7), (13, 7), (4, 2), (1, 1)])
    func `AMB-7 a reminder comes a week before the last day, half way in a short term`(
        length: Int,
        days: Int
    ) throws {
        let asked = try Written.day("2026-03-04")
        let reminder = Correction.reminder(before: asked.adding(days: length), servedOn: asked)
        #expect(reminder == asked.adding(days: days))
    }
}
