import Foundation
import Licensing
import Synchronization
import Testing

@testable import Authority

/// An office whose clock jumps while it runs.
@Suite("A clock that jumps")
struct RunningClockTests {
    private static let start = Moment(startOf: SampleDesk.day).adding(seconds: 36_000)
    private static let year: Int64 = 366 * 86_400

    /// An office with a settable clock and one filed case.
    private final class Jumping {
        let desk: SampleDesk
        let office: Office
        let id: CaseID
        private let now: SettableMoment

        init() throws {
            desk = try SampleDesk()
            let now = SettableMoment(RunningClockTests.start)
            self.now = now
            office = try Office.open(desk.settings(), law: desk.law, clock: now.clock)
            let play = PlayedCase(
                in: office,
                staff: desk.staff,
                seed: desk.seed,
                sealingOn: desk.law.calendar.workingDay(9, after: SampleDesk.day).day
            ) { _ in }
            id = try play.file()
            try writeSomething()
        }

        func set(_ moment: Moment) { now.set(moment) }

        /// An act on another case, at the present instant.
        func writeSomething() throws {
            guard let code = try office.open(id).state.opening?.applicant else { return }
            let opening = Opening(
                family: .facility,
                matter: .initial,
                applicant: code,
                agency: AgencyID("shanxi")
            )
            let actor = Actor(id: "handler", post: .applicant, enterprise: code)
            _ = try office.openDraft(opening, named: "甲公司", by: actor)
        }

        func accept() throws { try office.accept(id, by: desk.actor(.acceptance)) }
    }

    @Test(arguments: [6, 60, 3_600, 86_400, 10 * year])
    func `R8 set back by more than five seconds, nothing is written and reading goes on`(
        seconds: Int64
    ) throws {
        let place = try Jumping()
        let before = try place.office.open(place.id)
        place.set(RunningClockTests.start.adding(seconds: -seconds))
        let refusal = #expect(throws: OfficeRefusal.self) { try place.accept() }
        guard case .clockBehind(RunningClockTests.start, _) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(refusal?.message.contains("校准系统时钟") == true)
        #expect(try place.office.open(place.id) == before)
        let isReady = place.office.readiness().first { $0.name == "clock" }?.isReady
        #expect(isReady == false)
        place.set(RunningClockTests.start)
        try place.accept()
        #expect(try place.office.open(place.id).acts.count == before.acts.count + 1)
    }

    @Test(arguments: [0, 1, 5])
    func `R8 set back by at most five seconds, an act stands at the last one's instant`(
        seconds: Int64
    ) throws {
        let place = try Jumping()
        place.set(RunningClockTests.start.adding(seconds: -seconds))
        let isReady = place.office.readiness().first { $0.name == "clock" }?.isReady
        #expect(isReady == true)
        try place.accept()
        let acts = try place.office.open(place.id).acts
        #expect(acts.last?.recordedAt == RunningClockTests.start)
        #expect(acts.last?.on == SampleDesk.day)
    }

    @Test func `R8 seconds that cross midnight backwards bring back no legal day`() throws {
        let place = try Jumping()
        let midnight = Moment(startOf: SampleDesk.day.adding(days: 1))
        place.set(midnight)
        try place.writeSomething()
        place.set(midnight.adding(seconds: -1))
        try place.accept()
        let acts = try place.office.open(place.id).acts
        #expect(acts.last?.on == midnight.day)
        #expect(zip(acts, acts.dropFirst()).allSatisfy { $0.on <= $1.on })
    }

    @Test(arguments: [1, 5, 86_400, year])
    func `R8 set forward, acts go on from there and none goes back`(seconds: Int64) throws {
        let place = try Jumping()
        let later = RunningClockTests.start.adding(seconds: seconds)
        place.set(later)
        try place.writeSomething()
        place.set(later.adding(seconds: -6))
        let refusal = #expect(throws: OfficeRefusal.self) { try place.accept() }
        guard case .clockBehind(later, _) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }
}

/// A moment that a test sets.
private final class SettableMoment: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    func set(_ new: Moment) { moment.withLock { $0 = new } }

    var clock: Authority.Clock { Authority.Clock { self.moment.withLock { $0 } } }
}
