import Licensing
import Regulations
import Testing

/// SEED2-1, SEED2-7, SEED2-27 to SEED2-31, SEED2-107, SEED2-108; regulation.md E1.
struct AgencyTests {
    private let law: Law

    init() throws {
        law = try Regulations.load()
    }

    @Test func `there are six bureaus and twelve offices`() {
        #expect(law.agencies.count { $0.kind == .bureau } == 6)
        #expect(law.agencies.count { $0.kind == .office } == 12)
    }

    @Test func `SEED2-30 SEED2-31 SEED2-107 SEED2-108 the card of Shanxi is that of its guide`()
        throws
    {
        let agency = try #require(law.agency(AgencyID("shanxi")))
        #expect(agency.name == "国家能源局山西监管办公室")
        let card = try #require(agency.contact)
        #expect(card.address == "山西省太原市杏花岭区南肖墙路12号三楼")
        #expect(card.officeHours == "国家法定工作日，上午08:30-12:00、下午14:00-17:00")
        #expect(card.telephone == "0351-7218329")
        #expect(card.fax == "0351-7218283")
        #expect(card.email == "sxnjbzfdt2@163.com")
        #expect(card.progress.hasPrefix("http://sxb.nea.gov.cn/"))
        #expect(card.progress.hasSuffix("pageSize=20"))
    }

    @Test func `SEED2-27 SEED2-29 complaints go to the administration, the hotline is 12398`()
        throws
    {
        let remedies = try #require(law.agency(AgencyID("shanxi"))).remedies
        #expect(remedies.complaintBody.value == "国家能源局")
        #expect(remedies.reconsiderationBody.value == "国家能源局")
        #expect(remedies.hotline.value == "12398")
        #expect(remedies.hotline.isVerified)
        #expect(!remedies.court.isVerified)
    }

    @Test func `SEED2-2 only the area of Shanxi is certain`() throws {
        #expect(
            law.agencies.filter { $0.areas.allSatisfy(\.isVerified) }.map(\.id.rawValue) == [
                "shanxi"
            ]
        )
        let taiyuan = try DivisionCode("140105")
        #expect(
            law.competence(for: taiyuan) == .certain(try #require(law.agency(AgencyID("shanxi"))))
        )
    }

    @Test(arguments: Array(DivisionCode.provinces.keys).sorted())
    func `every province but one lies in the area of one agency`(province: String) throws {
        let division = try DivisionCode(province + "0000")
        let outside: Set = ["15", "71", "81", "82"]
        switch law.competence(for: division) {
        case .certain: #expect(province == "14")
        case .unverified: #expect(!outside.contains(province) && province != "14")
        case .unclear(let agencies): #expect(outside.contains(province) && agencies.isEmpty)
        }
    }

    @Test(arguments: [("150100", "huabei"), ("150400", "dongbei"), ("152200", "dongbei")])
    func `the area of Inner Mongolia is split by prefecture`(text: String, agency: String) throws {
        let competent = try #require(law.agency(AgencyID(agency)))
        #expect(law.competence(for: try DivisionCode(text)) == .unverified(competent))
    }

    @Test func `what is from memory says so and has a key of its own`() {
        let unverified = law.agencies.flatMap { agency in
            [
                agency.licenseNumberTemplate.isVerified, agency.documentPrefix.isVerified,
                agency.creditCode.isVerified,
            ]
        }
        #expect(unverified.allSatisfy { !$0 })
        #expect(!law.administration.creditCode.isVerified)
        #expect(law.administration.typeCodes.values.allSatisfy { !$0.isVerified })
        let keys = law.agencies.flatMap {
            [$0.creditCode.key, $0.licenseNumberTemplate.key, $0.documentPrefix.key]
        }
        #expect(Set(keys).count == keys.count)
        #expect(Set(law.agencies.map(\.creditCode.value)).count == 18)
    }

    @Test func `numbers are made from the data's templates`() throws {
        let agency = try #require(law.agency(AgencyID("shanxi")))
        let number = try agency.licenseNumber(sequence: 123, year: 2026)
        #expect(
            number.rawValue
                == agency.licenseNumberTemplate.value.replacing("{sequence}", with: "00123")
                .replacing("{year}", with: "2026")
        )
        let text = try #require(law.notices[.acceptance])
        let notice = agency.noticeNumber(text, sequence: 12, year: 2026)
        let prefix = agency.documentPrefix.value + text.numberInfix
        #expect(notice.rawValue == prefix + "\u{3014}2026\u{3015}第12号")
    }

    @Test func `a type code makes identifiers`() throws {
        let agency = try #require(law.agency(AgencyID("shanxi")))
        for family in LicenseFamily.allCases {
            let code = try #require(law.administration.typeCodes[family])
            let identifier = try LicenseIdentifier(
                typeCode: code.value,
                issuerCode: agency.creditCode.value.rawValue,
                serial: "1",
                version: 1
            )
            #expect(identifier.typeCode == code.value)
        }
    }
}
