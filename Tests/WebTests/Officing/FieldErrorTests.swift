import Licensing
import Testing

@testable import Authority
@testable import Web

/// What officers leave blank is said at its field, and nothing that was typed is lost.
struct FieldErrorTests {
    @Test func `a blank answer to a complaint is an error at its field, and too long a one stays`()
        async throws
    {
        let scene = try OfficerScene()
        let words = try ComplaintWords(text: "久等无果", name: "", contact: "")
        let number = try scene.place.office.complain(about: AgencyID("shanxi"), words).number
        let path = "/office/complaints/\(Fields.encoded(number))"
        try await scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            try await browser.get(path)
            let blank = try await browser.post("\(path)/answer", [("answer", " \n ")])
            #expect(blank.status == 422)
            #expect(blank.text.contains("href=\"#answer\""))
            let long = String(repeating: "长", count: ComplaintWords.lengthMax + 1)
            let refused = try await browser.post("\(path)/answer", [("answer", long)])
            #expect(refused.status == 422)
            #expect(refused.text.contains(long))
            let done = try await browser.post("\(path)/answer", [("answer", "已督促")])
            #expect(done.status == 303)
        }
    }

    @Test(arguments: ["closing", "reset"])
    func `a blank reason for an act on an account is an error at its own field`(
        deed: String
    ) async throws {
        let place = try Workplace()
        let id = place.officer(.review).id
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(.administrator, in: browser)
            let page = try await browser.get("/office/accounts/\(id)").text
            #expect(!page.contains("wrong-note"))
            let path = "/office/accounts/\(id)/\(deed)"
            let blank = try await browser.post(path, [("reason", "  ")])
            #expect(blank.status == 422)
            #expect(blank.text.contains("href=\"#\(deed)-reason\""))
            #expect(blank.text.matches(of: /class="wrong-note"/).count == 1)
            let kept = try await browser.post(path, [("reason", "电话13800138000")])
            #expect(kept.status == 422)
            #expect(kept.text.contains("value=\"电话13800138000\""))
        }
        #expect(
            try place.office.officer(id, for: place.officer(.administrator).actor).person.closedAt
                == nil
        )
    }

    @Test func `a paused case says until when it is paused, and no last day`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.paused()
        try desk.office.sealDuePapers(of: id, by: desk.by(.sealing))
        let end = desk.today.adding(days: 20)
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(.review, in: browser)
            let page = try await browser.get("/office?view=open").text
            #expect(page.contains("暂停至 \(end.inWords)"))
            #expect(page.contains("已暂停"))
            let english = try await browser.get("/office?view=open&lang=en").text
            #expect(english.contains("paused until"))
            desk.scene.place.advance(seconds: 86_400 * 30)
            try await desk.scene.place.signIn(.review, in: browser)
            let late = try await browser.get("/office?view=open&lang=zh").text
            #expect(late.contains("暂停至 \(end.inWords)") && late.contains("逾期"))
        }
    }

    @Test func `each value of the settings' changes says what it is`() async throws {
        let scene = try OfficerScene()
        try await scene.place.serving(limits: Workplace.unlimited) { client in
            let head = Browser(client)
            try await scene.place.signIn(.head, in: head)
            try await head.get("/office/settings")
            let fields = [("readers", "2"), ("correctionDays", "20"), ("statementDays", "7")]
            let version = ("version", head.hidden("version"))
            #expect(try await head.post("/office/settings", fields + [version]).status == 303)
            let page = try await head.get("/office/settings").text
            #expect(page.contains("<td data-label=\"补正期限（日历日）\">20</td>"))
            #expect(page.contains("<td data-label=\"审查人数\">2</td>"))
        }
    }

    @Test func `who confirms data is told which year's holidays are missing`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(.administrator, in: browser)
            let page = try await browser.get("/office/unverified").text
            let missing = place.office.yearsWithoutHolidays()
            #expect(page.contains("节假日安排，跨入上述年份") == !missing.isEmpty)
        }
    }
}
