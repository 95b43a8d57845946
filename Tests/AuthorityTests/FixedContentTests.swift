import Licensing
import Testing

@testable import Authority

@Suite("What is fixed stays fixed")
struct FixedContentTests {
    @Test
    func `SEED1-29 rules that change between making and sealing change nothing on the license`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        try office.makeLicense(id, by: desk.actor(.licenseMaking))
        let before = try office.fixedEdition(of: id)
        try office.close()

        let renamed = try Office.open(
            desk.settings(),
            law: desk.law.renaming(AgencyID("shanxi"), to: "国家能源局另名监管办公室"),
            clock: .fixed(Moment(startOf: SampleDesk.day))
        )
        let after = try renamed.fixedEdition(of: id)
        #expect(after.content == before.content)
        #expect(after.content.issuer == "国家能源局山西监管办公室")
    }

    @Test func `the bytes of a content are read back as the content`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.play()
        let content = try office.fixedEdition(of: id).content
        #expect(try FixedEdition.content(of: FixedEdition.bytes(of: content)) == content)
    }
}

extension Law {
    /// The law with one agency under another name.
    fileprivate func renaming(_ id: AgencyID, to name: String) -> Law {
        Law(
            ruleSets: ruleSets,
            calendar: calendar,
            agencies: agencies.map { agency in
                guard agency.id == id else { return agency }
                return Agency(
                    id: agency.id,
                    name: name,
                    shortName: agency.shortName,
                    kind: agency.kind,
                    areas: agency.areas,
                    creditCode: agency.creditCode,
                    licenseNumberTemplate: agency.licenseNumberTemplate,
                    documentPrefix: agency.documentPrefix,
                    contact: agency.contact,
                    remedies: agency.remedies
                )
            },
            administration: administration,
            notices: notices
        )
    }
}
