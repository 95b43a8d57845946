import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// S6: sessions.
struct SessionTests {
    @Test func `S6 name, password and code let in, and the frame says who is there`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let answer = try await place.signIn(.review, in: browser)
            #expect(answer.status == 303)
            #expect(answer.header("location") == "/office")
            let page = try await browser.get("/")
            #expect(page.text.contains("审查岗"))
            #expect(page.text.contains("action=\"/logout\""))
            #expect(page.header("cache-control") == "no-store")
        }
    }

    @Test func `S6 the cookie is for our pages over one connection alone`() async throws {
        for (address, name) in [
            ("http://a.example", "session"), ("https://a.example", "__Host-session"),
        ] {
            let place = try Workplace(publicURL: address)
            try await place.serving { client in
                let answer = try await place.signIn(.review, in: Browser(client))
                let line = try #require(
                    answer.headers["set-cookie"]?.first { $0.hasPrefix("\(name)=") }
                )
                #expect(line.contains("; Path=/; HttpOnly; SameSite=Lax"))
                #expect(line.contains("; Secure") == address.hasPrefix("https"))
                #expect(!line.contains("Domain"))
                let value = line.dropFirst(name.count + 1).prefix { $0 != ";" }
                #expect(value.count == 64)
                // What is kept is not what lets in.
                let digest = Accounts.digest(of: String(value))
                #expect(try place.office.store.read { try $0.session(digest) } != nil)
            }
        }
    }

    @Test func `S6 each log-in makes a new session, and a session that was planted is none`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let planted = String(repeating: "a", count: 64)
            browser.setCookie("session", planted)
            try await place.signIn(.review, in: browser)
            let first = try #require(browser.cookie("session"))
            #expect(first != planted)
            // A second log-in from the same browser replaces the first session.
            let former = Browser(client)
            former.setCookie("session", first)
            place.advance(seconds: 30)
            browser.setCookie("session", nil)
            _ = try await browser.get("/login")
            browser.setCookie("session", first)
            let person = place.officer(.review)
            // The form of the signed-out page no longer fits a signed-in browser.
            let stale = try await browser.post("/login", [("login", person.login)])
            #expect(stale.status == 403)
            #expect(try await former.get("/login").status == 303)
        }
    }

    @Test func `S6 log-out ends the session on the server`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            let stolen = Browser(client)
            stolen.setCookie("session", browser.cookie("session"))
            #expect(try await stolen.get("/login").status == 303)
            _ = try await browser.get("/")
            let answer = try await browser.post("/logout")
            #expect(answer.status == 303)
            #expect(browser.cookie("session") == nil)
            #expect(try await stolen.get("/login").status == 200)
        }
    }

    @Test(arguments: [(Post.review, 30, 8), (Post.applicant, 30, 12)])
    func `S6 a stay ends when it is idle and when it is old`(
        post: Post,
        idleMinutes: Int64,
        hours: Int64
    ) async throws {
        let place = try Workplace()
        let person = post == .applicant ? place.applicant : place.officer(post)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(person, in: browser)
            place.advance(seconds: idleMinutes * 60 - 1)
            #expect(try await browser.get("/login").status == 303)
            place.advance(seconds: idleMinutes * 60)
            #expect(try await browser.get("/login").status == 200)

            try await place.signIn(person, in: browser)
            let steps = hours * 60 / 20
            for _ in 1..<steps {
                place.advance(seconds: 20 * 60)
                #expect(try await browser.get("/login").status == 303)
            }
            place.advance(seconds: 20 * 60)
            #expect(try await browser.get("/login").status == 200)
        }
    }

    @Test func `S6 a fourth session of one account ends the oldest`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browsers = (0..<4).map { _ in Browser(client) }
            for browser in browsers { try await place.signIn(.review, in: browser) }
            let states = [200, 303, 303, 303]
            for (browser, status) in zip(browsers, states) {
                #expect(try await browser.get("/login").status == status)
            }
        }
    }

    @Test func `a log-in name is the same in capitals, and no other person's`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let person = place.officer(.licenseMaking)
            #expect(person.login == person.login.lowercased())
            for login in [person.login, person.login.uppercased()] {
                let browser = Browser(client)
                place.advance(seconds: 30)
                _ = try await browser.get("/login")
                let answer = try await browser.post(
                    "/login",
                    [
                        ("login", login), ("password", person.password),
                        ("code", OneTimeCode.code(person.otpBytes, at: place.now)),
                    ]
                )
                #expect(answer.status == 303)
            }
        }
    }

    @Test func `S6 closing an account and the end of its days end its sessions at once`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            let store = place.office.store
            let row = try #require(
                try store.read { try $0.account(id: place.officer(.review).id) }
            )
            try store.change { try $0.setClosed(at: place.now, row.id) }
            #expect(try await browser.get("/login").status == 200)
            try store.change { try $0.setClosed(at: nil, row.id) }
            try store.change { try $0.setEnd(place.now.day, of: row.id) }
            #expect(try await browser.get("/login").status == 303)
            try store.change { try $0.setEnd(place.now.day.adding(days: -1), of: row.id) }
            #expect(try await browser.get("/login").status == 200)
        }
    }
}
