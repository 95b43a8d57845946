import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// What stands around every page.
struct FrameTests {
    @Test(arguments: ["//evil.example/x", "///evil.example", "/\\evil.example/x"])
    func `the language link leads to ourselves, whatever was asked for`(
        path: String
    )
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let page = try await client.get(path)
            #expect(page.status == 404)
            #expect(page.text.contains("href=\"/?lang=en\""))
            let links = page.text.matches(of: /(?:href|action)="(?<to>[^"]*)"/).map(\.output.to)
            #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("/") })
            #expect(!links.contains { $0.hasPrefix("//") || $0.contains("\\") })
        }
    }

    @Test func `who waits to be admitted is led nowhere in vain`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            _ = try await place.proved(Newcomer("first-one"), in: Browser(client))
            let browser = Browser(client)
            try await place.register(Newcomer("second-one"), in: browser)
            let home = try await browser.get("/my").text
            let header = try #require(home.components(separatedBy: "</header>").first)
            let links = header.matches(of: /<li><a href="(?<to>[^"?]*)/).map {
                String($0.output.to)
            }
            #expect(links.contains("/my/proof"))
            for link in links { #expect(try await browser.get(link).status == 200, "\(link)") }
        }
    }

    @Test func `SEED1-30 the counter's own page is among the ways of the acceptance post`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            for post in [Post.acceptance, .review] {
                let browser = Browser(client)
                try await place.signIn(post, in: browser)
                let page = try await browser.get("/office").text
                #expect(page.contains("href=\"/office/assisted\"") == (post == .acceptance))
            }
        }
    }

    @Test func `one thing has one name: the number of a receipt`() {
        let sentences = Catalogues().chinese.sentences.values
        #expect(!sentences.contains { $0.contains("接收编号") })
        #expect(sentences.contains { $0.contains("收件编号") })
    }

    @Test(arguments: ["content-too-large", "too-many-requests", "bad-request", "unreadable-input"])
    func `the words of a problem fit every place where it can happen`(kind: String) {
        let sentences = Catalogues().chinese
        let words = sentences("problem.\(kind).what") + sentences("problem.\(kind).cure")
        #expect(!words.contains("证照文件"))
        #expect(!words.contains("所列各处"))
    }
}
