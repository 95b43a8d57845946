import Licensing
import Store
import Testing

@testable import Authority

@Suite("What somebody sees of a case")
struct SightTests {
    private let elsewhere = AgencyID("shandong")

    private func form(_ scene: Scene) throws -> Digest {
        try #require(try scene.office.open(scene.id).state.materials.first).digest
    }

    private func isHidden(_ work: () throws -> Void) throws -> Bool {
        let refusal = try #require(throws: OfficeRefusal.self, performing: work)
        if case .noCase = refusal { return true }
        return false
    }

    @Test func `own agency and own enterprise see all of it, others not that it exists`() throws {
        let scene = try Scene()
        for actor in [scene.by(.review), scene.applicant] {
            let file = try scene.office.caseFile(scene.id, for: actor)
            #expect(file.materials.count == 1)
            #expect(file.mayRead)
        }
        #expect(try scene.office.caseFile(scene.id, for: scene.by(.sealing)).mayRead == false)
        let others = [
            Actor(id: "o", post: .review, agency: elsewhere),
            Actor(id: "e", post: .applicant, enterprise: try CreditCode("91140213MA0L7Q4C99")),
            Actor(id: "n", post: .applicant), Actor(id: "m", post: .review),
            scene.by(.administrator),
        ]
        for actor in others {
            #expect(
                try isHidden { _ = try scene.office.caseFile(scene.id, for: actor) },
                "\(actor.id)"
            )
        }
    }

    @Test(arguments: [Post.center, .audit])
    func `the center and auditors see every case and no material`(post: Post) throws {
        let scene = try Scene()
        let actor = Actor(id: "c", post: post)
        let file = try scene.office.caseFile(scene.id, for: actor)
        #expect(file.materials.isEmpty)
        #expect(file.mayRead == false)
        #expect(file.possible.allSatisfy { !$0.isPermitted })
        let digest = try form(scene)
        let refusal = try #require(throws: OfficeRefusal.self) {
            _ = try scene.office.readMaterial(
                scene.id,
                digest,
                reason: Remark("统计"),
                by: actor
            )
        }
        guard case .mayNotRead(post) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(try scene.office.store.read { try $0.readings(of: scene.id) }.isEmpty)
    }

    @Test func `each reading of a roster says who, when and why, and another agency's is refused`()
        throws
    {
        let scene = try Scene()
        let digest = try form(scene)
        let reviewer = scene.by(.review)
        let bytes = try scene.office.readMaterial(
            scene.id,
            digest,
            reason: Remark("核对技术负责人"),
            by: reviewer
        )
        #expect(!bytes.isEmpty)
        let stranger = Actor(id: "o", post: .review, agency: elsewhere)
        let refused = try scene.refusal {
            _ = try scene.office.readMaterial(
                scene.id,
                digest,
                reason: Remark("好奇"),
                by: stranger
            )
        }
        #expect(refused == .otherAgency)
        let readings = try scene.office.materialReadings(
            of: scene.id,
            for: Actor(id: "a", post: .audit)
        )
        #expect(readings.map(\.digest) == [digest])
        #expect(readings.map(\.by) == [reviewer.id])
        #expect(readings.map(\.post) == [.review])
        #expect(readings.map(\.reason) == ["核对技术负责人"])
        #expect(readings.map(\.at) == [scene.office.now()])
        #expect(throws: OfficeRefusal.self) {
            try scene.office.materialReadings(of: scene.id, for: stranger)
        }
    }

    @Test func `a digest of another case opens nothing`() throws {
        let scene = try Scene()
        let other = try scene.desk.play(in: scene.office, another: 1).file()
        let digest = try #require(try scene.office.open(other).state.materials.first).digest
        let refusal = try #require(throws: OfficeRefusal.self) {
            _ = try scene.office.readMaterial(
                scene.id,
                digest,
                reason: Remark("核对"),
                by: scene.by(.review)
            )
        }
        guard case .noMaterial = refusal else {
            Issue.record("\(refusal)")
            return
        }
    }
}

@Suite("What a page was made from")
struct SeenActsTests {
    @Test func `what the clerk did since is no surprise, what somebody else did is`() throws {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.accept()
        let seen = try scene.office.open(scene.id).acts.count
        try scene.office.deliverDue()
        let after = try scene.office.open(scene.id)
        #expect(after.acts.count == seen + 1)
        #expect(after.isAsSeen(acts: seen))
        for other in [-1, seen - 1, seen + 2, .max, .min] {
            #expect(!after.isAsSeen(acts: other), "\(other)")
        }
        let reviewer = scene.by(.review)
        try scene.office.seeing(acts: seen).review(scene.id, by: reviewer)
        #expect(throws: CaseMoved.self) {
            try scene.office.seeing(acts: seen).confirmReview(scene.id, by: scene.by(.confirmation))
        }
    }
}

@Suite("What an agency sets")
struct AgencySettingTests {
    @Test func `only the head of the agency sets it, every change stays, the last one holds`()
        throws
    {
        let scene = try Scene()
        let shanxi = AgencyID("shanxi")
        #expect(try scene.office.settings(of: shanxi) == .standard)
        let strangers = [
            scene.by(.administrator), scene.by(.confirmation),
            Actor(id: "h", post: .head, agency: AgencyID("shandong")),
        ]
        for actor in strangers {
            #expect(throws: OfficeRefusal.self) {
                try scene.office.changeSettings(.standard, of: shanxi, by: actor)
            }
        }
        #expect(try scene.office.settingsHistory(of: shanxi).isEmpty)
        let head = scene.by(.head)
        for readers in [2, 1, 2] {
            try scene.office.changeSettings(
                AgencySettings(readers: readers, correctionDays: 20),
                of: shanxi,
                by: head
            )
        }
        let history = try scene.office.settingsHistory(of: shanxi)
        #expect(history.map(\.settings.readers) == [2, 1, 2])
        #expect(history.allSatisfy { $0.by == head.id && $0.at == scene.office.now() })
        #expect(try scene.office.settings(of: shanxi).correctionDays == 20)
        #expect(try scene.office.settings(of: AgencyID("shandong")) == .standard)
    }

    @Test func `of two who set at once the second is told that the settings have moved`() throws {
        let scene = try Scene()
        let (shanxi, head) = (AgencyID("shanxi"), scene.by(.head))
        func change(seen: Int) throws {
            try scene.office.changeSettings(.standard, of: shanxi, seen: seen, by: head)
        }
        try change(seen: 0)
        #expect(throws: SettingsMoved.self) { try change(seen: 0) }
        try change(seen: 1)
        #expect(try scene.office.settingsHistory(of: shanxi).count == 2)
    }

    @Test func `asked twice, a setting is changed once`() throws {
        let scene = try Scene()
        let request = ActRequest(key: "s1", route: "POST /office/settings", bytes: [1])
        let office = scene.office.answering(request)
        try office.changeSettings(.standard, of: AgencyID("shanxi"), by: scene.by(.head))
        #expect(throws: OfficeRefusal.self) {
            try office.changeSettings(.standard, of: AgencyID("shanxi"), by: scene.by(.head))
        }
        #expect(try scene.office.settingsHistory(of: AgencyID("shanxi")).count == 1)
    }
}

@Suite("Entered at the counter")
struct AssistedTests {
    @Test
    func `SEED1-30 SEED1-31 the applicant confirms, and who entered neither accepts nor decides`()
        throws
    {
        let scene = try Scene()
        let clerk = scene.by(.acceptance)
        let code = try #require(scene.applicant.enterprise)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi"),
            assistedBy: clerk.id
        )
        let (office, form) = (scene.office, try scene.form())
        // One first application is open at a time.
        try office.withdraw(scene.id, by: scene.applicant)
        let id = try office.openDraft(opening, named: "甲公司", by: clerk).id
        try office.addMaterial(
            form,
            kind: Material.applicationForm,
            to: id,
            by: clerk
        )
        let early = try scene.refusal { try office.file(id, by: scene.applicant) }
        #expect(early == .contentUnconfirmed)
        let seen = try office.draft(of: id, by: scene.applicant).stamp
        try office.confirmContent(id, seen: seen, by: scene.applicant)
        try office.file(id, by: scene.applicant)
        let accepted = try scene.refusal { try office.accept(id, by: clerk) }
        guard case .samePerson(.notWhoAssisted, _, _)? = accepted else {
            Issue.record("\(String(describing: accepted))")
            return
        }
        let another = Actor(id: "shanxi-acceptance-2", post: .acceptance, agency: clerk.agency)
        try office.accept(id, by: another)
    }
}
