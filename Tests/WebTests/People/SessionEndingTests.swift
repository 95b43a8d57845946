import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// S6: a session ends by design; the log-in page says why, and never wrongly.
struct SessionEndingTests {
    /// The log-in page as a browser sees it whose session has ended.
    private func reason(_ browser: Browser) async throws -> String {
        let answer = try await browser.get("/my")
        #expect(answer.status == 303)
        return try await browser.get(answer.header("location") ?? "").text
    }

    private func confirm(_ login: String, _ place: Workplace) throws {
        try place.office.recordCounterLetter(
            for: try place.account(login),
            reason: try Remark("原件已核对"),
            by: place.officer(.acceptance).actor
        )
    }

    @Test func `whose enterprise was confirmed is told that, and nothing else`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("first"), in: browser)
            try confirm("first", place)
            let page = try await reason(browser)
            #expect(page.contains("您的身份已有变化"))
            #expect(!page.contains("没有操作"))
            #expect(!page.contains("退出其他登录"))
        }
    }

    @Test func `idle, old, replaced, ended elsewhere and closed are told apart`() async throws {
        let place = try Workplace()
        let office = place.office
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let person = try await place.register(Newcomer("first"), in: browser)
            place.advance(seconds: 1_800)
            #expect(try await reason(browser).contains("超过30分钟没有操作"))

            try await place.logIn(person, in: browser)
            for _ in 0..<25 {
                place.advance(seconds: 1_700)
                try await browser.get("/my")
            }
            place.advance(seconds: 1_700)
            #expect(try await reason(browser).contains("最长时间已到"))

            try await place.logIn(person, in: browser)
            for _ in 0..<3 { try await place.logIn(person, in: Browser(client)) }
            #expect(try await reason(browser).contains("最早的这一处已经结束"))

            try await place.logIn(person, in: browser)
            let other = Browser(client)
            try await place.logIn(person, in: other)
            try await other.get("/my/security")
            #expect(try await other.post("/my/security/sessions").status == 303)
            #expect(try await reason(browser).contains("退出其他登录"))

            let account = try place.account("first")
            try office.store.change { try $0.setClosed(at: place.now, account) }
            #expect(try await reason(other).contains("已停用"))
        }
    }

    @Test func `no address can say a reason, and an unknown session has none`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            browser.setCookie("session", String(repeating: "a", count: 64))
            let page = try await browser.get("/login?over=standing&next=/my").text
            #expect(page.contains("登录已经结束。请重新登录"))
            #expect(!page.contains("身份已有变化"))
            let fresh = try await Browser(client).get("/login").text
            #expect(!fresh.contains("登录已经结束"))
        }
    }

    @Test func `what was typed is carried past the end, with the true reason`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("first"), in: browser)
            try await browser.get("/my/cases/new")
            try confirm("first", place)
            let over = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            #expect(over.status == 401)
            #expect(over.text.contains("您的身份已有变化"))
            #expect(over.text.contains("name=\"kept.agency\" value=\"shanxi\""))
            #expect(!over.text.contains("长时间没有操作"))
        }
    }
}
