import Licensing
import Testing

/// One case and the people at it, day by day: `try desk.on("2026-03-02", .acceptance, command)`.
struct Desk {
    var subject = Case(id: CaseID("C1"))
    var settings = AgencySettings.standard
    /// What the applicant holds, as the core is told.
    var holding = Holding.nothing

    /// A case that was received on a day.
    static func received(
        on day: String,
        delivery: Delivery = .mail,
        settings: AgencySettings = .standard
    ) throws -> Desk {
        var desk = Desk(settings: settings)
        for (post, command) in try SampleCase.filingWay(delivery).dropLast() {
            try desk.on(day, post, command)
        }
        return desk
    }

    /// A case that was received and accepted on a day.
    static func accepted(
        on day: String,
        delivery: Delivery = .mail,
        settings: AgencySettings = .standard
    ) throws -> Desk {
        var desk = try received(on: day, delivery: delivery, settings: settings)
        try desk.on(day, .acceptance, .accept(notice: NoticeNumber("受1")))
        return desk
    }

    /// A case whose review is confirmed.
    static func confirmed(
        on day: String,
        proposesGrant: Bool = true,
        delivery: Delivery = .mail
    ) throws -> Desk {
        var desk = try accepted(on: day, delivery: delivery)
        try desk.on(day, .review, .review(try SampleCase.review(proposesGrant)))
        try desk.on(day, .confirmation, .confirmReview)
        return desk
    }

    var state: CaseState { subject.state }

    /// Does one act; `id` where it is not the post's usual person.
    mutating func on(_ day: String, _ post: Post, _ command: Command, id: String? = nil) throws {
        subject = subject.appending(try decide(day, post, command, id))
    }

    /// Why an act is refused; nil where it is not.
    func refusal(
        on day: String,
        _ post: Post,
        _ command: Command,
        id: String? = nil
    ) throws -> Refusal? {
        do {
            _ = try decide(day, post, command, id)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    /// The state by law as of the end of a day.
    func state(on day: String) throws -> CaseState {
        subject.state(asOf: try Written.day(day), under: try SampleCase.law())
    }

    func waiting(on day: String) throws -> Waiting? {
        try subject.waiting(under: try SampleCase.law(), asOf: try Written.day(day))
    }

    /// Last day of the decision's period, as the clock has it.
    func decisionDue() throws -> Day? {
        try subject.clocks(under: try SampleCase.law()).last { $0.name == .decision }?.due
    }

    private func decide(
        _ day: String,
        _ post: Post,
        _ command: Command,
        _ id: String?
    ) throws -> [Act] {
        try subject.decide(
            command,
            by: try SampleCase.actor(post, id: id),
            at: Moment(startOf: try Written.day(day)).adding(seconds: 36_000),
            under: try SampleCase.law(),
            settings: settings,
            holding: holding
        )
    }
}
