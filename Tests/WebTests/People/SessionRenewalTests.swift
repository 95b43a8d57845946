import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// S6: whoever is let in, or proves the enterprise, goes on in another session than before.
struct SessionRenewalTests {
    @Test func `S6 with another standing comes another session, and the old one lets nobody in`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, stolen) = (Browser(client), Browser(client))
            try await place.register(Newcomer("first"), in: browser)
            let former = try #require(browser.cookie("session"))
            stolen.setCookie("session", former)
            try await browser.get("/my")
            #expect(browser.cookie("session") == former, "nothing has changed yet")

            place.advance(seconds: 1)
            try place.office.recordCounterLetter(
                for: try place.account("first"),
                reason: try Remark("原件已核对"),
                by: place.officer(.acceptance).actor
            )
            let page = try await browser.get("/my/cases/new")
            #expect(page.status == 200)
            let renewed = try #require(browser.cookie("session"))
            #expect(renewed != former)
            #expect(try await stolen.get("/my").header("location")?.hasPrefix("/login") == true)
            // The page that brought the new session has forms of the new session.
            let begun = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            #expect(begun.status == 303)
            #expect(browser.cookie("session") == renewed, "once")
        }
    }

    @Test func `S6 a form that was open when the standing changed is taken, and renews`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("first"), in: browser)
            try await browser.get("/my/cases/new")
            let former = browser.cookie("session")
            place.advance(seconds: 1)
            try place.office.recordCounterLetter(
                for: try place.account("first"),
                reason: try Remark("原件已核对"),
                by: place.officer(.acceptance).actor
            )
            let begun = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            #expect(begun.status == 303)
            #expect(browser.cookie("session") != former)
            #expect(try await browser.get("/my").status == 200)
        }
    }

    @Test func `S6 who logs out with an outdated session is out`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("first"), in: browser)
            try await browser.get("/my")
            place.advance(seconds: 1)
            try place.office.recordCounterLetter(
                for: try place.account("first"),
                reason: try Remark("原件已核对"),
                by: place.officer(.acceptance).actor
            )
            #expect(try await browser.post("/logout").status == 303)
            #expect(browser.cookie("session") == nil)
            let account = try place.account("first")
            #expect(try place.office.store.read { try $0.sessions(of: account) }.isEmpty)
        }
    }
}
