import Foundation
import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// The box of an enterprise, its agreement to electronic service, and what the operator sees.
struct MessageTests {
    @Test func `an enterprise agrees to electronic service on its own page and may revoke it`()
        async throws
    {
        let place = try Workplace()
        let enterprise = try #require(place.applicant.actor.enterprise)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            try await browser.get("/my/messages")
            #expect(browser.page.contains("还没有消息"))
            let agreed = try await browser.post("/my/messages/consent", [("consent", "yes")])
            #expect(agreed.status == 303)
            #expect(try place.office.consent(of: enterprise)?.givenOn == place.now.day)
            try await browser.get("/my/messages")
            #expect(browser.page.contains("同意电子送达"))
            try await browser.post("/my/messages/consent", [("consent", "no")])
            #expect(try place.office.consent(of: enterprise) == nil)
            #expect(try await browser.get("/my/messages/none").status == 404)
            try await browser.get("/my/messages")
        }
    }

    @Test func `a wrong address and a wrong code are said at their fields, with what was typed`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            try await browser.get("/my/messages")
            let bad = [("kind", "mobile"), ("address-mobile", "138 none")]
            let address = try await browser.post("/my/messages/address", bad)
            #expect(address.status == 422)
            #expect(address.text.contains("<a href=\"#address-mobile\">地址的格式不对"))
            #expect(address.text.contains("id=\"address-mobile-error\">地址的格式不对"))
            #expect(address.text.contains("value=\"138 none\""))
            // Nothing awaits a code: a new one is what helps.
            let early = [("kind", "mobile"), ("code-mobile", "000000")]
            let none = try await browser.post("/my/messages/address/confirm", early)
            #expect(none.status == 422)
            #expect(none.text.contains("<a href=\"#address-mobile\">验证码不对"))
            let good = [("kind", "mobile"), ("address-mobile", "13800001234")]
            #expect(try await browser.post("/my/messages/address", good).status == 303)
            let soon = try await browser.post("/my/messages/address", good)
            #expect(soon.status == 422)
            #expect(soon.text.contains("<a href=\"#address-mobile\">验证码刚刚发出"))
            let code = try await browser.post("/my/messages/address/confirm", early)
            #expect(code.status == 422)
            #expect(code.text.contains("<a href=\"#code-mobile\">验证码不对"))
            #expect(code.text.contains("value=\"000000\""))
        }
    }

    @Test func `who asks for a message's head alone has not read it`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        try office.accept(id, by: scene.actor(.acceptance))
        let head = try #require(try office.store.read { try $0.case(id) })
        let enterprise = head.applicant
        let message = try #require(try office.messages(of: enterprise, page: 1).entries.first)
        let person = SamplePeople.applicant(of: enterprise, randomness: .system)
        try Authority.SampleOffice.open([person], in: office)
        try await scene.place.serving { client in
            let visit = try office.accounts.begin(for: person.id, at: scene.place.now)
            let headers = ["Cookie": "session=\(visit?.token ?? "")"]
            let path = "/my/messages/\(message.id)"
            let before = try office.unreadMessages(of: enterprise)
            let answer = try await client.send("HEAD", path, headers: headers)
            #expect(answer.status == 200)
            #expect(try office.unreadMessages(of: enterprise) == before)
            #expect(try await client.get(path, headers: headers).status == 200)
            #expect(try office.unreadMessages(of: enterprise) == before - 1)
        }
    }

    @Test func `what was given up is the operator's to see, and nobody else's`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            #expect(try await browser.get("/office/deliveries").status == 403)
            #expect(try await browser.post("/office/deliveries/1/again").status == 403)
            #expect(try await browser.get("/office/complaints").status == 403)
            #expect(try await browser.get("/my/messages").status == 403)
        }
    }
}
