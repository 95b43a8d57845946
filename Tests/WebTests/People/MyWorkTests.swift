import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// `/my`: what waits for the enterprise, and what it has.
struct MyWorkTests {
    private func part(_ page: String, _ id: String) -> String {
        guard let start = page.range(of: "<h2 id=\"\(id)\"") else { return "" }
        let rest = page[start.upperBound...]
        return String(rest[..<(rest.range(of: "<h2")?.lowerBound ?? rest.endIndex)])
    }

    @Test func `SEED2-15 a correction waits with its last day, before drafts, beside the messages`()
        async throws
    {
        let place = try Workplace()
        let office = place.office
        let draft = try office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        try office.giveConsent(by: place.applicant.actor)
        try CorrectingTests.tellToCorrect(id, place)
        try office.serveNotice(id, .notice(.correction), way: .electronic, by: .clerk)
        let last = try #require(try office.open(id).state.correctionEnd(under: office.law))
        let enterprise = try #require(place.applicant.actor.enterprise)
        let unread = try office.unreadMessages(of: enterprise)
        try #require(unread > 0)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let page = try await browser.get("/my").text
            let waits = part(page, "waiting")
            #expect(waits.contains("\(last.month)月\(last.dayOfMonth)日"))
            #expect(waits.contains("\(unread) 条未读消息"))
            let correction = try #require(waits.range(of: "/my/cases/\(id)/correction"))
            let begun = try #require(waits.range(of: "\"/my/cases/\(draft)\""))
            #expect(correction.lowerBound < begun.lowerBound)
            #expect(part(page, "cases").contains("/my/cases/\(id)\""))
            #expect(page.contains("class=\"button\" href=\"/my/cases/new\""))
            for link in waits.matches(of: /href="(?<to>[^"]*)"/) {
                #expect(try await browser.get(String(link.output.to)).status == 200)
            }
        }
    }

    @Test func `a license that was issued stands among the enterprise's own`() async throws {
        let english = try EnglishScene()
        let office = english.scene.place.office
        let holder = try #require(
            english.applicants.last { person in
                let cases = try? office.ownCases(by: person.actor)
                return cases?.contains { $0.state.publication != nil } == true
            }
        )
        let own = try #require(try office.ownCases(by: holder.actor).first)
        let number = try #require(own.state.grant?.licenseNumber)
        try await english.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await english.scene.place.signIn(holder, in: browser)
            let licenses = part(try await browser.get("/my").text, "licenses")
            #expect(licenses.contains(number.rawValue))
            #expect(licenses.contains("有效"))
        }
    }

    @Test func `who has nothing is told what will stand there, and who waits sees nothing more`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            _ = try await place.proved(Newcomer("first-one"), in: Browser(client))
            let browser = Browser(client)
            try await place.register(Newcomer("second-one"), in: browser)
            let page = try await browser.get("/my").text
            #expect(page.contains("现在没有等您办理的事"))
            #expect(page.contains("还没有许可证"))
            #expect(!page.contains("/my/messages"))
        }
    }
}
