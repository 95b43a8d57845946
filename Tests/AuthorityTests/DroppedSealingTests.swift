import Licensing
import Register
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("A sealing that does not verify")
struct DroppedSealingTests {
    @Test func `SEED1-37 is dropped on the record, and the next one is the only one published`()
        throws
    {
        let desk = try SampleDesk()
        let day = Moment(startOf: SampleDesk.day)
        let now = Mutex(day)
        let jumps = Mutex(2)
        let office = try Office.open(
            desk.settings(),
            law: desk.law,
            clock: Clock { now.withLock { $0 } },
            afterStage: { stage in
                guard stage == .sealed, jumps.withLock({ $0 }) > 0 else { return }
                // The clock is set back behind the seal's time: what was sealed does not verify.
                now.withLock { $0 = day.adding(seconds: -3_600) }
            }
        )
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        for _ in 0..<2 {
            let refusal = try #require(throws: OfficeRefusal.self) {
                try office.sealLicense(id, by: desk.actor(.sealing))
            }
            guard case .notVerified(let reasons) = refusal else {
                Issue.record("\(refusal)")
                return
            }
            #expect(!reasons.isEmpty)
            now.withLock { $0 = day }
            jumps.withLock { $0 -= 1 }
        }
        let steps = try office.store.read { try $0.steps(of: id) }
        #expect(steps.filter { $0.step == IssuingStage.dropped }.map(\.attempt) == [1, 2])
        #expect(try office.open(id).state.seals.allSatisfy { !$0.paper.isLicense })

        try office.sealLicense(id, by: desk.actor(.sealing))
        try office.publishDue()
        #expect(office.register.licenses.count == 1)
        let files = try office.licenseFiles(of: id)
        #expect(office.verify(files.original).verdict == .valid)
        #expect(office.verify(files.duplicate).verdict == .valid)
    }
}
