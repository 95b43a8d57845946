import Licensing
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("The clerk serves once, and nothing is taken for the end but an end")
struct ServingOnceTests {
    private func kinds(_ scene: Scene) throws -> [MessageKind] {
        let enterprise = try #require(scene.applicant.enterprise)
        return try scene.office.messages(of: enterprise, page: 1).entries.map(\.kind)
    }

    private func waiting(_ office: Office) throws -> Int {
        let later = office.now().adding(seconds: 7 * 86_400)
        return try office.store.read {
            try $0.due(outbox: ["serve"], at: later, limit: 10).count
        }
    }

    @Test func `an item left behind after its service brings no second message`() throws {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.accept()
        // As after a crash between the service and the item's end.
        try scene.office.serveNotice(
            scene.id,
            .notice(.acceptance),
            way: .electronic,
            by: .clerk
        )
        let before = try kinds(scene)
        #expect(try waiting(scene.office) == 1)
        try scene.office.deliverDue()
        #expect(try kinds(scene) == before)
        #expect(!before.contains(.noticeSealed))
        #expect(try waiting(scene.office) == 0)
    }

    @Test func `what was sent by mail with the result is done, not a dead letter`()
        throws
    {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.review(proposing: false)
        try scene.office.proposeRefusal(
            scene.id,
            reasons: [RefusalReason(clause: "第八条", fact: "技术人员不足")],
            by: scene.by(.decision)
        )
        try scene.tell(.refusalProposed)
        try scene.office.waiveStatement(scene.id, by: scene.applicant)
        try scene.office.refuse(scene.id, by: scene.by(.decision))
        try scene.office.sealNotice(.refusal, of: scene.id, by: scene.by(.sealing))
        try scene.office.serve(
            scene.id,
            way: .mail(tracking: nil),
            by: scene.by(.service)
        )
        try scene.office.archive(scene.id, by: scene.by(.archive))
        #expect(try waiting(scene.office) > 0)
        scene.go(to: scene.today.adding(days: 7))
        try scene.office.deliverDue()
        #expect(try waiting(scene.office) == 0)
        #expect(try scene.office.deliveryWarning() == nil)
    }

    @Test func `what is told instead is told once, under the item's own name`() throws {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.accept()
        try scene.office.revokeConsent(by: scene.applicant)
        try scene.office.deliverDue()
        try scene.office.deliverDue()
        #expect(try kinds(scene).filter { $0 == .noticeSealed }.count == 1)
        #expect(try waiting(scene.office) == 0)
        #expect(try !scene.kinds.contains(.noticeServed))
    }

    @Test func `a clock that is behind is no end: the notice waits and is served later`() throws {
        let scene = try Scene()
        try scene.office.giveConsent(by: scene.applicant)
        try scene.accept()
        let today = scene.today
        scene.go(to: today.adding(days: -3))
        let before = try kinds(scene)
        // Due by its own time: the item was put there three days later.
        try scene.office.store.change { transaction in
            let item = try transaction.reading.due(
                outbox: ["serve"],
                at: Moment(startOf: today.adding(days: 1)),
                limit: 1
            )[0]
            try transaction.retry(
                outbox: item.id,
                reason: "",
                notBefore: scene.office.now()
            )
        }
        #expect(try scene.office.deliverDue() == 0)
        #expect(try kinds(scene) == before)
        #expect(try waiting(scene.office) == 1)
        scene.go(to: today.adding(days: 1))
        #expect(try scene.office.deliverDue() == 1)
        #expect(try kinds(scene).first == .noticeServed)
    }

    @Test func `a service waits for no receiver of mail`() throws {
        let desk = try SampleDesk()
        let seen = Mutex<(id: CaseID, office: Office)?>(nil)
        let served = Mutex<[Bool]>([])
        let delivery = DeliverySettings(
            mail: Watching {
                guard let (id, office) = seen.withLock({ $0 }) else { return }
                let act = try office.open(id).act(.noticeServed)
                served.withLock { $0.append(act != nil) }
            }
        )
        let office = try Office.open(
            desk.settings(delivery: delivery),
            law: desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day))
        )
        let play = desk.play(in: office)
        let applicant = try play.applicant().actor
        let enterprise = try #require(applicant.enterprise)
        let id = try play.file()
        seen.withLock { $0 = (id, office) }
        try office.giveConsent(by: applicant)
        try office.store.change {
            try $0.put(
                office.confirmedAddress(of: enterprise, "email", "a@b.example")
            )
        }
        let message = try #require(try office.messages(of: enterprise, page: 1).entries.first)
        try office.store.change {
            try $0.enqueue(
                OutboxItem(
                    case: id,
                    agency: AgencyID("shanxi"),
                    kind: "mail",
                    payload: message.id,
                    createdAt: office.now()
                )
            )
        }
        // The mail is the older item.
        try play.accept(id)
        try office.deliverDue()
        #expect(served.withLock { $0 } == [true])
    }

    @Test func `where nothing goes out of the house, nothing is put into the outbox for it`() throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let enterprise = try #require(try play.applicant().actor.enterprise)
        try office.store.change {
            try $0.put(
                office.confirmedAddress(of: enterprise, "mobile", "13912345678")
            )
        }
        _ = try play.file()
        let due = try office.store.read {
            try $0.due(outbox: ["mail", "sms"], at: office.now(), limit: 10)
        }
        #expect(due.isEmpty)
    }
}

/// Looks while it takes an envelope.
private struct Watching: Courier {
    let look: @Sendable () throws -> Void

    func deliver(_ envelope: Envelope) throws { try look() }
}
