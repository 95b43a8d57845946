import Foundation
import Licensing
import Store
import Testing

@testable import Authority

@Suite("Correction")
struct CorrectionTests {
    private func items(_ parts: String...) throws -> [CorrectionItem] {
        try parts.map {
            CorrectionItem(
                place: .form(part: $0),
                fault: try Remark("与证明不一致"),
                clause: "《许可实施办法》第二章",
                example: try Remark("按证书填写")
            )
        }
    }

    /// A case that is to be corrected in its staff part.
    private func asked(_ settings: AgencySettings? = nil) throws -> Scene {
        let scene = try Scene(settings)
        scene.pass(2)
        try scene.office.requestCorrection(
            scene.id,
            items: try items("staff"),
            by: scene.by(.acceptance)
        )
        return scene
    }

    /// The same, told by a sealed notice.
    private func correcting() throws -> Scene {
        let scene = try asked()
        try scene.office.sealNotice(.correction, of: scene.id, by: scene.by(.sealing))
        return scene
    }

    @Test func `every round of a correction is sealed`() throws {
        let scene = try correcting()
        let sealing = scene.by(.sealing)
        try give(try fewer(scene), scene)
        try scene.office.resubmit(scene.id, by: scene.applicant)
        try scene.office.requestCorrection(
            scene.id,
            items: try items("staff"),
            by: scene.by(.acceptance)
        )
        try scene.office.sealDuePapers(of: scene.id, by: sealing)
        let sealed = try scene.state.sealedPapers
        #expect(sealed.contains(.notice(.correction, round: 1)))
        #expect(sealed.contains(.notice(.correction, round: 2)))
    }

    private func give(_ form: [UInt8], _ scene: Scene) throws {
        try scene.office.addMaterial(
            form,
            kind: Material.applicationForm,
            to: scene.id,
            by: scene.applicant
        )
    }

    /// The form with one person fewer.
    private func fewer(_ scene: Scene) throws -> [UInt8] {
        try scene.form { form in
            let people = form["people"] as? [Any] ?? []
            form["people"] = Array(people.dropLast())
        }
    }

    @Test func `SEED2-15 AMB-6 corrected, the application is examined anew for five days`() throws {
        let scene = try correcting()
        scene.pass(3)
        try give(try fewer(scene), scene)
        try scene.office.resubmit(scene.id, by: scene.applicant)
        #expect(try scene.state.name == .received)
        #expect(try scene.state.received?.on == scene.today)
        #expect(try scene.office.open(scene.id).state.materials.count == 1)
        scene.pass(5)
        try scene.office.accept(scene.id, by: scene.by(.acceptance))
    }

    @Test func `AMB-6 only what is open may be said anew`() throws {
        let scene = try correcting()
        let safety = try scene.form { $0["safety"] = ["organization": false, "rules": true] }
        #expect(
            try scene.refusal { try give(safety, scene) } == .placeNotOpen(.form(part: "safety"))
        )
        let another = try scene.refusal {
            try scene.office.addMaterial(
                [1, 2, 3],
                kind: "performance",
                to: scene.id,
                by: scene.applicant
            )
        }
        #expect(another == .placeNotOpen(.material(kind: "performance")))
        #expect(try scene.kinds == [.received, .correctionRequested, .sealApplied])
    }

    @Test func `a corrected form asks for what was filed`() throws {
        let scene = try Scene()
        try scene.office.requestCorrection(
            scene.id,
            items: try items("requested"),
            by: scene.by(.acceptance)
        )
        try scene.office.sealNotice(.correction, of: scene.id, by: scene.by(.sealing))
        let less = try scene.form { form in
            form["requested"] = Array((form["requested"] as? [Any] ?? []).prefix(1))
        }
        let refusal = try #require(throws: OfficeRefusal.self) { try give(less, scene) }
        guard case .application = refusal else {
            Issue.record("\(refusal)")
            return
        }
    }

    @Test func `AMB-6 a second round on new places needs the supervisor, and has its own number`()
        throws
    {
        let scene = try correcting()
        try give(try fewer(scene), scene)
        try scene.office.resubmit(scene.id, by: scene.applicant)
        let acceptance = scene.by(.acceptance)
        let refused = try scene.refusal {
            try scene.office.requestCorrection(
                scene.id,
                items: try items("staff", "works"),
                by: acceptance
            )
        }
        #expect(refused == .placeNotOpen(.form(part: "works")))
        try scene.office.allowLaterItems(
            scene.id,
            reason: Remark("新提交的材料中出现新的问题"),
            by: scene.by(.confirmation)
        )
        try scene.office.requestCorrection(
            scene.id,
            items: try items("staff", "works"),
            by: acceptance
        )
        let numbers = try scene.state.corrections.map(\.notice.rawValue)
        #expect(numbers.map { $0.hasSuffix("第1号") } == [true, false])
        #expect(numbers.map { $0.hasSuffix("第2号") } == [false, true])
        let papers = try scene.state.duePapers
        #expect(papers == [.notice(.correction, round: 2)])
    }

    @Test(arguments: [10, 30])
    func `AMB-7 the last day follows the agency's setting; after it the case is closed`(
        days: Int
    ) throws {
        let scene = try asked(AgencySettings(correctionDays: days))
        let correction = try #require(try scene.state.corrections.last)
        let plain = scene.today.adding(days: days)
        #expect(correction.until == scene.desk.law.calendar.workingDay(onOrAfter: plain).day)
        try scene.tell(.correction)
        let acceptance = scene.by(.acceptance)
        scene.go(to: correction.until)
        let early = try scene.refusal {
            try scene.office.closeUncorrected(scene.id, by: acceptance)
        }
        #expect(early == .termNotOver(until: correction.until))
        scene.go(to: correction.until.adding(days: 1))
        try scene.office.writeDownLapses()
        let row = try scene.office.store.read { try $0.inbox() }.first { $0.case == scene.id }
        #expect(row?.post == .acceptance)
        let closed = try scene.office.closeUncorrected(scene.id, by: acceptance)
        #expect(closed.state.name == .closed)
        #expect(closed.state.decision == nil)
        #expect(closed.state.duePapers == [.notice(.closedUncorrected)])
        try scene.office.sealNotice(.closedUncorrected, of: scene.id, by: scene.by(.sealing))
        #expect(try scene.state.sealedPapers.contains(.notice(.closedUncorrected)))
    }

    @Test func `SEED2-15 AMB-8 asked and not told in time, it is accepted and the notice goes out`()
        throws
    {
        let scene = try asked()
        let (office, sealing) = (scene.office, scene.by(.sealing))
        let end = try #require(try office.store.read { try $0.inbox(of: scene.id) }?.due)
        // Received on the desk's day before it passed two: three of the five are left.
        #expect(end == scene.desk.law.calendar.workingDay(3, after: scene.today).day)
        scene.go(to: end)
        try office.writeDownLapses()
        #expect(try scene.state.name == .correcting)
        scene.go(to: end.adding(days: 1))
        #expect(try scene.state.name == .accepted)
        #expect(try office.draft(of: scene.id, by: scene.applicant).open == .none)
        // Sealing too late writes the acceptance down instead.
        let late = try scene.refusal {
            try office.sealNotice(.correction, of: scene.id, by: sealing)
        }
        #expect(late == .notDue(.notice(.correction)))
        #expect(try scene.kinds == [.received, .correctionRequested, .acceptedBySilence])
        #expect(try scene.state.acceptance?.on == scene.state.received?.on)
        #expect(try scene.state.duePapers == [.notice(.acceptance)])
        #expect(throws: OfficeRefusal.self) { try give(try fewer(scene), scene) }
        #expect(throws: (any Error).self) {
            try office.submitCorrection(scene.id, by: scene.applicant)
        }
        let row = try office.store.read { try $0.inbox(of: scene.id) }
        #expect(row?.post == .sealing)
        try office.sealNotice(.acceptance, of: scene.id, by: sealing)
        #expect(try scene.state.sealedPapers == [.notice(.acceptance)])
    }

    @Test func `AMB-8 the round of the clerk writes it down, and what was sealed in time stays`()
        throws
    {
        let (silent, told) = (try asked(), try asked())
        silent.pass(3)
        told.pass(3)
        try told.office.sealNotice(.correction, of: told.id, by: told.by(.sealing))
        for scene in [silent, told] {
            scene.go(to: scene.today.adding(days: 1))
            try scene.office.writeDownLapses()
        }
        #expect(try silent.kinds == [.received, .correctionRequested, .acceptedBySilence])
        #expect(try told.kinds == [.received, .correctionRequested, .sealApplied])
        #expect(try told.state.name == .correcting)
    }

    private func reminders(_ scene: Scene) throws -> [MessageEntry] {
        let code = try #require(scene.applicant.enterprise)
        return try scene.office.messages(of: code, page: 1).entries
            .filter { $0.kind == .correctionDue }
    }

    @Test func `AMB-7 who has not corrected is reminded once before the last day`() throws {
        let scene = try asked()
        try scene.tell(.correction)
        let end = try #require(try scene.state.correctionEnd(under: scene.desk.law))
        scene.go(to: end.adding(days: -7))
        for _ in 0..<3 { try scene.office.remindOfCorrections() }
        scene.go(to: end)
        #expect(scene.office.tend() == nil)
        let told = try reminders(scene)
        #expect(told.count == 1)
        #expect(told.first?.until == end)
        #expect(told.first?.paper == .notice(.correction))
    }

    @Test func `AMB-7 nobody is reminded too early, unserved, or when the case has ended`() throws {
        let scene = try asked()
        try scene.tell(.correction)
        let end = try #require(try scene.state.correctionEnd(under: scene.desk.law))
        scene.go(to: end.adding(days: -8))
        try scene.office.remindOfCorrections()
        #expect(try reminders(scene).isEmpty)
        try scene.office.withdraw(scene.id, by: scene.applicant)
        scene.go(to: end.adding(days: -7))
        try scene.office.remindOfCorrections()
        #expect(try reminders(scene).isEmpty)
        let unserved = try correcting()
        unserved.go(to: end.adding(days: -1))
        try unserved.office.remindOfCorrections()
        #expect(try reminders(unserved).isEmpty)
    }

    @Test func `nothing corrected is not filed, and a refused material is not kept`() throws {
        let scene = try correcting()
        let nothing = try scene.refusal {
            try scene.office.resubmit(scene.id, by: scene.applicant)
        }
        #expect(nothing == .nothingCorrected([.form(part: "staff")]))
        let bytes = Array("他人的材料".utf8)
        try scene.refusal {
            try scene.office.addMaterial(
                bytes,
                kind: "performance",
                to: scene.id,
                by: scene.applicant
            )
        }
        let kept = try scene.office.store.read { try $0.blob(Office.digest(of: bytes)) }
        #expect(kept == nil)
    }
}
