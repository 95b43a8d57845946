import Licensing
import Testing

@Suite struct RefusalWordsTests {
    private static func all() throws -> [Refusal] {
        let day = try Written.day("2026-03-02")
        let place = CorrectionPlace.material(kind: "performance")
        return try before(day) + [
            .notWhoEnters, .notAssisted, .contentUnconfirmed, .noItems, .noClause,
            .placeTwice(place), .notInCatalogue(kind: "x"), .placeNotOpen(place),
            .laterItemsNotNeeded, .nothingCorrected([place]), .termNotOver(until: day),
            .lapseUnrecorded(on: day), .notSilent, .noCompetentBody,
            .areaOfOther(name: "国家能源局河南监管办公室"), .areaOfOwn, .acceptedHere, .termProvisional(day),
            .oneOnSite, .tooFewOfficers, .dayOver(day), .siteCheckOpen,
            .noSiteCheck, .notNamedOnSite, .siteCheckUnrecorded, .siteCheckRecorded,
            .siteCheckAhead(day), .paused(.hearing, until: day), .notPaused, .alreadyExtended,
            .periodOver(day), .clockFault(.outOfOrder(1)), .notHeard(until: day),
            .reasonNotTold(clause: "第一条"), .badMeeting, .badRemark(.blank), .nothingToServe,
            .alreadyServed(.licenseOriginal), .servedWithResult(.licenseOriginal),
            .notServed([.licenseOriginal]), .electronicOnly, .otherDelivery(.mail),
        ] + license(day).map { .license($0) }
    }

    private static func license(_ day: Day) -> [LicenseRefusal] {
        [
            .held(number: "1-4-00123-2020", .expiring), .firstApplicationOpen(CaseID("C9")),
            .notHeld, .notInTerm(.expired), .otherIssuer, .stale(seen: 1, now: 2),
            .extensionOpen(CaseID("E1")), .otherScope, .lastDayUnknown, .renewedByLaw(on: day),
            .endedByExpiry(on: day),
        ]
    }

    /// What stands in the way before and beside the procedure.
    private static func before(_ day: Day) throws -> [Refusal] {
        let rules = try #require(try SampleCase.law().ruleSet(inForceOn: day))
        let material = try #require(rules.materials.first)
        return [
            .wrongPost(.accepted, needs: [.acceptance]), .otherAgency, .otherEnterprise,
            .samePerson(.notWhoAccepted, did: .accepted, on: day),
            .wrongStage(.accepted, at: .draft, needs: [.received]),
            .alreadyDecided(by: .decision, on: day),
            .clockBackwards(last: Moment(startOf: day)), .noRuleSet(day), .badRequest(.nothing),
            .materialMissing(material), .noReasons, .againstReview, .grantedOtherThanRequested,
            .otherFamily, .notDecided, .notDue(.licenseOriginal), .nothingToSeal,
            .alreadySealed(.licenseOriginal), .notSealed([.licenseOriginal]), .otherEdition,
        ]
    }

    @Test func `every refusal says in Chinese what is in the way, under a code of its own`() throws
    {
        let all = try Self.all()
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(Set(all.map(\.code)) == Set(RefusalCode.allCases.map(\.rawValue)))
        for refusal in all {
            #expect(refusal.message.hasSuffix("。"), "\(refusal)")
            #expect(refusal.message != refusal.code)
            #expect(refusal.code.allSatisfy { $0.isLowercase || $0 == "-" })
            #expect(refusal.clause?.isEmpty != true)
        }
    }
}
