import Licensing
import Register
import Store
import Testing

@testable import Authority
@testable import Web

/// What the office refuses is said in the reader's language, with what to do.
struct RefusalWordingTests {
    private static let all: [OfficeRefusal] =
        TellingRefusal.allCases.map { .telling($0) } + PeopleRefusal.allCases.map { .people($0) }
        + [
            .law(.wrongPost(.opened, needs: [.review])), .noCase(CaseID("c1")),
            .noAgency(AgencyID("x")), .unconfirmed(["a"]),
            .faceDiffers(["holder"]), .application("x"), .answered("{}"), .keyReused("k"),
            .mayNotRead(.center), .notHead, .findingsUnmet, .notVerified(["x"]),
            .stepUnreadable(CaseID("c1"), step: "fixed"),
            .noCertificate(["a", "b"]), .work(.noList(.center)), .work(.notHeld(.review)),
            .work(.notTheirs(.review)), .work(.mayNotAssign), .work(.taken(by: "甲")),
            .work(.notTheirTurn(.review)), .work(.notLent(.head)), .work(.notTwo),
            .work(.noDelegation), .work(.onlyFor(.head)),
            .clockBehind(last: Moment(seconds: 1), now: Moment(seconds: 0)), .registerChecking,
            .registerFaulty(.changed(size: 3)),
            .journalsFaulty(.rowChanged(journal: "act", entry: "c1/3")),
        ]

    @Test(arguments: all.indices)
    func `every refusal has an English sentence without Chinese in it`(index: Int) {
        requireWording(of: RefusalWordingTests.all[index])
    }

    @Test func `so has the refusal of a number that is registered, with the number`() throws {
        let refusal = OfficeRefusal.registeredOtherwise(try LicenseNumber("1-4-00001-2026"))
        requireWording(of: refusal)
        #expect(RefusalWording.text(refusal, Catalogues().english).text.contains("1-4-00001-2026"))
    }

    private func requireWording(of refusal: OfficeRefusal) {
        let english = RefusalWording.text(refusal, Catalogues().english)
        #expect(english.lang == nil, "no English for \(refusal)")
        #expect(!english.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(!english.text.contains("{"))
        let chinese = RefusalWording.text(refusal, Catalogues().chinese)
        #expect(chinese.text == refusal.message && chinese.lang == nil)
    }
}
