import Licensing
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("Codes that go to addresses")
struct CodeSendingTests {
    /// Remembers what it was given.
    private final class Receiver: Courier {
        let taken = Mutex<[Envelope]>([])

        func deliver(_ envelope: Envelope) throws {
            taken.withLock { $0.append(envelope) }
        }

        var count: Int { taken.withLock(\.count) }
    }

    private let desk: SampleDesk
    private let now = Turned()
    private let mail = Receiver()
    private let office: Office
    private let enterprise: CreditCode

    /// A clock that a test turns.
    private final class Turned: Sendable {
        let moment = Mutex(Moment(startOf: SampleDesk.day))
        func pass(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
    }

    init() throws {
        desk = try SampleDesk()
        let now = now
        office = try Office.open(
            desk.settings(delivery: DeliverySettings(mail: mail)),
            law: desk.law,
            clock: Clock { now.moment.withLock { $0 } }
        )
        enterprise = try CreditCode("91140105MA0KD31X0A")
        try SampleOffice.prove(enterprise, named: "甲公司", in: office)
    }

    private func ask(_ address: String, by account: String = "h") -> TellingRefusal? {
        let actor = Actor(id: account, post: .applicant, enterprise: enterprise)
        do {
            try office.setAddress(.email, to: address, by: actor)
            return nil
        } catch OfficeRefusal.telling(let refusal) {
            return refusal
        } catch {
            Issue.record(error)
            return nil
        }
    }

    @Test func `an address removed and set again waits its minute all the same`() throws {
        let actor = Actor(id: "h", post: .applicant, enterprise: enterprise)
        #expect(ask("a@b.example") == nil)
        try office.removeAddress(.email, by: actor)
        #expect(ask("a@b.example") == .codeJustSent)
        now.pass(seconds: 59)
        #expect(ask("a@b.example") == .codeJustSent)
        now.pass(seconds: 1)
        #expect(ask("a@b.example") == nil)
    }

    @Test func `one address is sent five codes a day, whoever asks`() throws {
        for number in 0..<Office.codesPerAddress {
            #expect(ask("a@b.example", by: "h\(number)") == nil)
            now.pass(seconds: 60)
        }
        #expect(ask("a@b.example", by: "another") == .tooManyCodes)
        #expect(ask("c@b.example", by: "another") == nil)
        now.pass(seconds: 86_400)
        #expect(ask("a@b.example") == nil)
    }

    @Test func `one account asks for ten codes a day, whatever the address`() throws {
        for number in 0..<Office.codesPerAccount {
            #expect(ask("a\(number)@b.example") == nil)
            now.pass(seconds: 60)
        }
        #expect(ask("last@b.example") == .tooManyCodes)
        #expect(ask("last@b.example", by: "another") == nil)
    }

    @Test func `a way that the office does not offer is asked for no address`() throws {
        let actor = Actor(id: "h", post: .applicant, enterprise: enterprise)
        #expect(throws: OfficeRefusal.self) {
            try office.setAddress(.mobile, to: "13912345678", by: actor)
        }
        #expect(try office.addresses(of: enterprise).isEmpty)
    }

    @Test(arguments: [
        "138 0000 1234", "138-0000-1234", "138—0000－1234", " 13800001234\u{3000}",
        "１３８００００１２３４", "13800001234",
    ])
    func `a mobile number is read with the blanks and dashes that people put into it`(
        text: String
    ) {
        #expect(AddressKind.mobile.normal(text) == "13800001234")
        #expect(AddressKind.mobile.normal("\(text)5") == nil)
        #expect(AddressKind.mobile.normal(String(text.dropFirst(4))) == nil)
    }

    @Test func `blanks go from the ends of a mail address, and nothing from within`() {
        let blanks = String(repeating: " \u{3000}\n", count: 100_000)
        #expect(AddressKind.email.normal("\(blanks)a-b@c.example\(blanks)") == "a-b@c.example")
        #expect(AddressKind.email.normal("a b@c.example") == nil)
        #expect(AddressKind.mobile.normal("13800001234\n13900001234") == nil)
    }

    @Test func `what was sent is forgotten two days later, not before`() throws {
        _ = try desk.play(in: office).file()
        #expect(ask("a@b.example") == nil)
        now.pass(seconds: 2 * 86_400)
        try office.forgetOldCodes()
        func sent() throws -> Int {
            let start = Moment(startOf: SampleDesk.day.adding(days: -1))
            return try office.store.read { try $0.codesSent(by: "h", after: start) }
        }
        // The last act is as old as the sending: nothing has grown old by it.
        #expect(try sent() == 1)
        now.pass(seconds: 86_400)
        let actor = Actor(id: "h", post: .applicant, enterprise: enterprise)
        _ = try office.startDraft(at: AgencyID("shanxi"), by: actor)
        try office.forgetOldCodes()
        #expect(try sent() == 0)
    }

    @Test func `a code is not sent once it no longer counts`() throws {
        #expect(ask("a@b.example") == nil)
        now.pass(seconds: Office.codeLifetime - 1)
        #expect(try office.deliverDue() == 1)
        #expect(mail.count == 1)
        #expect(ask("a@b.example") == nil)
        now.pass(seconds: Office.codeLifetime)
        #expect(try office.deliverDue() == 1)
        #expect(mail.count == 1)
        #expect(try office.deliveryWarning() == nil)
    }

    @Test(arguments: ["zz", "00", ""])
    func `what nobody can read lies among the dead letters at once`(payload: String) throws {
        try office.store.change {
            try $0.enqueue(
                OutboxItem(
                    case: nil,
                    agency: AgencyID("shanxi"),
                    kind: "mail",
                    payload: payload,
                    createdAt: office.now()
                )
            )
        }
        #expect(try office.deliverDue() == 0)
        let chief = Actor(id: "a", post: .administrator, agency: AgencyID("shanxi"))
        #expect(try office.undelivered(for: chief).map(\.kind) == ["mail"])
    }
}
