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

    @Test func `an address that does not fit the license is refused at once, not after the grant`()
        throws
    {
        let long = "太原市" + String(repeating: "迎泽大街", count: 45)
        let (id, applicant) = try drafted { $0["registeredAddress"] = long }
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.file(id, by: applicant)
        }
        #expect(refusal.message.contains("住所") && refusal.message.contains("过长"))
        let some = "太原市" + String(repeating: "迎泽大街", count: 20)
        let (fitting, other) = try drafted { $0["registeredAddress"] = some }
        #expect(try office.file(fitting, by: other).state.name == .received)
    }

    @Test func `a correction is held to the same`() throws {
        let scene = try Scene()
        let acceptance = scene.by(.acceptance)
        try scene.office.requestCorrection(
            scene.id,
            items: [
                CorrectionItem(
                    place: .form(part: "enterprise"),
                    fault: try Remark("住所与营业执照不一致"),
                    clause: "《承装（修、试）电力设施许可证管理办法》第九条"
                )
            ],
            by: acceptance
        )
        try scene.tell(.correction)
        for (address, isTaken) in [("太原市\u{1F3ED}路1号", false), ("太原市平阳路1号", true)] {
            let form = try scene.form { form in
                var said = form["applicant"] as? [String: Any] ?? [:]
                said["registeredAddress"] = address
                form["applicant"] = said
            }
            let add = {
                try scene.office.addMaterial(
                    form,
                    kind: Material.applicationForm,
                    to: scene.id,
                    by: scene.applicant
                )
            }
            if isTaken {
                _ = try add()
            } else {
                let refusal = try #require(throws: OfficeRefusal.self) { _ = try add() }
                #expect(refusal.message.contains("住所"))
            }
        }
    }

    @Test func `a reason that no letter shows is refused, the withdrawal is not`() throws {
        let scene = try Scene()
        let unprinted = try Remark("\u{1D11E}曲")
        #expect(throws: OfficeRefusal.self) {
            try scene.office.withdraw(scene.id, reason: unprinted, by: scene.applicant)
        }
        try scene.office.withdraw(scene.id, reason: Remark("另行申请"), by: scene.applicant)
        try scene.tell(.withdrawal)
        try scene.office.archive(scene.id, by: scene.by(.archive))
        #expect(try scene.state.name == .archived)
    }
}
