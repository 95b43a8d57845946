import Foundation
import Licensing
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("Messages and their delivery")
struct DeliveryTests {
    /// Takes what it is told to take, remembers every copy, and fails as a bad line does.
    private final class Receiver: Courier {
        private struct State {
            var copies: [String: Int] = [:]
            var calls = 0
        }
        private let state = Mutex(State())
        private let failing: @Sendable (_ call: Int) -> Bool

        init(failing: @escaping @Sendable (Int) -> Bool = { _ in false }) {
            self.failing = failing
        }

        var copies: [String: Int] { state.withLock { $0.copies } }

        func deliver(_ envelope: Envelope) throws {
            let call = state.withLock { state in
                state.calls += 1
                // Every fifth is taken and the answer lost: it will come twice.
                if !failing(state.calls) || state.calls % 5 == 0 {
                    state.copies[envelope.id, default: 0] += 1
                }
                return state.calls
            }
            if failing(call) { throw NotTaken("451") }
        }
    }

    /// A clock that a test turns.
    private final class Turned: Sendable {
        let moment = Mutex(Moment(startOf: SampleDesk.day))
        var clock: Authority.Clock { Authority.Clock { self.moment.withLock { $0 } } }
        func pass(seconds: Int64) {
            moment.withLock { $0 = Moment(seconds: $0.seconds + seconds) }
        }
    }

    private func office(
        _ desk: SampleDesk,
        _ turned: Turned,
        mail: any Courier
    ) throws -> Office {
        let settings = OfficeSettings(
            dataDirectory: desk.folder.path,
            publicURL: "https://office.example",
            isSample: true,
            trustFrom: Moment(startOf: SampleDesk.day.adding(years: -1)),
            delivery: DeliverySettings(mail: mail)
        )
        return try Office.open(settings, law: desk.law, clock: turned.clock)
    }

    private func enqueue(_ count: Int, in office: Office, to enterprise: CreditCode) throws {
        try office.store.change { transaction in
            try transaction.put(
                office.confirmedAddress(of: enterprise, "email", "a@b.example")
            )
            for _ in 0..<count {
                let id = office.randomness.hex(16)
                try transaction.add(
                    MessageRow(
                        id: id,
                        enterprise: enterprise,
                        agency: AgencyID("shanxi"),
                        case: nil,
                        kind: "received",
                        paper: nil,
                        at: office.now()
                    )
                )
                try transaction.enqueue(
                    OutboxItem(
                        case: nil,
                        agency: AgencyID("shanxi"),
                        kind: "mail",
                        payload: id,
                        createdAt: office.now()
                    )
                )
            }
        }
    }

    @Test
    func `R13 a receiver that fails and forgets gets every message, each under one identifier`()
        throws
    {
        let desk = try SampleDesk()
        let turned = Turned()
        let receiver = Receiver(failing: { $0 % 3 == 0 })
        let office = try office(desk, turned, mail: receiver)
        let enterprise = try CreditCode("91140105MA0KD31X0A")
        try enqueue(300, in: office, to: enterprise)
        for _ in 0..<10 {
            try office.deliverDue(limit: 1_000)
            turned.pass(seconds: 6 * 3_600)
        }
        let sent = try office.messages(of: enterprise, page: 1).entries
        #expect(receiver.copies.count == 300)
        #expect(sent.allSatisfy { (receiver.copies[$0.id] ?? 0) >= 1 })
        #expect(receiver.copies.values.contains { $0 > 1 }, "a lost answer brings a second copy")
        #expect(try office.store.read { try $0.deadLetterCount() == 0 })
    }

    @Test func `R13 what never arrives waits longer each time and ends before the operator`() throws
    {
        let desk = try SampleDesk()
        let turned = Turned()
        let office = try office(desk, turned, mail: Receiver(failing: { _ in true }))
        try enqueue(1, in: office, to: try CreditCode("91140105MA0KD31X0A"))
        try office.deliverDue()
        #expect(try office.deliverDue() == 0, "not again at once")
        for _ in 0..<Office.deliveryAttemptsMax {
            #expect(try office.deliveryWarning() == nil)
            turned.pass(seconds: 6 * 3_600)
            try office.deliverDue()
            if try office.deliveryWarning() != nil { break }
        }
        #expect(try office.deliveryWarning() != nil)
        let chief = Actor(id: "a", post: .administrator, agency: AgencyID("shanxi"))
        let given = try #require(try office.undelivered(for: chief).first)
        #expect(given.attempts == Office.deliveryAttemptsMax)
        #expect(throws: OfficeRefusal.self) {
            try office.undelivered(for: Actor(id: "b", post: .review))
        }
        let other = Actor(id: "o", post: .administrator, agency: AgencyID("shandong"))
        #expect(try office.undelivered(for: other).isEmpty)
        try office.deliverAgain(given.id, by: other)
        #expect(try office.deliveryWarning() != nil, "another agency's operator changes nothing")
        try office.deliverAgain(given.id, by: chief)
        #expect(try office.deliveryWarning() == nil)
        #expect(Office.pause(after: 0) == 60 && Office.pause(after: 1) == 120)
        #expect(Office.pause(after: 40) == 6 * 3_600)
    }

    @Test func `an address counts only with the code that was sent there, five guesses at most`()
        throws
    {
        let desk = try SampleDesk()
        let turned = Turned()
        let folder = desk.folder.path + "/out"
        let office = try office(desk, turned, mail: FolderCourier(folder: folder))
        let enterprise = try CreditCode("91140105MA0KD31X0A")
        let actor = Actor(id: "h", post: .applicant, enterprise: enterprise)
        try SampleOffice.prove(enterprise, named: "甲公司", in: office)
        #expect(throws: OfficeRefusal.self) {
            try office.setAddress(.email, to: "a@b\r\nRCPT TO:<c@d>", by: actor)
        }
        try office.setAddress(.email, to: " office@example.cn ", by: actor)
        #expect(throws: OfficeRefusal.self) {
            try office.setAddress(.email, to: "other@example.cn", by: actor)
        }
        #expect(try office.deliverDue() == 1)
        let letters = try FileManager.default.contentsOfDirectory(atPath: folder)
        let letter = try String(contentsOfFile: "\(folder)/\(letters[0])", encoding: .utf8)
        let code = try #require(letter.firstMatch(of: /[0-9]{6}/)).output
        let wrong = code == "000000" ? "000001" : "000000"
        #expect(throws: OfficeRefusal.self) {
            try office.confirmAddress(.email, code: wrong, by: actor)
        }
        #expect(try office.addresses(of: enterprise).first?.isConfirmed == false)
        try office.confirmAddress(.email, code: String(code), by: actor)
        let address = try #require(try office.addresses(of: enterprise).first)
        #expect(address.isConfirmed && address.masked == "of***@example.cn")
        // The database knows the address encrypted alone.
        try office.close()
        let file = try Data(contentsOf: URL(fileURLWithPath: office.settings.storePath))
        #expect(file.range(of: Data("office@example.cn".utf8)) == nil)
    }

    @Test
    func
        `without consent a notice is not served electronically, with it the act and the message are one`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        let applicant = try play.applicant().actor
        let enterprise = try #require(applicant.enterprise)
        #expect(try office.messages(of: enterprise, page: 1).entries.map(\.kind) == [.received])
        try play.accept(id)
        let told = try office.messages(of: enterprise, page: 1).entries.first
        #expect(told?.kind == .noticeSealed && told?.paper == .notice(.acceptance))
        #expect(throws: OfficeRefusal.self) {
            try office.serveNotice(id, .notice(.acceptance), way: .electronic, by: .clerk)
        }
        try office.giveConsent(by: applicant)
        try office.serveNotice(id, .notice(.acceptance), way: .electronic, by: .clerk)
        let newest = try office.messages(of: enterprise, page: 1).entries.first
        #expect(newest?.kind == .noticeServed)
        let service = try #require(try office.open(id).act(.noticeServed))
        #expect(service.by.post == .clerk)
        // Once more is refused, and brings no second message.
        #expect(throws: OfficeRefusal.self) {
            try office.serveNotice(id, .notice(.acceptance), way: .electronic, by: .clerk)
        }
        #expect(try office.messages(of: enterprise, page: 1).entries.first?.id == newest?.id)
        try office.revokeConsent(by: applicant)
        #expect(try office.consent(of: enterprise) == nil)
    }

    @Test func `a message is read by its enterprise alone`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        _ = try play.file()
        let enterprise = try #require(try play.applicant().actor.enterprise)
        let message = try #require(try office.messages(of: enterprise, page: 1).entries.first)
        #expect(try office.unreadMessages(of: enterprise) == 1)
        let other = try CreditCode("91140213MA0L7Q4C99")
        #expect(try office.openMessage(message.id, of: other) == nil)
        #expect(try office.unreadMessages(of: enterprise) == 1)
        #expect(try office.openMessage(message.id, of: enterprise)?.kind == .received)
        #expect(try office.unreadMessages(of: enterprise) == 0)
    }
}
