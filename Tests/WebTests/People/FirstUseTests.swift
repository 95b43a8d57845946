import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// Somebody who has never been here and wants to apply.
struct FirstUseTests {
    /// Where the entries of the first navigation lead.
    private func menu(_ page: String) -> [String] {
        let header = page.components(separatedBy: "</nav>").first ?? ""
        return header.matches(of: /<li><a href="(?<to>[^"]*)"/).map { String($0.output.to) }
    }

    @Test func `the home page and its menu begin with the application, for who may file one`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let stranger = Browser(client)
            let home = try await stranger.get("/").text
            #expect(menu(home).first == "/my/cases/new")
            let apply = try #require(home.range(of: "class=\"button\" href=\"/my/cases/new\""))
            let verify = try #require(home.range(of: "action=\"/verify\""))
            #expect(apply.lowerBound < verify.lowerBound)
            let applicant = Browser(client)
            try await place.signIn(place.applicant, in: applicant)
            #expect(menu(try await applicant.get("/my/cases/new").text).first == "/my/cases/new")
            let officer = Browser(client)
            try await place.signIn(.review, in: officer)
            let seen = try await officer.get("/").text
            #expect(!seen.contains("/my/cases/new"), "an officer files nothing")
        }
    }

    @Test func `where nobody can sign in nobody is led to an application`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let home = try await client.get("/").text
            #expect(!home.contains("/my/cases/new"))
        }
    }

    @Test func `from the application over the registration to the start of the draft`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let start = "/my/cases/new?agency=shanxi"
            let asked = try await browser.get(start)
            #expect(asked.status == 303)
            let login = try await browser.get(try #require(asked.header("location")))
            let register = "/register?next=\(Fields.encoded(start))"
            #expect(login.text.contains("href=\"\(register)\""))
            try await browser.get(register)
            #expect(browser.hidden("next") == start)
            // A wrong form and a wrong code lose it as little.
            var newcomer = Newcomer("wangxm")
            newcomer.division = ""
            let next = [("next", start)]
            #expect(try await browser.post("/register", newcomer.fields + next).status == 422)
            #expect(browser.hidden("next") == start)
            newcomer.division = "140105"
            try await browser.post("/register", newcomer.fields + next)
            #expect(browser.hidden("next") == start)
            let secret = browser.secret
            let sealed = [("sealed", browser.hidden("sealed"))] + next
            #expect(
                try await browser.post("/register/code", sealed + [("code", "000000")]).status
                    == 422
            )
            #expect(browser.hidden("next") == start)
            let codes = try await browser.post(
                "/register/code",
                sealed + [("code", place.code(secret))]
            )
            #expect(codes.status == 200)
            #expect(codes.text.contains("class=\"button\" href=\"\(start)\""))
            let draft = try await browser.get(start)
            #expect(draft.status == 200)
            #expect(draft.text.contains("开始申请"))
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "/verify", ""])
    func `no address but one of ours is gone on to`(next: String) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await browser.get("/register?next=\(Fields.encoded(next))")
            #expect(browser.hidden("next").isEmpty)
            let fields = [("next", next)]
            try await browser.post("/register", Newcomer("wangxm").fields + fields)
            let secret = browser.secret
            let sealed = [("sealed", browser.hidden("sealed")), ("code", place.code(secret))]
            let codes = try await browser.post("/register/code", sealed + fields)
            #expect(codes.text.contains("class=\"button\" href=\"/my\""))
        }
    }

    @Test func `who comes in on the others' side begins at home`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            for (person, next, home) in [
                (place.officer(.review), "/my/cases/new", "/office"),
                (place.applicant, "/office/settings", "/my"),
                (place.applicant, "/my/cases/new", "/my/cases/new"),
            ] {
                let browser = Browser(client)
                try await browser.get("/login")
                let answer = try await browser.post(
                    "/login",
                    [
                        ("login", person.login), ("password", person.password),
                        ("code", place.code(person.otpBytes)), ("next", next),
                    ]
                )
                #expect(answer.header("location") == home)
            }
        }
    }
}
