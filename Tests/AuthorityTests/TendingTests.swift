import Foundation
import Licensing
import Register
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("A running office")
struct TendingTests {
    @Test func `keeps the register's head fresh through quiet weeks`() throws {
        let desk = try SampleDesk()
        let now = Mutex(Moment(startOf: SampleDesk.day))
        let office = try Office.open(
            desk.settings(),
            law: desk.law,
            clock: Clock { now.withLock { $0 } }
        )
        let week = desk.settings().headLifetime
        for _ in 0..<6 {
            now.withLock { $0 = $0.adding(seconds: week * 3 / 4) }
            #expect(office.tend() == nil)
            #expect(office.readiness().allSatisfy { $0.isReady })
        }
        now.withLock { $0 = $0.adding(seconds: week) }
        let register = office.readiness().first { $0.name == "register" }
        #expect(register?.isReady == false)
        #expect(office.tend() == nil)
        #expect(office.readiness().allSatisfy { $0.isReady })
    }

    @Test func `one round that fails keeps the others not waiting, and is told`() throws {
        let desk = try SampleDesk()
        let now = Mutex(Moment(startOf: SampleDesk.day))
        let office = try Office.open(
            desk.settings(),
            law: desk.law,
            clock: Clock { now.withLock { $0 } }
        )
        let id = try desk.play(in: office).file()
        // A case that has nothing to publish.
        try office.store.change {
            try $0.enqueue(
                OutboxItem(
                    case: id,
                    agency: AgencyID("shanxi"),
                    kind: "publish",
                    payload: "{}",
                    createdAt: office.now()
                )
            )
        }
        let week = desk.settings().headLifetime
        for _ in 0..<3 {
            now.withLock { $0 = $0.adding(seconds: week * 3 / 4) }
            #expect(office.tend()?.hasPrefix("公布未完成") == true)
            let register = office.readiness().first { $0.name == "register" }
            #expect(register?.isReady == true)
        }
        #expect(try office.open(id).act(.acceptedBySilence) != nil)
    }

    @Test func `a clock that was set back is told, without a path or the engine's words`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        _ = try desk.play(in: office).file()
        let earlier = office.playing(
            .fixed(Moment(startOf: SampleDesk.day.adding(days: -60))),
            .seeded(1)
        )
        let clock = earlier.readiness().first { $0.name == "clock" }
        #expect(clock?.isReady == false)
        #expect(clock?.detail.contains("/") == false)
    }
}
