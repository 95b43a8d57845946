import Foundation
import Licensing
import Testing

@testable import Authority

@Suite("What is filed can be printed")
struct PrintableFilingTests {
    private let desk: SampleDesk
    private let office: Office

    init() throws {
        desk = try SampleDesk()
        office = try desk.open()
    }

    /// A draft whose form says something else of its applicant.
    private func drafted(_ change: (inout [String: Any]) -> Void) throws -> (CaseID, Actor) {
        let play = desk.play(in: office)
        let applicant = try play.applicant().actor
        let code = try CreditCode(play.enterprise.creditCode)
        try office.keepProved(play.enterprise, of: AgencyID("shanxi"))
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let id = try office.openDraft(opening, named: play.enterprise.name, by: applicant).id
        let bytes = Data(try play.enterprise.application())
        var form = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        var said = try #require(form["applicant"] as? [String: Any])
        change(&said)
        form["applicant"] = said
        let changed = Array(try JSONSerialization.data(withJSONObject: form))
        try office.addMaterial(changed, kind: Material.applicationForm, to: id, by: applicant)
        return (id, applicant)
    }

    @Test func `an address that no typeface shows is refused before it is anybody's case`() throws {
        let (id, applicant) = try drafted { $0["registeredAddress"] = "太原市\u{1F3ED}路1号" }
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.file(id, by: applicant)
        }
        #expect(refusal.message.contains("住所") && refusal.message.contains("U+1F3ED"))
        #expect(try office.open(id).state.name == .draft)
    }

    @Test func `a rare character that a typeface has is filed`() throws {
        let (id, applicant) = try drafted { $0["registeredAddress"] = "太原市\u{20BB7}家路1号" }
        #expect(try office.file(id, by: applicant).state.name == .received)
    }

    @Test func `what an applicant may do by law waits for no letter`() throws {
        let scene = try Scene()
        let unprinted = try Remark("\u{1D11E}曲")
        #expect(throws: OfficeRefusal.self) {
            try scene.office.declineAcceptance(
                scene.id,
                ground: .notNeeded,
                reason: unprinted,
                clause: "《中华人民共和国行政许可法》第三十二条第一款第一项",
                by: scene.by(.acceptance)
            )
        }
        try scene.office.withdraw(scene.id, reason: unprinted, by: scene.applicant)
        #expect(try scene.state.name == .withdrawn)
    }
}
