import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// S6: whoever is let in, or proves the enterprise, begins again with a log-in.
struct SessionRenewalTests {
    @Test func `S6 another standing begins with another log-in, for whoever holds the session`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, stolen) = (Browser(client), Browser(client))
            let person = try await place.register(Newcomer("first"), in: browser)
            stolen.setCookie("session", browser.cookie("session"))
            #expect(try await browser.get("/my").status == 200)
            try place.office.recordCounterLetter(
                for: try place.account("first"),
                reason: try Remark("原件已核对"),
                by: place.officer(.acceptance).actor
            )
            for one in [browser, stolen] {
                let answer = try await one.get("/my")
                #expect(answer.header("location")?.hasPrefix("/login") == true)
            }
            try await place.logIn(person, in: browser)
            #expect(try await browser.get("/my").status == 200)
            #expect(try await stolen.get("/my").status == 303)
        }
    }

    @Test func `S6 who is admitted or appointed logs in again, and so does who is put back`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (claimant, owner) = (Browser(client), Browser(client))
            let other = try await place.register(Newcomer("other"), in: claimant)
            _ = try await place.proved(Newcomer("first"), in: owner)
            #expect(try await claimant.get("/my").status == 303, "no longer the claimant")
            let account = try place.account("other")
            let administrator = try place.person("first").actor
            let end = place.now.day.adding(days: 30)
            let steps: [() throws -> Void] = [
                { try place.office.admit(account, endsOn: end, by: administrator) },
                { try place.office.appoint(account, by: administrator) },
            ]
            for step in steps {
                try await place.logIn(other, in: claimant)
                #expect(try await claimant.get("/my").status == 200)
                try step()
                #expect(try await claimant.get("/my").status == 303)
            }
            #expect(try place.office.store.read { try $0.sessions(of: account) }.isEmpty)
        }
    }
}
