import Licensing
import Store
import Testing

@testable import Authority

@Suite("Electronic service is act and message at once")
struct ElectronicServiceTests {
    private func messages(_ scene: Scene) throws -> [MessageKind] {
        let enterprise = try #require(scene.applicant.enterprise)
        return try scene.office.messages(of: enterprise, page: 1).entries.map(\.kind)
    }

    private func telling(_ work: () throws -> Void) throws -> TellingRefusal? {
        let refusal = try #require(throws: OfficeRefusal.self, performing: work)
        guard case .telling(let reason) = refusal else { return nil }
        return reason
    }

    /// A refusal whose notice is sealed.
    private func refused() throws -> Scene {
        let scene = try Scene()
        try scene.review(proposing: false)
        let reason = RefusalReason(clause: "《许可实施办法》第三条", fact: "从业年限不足")
        let decision = scene.by(.decision)
        try scene.office.proposeRefusal(scene.id, reasons: [reason], by: decision)
        try scene.office.sealNotice(.refusalProposed, of: scene.id, by: scene.by(.sealing))
        try scene.office.waiveStatement(scene.id, by: scene.applicant)
        try scene.office.refuse(scene.id, by: decision)
        try scene.office.sealNotice(.refusal, of: scene.id, by: scene.by(.sealing))
        return scene
    }

    @Test(arguments: [Post.clerk, .service])
    func `SEED2-24 without consent in force no notice is served electronically`(post: Post) throws {
        let scene = try Scene()
        try scene.accept()
        let actor = post == .clerk ? Actor.clerk : scene.by(post)
        let serve = {
            _ = try scene.office.serveNotice(
                scene.id,
                .notice(.acceptance),
                way: .electronic,
                by: actor
            )
        }
        #expect(try telling(serve) == .noConsent)
        try scene.office.giveConsent(by: scene.applicant)
        try scene.office.revokeConsent(by: scene.applicant)
        #expect(try telling(serve) == .noConsent)
        #expect(try !scene.kinds.contains(.noticeServed))
        #expect(try !messages(scene).contains(.noticeServed))
        try scene.office.giveConsent(by: scene.applicant)
        try serve()
        #expect(try scene.kinds.contains(.noticeServed))
        #expect(try messages(scene).filter { $0 == .noticeServed }.count == 1)
    }

    @Test func `a refused service leaves no message`() throws {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.office.accept(scene.id, by: scene.by(.acceptance))
        let paper = Paper.notice(.acceptance)
        let unsealed = try scene.refusal {
            try scene.office.serveNotice(scene.id, paper, way: .electronic, by: .clerk)
        }
        #expect(unsealed == .notSealed([paper]))
        #expect(try !messages(scene).contains(.noticeServed))
    }

    @Test func `by mail or at the counter nothing enters the box`() throws {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.accept()
        let paper = Paper.notice(.acceptance)
        try scene.office.serveNotice(scene.id, paper, way: .counter, by: scene.by(.service))
        #expect(try !messages(scene).contains(.noticeServed))
    }

    @Test func `the clerk serves what is sealed to who has agreed, and only there`() throws {
        for agrees in [true, false] {
            let scene = try Scene()
            if agrees { try scene.office.giveConsent(by: scene.applicant) }
            try scene.accept()
            try scene.office.deliverDue()
            #expect(try scene.kinds.contains(.noticeServed) == agrees)
            #expect(try messages(scene).contains(.noticeServed) == agrees)
        }
    }

    @Test func `a refusal is served electronically with consent alone, every paper in the box`()
        throws
    {
        let scene = try refused()
        let service = scene.by(.service)
        let serve = { _ = try scene.office.serve(scene.id, way: .electronic, by: service) }
        #expect(try telling(serve) == .noConsent)
        #expect(try scene.state.name == .refused)
        #expect(try !messages(scene).contains(.noticeServed))
        try scene.office.giveConsent(by: scene.applicant)
        let open = try scene.state.unservedPapers
        #expect(open.contains(.notice(.refusal)))
        try serve()
        #expect(try scene.state.name == .served)
        #expect(try messages(scene).filter { $0 == .noticeServed }.count == open.count)
        let again = try scene.refusal(serve)
        #expect(again != nil)
        #expect(try messages(scene).filter { $0 == .noticeServed }.count == open.count)
    }
}

@Suite("What is kept of a draft")
struct DraftRetentionTests {
    private func keep(_ scene: Scene) throws {
        let row = DraftPartRow(
            case: scene.id,
            part: "assets",
            agency: AgencyID("shanxi"),
            version: 1,
            bytes: [1],
            savedBy: scene.applicant.id,
            savedAt: scene.office.now()
        )
        let file = DraftFileRow(
            id: "f1",
            case: scene.id,
            agency: AgencyID("shanxi"),
            kind: "other",
            name: [1],
            type: "pdf",
            size: 1,
            digest: Office.digest(of: [1]),
            bytes: [1],
            addedBy: scene.applicant.id,
            addedAt: scene.office.now()
        )
        try scene.office.store.change { transaction in
            _ = try transaction.save(row)
            try transaction.add(file)
        }
    }

    private func kept(_ scene: Scene) throws -> [Int] {
        try scene.office.store.read { snapshot in
            [
                try snapshot.draftParts(of: scene.id).count,
                try snapshot.draftFiles(of: scene.id).count,
            ]
        }
    }

    @Test func `what was saved of a draft is forgotten when the case is archived, not before`()
        throws
    {
        let scene = try Scene()
        try keep(scene)
        try scene.office.withdraw(scene.id, by: scene.applicant)
        try scene.office.sealNotice(.withdrawal, of: scene.id, by: scene.by(.sealing))
        let archive = scene.by(.archive)
        #expect(try scene.refusal { try scene.office.archive(scene.id, by: archive) } != nil)
        #expect(try kept(scene) == [1, 1])
        try scene.office.serveNotice(
            scene.id,
            .notice(.withdrawal),
            way: .counter,
            by: scene.by(.service)
        )
        #expect(try kept(scene) == [1, 1])
        try scene.office.archive(scene.id, by: archive)
        #expect(try kept(scene) == [0, 0])
        #expect(try !scene.state.materials.isEmpty)
    }

    @Test func `the applicant's list and case name the receipt`() throws {
        let scene = try Scene()
        let number = try #require(try scene.office.receiptNumber(of: scene.id))
        let own = try scene.office.ownCases(by: scene.applicant)
        #expect(own.first { $0.row.id == scene.id }?.receipt == number)
        #expect(try scene.office.ownFile(scene.id, by: scene.applicant).receipt == number)
        let draft = try scene.office.startDraft(at: AgencyID("shanxi"), by: scene.applicant)
        #expect(try scene.office.ownFile(draft, by: scene.applicant).receipt == nil)
    }
}
