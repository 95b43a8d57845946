import Dispatch
import Licensing
import Store
import Synchronization
import TestKit
import Testing

@testable import Authority

@Suite("A request that is asked twice")
struct ActRequestTests {
    private func request(_ key: String = "k1", _ body: String = "a=1") -> ActRequest {
        ActRequest(key: key, route: "POST /office/cases", bytes: Array(body.utf8))
    }

    /// A filed case and the office in which it lies.
    private func filed() throws -> (desk: SampleDesk, office: Office, id: CaseID) {
        let scene = try Scene()
        return (scene.desk, scene.office, scene.id)
    }

    private func answer(_ work: () throws -> Void) throws -> String {
        let refusal = try #require(throws: OfficeRefusal.self, performing: work)
        guard case .answered(let answer) = refusal else {
            Issue.record("\(refusal)")
            return ""
        }
        return answer
    }

    @Test func `acts once and gives the kept answer again`() throws {
        let (desk, office, id) = try filed()
        let acceptance = desk.actor(.acceptance)
        let after = try office.answering(request()).accept(id, by: acceptance)
        let repeated = try answer { try office.answering(request()).accept(id, by: acceptance) }
        #expect(repeated == id.rawValue)
        #expect(try office.open(id).acts == after.acts)
    }

    @Test func `the same key for another body or another route is refused`() throws {
        let (desk, office, id) = try filed()
        let acceptance = desk.actor(.acceptance)
        try office.answering(request()).accept(id, by: acceptance)
        let acts = try office.open(id).acts
        let elsewhere = ActRequest(key: "k1", route: "POST /other", body: request().body)
        for other in [request("k1", "a=2"), elsewhere] {
            let refusal = try #require(throws: OfficeRefusal.self) {
                try office.answering(other).accept(id, by: acceptance)
            }
            guard case .keyReused("k1") = refusal else {
                Issue.record("\(refusal)")
                continue
            }
        }
        #expect(try office.open(id).acts == acts)
    }

    @Test func `a refused act keeps no answer, and its key may be used again`() throws {
        let (desk, office, id) = try filed()
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.answering(request()).grant(id, by: desk.actor(.acceptance))
        }
        guard case .law = refusal else {
            Issue.record("\(refusal)")
            return
        }
        try office.answering(request()).accept(id, by: desk.actor(.acceptance))
        #expect(try office.open(id).state.acceptance != nil)
    }

    @Test func `a key belongs to its account: another's act is not shut out by it`() throws {
        let (desk, office, id) = try filed()
        try office.answering(request()).accept(id, by: desk.actor(.acceptance))
        try office.answering(request()).sealNotice(.acceptance, of: id, by: desk.actor(.sealing))
        let repeated = try answer {
            try office.answering(request())
                .sealNotice(.acceptance, of: id, by: desk.actor(.sealing))
        }
        #expect(repeated == id.rawValue)
    }

    @Test func `making and sealing a license are asked twice and done once`() throws {
        let scene = try Scene()
        let (office, id) = (scene.office, scene.id)
        try scene.review()
        try office.grant(id, by: scene.by(.decision))
        try office.sealNotice(.grant, of: id, by: scene.by(.sealing))
        let maker = scene.by(.licenseMaking)
        let sealer = scene.by(.sealing)
        try office.answering(request()).makeLicense(id, by: maker)
        try office.answering(request()).sealLicense(id, by: sealer)
        let acts = try office.open(id).acts
        #expect(try answer { try office.answering(request()).makeLicense(id, by: maker) } != "")
        #expect(try answer { try office.answering(request()).sealLicense(id, by: sealer) } != "")
        #expect(try office.open(id).acts == acts)
    }

    @Test func `of 16 threads with one request one opens a draft, the others are told which`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let code = try CreditCode("91140105MA0KD31X0A")
        let applicant = Actor(id: "handler", post: .applicant, enterprise: code)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let opened = Mutex<[String]>([])
        let told = Mutex<[String]>([])
        let asked = request()
        DispatchQueue.concurrentPerform(iterations: 16) { _ in
            do {
                let draft = try office.answering(asked)
                    .openDraft(opening, named: "甲公司", by: applicant)
                opened.withLock { $0.append(draft.id.rawValue) }
            } catch OfficeRefusal.answered(let id) {
                told.withLock { $0.append(id) }
            } catch {
                Issue.record("\(error)")
            }
        }
        let first = opened.withLock { $0 }
        #expect(first.count == 1)
        #expect(told.withLock { $0 } == Array(repeating: first.first ?? "", count: 15))
        #expect(try office.store.read { try $0.allCases() }.count == 1)
    }

    @Test(arguments: [(30, true), (31, false)])
    func `an answer is kept for thirty days and may go afterwards`(
        days: Int,
        isKept: Bool
    ) throws {
        let (desk, office, id) = try filed()
        let acceptance = desk.actor(.acceptance)
        try office.answering(request()).accept(id, by: acceptance)
        let later = office.playing(
            .fixed(Moment(startOf: office.now().day.adding(days: days))),
            .seeded(9)
        )
        // The house goes on: its last act says how old the answer is.
        let newer = SampleDesk.day.adding(days: days + 20)
        _ = try desk.play(in: later, another: 1, sealingOn: newer).file()
        try later.forgetOldAnswers()
        let kept = try office.store.read {
            try $0.answer(
                to: "k1",
                principal: acceptance.id,
                route: request().route,
                bodyDigest: request().body
            )
        }
        #expect((kept != nil) == isKept)
    }
}

@Suite("Receipt of a filing")
struct ReceiptTests {
    @Test func `AMB-5 a filing is received the same day, in the same transaction, by the clerk`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let acts = try office.open(try desk.play(in: office).file()).acts
        let last = try #require(acts.last)
        #expect(acts.map(\.fact.kind).suffix(2) == [.filed, .received])
        #expect(last.by == Actor(id: "clerk", post: .clerk))
        #expect(last.on == acts[acts.count - 2].on)
    }
}
