import Licensing
import Testing

@testable import Authority
@testable import Web

/// An officer's own account: password, recovery codes and sessions, as applicants have them.
struct OfficeSecurityTests {
    private static let fresh = "another battery 电照"

    @Test func `every officer has the own account among the places of the office`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            for person in place.staff {
                let browser = Browser(client)
                let visit = try place.office.accounts.begin(for: person.id, at: place.now)
                browser.setCookie("session", visit?.token)
                let page = try await browser.get("/office/security")
                #expect(page.status == 200)
                #expect(page.text.contains("href=\"/office/security\" aria-current=\"page\""))
                #expect(page.text.contains("action=\"/office/security/password\""))
                #expect(try await browser.get("/my/security").status == 403)
            }
        }
    }

    @Test func `a new password takes the old one and a code, and ends every other session`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (here, elsewhere) = (Browser(client), Browser(client))
            try await place.signIn(.review, in: elsewhere)
            try await place.signIn(.review, in: here)
            let person = place.officer(.review)
            func change(_ old: String) async throws -> Answer {
                place.advance(seconds: 30)
                try await here.get("/office/security")
                return try await here.post(
                    "/office/security/password",
                    [
                        ("old", old), ("password", OfficeSecurityTests.fresh),
                        ("code", OneTimeCode.code(person.otpBytes, at: place.now)),
                    ]
                )
            }
            #expect(try await change("wrong").status == 422)
            #expect(try await elsewhere.get("/office").status == 200)
            let done = try await change(person.password)
            #expect(done.status == 303)
            #expect(done.header("location") == "/office/security")
            #expect(try await here.get("/office").status == 200)
            #expect(try await elsewhere.get("/office").status == 303)
            let old = try await place.signIn(.review, in: Browser(client))
            #expect(old.status == 422)
        }
    }

    @Test func `recovery codes are renewed with password and code, other sessions end on demand`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (here, elsewhere) = (Browser(client), Browser(client))
            try await place.signIn(.sealing, in: elsewhere)
            try await place.signIn(.sealing, in: here)
            let person = place.officer(.sealing)
            place.advance(seconds: 30)
            try await here.get("/office/security")
            let code = OneTimeCode.code(person.otpBytes, at: place.now)
            let shown = try await here.post(
                "/office/security/codes",
                [("codes-old", person.password), ("codes-code", code)]
            )
            #expect(shown.status == 200)
            #expect(here.codes.count == 10)
            #expect(shown.text.contains("href=\"/office/security\""))
            try await here.get("/office/security")
            #expect(try await here.post("/office/security/sessions").status == 303)
            #expect(try await elsewhere.get("/office").status == 303)
            #expect(try await here.get("/office").status == 200)
        }
    }
}
