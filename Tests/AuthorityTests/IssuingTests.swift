import Foundation
import Licensing
import Register
import Synchronization
import Testing

@testable import Authority

/// Stops the program as a crash would, once, after one durable step.
private struct Stopped: Error {}

@Suite("Issuing")
struct IssuingTests {
    /// Stops after `stage`, opens the office again on the same folder and lets the people go on.
    private func interrupted(after stage: IssuingStage) throws -> (SampleDesk, Office, CaseID) {
        let desk = try SampleDesk()
        let armed = Mutex(true)
        let office = try desk.open { reached in
            let stops = armed.withLock { armed in
                defer { if reached == stage { armed = false } }
                return armed && reached == stage
            }
            if stops { throw Stopped() }
        }
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        #expect(throws: Stopped.self) { try play.issue(id) }
        try office.close()

        let again = try desk.open()
        let state = try again.open(id).state
        let later = desk.play(in: again)
        if state.making == nil {
            try again.makeLicense(id, by: desk.actor(.licenseMaking))
        }
        if try again.open(id).state.seals.count < 4 {
            try again.sealLicense(id, by: desk.actor(.sealing))
        }
        try again.publishDue()
        try later.finishOn(id)
        return (desk, again, id)
    }

    @Test(arguments: IssuingStage.allCases)
    func `SEED1-8 stopped after any step, one edition is published under one number`(
        stage: IssuingStage
    ) throws {
        let (_, office, id) = try interrupted(after: stage)
        let current = try office.open(id)
        #expect(current.state.name == .archived)
        #expect(office.register.licenses.count == 1)
        #expect(office.register.licenses.first?.editions.count == 1)
        let seals = current.state.seals.map(\.paper)
        #expect(Set(seals).count == seals.count, "no paper is sealed twice")
        let files = try office.licenseFiles(of: id)
        for file in [files.original, files.duplicate] {
            #expect(office.verify(file).verdict == .valid)
        }
        let number = try #require(current.state.grant?.licenseNumber)
        #expect(office.register.licenses.map(\.number) == [number])
    }

    @Test
    func `SEED1-17 SEED1-37 the maker does not seal, and nothing is sealed before the decision`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        #expect(throws: OfficeRefusal.self) {
            try office.makeLicense(id, by: desk.actor(.licenseMaking))
        }
        #expect(throws: OfficeRefusal.self) {
            try office.sealLicense(id, by: desk.actor(.sealing))
        }
        try play.decide(id)
        #expect(throws: OfficeRefusal.self) {
            try office.makeLicense(id, by: desk.actor(.sealing))
        }
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        #expect(throws: OfficeRefusal.self) {
            try office.sealLicense(id, by: desk.actor(.licenseMaking))
        }
        #expect(office.register.licenses.isEmpty)
    }

    @Test func `a refused act changes nothing and gives its number back`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        let before = try office.open(id)
        for _ in 0..<3 {
            #expect(throws: OfficeRefusal.self) {
                try office.grant(id, by: desk.actor(.decision))
            }
        }
        #expect(try office.open(id) == before)
        try play.review(id)
        try play.decide(id)
        let number = try #require(try office.open(id).state.grant?.licenseNumber)
        #expect(number.rawValue.contains("-00001-"))
    }

    /// Confirms data of the rules, as an administrator does.
    private func confirm(
        in office: Office,
        of desk: SampleDesk,
        where isMeant: (String) -> Bool = { _ in true }
    ) throws {
        for datum in office.unverifiedData() where isMeant(datum.key) {
            try office.confirm(datum.key, value: datum.value, by: desk.actor(.administrator))
        }
    }

    /// The data that have to be confirmed first; none where the work is done.
    private func missing(_ work: () throws -> Void) throws -> [String] {
        do {
            try work()
            return []
        } catch OfficeRefusal.unconfirmed(let keys) {
            return keys
        }
    }

    @Test func `outside the sample office unverified data keep a notice unsealed`() throws {
        let desk = try SampleDesk()
        let office = try desk.open(isSample: false)
        let play = desk.play(in: office)
        let id = try play.file()
        let keys = try missing { try play.accept(id) }
        #expect(!keys.isEmpty)
        #expect(try office.open(id).state.seals.isEmpty)
        try confirm(in: office, of: desk)
        try office.sealNotice(.acceptance, of: id, by: desk.actor(.sealing))
        #expect(try office.open(id).state.seals.count == 1)
    }

    @Test func `outside the sample office a license waits for the figure that it alone prints`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open(isSample: false)
        let typeCode = "administration.type-code.facility"
        try confirm(in: office, of: desk) { $0 != typeCode }
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        let keys = try missing {
            _ = try office.makeLicense(id, by: desk.actor(.licenseMaking))
        }
        #expect(keys == [typeCode])
        #expect(try office.open(id).state.making == nil)
        try confirm(in: office, of: desk) { $0 == typeCode }
        try play.issue(id)
        #expect(try office.open(id).state.seals.count == 4)
        #expect(office.verify(try office.licenseFiles(of: id).original).verdict == .valid)
    }

    @Test(arguments: SealKind.allCases)
    func `outside the sample office no seal is used under an unconfirmed credit code`(
        kind: SealKind
    ) throws {
        let desk = try SampleDesk()
        let office = try desk.open(isSample: false)
        let agency = try #require(desk.law.agency(AgencyID("shanxi")))
        let creditCode = "agency.shanxi.credit-code"
        try confirm(in: office, of: desk) { $0 != creditCode }
        let before = office.register.count
        let keys = try missing { _ = try office.seal(kind, of: agency) }
        #expect(keys == [creditCode])
        #expect(office.register.count == before)
        try confirm(in: office, of: desk) { $0 == creditCode }
        _ = try office.seal(kind, of: agency)
        #expect(office.register.count > before)
    }

    @Test func `SEED1-33 each use of a seal names who, when and which file`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).play()
        let acts = try office.open(id).acts
        let uses = acts.filter { $0.fact.kind == .sealApplied }
        #expect(uses.count == 4)
        #expect(uses.allSatisfy { $0.by.post == .sealing && $0.by.agency == AgencyID("shanxi") })
        #expect(acts.map(\.sequence) == Array(1...acts.count))
    }
}

@Suite("Two officers at once")
struct RaceTests {
    @Test func `one decision stands, the other officer is told so`() async throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        let decider = desk.actor(.decision)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<16 {
                group.addTask {
                    let second = Actor(
                        id: "\(decider.id)-\(number)",
                        post: .decision,
                        agency: decider.agency
                    )
                    do {
                        if number.isMultiple(of: 2) {
                            try office.grant(id, by: second)
                        } else {
                            let reason = RefusalReason(clause: "第二章一", fact: "人员不足")
                            try office.refuse(id, reasons: [reason], by: second)
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
        let decisions = try office.open(id).acts.count { act in
            if case .decided = act.fact { true } else { false }
        }
        #expect(decisions == 1)
    }
}
