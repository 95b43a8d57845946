import Licensing
import Store
import Testing

@testable import Authority

@Suite("Review by people")
struct ReviewActsTests {
    @Test func `two readers, where the agency wants them: another person, and both must agree`()
        throws
    {
        let scene = try Scene(AgencySettings(readers: 2))
        try scene.accept()
        try scene.office.review(scene.id, by: scene.by(.review))
        #expect(try scene.state.name == .firstReviewed)
        let same = try scene.refusal {
            _ = try scene.office.review(scene.id, by: scene.by(.review))
        }
        guard case .samePerson(.notWhoRead, _, _)? = same else {
            Issue.record("\(String(describing: same))")
            return
        }
        try scene.office.review(
            scene.id,
            proposesGrant: false,
            opinion: Remark("业绩存疑"),
            by: scene.second(.review)
        )
        #expect(try scene.state.name == .reviewed)
        #expect(try scene.state.review?.proposesGrant == false)
    }

    @Test func `one reader is enough where the agency sets nothing`() throws {
        let scene = try Scene()
        try scene.accept()
        try scene.office.review(scene.id, by: scene.by(.review))
        #expect(try scene.state.name == .reviewed)
    }

    @Test func `SEED2-18 two officers check on site, record and sign, before a review concludes`()
        throws
    {
        let scene = try Scene()
        try scene.accept()
        let first = scene.by(.inspection)
        let second = try scene.second(.inspection)
        #expect(throws: OfficeRefusal.self) { try order(scene, [first.id, second.id]) }
        try SampleOffice.open(scene.desk.staff, in: scene.office)
        #expect(throws: OfficeRefusal.self) { try order(scene, [first.id, "nobody"]) }
        #expect(throws: OfficeRefusal.self) { try order(scene, [first.id, scene.by(.review).id]) }
        let few = try scene.refusal {
            try order(scene, [first.id])
        }
        #expect(few == .tooFewOfficers)
        try order(scene, [first.id, second.id])
        let open = try scene.refusal {
            _ = try scene.office.review(scene.id, by: scene.by(.review))
        }
        #expect(open == .siteCheckOpen)
        let record = Array("现场核查记录：设备与申请一致".utf8)
        try scene.office.recordSiteCheck(scene.id, record, conforms: true, by: first)
        let alone = try scene.refusal { try scene.office.signSiteCheck(scene.id, by: first) }
        #expect(alone == .oneOnSite)
        try scene.office.signSiteCheck(scene.id, by: second)
        try scene.office.review(scene.id, by: scene.by(.review))
        try isKeptEncrypted(record, scene)
    }

    private func order(_ scene: Scene, _ officers: [String]) throws {
        try scene.office.orderSiteCheck(
            scene.id,
            reason: Remark("核实设备"),
            officers: officers,
            on: scene.today,
            place: Remark("太原市小店区"),
            by: scene.by(.review)
        )
    }

    private func isKeptEncrypted(_ bytes: [UInt8], _ scene: Scene) throws {
        let digest = Office.digest(of: bytes)
        let blob = try #require(try scene.office.store.read { try $0.blob(digest) })
        #expect(blob.bytes.count > bytes.count)
        #expect(!blob.bytes.elementsEqual(bytes))
        let read = try scene.office.readMaterial(
            scene.id,
            digest,
            reason: Remark("复核"),
            by: scene.by(.review)
        )
        #expect(read == bytes)
    }

    @Test func `a record of a check that nobody ordered is not kept`() throws {
        let scene = try Scene()
        try scene.accept()
        let record = Array("无令而查".utf8)
        let refused = try scene.refusal {
            try scene.office.recordSiteCheck(
                scene.id,
                record,
                conforms: true,
                by: scene.by(.inspection)
            )
        }
        #expect(refused == .noSiteCheck)
        #expect(try scene.office.store.read { try $0.blob(Office.digest(of: record)) } == nil)
    }

    @Test func `a returned review is read anew, by whoever read it or another`() throws {
        let scene = try Scene()
        try scene.accept()
        try scene.office.review(scene.id, by: scene.by(.review))
        try scene.office.returnReview(
            scene.id,
            reason: Remark("人员社保未核对"),
            by: scene.by(.confirmation)
        )
        #expect(try scene.state.name == .accepted)
        try scene.office.review(scene.id, by: scene.second(.review))
        try scene.office.confirmReview(scene.id, by: scene.by(.confirmation))
        #expect(try scene.state.name == .confirmed)
    }

    @Test func `a separation that an agency has lifted is lifted in the act, and on the record`()
        throws
    {
        let held = try Scene()
        try held.accept()
        let acceptance = held.by(.acceptance)
        let reader = Actor(id: acceptance.id, post: .review, agency: acceptance.agency)
        let refused = try held.refusal { _ = try held.office.review(held.id, by: reader) }
        guard case .samePerson(.notWhoAccepted, _, _)? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        let kept = Separation.all.subtracting([.notWhoAccepted])
        try held.office.changeSettings(
            AgencySettings(separations: kept),
            of: AgencyID("shanxi"),
            by: held.by(.head)
        )
        try held.office.review(held.id, by: reader)
        let history = try held.office.settingsHistory(of: AgencyID("shanxi"))
        #expect(history.map(\.by) == [held.by(.head).id])
    }
}

@Suite("The decision's period")
struct PeriodTests {
    private func due(_ scene: Scene) throws -> Day? {
        let clocks = try scene.office.open(scene.id).clocks(under: scene.desk.law)
        return clocks.last { $0.name == .decision }?.due
    }

    @Test func `SEED2-66 the head extends once, ten working days, with a reason and a notice`()
        throws
    {
        let scene = try Scene()
        try scene.accept()
        let before = try #require(try due(scene))
        let reason = try Remark("案情复杂")
        let wrong = try scene.refusal {
            try scene.office.extendPeriod(scene.id, reason: reason, by: scene.by(.decision))
        }
        guard case .wrongPost? = wrong else {
            Issue.record("\(String(describing: wrong))")
            return
        }
        try scene.office.extendPeriod(scene.id, reason: reason, by: scene.by(.head))
        let after = try #require(try due(scene))
        #expect(after == scene.desk.law.calendar.workingDay(10, after: before).day)
        let twice = try scene.refusal {
            try scene.office.extendPeriod(scene.id, reason: reason, by: scene.by(.head))
        }
        #expect(twice == .alreadyExtended)
        #expect(try scene.state.duePapers == [.notice(.periodExtended)])
    }

    @Test
    func `SEED2-67 AMB-11 a period stands still with its expected end, and nothing is decided`()
        throws
    {
        let scene = try Scene()
        try scene.review()
        let end = scene.today.adding(days: 20)
        try scene.office.pause(
            scene.id,
            ground: .expertReview,
            reason: Remark("组织专家评审"),
            expectedEnd: end,
            by: scene.by(.confirmation)
        )
        let refused = try scene.refusal {
            try scene.office.grant(scene.id, by: scene.by(.decision))
        }
        #expect(refused == .paused(.expertReview, until: end))
        scene.pass(4)
        try scene.office.resume(scene.id, by: scene.by(.confirmation))
        try scene.office.grant(scene.id, by: scene.by(.decision))
        #expect(try scene.state.name == .granted)
    }

    @Test func `a second pause is another paper with another number`() throws {
        let scene = try Scene()
        try scene.accept()
        for ground in [PauseGround.hearing, .appraisal] {
            try scene.office.pause(
                scene.id,
                ground: ground,
                reason: Remark("依法进行"),
                expectedEnd: scene.today.adding(days: 10),
                by: scene.by(.review)
            )
            scene.pass(2)
            try scene.office.resume(scene.id, by: scene.by(.review))
        }
        let notices = try scene.state.notices.filter { $0.paper.noticeKind == .specialTime }
        #expect(notices.map(\.paper) == [.notice(.specialTime), .notice(.specialTime, round: 2)])
        #expect(Set(notices.map(\.number)).count == 2)
    }
}
