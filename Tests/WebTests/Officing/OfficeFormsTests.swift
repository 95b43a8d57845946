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
                    ("separation-notWhoDecided", "1"),
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
        #expect(settings.separations == [.notWhoDecided])
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
            let done = try await browser.post("/office/unverified", [("item", own[0].key)])
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
