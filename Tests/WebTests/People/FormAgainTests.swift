import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// A form that cannot be taken comes back with what was typed, and nothing is done.
struct FormAgainTests {
    /// Every hidden field of a page's forms, as a browser sends it back.
    private func hidden(_ answer: Answer, _ prefix: String = "") -> [(String, String)] {
        answer.text.matches(of: /type="hidden" name="(?<name>[^"]*)" value="(?<text>[^"]*)"/)
            .map { (String($0.output.name), plain(String($0.output.text))) }
            .filter { $0.0.hasPrefix(prefix) }
    }

    private func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }

    private func csrf(_ answer: Answer) -> String {
        hidden(answer).last { $0.0 == "csrf" }?.1 ?? ""
    }

    @Test func `of two tabs the first one's complaint comes back whole, and is taken then`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let first = try await browser.get("/complaints")
            browser.setCookie("visit", nil)
            try await browser.get("/complaints?lang=en")
            let words = [("agency", "shandong"), ("text", "窗口 & <一直> 没有人"), ("name", "王")]
            let again = try await browser.post("/complaints", words + [("csrf", csrf(first))])
            #expect(again.status == 403)
            #expect(again.text.contains("This form was out of date"))
            #expect(again.text.contains("窗口 &amp; &lt;一直&gt; 没有人</textarea>"))
            #expect(again.text.contains("<option value=\"shandong\" selected>"))
            let taken = try await browser.post("/complaints", words + [("csrf", csrf(again))])
            #expect(taken.status == 200)
            let officer = Actor(id: "x", post: .head, agency: AgencyID("shandong"))
            #expect(try place.office.complaints(for: officer, page: 1).entries.count == 1)
        }
    }

    @Test func `a registration comes back without its password`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/register")
            let fields = Newcomer("wangxm").fields + [("csrf", String(repeating: "0", count: 64))]
            let again = try await browser.post("/register", fields)
            #expect(again.status == 403)
            #expect(again.text.contains("value=\"\(Newcomer("x").enterprise)\""))
            #expect(!again.text.contains(Newcomer("x").password))
            #expect(!again.text.contains("class=\"summary\""))
        }
    }

    @Test
    func `S6 what an officer typed outlives the session, is shown after the log-in, not done`()
        async throws
    {
        let scene = try OfficerScene()
        let (place, id) = (scene.place, try scene.filed())
        let form = "/office/cases/\(id)/acts/notAccepted?post=acceptance"
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.acceptance, in: browser)
            let page = try await browser.get(form)
            #expect(page.text.contains("30 分钟"))
            let typed = [
                ("ground", "notNeeded"), ("body", ""), ("reason", "依法 & <不需要> 许可"),
                ("version", browser.hidden("version")), ("items", "1"),
            ]
            let before = try place.office.open(id).acts.count
            place.advance(seconds: 1_800)
            let over = try await browser.post(form, typed)
            #expect(over.status == 401)
            #expect(over.text.contains("登录已经结束"))
            #expect(over.header("cache-control") == "no-store")
            #expect(!over.text.contains(Fields.encoded("不需要")))

            place.advance(seconds: 30)
            let person = place.officer(.acceptance)
            // The form of the log-in carries it, and so do those of the sample's people.
            #expect(Set(hidden(over, "next").map(\.1)) == [form])
            let carried = hidden(over, "kept.") + hidden(over, "next").prefix(1)
            let access = [
                ("login", person.login), ("password", person.password),
                ("code", OneTimeCode.code(person.otpBytes, at: place.now)),
            ]
            let wrong = try await browser.post(
                "/login",
                access.dropLast() + [("code", "1")] + carried + [("csrf", csrf(over))]
            )
            #expect(wrong.status == 422)
            #expect(hidden(wrong, "kept.").count == hidden(over, "kept.").count)
            let back = try await browser.post(
                "/login",
                access + carried + [("csrf", csrf(wrong))]
            )
            #expect(back.status == 200)
            #expect(try place.office.open(id).acts.count == before)

            let resumed = try await browser.post(
                form,
                hidden(back).filter { $0.0 != "csrf" && $0.0 != "key" } + [("csrf", "")]
            )
            #expect(resumed.status == 403)
            #expect(resumed.text.contains("依法 &amp; &lt;不需要&gt; 许可</textarea>"))
            #expect(try place.office.open(id).acts.count == before)
            let done = try await browser.post(form, typed + [("csrf", csrf(resumed))])
            #expect(done.status == 303)
            #expect(try place.office.open(id).acts.count == before + 1)
        }
    }

    @Test func `S6 a log-out in another tab leaves what was typed in this one`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.acceptance, in: browser)
            try await browser.get("/office/delegations")
            let typed = [("until", "2026-12-01"), ("csrf", browser.hidden("csrf"))]
            _ = try await browser.post("/logout")
            try await browser.get("/login")
            let over = try await browser.post("/office/delegations", typed)
            #expect(over.status == 401)
            #expect(over.text.contains("name=\"kept.until\" value=\"2026-12-01\""))
        }
    }

    @Test func `no password and no code is carried through a log-in`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            try await browser.get("/my/security")
            place.advance(seconds: 3_600)
            for path in ["/my/security/password", "/my/security/codes"] {
                let headers = ["Referer": "http://127.0.0.1/my/security"]
                let fields = [
                    ("old", "hunter2 hunter2"), ("password", "hunter3 hunter3"),
                    ("codes-old", "hunter2 hunter2"), ("code", "123456"),
                    ("codes-code", "123456"), ("harmless", "seen"),
                ]
                let answer = try await browser.post(path, fields, headers: headers)
                #expect(answer.status == 401)
                #expect(answer.text.contains("name=\"kept.harmless\" value=\"seen\""))
                #expect(!answer.text.contains("hunter") && !answer.text.contains("123456"))
            }
        }
    }

    @Test func `S7 a link fills in no form: what is shown after a log-in was typed before it`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let link = "/login?next=%2Foffice%2Fdelegations&over=1&kept.until=2030-01-01"
            let page = try await browser.get(link)
            #expect(page.status == 200)
            #expect(page.text.contains("name=\"next\" value=\"/office/delegations\""))
            #expect(!page.text.contains("name=\"kept."))
        }
    }

    @Test func `every field of a password is one that is never shown again`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Web").resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var names: [String] = []
        for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            names += text.matches(of: /\.(?:password|code)\(\s*"(?<name>[^"\\]+)"/).map {
                String($0.output.name)
            }
        }
        #expect(names.contains("old") && names.contains("codes-code"))
        for name in names {
            #expect(!FormLoss.mayShow(Fields.Field(name: name, text: "")), "\(name)")
        }
    }

    @Test func `S6 a page after the session says that it is over; a stranger's does not`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let stranger = try await browser.get("/office")
            #expect(stranger.header("location") == "/login?next=%2Foffice")
            try await place.signIn(.review, in: browser)
            place.advance(seconds: 1_800)
            let answer = try await browser.get("/office")
            let location = try #require(answer.header("location"))
            #expect(try await browser.get(location).text.contains("登录已经结束"))
            // What nobody ever opened a session for is not read at all.
            let post = try await Browser(client).post("/office/delegations", [("until", "x")])
            #expect(post.status == 303)
        }
    }
}
