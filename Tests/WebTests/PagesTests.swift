import Licensing
import Register
import Regulations
import Testing

@testable import Web

/// Every public page, as a browser without script gets it.
struct PagesTests {
    /// Address, status, and a phrase in each language.
    static let pages: [(path: String, status: Int, chinese: String, english: String)] = [
        ("/", 200, "您想办什么？", "What would you like to do?"),
        ("/guides", 200, "尚未开通网上办理", "Not yet online"),
        ("/guides/facility/initial", 200, "首次申请", "first application"),
        ("/eligibility", 200, "资质自测", "Check your eligibility"),
        ("/licenses", 200, "证照查询", "Find a license"),
        ("/licenses/1-4-10144-2026", 200, "太原汾河电力安装有限公司", "Installation, grade 4"),
        ("/verify", 200, "证照核验", "Verify a license"),
        ("/verify?number=1-4-10144-2026", 200, "核验结果", "Verification result"),
        ("/v/token-1-4-10144-2026", 200, "核验结果", "Verification result"),
        ("/v/nothing", 404, "无法确认", "Cannot confirm"),
        ("/help", 200, "帮助", "Help"),
        ("/problems/not-found", 200, "没有找到", "Not found"),
        ("/nowhere", 404, "没有找到", "Not found"),
    ]

    @Test func `each page is there in both languages, small and without script`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for page in PagesTests.pages {
                for (language, tag, phrase) in [
                    ("zh", "zh-Hans", page.chinese), ("en", "en", page.english),
                ] {
                    let mark = page.path.contains("?") ? "&" : "?"
                    let answer = try await client.get("\(page.path)\(mark)lang=\(language)")
                    let place = Comment(rawValue: "\(page.path) \(language)")
                    #expect(answer.status == page.status, place)
                    #expect(answer.text.contains("<html lang=\"\(tag)\">"), place)
                    #expect(answer.text.contains(phrase), place)
                    #expect(answer.body.count <= 60 * 1_024, place)
                    #expect(!answer.text.contains("<script"), place)
                    #expect(!answer.text.contains("{{"), place)
                    #expect(!answer.text.contains("Phrases("), place)
                    #expect(answer.header("content-type") == "text/html; charset=utf-8", place)
                }
            }
        }
    }

    @Test func `Chinese unless asked, and the choice is kept in a cookie`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let first = try await client.get("/verify")
            #expect(first.text.contains("<html lang=\"zh-Hans\">"))
            #expect(first.header("set-cookie") == nil)
            let chosen = try await client.get("/verify?lang=en")
            let cookie = try #require(chosen.header("set-cookie"))
            #expect(cookie.hasPrefix("lang=en;"))
            let next = try await client.get("/verify", headers: ["Cookie": "a=b; lang=en"])
            #expect(next.text.contains("<html lang=\"en\">"))
            let wrong = try await client.get("/verify?lang=xx", headers: ["Cookie": "lang=yy"])
            #expect(wrong.text.contains("<html lang=\"zh-Hans\">"))
        }
    }

    @Test func `the switch keeps the page and what it was asked`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/licenses?q=%E5%A4%AA%E5%8E%9F&page=1")
            let href = "href=\"/licenses?q=%E5%A4%AA%E5%8E%9F&amp;page=1&amp;lang=en\""
            #expect(page.text.contains(href))
        }
    }

    @Test func `every page keeps browsers from what pages do not need`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for path in ["/", "/nowhere", "/api/v1/licenses", "/livez"] {
                let answer = try await client.get(path)
                let policy = answer.header("content-security-policy") ?? ""
                #expect(policy.contains("default-src 'none'"))
                #expect(!policy.contains("unsafe-inline"))
                #expect(policy.contains("frame-ancestors 'none'"))
                #expect(answer.header("x-content-type-options") == "nosniff")
                #expect(answer.header("referrer-policy") == "same-origin")
                #expect(answer.header("permissions-policy")?.contains("camera=()") == true)
                #expect(answer.header("cross-origin-opener-policy") == "same-origin")
                #expect(answer.header("strict-transport-security") == nil)
            }
        }
        let secure = try SampleOffice.make(publicURL: "https://dianzhao.example")
        try await serving(secure) { client in
            let answer = try await client.get("/")
            #expect(answer.header("strict-transport-security") != nil)
        }
    }

    @Test func `the style sheet is kept for ever under an address of its content`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/")
            let address = StaticFile.stylesheet.address
            #expect(page.text.contains("href=\"\(address)\""))
            let sheet = try await client.get(address)
            #expect(sheet.status == 200)
            #expect(sheet.header("cache-control")?.contains("immutable") == true)
            #expect(sheet.body.count <= 30 * 1_024)
        }
    }

    @Test func `what is stored or typed is never markup`() async throws {
        let law = try Regulations.load()
        let attack = "<script>alert(1)</script>\"'&"
        let content = try SampleOffice.content(0, .init(attack, -1), law: law)
        let register = Register([.edition(try SampleOffice.edition(content))])
        let escaped = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22'%26"
        try await serving(try SampleOffice.make(register: register)) { client in
            for path in [
                "/", "/licenses", "/licenses?q=\(escaped)", "/licenses/1-4-10100-2026",
                "/verify?number=\(escaped)", "/eligibility?check=1&total-assets=\(escaped)",
                "/guides/facility/initial?agency=\(escaped)", "/problems/\(escaped)", "/\(escaped)",
                "/licenses?agency=\(escaped)&lang=\(escaped)", "/v/\(escaped)",
            ] {
                for language in ["zh", "en"] {
                    let mark = path.contains("?") ? "&" : "?"
                    let answer = try await client.get("\(path)\(mark)lang=\(language)")
                    #expect(!answer.text.contains("<script"), Comment(rawValue: path))
                    #expect(answer.status < 500, Comment(rawValue: path))
                }
            }
        }
    }
}
