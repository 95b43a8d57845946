import Authority
import Foundation
import Licensing
import Store
import Synchronization
import Testing

@testable import Authority

/// An office whose clock the test sets, and one filed case that is played any way.
final class Scene: Sendable {
    let desk: SampleDesk
    let office: Office
    let id: CaseID
    let applicant: Actor
    private let clock: SceneClock

    /// A case filed nine working days before the desk's day, under the agency's settings.
    init(_ settings: AgencySettings? = nil) throws {
        let desk = try SampleDesk()
        let clock = SceneClock()
        self.desk = desk
        self.clock = clock
        office = try Office.open(
            desk.settings(),
            law: desk.law,
            clock: Clock { clock.now }
        )
        let play = desk.play(in: office)
        applicant = try play.applicant().actor
        let filing = desk.law.calendar.workingDay(9, before: SampleDesk.day).day
        clock.set(to: filing)
        if let settings {
            try office.changeSettings(settings, of: AgencyID("shanxi"), by: desk.actor(.head))
        }
        id = try play.file()
    }

    /// Today.
    var today: Day { office.now().day }

    /// The state today, by law.
    var state: CaseState {
        get throws { try office.open(id).state(asOf: today, under: desk.law) }
    }

    /// Kinds of the acts after filing and receipt.
    var kinds: [ActKind] {
        get throws { try office.open(id).acts.map(\.fact.kind).drop { $0 != .received } + [] }
    }

    /// The person in a post.
    func by(_ post: Post) -> Actor { desk.actor(post) }

    /// The second person in a post.
    func second(_ post: Post) throws -> Actor {
        try #require(desk.staff.last { $0.post == post }).actor
    }

    /// Lets working days pass.
    func pass(_ workingDays: Int) {
        clock.set(to: desk.law.calendar.workingDay(workingDays, after: today).day)
    }

    /// Goes to a day.
    func go(to day: Day) {
        clock.set(to: day)
    }

    /// The refusal of the law that `work` meets; anything else is a failure.
    @discardableResult
    func refusal(_ work: () throws -> Void) throws -> Refusal? {
        let refusal = try #require(throws: OfficeRefusal.self, performing: work)
        guard case .law(let reason) = refusal else {
            Issue.record("\(refusal)")
            return nil
        }
        return reason
    }

    /// What the applicant filed, with a change.
    func form(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> [UInt8] {
        let materials = try office.open(id).state.materials
        let form = try #require(materials.last { $0.kind == Material.applicationForm })
        let bytes = try office.ownMaterial(id, form.digest, by: applicant)
        let value = try JSONSerialization.jsonObject(with: Data(bytes))
        var members = try #require(value as? [String: Any])
        change(&members)
        return Array(try JSONSerialization.data(withJSONObject: members, options: .sortedKeys))
    }

    /// Acceptance and its notice.
    func accept() throws {
        try office.accept(id, by: by(.acceptance))
        try office.sealNotice(.acceptance, of: id, by: by(.sealing))
    }

    /// Seals a notice and hands it over at the counter.
    func tell(_ kind: NoticeKind) throws {
        try office.sealNotice(kind, of: id, by: by(.sealing))
        try office.serveNotice(id, .notice(kind), way: .counter, by: by(.service))
    }

    /// Acceptance, review and its confirmation.
    func review(proposing grant: Bool? = nil) throws {
        try accept()
        try office.review(id, proposesGrant: grant, by: by(.review))
        try office.confirmReview(id, by: by(.confirmation))
    }
}

/// A clock that stands at the start of a day until it is set on.
private final class SceneClock: Sendable {
    private let moment = Mutex(Moment(startOf: SampleDesk.day))

    var now: Moment { moment.withLock { $0 } }

    func set(to day: Day) {
        moment.withLock { $0 = Moment(startOf: day) }
    }
}
