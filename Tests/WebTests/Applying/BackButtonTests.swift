import Licensing
import Testing

@testable import Authority
@testable import Web

/// A form that is older than what was saved: the change is saved, or both values are shown.
struct BackButtonTests {
    private typealias Field = (String, String)

    private static func assets(_ total: String, _ net: String) -> [Field] {
        [("balance-date", "2025-12-31"), ("total", total), ("net", net)]
    }

    private static func saved(_ place: Workplace, _ id: CaseID) throws -> [String] {
        let draft = try place.office.draft(of: id, by: place.applicant.actor)
        return ["total", "net"].map { draft[.assets].text[$0] }
    }

    /// A browser with the form of an empty part, and what the form carries.
    private static func form(
        _ place: Workplace,
        _ client: Client
    ) async throws -> (browser: Browser, part: String, id: CaseID, carried: [Field]) {
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
        let browser = Browser(client)
        try await place.signIn(place.applicant, in: browser)
        let part = "/my/cases/\(id)/parts/assets"
        try await browser.get(part)
        let carried = [("version", browser.hidden("version")), ("key", browser.hidden("key"))]
        return (browser, part, id, carried)
    }

    @Test func `gone back to and changed, both values are shown and either can be kept`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, part, id, carried) = try await BackButtonTests.form(place, client)
            let first = BackButtonTests.assets("1200万", "260万") + carried
            #expect(try await browser.post(part, first).status == 303)
            // The browser shows the page as it was: the same key, the same version.
            let back = try await browser.post(
                part,
                BackButtonTests.assets("1300万", "260万") + carried
            )
            #expect(back.status == 422)
            #expect(back.text.contains("value=\"1300万\""), "mine in the form")
            #expect(back.text.contains("您填写的"))
            #expect(back.text.contains("已保存的"))
            #expect(back.text.contains("href=\"\(part)\""), "the way to what is saved")
            #expect(try BackButtonTests.saved(place, id) == ["1200万", "260万"])
            let kept = try await browser.post(
                part,
                BackButtonTests.assets("1300万", "260万")
                    + [("version", browser.hidden("version")), ("key", browser.hidden("key"))]
            )
            #expect(kept.status == 303)
            #expect(try BackButtonTests.saved(place, id) == ["1300万", "260万"])
        }
    }

    @Test func `of two tabs the later one shows both values, and the same words are saved once`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, part, id, carried) = try await BackButtonTests.form(place, client)
            try await browser.get(part)
            let other = [("version", browser.hidden("version")), ("key", browser.hidden("key"))]
            let mine = BackButtonTests.assets("1200万", "260万")
            #expect(try await browser.post(part, mine + carried).status == 303)
            #expect(try await browser.post(part, mine + other).status == 303)
            try await browser.get(part)
            let old = [("version", "0")]
            let late = try await browser.post(part, BackButtonTests.assets("1", "2") + old)
            #expect(late.status == 409)
            #expect(late.text.contains("value=\"2\""))
            #expect(late.text.contains("260"))
            #expect(try BackButtonTests.saved(place, id) == ["1200万", "260万"])
        }
    }

    @Test func `a part sent again by a reload is not called saved where another tab changed it`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, part, id, carried) = try await BackButtonTests.form(place, client)
            let faulty = BackButtonTests.assets("10", "五百万") + carried
            for _ in 1...2 {
                // Sent again before anybody changed it, the part is saved as it was.
                let saved = try await browser.post(part, faulty)
                #expect(saved.status == 422)
                #expect(saved.text.contains("已经保存，但还需更正"))
            }
            let other = BackButtonTests.assets("20", "五百万") + [("version", "1")]
            #expect(try await browser.post(part, other).status == 422)
            let again = try await browser.post(part, faulty)
            #expect(again.status == 409)
            #expect(!again.text.contains("已经保存，但还需更正"))
            #expect(again.text.contains("您填写的"))
            #expect(again.text.contains("value=\"10\""))
            #expect(try BackButtonTests.saved(place, id) == ["20", "五百万"])
        }
    }

    @Test func `a row that was changed in another tab stands beside what was typed`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let rows = "/my/cases/\(id)/rows/settlements"
            func row(_ amount: String, _ version: String) -> [Field] {
                [
                    ("class", "承装类"), ("on", "2025-06-30"), ("amount", amount),
                    ("version", version),
                ]
            }
            try await browser.get("\(rows)/new")
            #expect(try await browser.post("\(rows)/new", row("100万", "0")).status == 303)
            #expect(try await browser.post("\(rows)/0", row("200万", "1")).status == 303)
            let late = try await browser.post("\(rows)/0", row("300万", "1"))
            #expect(late.status == 409)
            #expect(late.text.contains("200"))
            #expect(late.text.contains("value=\"300万\""))
            #expect(late.text.contains("action=\"\(rows)/0\""), "the row itself, no second one")
            #expect(try await browser.post("\(rows)/0", row("200万", "1")).status == 303)
            #expect(
                try await browser.post("\(rows)/0", row("300万", browser.hidden("version"))).status
                    == 303
            )
            let draft = try place.office.draft(of: id, by: place.applicant.actor)
            #expect(draft[.settlements].text.rows.map { $0[2] } == ["300万"])
        }
    }

    @Test func `a row whose day another tab changed stands beside what was typed, and leads back`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let rows = "/my/cases/\(id)/rows/settlements"
            func row(_ day: String, _ amount: String, _ version: String) -> [Field] {
                [("class", "承装类"), ("on", day), ("amount", amount), ("version", version)]
            }
            try await browser.get("\(rows)/new")
            let first = try await browser.post("\(rows)/new", row("2025-06-30", "100万", "0"))
            #expect(first.status == 303)
            let moved = try await browser.post("\(rows)/0", row("2025-07-31", "100万", "1"))
            #expect(moved.status == 303)
            let late = try await browser.post("\(rows)/0", row("2025-06-30", "300万", "1"))
            #expect(late.status == 409)
            #expect(late.text.contains("第 1 行现在的内容"))
            #expect(late.text.contains("data-label=\"已保存的\">2025-07-31</td>"))
            #expect(late.text.contains("data-label=\"您填写的\">300万</td>"))
            #expect(late.text.contains("value=\"300万\""))
            #expect(late.text.contains("href=\"\(rows)\">用已保存的内容"), "back to the list")
            let english = try await browser.post(
                "\(rows)/0?lang=en",
                row("2025-06-30", "300万", "1")
            )
            #expect(english.text.contains("What row 1 says now"))
            // A new row, and one whose place is gone, has nothing beside it.
            for stale in ["\(rows)/new", "\(rows)/1"] {
                let other = row("2025-05-31", "400万", "1")
                let alone = try await browser.post("\(stale)?lang=zh", other)
                #expect(alone.status == 409)
                #expect(alone.text.contains("再次保存将作为新的一行加入"))
                #expect(!alone.text.contains("用已保存的内容</a>"))
            }
            let draft = try place.office.draft(of: id, by: place.applicant.actor)
            #expect(draft[.settlements].text.rows.map { $0[1] } == ["2025-07-31"])
        }
    }

    @Test func `a row gone back to and sent by the other button is one row, and the way goes on`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let rows = "/my/cases/\(id)/rows/settlements"
            try await browser.get("\(rows)/new")
            let carried = ["version", "last", "key"].map { ($0, browser.hidden($0)) }
            func row(_ amount: String) -> [Field] {
                [("class", "承装类"), ("on", "2025-06-30"), ("amount", amount)] + carried
            }
            let first = try await browser.post("\(rows)/new", row("100万"))
            #expect(first.status == 303 && first.header("location") == rows)
            let more = try await browser.post("\(rows)/new", row("100万") + [("more", "1")])
            #expect(more.status == 303 && more.header("location") == "\(rows)/new")
            let other = try await browser.post("\(rows)/new", row("200万") + [("more", "1")])
            #expect(other.status == 409)
            #expect(other.text.contains("是第 1 行"))
            let draft = try place.office.draft(of: id, by: place.applicant.actor)
            #expect(draft[.settlements].text.rows.map { $0[2] } == ["100万"])
        }
    }

    @Test func `any other form gone back to comes back with what was typed, and is not done again`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await browser.get("/complaints")
            let carried = [("agency", "shandong"), ("key", browser.hidden("key"))]
            let first = try await browser.post("/complaints", carried + [("text", "窗口没有人")])
            #expect(first.status == 200)
            try await browser.get("/complaints")
            let again = try await browser.post(
                "/complaints",
                carried + [("text", "窗口一直没有人，电话也不通")]
            )
            #expect(again.status == 422)
            #expect(again.text.contains("已经提交过一次"))
            #expect(again.text.contains("窗口一直没有人，电话也不通</textarea>"))
            let officer = Actor(id: "x", post: .head, agency: AgencyID("shandong"))
            #expect(try place.office.complaints(for: officer, page: 1).entries.count == 1)
            let fresh = [("agency", "shandong"), ("key", browser.hidden("key"))]
            let done = try await browser.post(
                "/complaints",
                fresh + [("text", "窗口一直没有人，电话也不通")]
            )
            #expect(done.status == 200)
            #expect(try place.office.complaints(for: officer, page: 1).entries.count == 2)
        }
    }
}
