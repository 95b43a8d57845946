import Licensing
import Testing

@testable import Authority

/// What lacks on the way to a seal, a number or a row is refused in words, never made up.
@Suite("Missing values")
struct MissingValueTests {
    @Test func `a case that nothing has opened has no agency`() throws {
        let refusal = try #require(throws: OfficeRefusal.self) {
            try Case(id: CaseID("c1"), acts: []).agency
        }
        guard case .noCase(CaseID("c1")) = refusal else {
            Issue.record("\(refusal)")
            return
        }
    }

    @Test func `a seal's code begins with the region, and without one there is no code`() throws {
        let desk = try SampleDesk()
        let agency = try #require(desk.law.agency(AgencyID("shanxi")))
        #expect(try SealWorkshop.code(.license, of: agency).hasPrefix("140000000000"))
        let refusal = try #require(throws: OfficeRefusal.self) {
            try SealWorkshop.code(.license, of: agency.withoutAreas)
        }
        #expect(refusal.code == "paper" && refusal.message.contains("shanxi"))
    }

    @Test func `without its type code a license has no identifier, and none is made`() throws {
        let desk = try SampleDesk()
        let office = try Office.open(
            desk.settings(),
            law: desk.law.withoutTypeCodes,
            clock: .fixed(Moment(startOf: SampleDesk.day))
        )
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.makeLicense(id, by: desk.actor(.licenseMaking))
        }
        #expect(refusal.code == "paper" && refusal.message.contains("证照类型代码"))
        #expect(try office.open(id).state.making == nil)
        #expect(try office.recorded(FixedStep.self, of: id) == nil)
    }
}

extension Agency {
    /// The agency without a place that it is competent for.
    fileprivate var withoutAreas: Agency {
        Agency(
            id: id,
            name: name,
            shortName: shortName,
            kind: kind,
            areas: [],
            creditCode: creditCode,
            licenseNumberTemplate: licenseNumberTemplate,
            documentPrefix: documentPrefix,
            contact: contact,
            remedies: remedies
        )
    }
}

extension Law {
    /// The law of an administration that has defined no license types.
    fileprivate var withoutTypeCodes: Law {
        Law(
            ruleSets: ruleSets,
            calendar: calendar,
            agencies: agencies,
            administration: Administration(
                name: administration.name,
                creditCode: administration.creditCode,
                typeCodes: [:]
            ),
            notices: notices
        )
    }
}
