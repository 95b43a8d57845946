import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// Handlers: invited, admitted, for a time, and gone at once.
struct MandateTests {
    /// An invited handler, through the pages.
    private func invite(
        _ place: Workplace,
        _ administrator: Browser,
        _ client: Client,
        login: String = "handler",
        into browser: Browser
    ) async throws -> Registered {
        try await administrator.get("/my/people")
        let last = Mandate.lastDay(from: place.now.day).description
        let made = try await administrator.post(
            "/my/people/invitations",
            [("name", "赵经办"), ("ends-on", last)]
        )
        #expect(made.status == 200)
        let code = try #require(administrator.codes.first)
        try await browser.get("/invitation")
        let joined = try await browser.post(
            "/invitation",
            [("ticket", code), ("login", login), ("password", "correct horse 电照")]
        )
        #expect(joined.status == 200)
        return try await place.enrol(browser, login: login, password: "correct horse 电照")
    }

    @Test func `an invited handler acts until the last day, and no code lets in twice`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (administrator, handler) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("wangxm"), in: administrator)
            _ = try await invite(place, administrator, client, into: handler)
            let code = administrator.codes.first ?? ""
            let id = try place.account("handler")
            let person = try #require(try place.office.accounts.person(id))
            #expect(person.actor.enterprise?.rawValue == Newcomer("x").code)
            #expect(person.endsOn == Mandate.lastDay(from: place.now.day))
            // Others see the first character alone.
            let page = try await administrator.get("/my/people")
            #expect(page.text.contains("赵＊＊"))
            #expect(!page.text.contains("赵经办"))
            let thief = Browser(client)
            try await thief.get("/invitation")
            let again = try await thief.post(
                "/invitation",
                [("ticket", code), ("login", "thief"), ("password", "correct horse 电照")]
            )
            #expect(again.status == 422)
            // A handler invites nobody.
            try await handler.get("/my/people")
            let refused = try await handler.post(
                "/my/people/invitations",
                [("name", "某人"), ("ends-on", place.now.day.description)]
            )
            #expect(refused.status == 403)
        }
    }

    @Test(arguments: [
        ("", "", ["name", "ends-on"]), ("", "2020-01-01", ["name", "ends-on"]),
        ("", "last", ["name"]), ("赵经办", "", ["ends-on"]),
    ])
    func `an invitation names everything that is wrong, each at its field`(
        name: String,
        day: String,
        wrong: [String]
    ) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let administrator = Browser(client)
            _ = try await place.proved(Newcomer("wangxm"), in: administrator)
            try await administrator.get("/my/people")
            let last = Mandate.lastDay(from: place.now.day).description
            let answer = try await administrator.post(
                "/my/people/invitations",
                [("name", name), ("ends-on", day == "last" ? last : day)]
            )
            #expect(answer.status == 422)
            for field in ["name", "ends-on"] {
                let isNamed = answer.text.contains("href=\"#\(field)\"")
                #expect(isNamed == wrong.contains(field), "\(field)")
                #expect(answer.text.contains("id=\"\(field)-error\"") == isNamed)
            }
        }
    }

    @Test func `a mandate ends within a year, not before today`() throws {
        let day = try #require(Day("2026-11-21"))
        let last = try #require(Day("2027-11-20"))
        #expect(Mandate.lastDay(from: day) == last)
        #expect(throws: PeopleRefusal.badMandate) {
            try Mandate.check(day.adding(days: -1), from: day)
        }
        try Mandate.check(day, from: day)
        try Mandate.check(last, from: day)
        #expect(throws: PeopleRefusal.badMandate) {
            try Mandate.check(last.adding(days: 1), from: day)
        }
    }

    @Test
    func `S6 a mandate that is ended ends the sessions at once; the last administrator stays`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (administrator, handler) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("wangxm"), in: administrator)
            let person = try await invite(place, administrator, client, into: handler)
            #expect(try await handler.get("/my").status == 200)
            let own = try place.account("wangxm")
            try await administrator.get("/my/people")
            let last = try await administrator.post("/my/people/\(own)/end")
            #expect(last.status == 422)
            let id = try place.account("handler")
            #expect(try await administrator.post("/my/people/\(id)/end").status == 303)
            #expect(try await handler.get("/my").status == 303)
            #expect(try await place.logIn(person, in: Browser(client)).status == 422)
        }
    }

    @Test func `with a second administrator the first may leave`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (administrator, handler) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("wangxm"), in: administrator)
            let person = try await invite(place, administrator, client, into: handler)
            let (own, id) = (try place.account("wangxm"), try place.account("handler"))
            try await administrator.get("/my/people")
            #expect(try await administrator.post("/my/people/\(id)/appointment").status == 303)
            #expect(try place.office.accounts.person(id)?.endsOn == nil)
            #expect(try await administrator.post("/my/people/\(own)/end").status == 303)
            #expect(try await administrator.get("/my").status == 303)
            try await place.logIn(person, in: handler)
            #expect(try await handler.get("/my/people").status == 200)
        }
    }

    @Test func `an administrator admits who waits, and nobody of another enterprise`() async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (administrator, second, stranger) = (
                Browser(client), Browser(client), Browser(client)
            )
            _ = try await place.proved(Newcomer("wangxm"), in: administrator)
            let waiting = try await place.register(Newcomer("second"), in: second)
            _ = try await place.proved(Newcomer("stranger", serial: "B2C3D4E5"), in: stranger)
            let id = try place.account("second")
            let day = place.now.day.adding(days: 30).description
            try await stranger.get("/my/people")
            let foreign = try await stranger.post(
                "/my/people/\(id)/admission",
                [("ends-on", day)]
            )
            #expect(foreign.status == 404)
            #expect(try await second.get("/my/people").status == 403)
            try await administrator.get("/my/people")
            let admitted = try await administrator.post(
                "/my/people/\(id)/admission",
                [("ends-on", day)]
            )
            #expect(admitted.status == 303)
            try await place.logIn(waiting, in: second)
            #expect(try await second.get("/my/people").status == 200)
        }
    }

    @Test func `when the last administrator is gone a letter appoints the next`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (administrator, handler) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("wangxm"), in: administrator)
            _ = try await invite(place, administrator, client, into: handler)
            let store = place.office.store
            let row = try #require(try store.read { try $0.account(login: "wangxm") })
            try store.change { try $0.setClosed(at: place.now, row.id) }
            try place.office.recordCounterLetter(
                for: try place.account("handler"),
                reason: try Remark("原管理员离职，公函指定"),
                by: place.officer(.acceptance).actor
            )
            let person = try place.office.accounts.person(place.account("handler"))
            #expect(person?.standing == .administrator)
        }
    }
}
