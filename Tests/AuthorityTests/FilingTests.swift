import Authority
import Foundation
import Licensing
import Testing

@Suite("Filing")
struct FilingTests {
    private func opened(
        by enterprise: CreditCode,
        in office: Office
    ) throws -> (id: CaseID, actor: Actor) {
        let actor = Actor(id: "handler", post: .applicant, enterprise: enterprise)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: enterprise,
            agency: AgencyID("shanxi")
        )
        return (try office.openDraft(opening, named: "甲公司", by: actor).id, actor)
    }

    private func form() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appendingPathComponent("docs/examples/application-initial.json")
        return try String(contentsOf: path, encoding: .utf8)
    }

    @Test func `SEED1-39 an enterprise cannot file another enterprise's form`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let other = try opened(by: CreditCode("91140213MA0L7Q4C99"), in: office)
        try office.addMaterial(
            Array(form().utf8),
            kind: "applicationForm",
            to: other.id,
            by: other.actor
        )
        #expect(throws: OfficeRefusal.self) { try office.file(other.id, by: other.actor) }
        let own = try opened(by: CreditCode("91140105MA0KD31X0A"), in: office)
        try SampleOffice.prove(CreditCode("91140105MA0KD31X0A"), named: "甲公司", in: office)
        try office.addMaterial(
            Array(form().utf8),
            kind: "applicationForm",
            to: own.id,
            by: own.actor
        )
        let filed = try office.file(own.id, by: own.actor).state.filing
        #expect(filed?.requested.map(\.title) == ["承装类四级", "承修类四级", "承试类五级"])
    }

    @Test func `SEED2-59 a form for another agency, or no form at all, is not filed`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let own = try opened(by: CreditCode("91140105MA0KD31X0A"), in: office)
        #expect(throws: OfficeRefusal.self) { try office.file(own.id, by: own.actor) }
        let elsewhere = try form().replacingOccurrences(
            of: "\"procedure\": \"general\"",
            with: "\"procedure\": \"general\", \"agency\": \"shandong\""
        )
        try office.addMaterial(
            Array(elsewhere.utf8),
            kind: "applicationForm",
            to: own.id,
            by: own.actor
        )
        #expect(throws: OfficeRefusal.self) { try office.file(own.id, by: own.actor) }
        #expect(try office.open(own.id).state.name == .draft)
    }
}
