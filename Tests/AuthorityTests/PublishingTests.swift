import Foundation
import Licensing
import Register
import Store
import Synchronization
import Testing

@testable import Authority

/// Several who do the same at once, and one edition that fails among others.
@Suite("Publishing at once")
struct PublishingTests {
    private struct Stopped: Error {}

    /// Runs the same work on several threads; counts those that were not refused.
    private func together(_ work: @escaping @Sendable () throws -> Void) async -> Int {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (try? work()) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
    }

    /// A case up to its decision.
    private func decided(_ desk: SampleDesk, _ office: Office, seed: UInt64) throws -> CaseID {
        let play = PlayedCase(
            in: office,
            staff: desk.staff,
            seed: seed,
            sealingOn: SampleDesk.day
        ) { _ in }
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        return id
    }

    /// What is published must prove itself to whoever has no more than the files.
    private func published(_ office: Office) throws -> Register {
        let files = Dictionary(
            uniqueKeysWithValues: try office.publishedFiles().map { ($0.name, $0.bytes) }
        )
        return try PublishedRegister.read(
            records: try #require(files["records.jsonl"]),
            head: try #require(files["head.json"]),
            trust: office.trust
        )
    }

    @Test func `SEED1-8 made, sealed and published by eight at once, one edition stands`()
        async throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try decided(desk, office, seed: 3)
        let (maker, sealer) = (desk.actor(.licenseMaking), desk.actor(.sealing))
        #expect(await together { try office.makeLicense(id, by: maker) } == 1)
        #expect(await together { try office.sealLicense(id, by: sealer) } == 1)
        #expect(await together { try office.publishDue() } == 8)
        let state = try office.open(id).state
        #expect(state.seals.count == 4)
        let register = try published(office)
        #expect(register.licenses == office.register.licenses)
        #expect(register.licenses.map(\.editions.count) == [1])
        let files = try office.licenseFiles(of: id)
        for file in [files.original, files.duplicate] {
            let found = Register.verify(
                file,
                trust: office.trust,
                register: register,
                at: Moment(startOf: SampleDesk.day)
            )
            #expect(found.verdict == .valid)
        }
    }

    @Test func `cases that are sealed and published side by side share one register`()
        async throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let ids = try (3..<7).map { try decided(desk, office, seed: $0) }
        let (maker, sealer) = (desk.actor(.licenseMaking), desk.actor(.sealing))
        let done = await withTaskGroup(of: Bool.self) { group in
            for id in ids {
                group.addTask {
                    do {
                        try office.makeLicense(id, by: maker)
                        try office.sealLicense(id, by: sealer)
                        try office.publishDue()
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 4)
        let register = try published(office)
        guard case .confirmed = register.standing else {
            Issue.record("\(register.standing)")
            return
        }
        #expect(register.licenses.count == 4)
        #expect(
            register.count == 4 + 2 + 1 + 8,
            "seals once, their notices from when, each notice once"
        )
        #expect(Set(register.licenses.map(\.number)).count == 4)
        #expect(register.licenses.allSatisfy { $0.editions.count == 1 })
        #expect(register.licenses == office.register.licenses)
    }

    @Test func `a publication waits behind no mail, however much of it lies there`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try decided(desk, office, seed: 3)
        try office.store.change { transaction in
            for number in 0..<1_001 {
                try transaction.enqueue(
                    OutboxItem(
                        case: id,
                        agency: AgencyID("shanxi"),
                        kind: "mail",
                        payload: String(number),
                        createdAt: office.now()
                    )
                )
            }
        }
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        try office.sealLicense(id, by: desk.actor(.sealing))
        try office.publishDue()
        #expect(try office.open(id).state.publication != nil)
    }

    @Test func `an edition that cannot be published keeps no other waiting`() throws {
        let desk = try SampleDesk()
        let armed = Mutex(true)
        let office = try desk.open { reached in
            let stops = armed.withLock { armed in
                defer { if reached == .committed { armed = false } }
                return armed && reached == .committed
            }
            if stops { throw Stopped() }
        }
        let ids = try (3..<5).map { try decided(desk, office, seed: $0) }
        for id in ids {
            try office.makeLicense(id, by: desk.actor(.licenseMaking))
            try office.sealLicense(id, by: desk.actor(.sealing))
        }
        #expect(throws: Stopped.self) { try office.publishDue() }
        #expect(try ids.count { try office.open($0).state.publication != nil } == 1)
        try office.publishDue()
        #expect(try ids.count { try office.open($0).state.publication != nil } == 2)
    }

    @Test func `a register that is asked for is never stale, however quiet the office was`() throws
    {
        let desk = try SampleDesk()
        let now = Mutex(Moment(startOf: SampleDesk.day))
        let clock = Clock { now.withLock { $0 } }
        let office = try Office.open(desk.settings(), law: desk.law, clock: clock)
        let life: Int64 = 7 * 86_400
        for (later, from) in [(life / 2 - 1, 0), (life / 2, life / 2), (life * 9, life * 9)] {
            let start = Moment(startOf: SampleDesk.day)
            now.withLock { $0 = start.adding(seconds: later) }
            let end = start.adding(seconds: from + life)
            #expect(try published(office).standing == .confirmed(until: end))
        }
    }

    @Test func `SEED1-37 who may not ask for it has nothing made and nothing sealed`() throws {
        let desk = try SampleDesk()
        let reached = Mutex<[IssuingStage]>([])
        let office = try desk.open { stage in reached.withLock { $0.append(stage) } }
        let id = try decided(desk, office, seed: 3)
        let (maker, sealer) = (desk.actor(.licenseMaking), desk.actor(.sealing))
        for actor in desk.strangers(except: .licenseMaking) {
            #expect(throws: OfficeRefusal.self) { try office.makeLicense(id, by: actor) }
        }
        #expect(throws: OfficeRefusal.self) { try office.sealLicense(id, by: sealer) }
        #expect(reached.withLock { $0 }.isEmpty)
        try office.makeLicense(id, by: maker)
        let made = reached.withLock { $0 }
        for actor in desk.strangers(except: .sealing) {
            #expect(throws: OfficeRefusal.self) { try office.sealLicense(id, by: actor) }
        }
        #expect(throws: OfficeRefusal.self) { try office.makeLicense(id, by: maker) }
        #expect(reached.withLock { $0 } == made)
        try office.sealLicense(id, by: sealer)
        #expect(throws: OfficeRefusal.self) { try office.sealLicense(id, by: sealer) }
    }

    @Test func `another agency's officers can do nothing with a case`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try decided(desk, office, seed: 3)
        let before = try office.open(id)
        for post in Post.allCases where post != .clerk {
            let other = Actor(id: "x", post: post, agency: AgencyID("jiangsu"))
            #expect(throws: OfficeRefusal.self) { try office.makeLicense(id, by: other) }
            #expect(throws: OfficeRefusal.self) { try office.sealLicense(id, by: other) }
            #expect(throws: OfficeRefusal.self) { try office.sealNotice(.grant, of: id, by: other) }
            #expect(throws: OfficeRefusal.self) { try office.perform(.archive, on: id, by: other) }
        }
        #expect(try office.open(id) == before)
    }
}

extension SampleDesk {
    /// Every post of the agency but one, and that one of another agency.
    fileprivate func strangers(except post: Post) -> [Actor] {
        staff.map(\.actor).filter { $0.post != post }
            + [Actor(id: "x", post: post, agency: AgencyID("jiangsu"))]
    }
}
