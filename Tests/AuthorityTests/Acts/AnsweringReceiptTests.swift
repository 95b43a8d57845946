import Contract
import Licensing
import Store
import Testing

@testable import Authority

@Suite("The answer to a receipt")
struct AnsweringReceiptTests {
    private func decline(_ scene: Scene, _ ground: NonAcceptance.Ground) throws {
        try scene.office.declineAcceptance(
            scene.id,
            ground: ground,
            reason: Remark("住所不在本机构管辖范围"),
            clause: "《中华人民共和国行政许可法》第三十二条第一款第二项",
            by: scene.by(.acceptance)
        )
    }

    @Test func `SEED2-14 not accepting names the body to turn to, and has its sealed notice`()
        throws
    {
        let scene = try Scene()
        #expect(
            try scene.refusal { try decline(scene, .notCompetent(body: " ")) } == .noCompetentBody
        )
        try decline(scene, .notCompetent(body: "山西省能源局"))
        #expect(try scene.state.name == .notAccepted)
        let sealing = scene.by(.sealing)
        try scene.office.sealNotice(.nonAcceptance, of: scene.id, by: sealing)
        let archive = scene.by(.archive)
        let waits = try scene.refusal { try scene.office.archive(scene.id, by: archive) }
        #expect(waits == .notServed([.notice(.nonAcceptance)]))
        try scene.office.serveNotice(
            scene.id,
            .notice(.nonAcceptance),
            way: .counter,
            by: scene.by(.service)
        )
        #expect(try scene.office.archive(scene.id, by: archive).state.name == .archived)
    }

    @Test func `AMB-29 where no license is needed the same notice says so`() throws {
        let scene = try Scene()
        try decline(scene, .notNeeded)
        let facts = try scene.office.open(scene.id).acts.last?.fact
        guard case .notAccepted(let written)? = facts else {
            Issue.record("\(String(describing: facts))")
            return
        }
        #expect(written.ground == .notNeeded)
        #expect(written.notice.rawValue.contains("〔2026〕第1号"))
    }

    @Test func `SEED2-59 an unverified area keeps the word on acceptance unsealed until confirmed`()
        throws
    {
        let scene = try Scene()
        let office = scene.office.doubting(AgencyID("shanxi"))
        func expectUnconfirmed(_ work: () throws -> Void) throws {
            let refusal = try #require(throws: OfficeRefusal.self, performing: work)
            guard case .areaUnconfirmed(let division) = refusal else {
                Issue.record("\(refusal)")
                return
            }
            #expect(division.rawValue.hasPrefix("14"))
        }
        try expectUnconfirmed { try office.accept(scene.id, by: scene.by(.acceptance)) }
        // Accepted while the area was sure, it is not sealed once it is not.
        try scene.office.accept(scene.id, by: scene.by(.acceptance))
        try expectUnconfirmed {
            try office.sealNotice(.acceptance, of: scene.id, by: scene.by(.sealing))
        }
        let reason = try Remark("山西省属本办管辖")
        try office.confirmArea(scene.id, reason: reason, by: scene.by(.acceptance))
        try office.sealNotice(.acceptance, of: scene.id, by: scene.by(.sealing))
    }

    @Test func `SEED2-59 a confirmation of another place, or of another agency, opens nothing`()
        throws
    {
        let scene = try Scene()
        let office = scene.office.doubting(AgencyID("shanxi"))
        let (reason, acceptance) = (try Remark("核对后"), scene.by(.acceptance))
        let shandong = AgencyID("shandong")
        try office.confirmArea(scene.id, agency: shandong, reason: reason, by: acceptance)
        let elsewhere = try scene.refusal { try office.accept(scene.id, by: acceptance) }
        #expect(elsewhere == .areaOfOther(name: "国家能源局山东监管办公室"))
        // A word on another place changes nothing of this one.
        try office.confirmArea(
            scene.id,
            division: try DivisionCode("140799"),
            reason: reason,
            by: acceptance
        )
        let still = try scene.refusal { try office.accept(scene.id, by: acceptance) }
        #expect(still == .areaOfOther(name: "国家能源局山东监管办公室"))
        // Somebody looked again.
        try office.confirmArea(scene.id, reason: reason, by: acceptance)
        try office.accept(scene.id, by: acceptance)
        let late = try scene.refusal {
            try office.confirmArea(scene.id, agency: shandong, reason: reason, by: acceptance)
        }
        #expect(late == .acceptedHere)
    }

    private static let shandong = Refusal.areaOfOther(name: "国家能源局山东监管办公室")

    @Test(arguments: [
        (AgencyID?.none, "国家能源局山东监管办公室", Refusal?.some(.areaOfOwn)),
        (nil, "国家能源局山西监管办公室", .areaOfOwn), (nil, "山东能源监管办", .areaOfOwn),
        (nil, "太原市能源局", nil),
        (AgencyID("shandong"), "国家能源局山东监管办公室", nil),
        (AgencyID("shandong"), "山东能源监管办", nil),
        (AgencyID("shandong"), "国家能源局河南监管办公室", shandong),
        (AgencyID("shandong"), "太原市能源局", shandong),
    ])
    func `SEED2-14 who is sent elsewhere is sent where the confirmation says`(
        confirmed: AgencyID?,
        body: String,
        refusal: Refusal?
    ) throws {
        let scene = try Scene()
        let office = scene.office.doubting(AgencyID("shanxi"))
        let acceptance = scene.by(.acceptance)
        try office.confirmArea(
            scene.id,
            agency: confirmed,
            reason: try Remark("核对后"),
            by: acceptance
        )
        func decline() throws {
            try office.declineAcceptance(
                scene.id,
                ground: .notCompetent(body: body),
                reason: try Remark("不在辖区"),
                clause: "《中华人民共和国行政许可法》第三十二条第一款第二项",
                by: acceptance
            )
        }
        if let refusal {
            #expect(try scene.refusal(decline) == refusal)
        } else {
            try decline()
            try office.sealNotice(.nonAcceptance, of: scene.id, by: scene.by(.sealing))
        }
    }

    @Test func `SEED2-14 who is not competent says so only of a place that somebody has looked at`()
        throws
    {
        let scene = try Scene()
        let office = scene.office.doubting(AgencyID("shanxi"))
        func decline() throws {
            try office.declineAcceptance(
                scene.id,
                ground: .notCompetent(body: "国家能源局山东监管办公室"),
                reason: try Remark("住所在山东"),
                clause: "《中华人民共和国行政许可法》第三十二条第一款第二项",
                by: scene.by(.acceptance)
            )
        }
        #expect(throws: OfficeRefusal.self) { try decline() }
        #expect(try scene.state.name == .received)
        try office.confirmArea(
            scene.id,
            agency: AgencyID("shandong"),
            reason: try Remark("该地属山东办管辖"),
            by: scene.by(.acceptance)
        )
        try decline()
        try office.sealNotice(.nonAcceptance, of: scene.id, by: scene.by(.sealing))
    }

    @Test func `SEED2-59 an officer's recorded confirmation opens the seal`() throws {
        let scene = try Scene()
        let office = scene.office.doubting(AgencyID("shanxi"))
        let reason = try Remark("山西省属本办管辖，见国家能源局派出机构职责")
        let refused = try scene.refusal {
            try office.confirmArea(scene.id, reason: reason, by: scene.by(.review))
        }
        guard case .wrongPost? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        try office.confirmArea(scene.id, reason: reason, by: scene.by(.acceptance))
        try office.accept(scene.id, by: scene.by(.acceptance))
        try office.sealNotice(.acceptance, of: scene.id, by: scene.by(.sealing))
        #expect(try scene.kinds.contains(.areaConfirmed))
    }

    @Test
    func `SEED2-59 a place that surely is another agency's is neither confirmed nor accepted`()
        throws
    {
        // Of all areas that of Shanxi alone is verified: the case is addressed to Shandong.
        let desk = try SampleDesk()
        let office = try desk.open()
        let agency = AgencyID("shandong")
        let id = try file(at: agency, desk, office)
        let officer = Actor(id: "shandong-acceptance", post: .acceptance, agency: agency)
        func decline(_ body: String) throws {
            try office.declineAcceptance(
                id,
                ground: .notCompetent(body: body),
                reason: Remark("住所在太原"),
                clause: "《中华人民共和国行政许可法》第三十二条第一款第二项",
                by: officer
            )
        }
        let attempts: [() throws -> Void] = [
            { try office.confirmArea(id, reason: Remark("误填"), by: officer) },
            { try office.accept(id, by: officer) },
            { try decline("国家能源局河南监管办公室") },
        ]
        for attempt in attempts {
            let refusal = try #require(throws: OfficeRefusal.self, performing: attempt)
            guard case .law(.areaOfOther("国家能源局山西监管办公室")) = refusal else {
                Issue.record("\(refusal)")
                continue
            }
        }
        try decline(try #require(desk.law.agency(AgencyID("shanxi"))?.name))
    }

    /// A case whose applicant sits in Taiyuan, filed at another agency.
    private func file(at agency: AgencyID, _ desk: SampleDesk, _ office: Office) throws -> CaseID {
        let play = desk.play(in: office)
        let enterprise = play.enterprise
        let applicant = try play.applicant().actor
        try office.keepProved(enterprise, of: agency)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: try CreditCode(enterprise.creditCode),
            agency: agency
        )
        let id = try office.openDraft(opening, named: enterprise.name, by: applicant).id
        try office.addMaterial(
            try enterprise.application(),
            kind: Material.applicationForm,
            to: id,
            by: applicant
        )
        return try office.file(id, by: applicant).id
    }
}

@Suite("Silence")
struct SilenceTests {
    @Test(arguments: [(5, false), (6, true)])
    func `AMB-8 after five working days silence accepts, from the day of receipt`(
        days: Int,
        isSilent: Bool
    ) throws {
        let scene = try Scene()
        let receipt = scene.today
        scene.pass(days)
        try scene.office.writeDownLapses()
        let last = try #require(try scene.office.open(scene.id).acts.last)
        #expect((last.fact.kind == .acceptedBySilence) == isSilent)
        guard isSilent else { return }
        #expect(last.on == receipt)
        #expect(last.recordedAt.day == scene.today)
        #expect(last.by == .clerk)
        #expect(try scene.state.acceptance?.notice != nil)
    }

    @Test func `AMB-8 the next act writes silence down first, in its own transaction`() throws {
        let scene = try Scene()
        scene.pass(7)
        try scene.office.review(scene.id, by: scene.by(.review))
        #expect(try scene.kinds == [.received, .acceptedBySilence, .reviewed])
    }

    @Test func `a refused act leaves neither itself nor the silence, and no number`() throws {
        let scene = try Scene()
        scene.pass(7)
        try scene.refusal { try scene.office.accept(scene.id, by: scene.by(.acceptance)) }
        #expect(try scene.kinds == [.received])
        try scene.office.writeDownLapses()
        let number = try scene.state.acceptance?.notice?.rawValue
        #expect(number?.contains("第1号") == true)
    }

    @Test func `written down once, however often it is tended, and the post seals its notice`()
        throws
    {
        let scene = try Scene()
        scene.pass(8)
        for _ in 0..<3 { #expect(scene.office.tend() == nil) }
        #expect(try scene.kinds == [.received, .acceptedBySilence])
        #expect(try scene.state.duePapers == [.notice(.acceptance)])
        try scene.office.sealNotice(.acceptance, of: scene.id, by: scene.by(.sealing))
        #expect(try scene.state.duePapers.isEmpty)
    }

    @Test func `the notice of a silence that nobody wrote down can be sealed at once`() throws {
        let scene = try Scene()
        scene.pass(8)
        try scene.office.sealNotice(.acceptance, of: scene.id, by: scene.by(.sealing))
        #expect(try scene.kinds == [.received, .acceptedBySilence, .sealApplied])
    }
}

extension Office {
    /// The same office under a law that does not know an agency's area for sure.
    fileprivate func doubting(_ id: AgencyID) -> Office {
        let agencies = law.agencies.map { agency in
            guard agency.id == id else { return agency }
            return Agency(
                id: agency.id,
                name: agency.name,
                shortName: agency.shortName,
                kind: agency.kind,
                areas: agency.areas.map { Area(prefix: $0.prefix, isVerified: false) },
                creditCode: agency.creditCode,
                licenseNumberTemplate: agency.licenseNumberTemplate,
                documentPrefix: agency.documentPrefix,
                contact: agency.contact,
                remedies: agency.remedies
            )
        }
        return Office(
            law: Law(
                ruleSets: law.ruleSets,
                calendar: law.calendar,
                agencies: agencies,
                administration: law.administration,
                notices: law.notices
            ),
            settings: settings,
            store: store,
            clock: clock,
            randomness: randomness,
            custody: custody,
            accounts: accounts,
            papers: papers,
            book: book,
            afterStage: afterStage
        )
    }
}
