import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// After the filing the applicant sees, prints and downloads what it filed.
struct FiledCopyTests {
    @Test
    func `SEED2-21 what was filed is seen, and kept as OFD and PDF with the receipt's number`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        let number = try #require(try place.office.receiptNumber(of: id))
        let form = try #require(
            try place.office.open(id).state.materials.first { $0.kind == Material.applicationForm }
        )
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let copy = "/my/cases/\(id)/application"
            for page in ["/my/cases/\(id)/receipt", "/my/cases/\(id)"] {
                #expect(try await browser.get(page).text.contains("href=\"\(copy)\""))
            }
            let page = try await browser.get(copy)
            #expect(page.text.contains(number))
            #expect(page.text.contains("不是行政机关的文书"))
            #expect(page.text.contains("src=\"\(copy)/1\""))
            let picture = try await browser.get("\(copy)/1")
            #expect(picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            #expect(picture.header("cache-control") == "no-store")
            let pdf = try await browser.get("\(copy)/file?as=pdf")
            #expect(pdf.header("content-type") == "application/pdf")
            #expect(pdf.body.starts(with: Array("%PDF".utf8)))
            let ofd = try await browser.get("\(copy)/file")
            #expect(ofd.header("content-type") == "application/ofd")
            let name = try #require(ofd.header("content-disposition"))
            #expect(name.contains(Fields.encoded(number)))
            let words = try Judge.words(ofOFD: ofd.body)
            for said in [
                number, "甲公司", "太原市", "承装类", "四级", "郭建国", "110105********002X", "邮寄",
                form.digest.hex, "没有经行政机关盖章",
            ] {
                #expect(words.contains(said), "\(said)")
            }
            #expect(!words.contains("11010519491231002X"), "masked, as on the applicant's pages")
            for wrong in ["\(copy)/0", "\(copy)/99", "\(copy)/x"] {
                #expect(try await browser.get(wrong).status == 404)
            }
        }
    }

    @Test func `the copy says of which kind a document is that is no resident's card`() throws {
        let residents = try Workplace()
        let filed = try CorrectingTests.filed(residents)
        let cards = try Judge.words(
            ofOFD: try residents.office.filedCopy(of: filed, by: residents.applicant.actor).ofd()
        )
        #expect(cards.contains("110105********002X"))
        #expect(!cards.contains("居民身份证") && !cards.contains("护照"))
        let place = try Workplace()
        let (office, actor) = (place.office, place.applicant.actor)
        let id = try CorrectingTests.drafted(place)
        let enterprise = PartText(fields: [
            "name": "甲公司", "legal-person": "1", "address": "太原市", "division": "140105",
            "representative": "郭建国", "representative-id-kind": "passport",
            "representative-id": "E12345678",
        ])
        try office.save(enterprise, as: .enterprise, of: id, expecting: 1, by: actor)
        let staff = PartText(rows: [
            ["史密斯", "12345", "技术负责人", "无", "", "否", "是", "", "", "", "护照"],
            ["郭建国", "11010519491231002X", "安全负责人", "无", "", "否", "是", "", "", "", ""],
            [
                "陈大文", "H0123456789", "专业技能人员", "无", "", "否", "是", "", "", "",
                "港澳居民来往内地通行证",
            ],
        ])
        try office.save(staff, as: .staff, of: id, expecting: 1, by: actor)
        try place.file(id)
        let words = try Judge.words(ofOFD: try office.filedCopy(of: id, by: actor).ofd())
        #expect(words.contains("E*****678（护照）"), "the legal representative's")
        #expect(words.contains("1***5（护照）"), "a person's")
        #expect(words.contains("H*******789（港澳居"))
        // A number stands in one line of its cell.
        #expect(words.contains("110105********002X") && !words.contains("居民身份证"))
        #expect(!words.contains("E12345678") && !words.contains("12345（"))
    }

    @Test func `before the filing there is none, and nobody else sees it`() async throws {
        let place = try Workplace()
        let draft = try CorrectingTests.drafted(place)
        let id = try CorrectingTests.filed(place)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let stranger = Browser(client)
            _ = try await place.proved(Newcomer("wangxm"), in: stranger)
            for end in ["", "/file", "/file?as=pdf", "/1"] {
                let none = try await browser.get("/my/cases/\(draft)/application\(end)")
                #expect(none.status == 404, "\(end)")
                let other = try await stranger.get("/my/cases/\(id)/application\(end)")
                #expect(other.status == 404, "\(end)")
            }
        }
    }

    @Test func `after a correction the copy says what was filed last, and when`() async throws {
        let place = try Workplace()
        let (office, actor) = (place.office, place.applicant.actor)
        let id = try CorrectingTests.filed(place)
        try CorrectingTests.tellToCorrect(id, place)
        for (part, fields) in [
            (DraftPart.assets, ["balance-date": "2025-12-31", "total": "7654321", "net": "5"]),
            (.safety, ["organization": "1"]),
        ] {
            let version = try office.draft(of: id, by: actor)[part].version
            try office.save(
                PartText(fields: fields),
                as: part,
                of: id,
                expecting: version,
                by: actor
            )
        }
        let before = try office.filedCopy(of: id, by: actor)
        let typed = try Judge.words(ofOFD: before.ofd())
        #expect(!typed.contains("7,654,321"), "typed, not filed yet")
        try office.submitCorrection(id, by: actor)
        let words = try Judge.words(ofOFD: try office.filedCopy(of: id, by: actor).ofd())
        #expect(words.contains("7,654,321"))
        #expect(words.contains("补正后重新提交"))
    }
}
