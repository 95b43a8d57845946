import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// What an applicant reads on its own case: what is asked, when somebody comes, and what was done.
struct CaseTellingTests {
    private static func reading(
        _ place: Workplace,
        _ client: Client,
        _ id: CaseID
    ) async throws -> (browser: Browser, base: String) {
        let browser = Browser(client)
        try await place.signIn(place.applicant, in: browser)
        return (browser, "/my/cases/\(id)")
    }

    @Test func `who has stated the case is told so, and is not asked again`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let id = try Fair(place, client).proposed()
            let (browser, base) = try await CaseTellingTests.reading(place, client, id)
            let statement = "class=\"button\" href=\"\(base)/statement\""
            #expect(try await browser.get(base).text.contains(statement))
            try place.office.giveStatement(id, Array("净资产已经补足".utf8), by: place.applicant.actor)
            let told = try await browser.get(base)
            #expect(!told.text.contains(statement))
            #expect(told.text.contains("已收到您的陈述申辩（"))
            #expect(told.text.contains("，含当日）前还可以补充"))
            #expect(told.text.contains("href=\"\(base)/statement\">补充陈述申辩"))
        }
    }

    @Test func `SEED2-18 the day and place of a check on site stand on the case once sealed`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let fair = Fair(place, client)
            let (id, office) = (try fair.filed(), place.office)
            try office.accept(id, by: fair.officer(.acceptance))
            try office.sealDuePapers(of: id, by: fair.officer(.sealing))
            try place.orderSiteCheck(id, at: "小店区电建路9号")
            let (browser, base) = try await CaseTellingTests.reading(place, client, id)
            #expect(!(try await browser.get(base).text.contains("小店区电建路9号")))
            try office.sealDuePapers(of: id, by: fair.officer(.sealing))
            let page = try await browser.get(base)
            #expect(page.text.contains("小店区电建路9号"))
            let day = Wording.day(place.now.day, Catalogues().chinese)
            #expect(page.text.contains("将于 \(day) 到您单位现场核查"))
            #expect(page.text.contains("备好申请材料所涉文件、资料的原件"))
            // The record tells which paper was sealed, and in English what is past.
            #expect(page.text.contains("用印：现场核查通知书"))
            let english = try await browser.get("\(base)?lang=en")
            #expect(english.text.contains("Application received"))
            #expect(!english.text.contains("Receive the application"))
        }
    }

    @Test func `what the office asked for is told apart from what the applicant gave`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        try CorrectingTests.askToCorrect(id, place)
        try await place.serving { client in
            let (browser, base) = try await CaseTellingTests.reading(place, client, id)
            #expect(try await browser.get(base).text.contains("<strong>通知补正</strong>"))
        }
    }

    @Test func `a paper is offered as what a phone opens and as the sealed original`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let fair = Fair(place, client)
            let id = try fair.filed()
            try place.office.accept(id, by: fair.officer(.acceptance))
            try place.office.sealDuePapers(of: id, by: fair.officer(.sealing))
            let (browser, base) = try await CaseTellingTests.reading(place, client, id)
            let file = "\(base)/papers/1/file"
            let page = try await browser.get("\(base)/papers/1")
            #expect(page.text.contains("href=\"\(file)?as=pdf\""))
            #expect(page.text.contains("href=\"\(file)\""))
            #expect(page.text.contains("<a href=\"\(base)/papers/1/1\"><img"))
            let pdf = try await browser.get("\(file)?as=pdf")
            #expect(pdf.body.starts(with: Array("%PDF".utf8)))
            #expect(pdf.header("content-type") == "application/pdf")
            let original = try await browser.get(file)
            #expect(original.header("content-type") == "application/ofd")
            #expect(original.body.starts(with: Array("PK".utf8)))
        }
    }

    @Test func `who goes back to a form that is done is led to the case`() async throws {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        try await place.serving { client in
            let (browser, base) = try await CaseTellingTests.reading(place, client, id)
            #expect(try await browser.get("\(base)/check").header("location") == base)
            #expect(try await browser.get("\(base)/withdrawal").status == 200)
            try await browser.post("\(base)/withdrawal", [("reason", "另行申请")])
            for form in ["withdrawal", "delivery", "statement"] {
                let back = try await browser.get("\(base)/\(form)")
                #expect(back.header("location") == base, "\(form)")
            }
            // Where something is refused all the same, the way back is the person's own.
            try await browser.get(base)
            let late = try await browser.post("\(base)/withdrawal", [("reason", "再次")])
            #expect(late.status == 409)
            #expect(late.text.contains("class=\"button\" href=\"/my\""))
        }
    }

    @Test func `what was typed in our words is said in the reader's, and figures can be read`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.drafted(place)
        try await place.serving { client in
            let (browser, base) = try await CaseTellingTests.reading(place, client, id)
            let staff = try await browser.get("\(base)/rows/staff?lang=en")
            #expect(!staff.text.contains("技术负责人"))
            #expect(staff.text.contains("郭建国"))
            #expect(staff.text.contains("1 row."))
            let large = ["balance-date": "2025-12-31", "total": "12000000", "net": "5000001"]
            try place.office.save(
                PartText(fields: large),
                as: .assets,
                of: id,
                expecting: 1,
                by: place.applicant.actor
            )
            let check = try await browser.get("\(base)/check?lang=zh")
            #expect(check.text.contains("<dd>1,200万元</dd>"))
            #expect(check.text.contains("<dd>5,000,001 元</dd>"))
            #expect(!check.text.contains("<dd>请选择</dd>"))
            #expect(check.text.contains("<dd>1 行</dd>"))
        }
    }

    @Test func `the place of an enterprise is the registered one, not the one of its code`()
        throws
    {
        let place = try Workplace()
        let actor = place.applicant.actor
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: actor)
        let code = try #require(place.applicant.enterprise)
        let known = try place.office.store.read { try $0.enterprise(code) }
        let text = try place.office.draft(of: id, by: actor)[.enterprise].text
        #expect(text["division"] == known?.division.rawValue)
        var moved = try place.office.draft(of: id, by: actor)
        moved = Draft(
            id: moved.id,
            applicantName: moved.applicantName,
            opening: moved.opening,
            stage: moved.stage,
            open: moved.open,
            asked: [],
            isConfirmed: false,
            parts: [:],
            files: [],
            ruleSet: moved.ruleSet,
            today: moved.today,
            taken: [],
            division: try DivisionCode("140213")
        )
        #expect(moved[.enterprise].text["division"] == "140213")
    }
}
