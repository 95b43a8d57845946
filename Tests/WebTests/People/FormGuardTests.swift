import Licensing
import Testing

@testable import Authority
@testable import Web

/// S7: nobody else's page sends our forms.
struct FormGuardTests {
    /// Every route that takes a form, with its names filled.
    private func forms(_ place: Workplace) throws -> [String] {
        let office = PublicOffice(place.office, agency: AgencyID("shanxi"), version: "0")
        let router = try buildRouter(office, desk: place.desk, limits: ServerLimits())
        return RouteTable.routes(of: router)
            .filter { $0.method != "GET" && $0.method != "HEAD" }
            .filter { !$0.path.hasPrefix("/api/") && $0.path != "/verify" }
            .map { route in
                route.path.split(separator: "/")
                    .map { $0.hasPrefix("{") || $0.hasPrefix(":") ? "x" : String($0) }
                    .reduce("") { "\($0)/\($1)" }
            }
    }

    @Test func `S7 every form is refused without its token, with a stale and with another's`()
        async throws
    {
        let place = try Workplace()
        let forms = try forms(place)
        #expect(forms.count >= 2)
        try await place.serving { client in
            let (mine, other) = (Browser(client), Browser(client))
            try await place.signIn(.review, in: mine)
            try await place.signIn(place.applicant, in: other)
            _ = try await other.get("/")
            let foreign = other.hidden("csrf")
            #expect(foreign.count == 64)
            for form in forms {
                for token in ["", "x", foreign, String(repeating: "0", count: 64)] {
                    let answer = try await mine.post(form, [("csrf", token)])
                    #expect(answer.status == 403, "\(form) \(token.prefix(4))")
                }
            }
            // Still signed in: nothing was done, not even the log-out.
            #expect(try await mine.get("/login").status == 303)
        }
    }

    @Test func `S7 another site's form is refused even with the right token`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            _ = try await browser.get("/")
            for headers in [
                ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
                ["Sec-Fetch-Site": "none"], ["Origin": "https://evil.example"], ["Origin": "null"],
            ] {
                let answer = try await browser.post("/logout", headers: headers)
                #expect(answer.status == 403, "\(headers)")
            }
            let own = ["Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1"]
            #expect(try await browser.post("/logout", headers: own).status == 303)
        }
    }

    @Test func `S7 the log-in form needs the token of its own visit`() async throws {
        let place = try Workplace()
        let person = place.officer(.review)
        try await place.serving { client in
            let (browser, other) = (Browser(client), Browser(client))
            _ = try await other.get("/login")
            let fields = [
                ("login", person.login), ("password", person.password),
                ("code", OneTimeCode.code(person.otpBytes, at: place.now)),
            ]
            #expect(try await browser.post("/login", fields).status == 403)
            _ = try await browser.get("/login")
            let foreign = fields + [("csrf", other.hidden("csrf"))]
            #expect(try await browser.post("/login", foreign).status == 403)
            #expect(try await browser.post("/login", fields).status == 303)
        }
    }

    @Test(arguments: ["/login", "/register"])
    func `S7 a form in another language keeps the cookie of its visit`(path: String) async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            _ = try await browser.get("\(path)?lang=en")
            #expect(browser.cookie("visit") != nil)
            #expect(browser.cookie("lang") == "en")
            #expect(try await browser.post(path).status != 403)
        }
    }

    @Test func `S7 no address answers a form by GET`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            #expect(try await browser.get("/logout").status == 405)
            #expect(try await browser.get("/login").status == 303)
        }
    }

    @Test func `S7 nobody is signed in: a form leads to the log-in`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let answer = try await Browser(client).post("/logout")
            #expect(answer.status == 303)
            #expect(answer.header("location") == "/login")
        }
    }
}
