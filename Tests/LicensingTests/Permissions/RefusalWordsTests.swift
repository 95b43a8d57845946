import Licensing
import Testing

@Suite struct RefusalWordsTests {
    private static func all() throws -> [Refusal] {
        let day = try Written.day("2026-03-02")
        let place = CorrectionPlace.material(kind: "performance")
        return [
            .notWhoEnters, .notAssisted, .contentUnconfirmed, .noItems, .noClause,
            .placeTwice(place), .notInCatalogue(kind: "x"), .placeNotOpen(place),
            .laterItemsNotNeeded, .nothingCorrected([place]), .termNotOver(until: day),
            .lapseUnrecorded(on: day), .notSilent, .noCompetentBody,
            .areaOfOther(AgencyID("henan")), .tooFewOfficers, .dayOver(day), .siteCheckOpen,
            .noSiteCheck, .notNamedOnSite, .siteCheckUnrecorded, .siteCheckRecorded,
            .siteCheckAhead(day), .paused(.hearing, until: day), .notPaused, .alreadyExtended,
            .periodOver(day), .clockFault(.outOfOrder(1)), .notHeard(until: day),
            .reasonNotTold(clause: "第一条"), .badMeeting, .badRemark(.blank), .nothingToServe,
            .alreadyServed(.licenseOriginal), .servedWithResult(.licenseOriginal),
            .notServed([.licenseOriginal]), .electronicOnly, .otherDelivery(.mail),
        ]
    }

    @Test func `every refusal says in Chinese what is in the way, under a code of its own`() throws
    {
        let all = try Self.all()
        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            #expect(refusal.message.hasSuffix("。"), "\(refusal)")
            #expect(refusal.message != refusal.code)
            #expect(refusal.code.allSatisfy { $0.isLowercase || $0 == "-" })
            #expect(refusal.clause?.isEmpty != true)
        }
    }
}
