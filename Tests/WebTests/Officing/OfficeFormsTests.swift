import Licensing
import Testing

@testable import Authority
@testable import Web

struct OfficeFormsTests {
    @Test func `who stands in works on the other post's case under the own name`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            try await browser.get("/office/delegations")
            let archive = scene.actor(.archive).id
            let past = try await browser.post(
                "/office/delegations",
                [("delegate", archive), ("until", "2026-11-01")]
            )
            #expect(past.status == 422)
            let done = try await browser.post(
                "/office/delegations",
                [("delegate", archive), ("until", "2026-11-30")]
            )
            #expect(done.status == 303)
            let other = Browser(client)
            try await scene.place.signIn(.archive, in: other)
            let list = try await other.get("/office?view=turn&post=acceptance").text
            #expect(list.contains("cases/\(id)"))
            let page = try await other.get("/office/cases/\(id)").text
            #expect(page.contains("您代理受理岗办理"))
            #expect(try await other.press("acts/accepted?").status == 200)
        }
        let act = try #require(try office.open(id).acts.last)
        #expect(act.by.id == scene.actor(.archive).id)
        #expect(act.by.post == .acceptance)
    }

    @Test
    func `from the page that says no one can go on: it says who is there, and its forms hold`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        let account = try office.addOfficer(
            named: "孙新",
            login: "sunxin",
            post: .review,
            endsOn: nil,
            by: scene.actor(.administrator)
        )
        #expect(!account.isEmpty)
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.administrator, in: browser)
            let own = scene.actor(.administrator).id
            try await browser.get("/office/accounts")
            let no = try await browser.post("/office/accounts/\(own)/closing", [("reason", "x")])
            #expect(no.status == 409)
            #expect(no.text.contains("系统管理员"))
            #expect(no.header("cache-control") == "no-store")
            #expect(no.text.contains("name=\"csrf\" value=\"\(browser.hidden("csrf"))\""))
            #expect(browser.hidden("csrf").count == 64)
            let other = try scene.place.account("sunxin")
            let done = try await browser.post(
                "/office/accounts/\(other)/closing",
                [("reason", "调离")]
            )
            #expect(done.status == 303)
            // Neither what is not there nor what is forbidden forgets who asks.
            for path in ["/nowhere", "/my", "/office/cases/\(id)/record.json"] {
                let page = try await browser.get(path)
                #expect([403, 404].contains(page.status))
                #expect(page.text.contains("action=\"/logout\""), "\(path)")
            }
        }
    }

    @Test func `the head sets what the law leaves open; nobody else does`() async throws {
        let scene = try OfficerScene()
        try await scene.place.serving { client in
            let head = Browser(client)
            try await scene.place.signIn(.head, in: head)
            #expect(try await head.get("/office/settings").status == 200)
            let wrong = try await head.post(
                "/office/settings",
                [("readers", "3"), ("correctionDays", "0"), ("statementDays", "5")]
            )
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("href=\"#correctionDays\""))
            let right = try await head.post(
                "/office/settings",
                [
                    ("readers", "2"), ("correctionDays", "20"), ("statementDays", "7"),
                    ("separation-notWhoDecided", "1"), ("version", head.hidden("version")),
                ]
            )
            #expect(right.status == 303)
            let review = Browser(client)
            try await scene.place.signIn(.review, in: review)
            #expect(try await review.get("/office/settings").status == 403)
        }
        let settings = try scene.place.office.settings(of: AgencyID("shanxi"))
        #expect(settings.readers == 2)
        #expect(settings.correctionDays == 20)
        #expect(settings.separations == Separation.unconditional.union([.notWhoDecided]))
    }

    @Test(arguments: ["２０", " 2 0\u{3000}"])
    func `days of the settings are read with blanks and full width, but not with a minus`(
        days: String
    ) async throws {
        let scene = try OfficerScene()
        try await scene.place.serving { client in
            let head = Browser(client)
            try await scene.place.signIn(.head, in: head)
            try await head.get("/office/settings")
            let version = ("version", head.hidden("version"))
            func change(_ days: String) async throws -> Answer {
                try await head.post(
                    "/office/settings",
                    [("readers", "2"), ("correctionDays", days), ("statementDays", "７"), version]
                )
            }
            for wrong in ["-\(days)", "2-0", "１８１", "０"] {
                let refused = try await change(wrong)
                #expect(refused.status == 422, "\(wrong)")
                #expect(refused.text.contains("href=\"#correctionDays\""))
                #expect(!refused.text.contains("href=\"#statementDays\""))
            }
            let done = try await change(days)
            #expect(done.status == 303)
        }
        let settings = try scene.place.office.settings(of: AgencyID("shanxi"))
        #expect(settings.correctionDays == 20)
        #expect(settings.statementDays == 7)
    }

    @Test(arguments: Written.allCases)
    func `the division of an area confirmation is read however it is written`(
        way: Written
    ) async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        let division = try office.maskedApplication(of: id).division
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            let address = "/office/cases/\(id)/acts/areaConfirmed?post=acceptance"
            try await browser.get(address)
            let fields = [
                ("competent", "shanxi"), ("reason", "住所在本省"),
                ("version", browser.hidden("version")),
            ]
            let typed = way.text(division.rawValue)
            let long = try await browser.post(address, fields + [("division", "\(typed)0")])
            #expect(long.status == 422)
            #expect(long.text.contains("href=\"#division\""))
            let done = try await browser.post(address, fields + [("division", typed)])
            #expect(done.status == 303)
        }
        let confirmed = try office.open(id).acts.compactMap { act -> DivisionCode? in
            guard case .areaConfirmed(let facts) = act.fact else { return nil }
            return facts.division
        }
        #expect(confirmed == [division])
    }

    @Test func `of two who change the settings at once the second is told, and nothing is lost`()
        async throws
    {
        let scene = try OfficerScene()
        let agency = AgencyID("shanxi")
        @Sendable func fields(_ days: String) -> [(String, String)] {
            [("readers", "1"), ("correctionDays", days), ("statementDays", "7")]
        }
        try await scene.place.serving { client in
            let (one, other) = (Browser(client), Browser(client))
            try await scene.place.signIn(.head, in: one)
            try await scene.place.signIn(.head, in: other)
            try await one.get("/office/settings")
            try await other.get("/office/settings")
            let version = ("version", other.hidden("version"))
            let first = try await one.post(
                "/office/settings",
                fields("20") + [("version", one.hidden("version"))]
            )
            #expect(first.status == 303)
            let second = try await other.post("/office/settings", fields("40") + [version])
            #expect(second.status == 409)
            #expect(second.text.contains("他人已经修改了设置"))
            #expect(second.text.contains("value=\"40\""))
            #expect(try scene.place.office.settings(of: agency).correctionDays == 20)
        }
    }

    @Test func `an act that cannot be done shows its reason and the way back, and no form`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            let form = "action=\"/office/cases/\(id)/acts/"
            let open = try await browser.get("/office/cases/\(id)/acts/notAccepted")
            #expect(open.text.contains(form))
            try scene.place.office.accept(id, by: scene.actor(.acceptance))
            let closed = try await browser.get("/office/cases/\(id)/acts/notAccepted")
            #expect(closed.text.contains("class=\"answer notValid\""))
            #expect(!closed.text.contains(form))
            #expect(closed.text.contains("href=\"/office/cases/\(id)\""))
        }
    }

    @Test func `an administrator confirms the own agency's data, and no other's`() async throws {
        let scene = try OfficerScene()
        let office = scene.place.office
        let own = try office.unconfirmedData(of: AgencyID("shanxi"))
        #expect(!own.isEmpty)
        #expect(!own.contains { $0.key.hasPrefix("agency.henan.") })
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.administrator, in: browser)
            let page = try await browser.get("/office/unverified").text
            #expect(page.contains(own[0].key))
            // The key alone, or with another value than the one that stands, confirms nothing.
            let other = UnverifiedDatum(key: own[0].key, value: "another").mark
            let moved = try await browser.post("/office/unverified", [("item", other)])
            #expect(moved.status == 409)
            let bare = try await browser.post("/office/unverified", [("item", own[0].key)])
            #expect(bare.status == 404)
            #expect(try office.unconfirmedData(of: AgencyID("shanxi")).count == own.count)
            let done = try await browser.post("/office/unverified", [("item", own[0].mark)])
            #expect(done.status == 303)
            let foreign = try await browser.post("/office/unverified", [("item", "agency.henan.x")])
            #expect(foreign.status == 404)
            let head = Browser(client)
            try await scene.place.signIn(.head, in: head)
            #expect(try await head.get("/office/unverified").status == 403)
        }
        #expect(try office.unconfirmedData(of: AgencyID("shanxi")).count == own.count - 1)
    }
}
