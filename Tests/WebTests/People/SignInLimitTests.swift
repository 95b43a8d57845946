import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// S15: log-in does not tell who is there, and does not let anybody try for ever.
struct SignInLimitTests {
    private func attempt(
        _ place: Workplace,
        _ login: String,
        _ password: String = "wrong",
        source: String = "one",
        code: String = "000000"
    ) throws -> SignIn {
        try place.office.accounts.signIn(
            SignInAttempt(login: login, password: password, code: code),
            source: source,
            at: place.now
        )
    }

    private func seconds(_ answer: SignIn) -> Int64? {
        if case .wait(let seconds) = answer { seconds } else { nil }
    }

    @Test(arguments: ["shanxi-review", "nobody-has-this-name"])
    func
        `S15 after five failures of a name each further one waits longer, whether it is there or not`(
            login: String
        ) throws
    {
        let place = try Workplace()
        for _ in 0..<5 { #expect(seconds(try attempt(place, login)) == nil) }
        #expect(seconds(try attempt(place, login)) == 1)
        var waits: [Int64] = []
        for _ in 0..<12 {
            let wait = try #require(seconds(try attempt(place, login)))
            waits.append(wait)
            place.advance(seconds: wait - 1)
            #expect(seconds(try attempt(place, login)) == 1)
            place.advance(seconds: 1)
            #expect(seconds(try attempt(place, login)) == nil)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
    }

    @Test func `S15 the right password waits too, and lets in afterwards; then all is forgotten`()
        throws
    {
        let place = try Workplace()
        let person = place.officer(.review)
        for _ in 0..<5 { _ = try attempt(place, person.login) }
        let code = { OneTimeCode.code(person.otpBytes, at: place.now) }
        let early = try attempt(place, person.login, person.password, code: code())
        #expect(seconds(early) == 1)
        place.advance(seconds: 1)
        guard
            case .admitted = try attempt(place, person.login, person.password, code: code())
        else {
            Issue.record("the right password was refused")
            return
        }
        for _ in 0..<5 { #expect(seconds(try attempt(place, person.login)) == nil) }
    }

    @Test func `S15 after twenty failures from one source it waits, others do not`() throws {
        let place = try Workplace()
        for number in 0..<20 { #expect(seconds(try attempt(place, "name-\(number)")) == nil) }
        #expect(seconds(try attempt(place, "name-20")) == 1)
        #expect(seconds(try attempt(place, "name-20", source: "two")) == nil)
    }

    @Test func `S15 nobody keeps an owner out by wrong passwords from elsewhere`() throws {
        let place = try Workplace()
        let head = place.officer(.head)
        for _ in 0..<30 { _ = try attempt(place, head.login, source: "attacker") }
        #expect(seconds(try attempt(place, head.login, source: "attacker")) != nil)
        let code = OneTimeCode.code(head.otpBytes, at: place.now)
        guard
            case .admitted = try attempt(
                place,
                head.login,
                head.password,
                source: "home",
                code: code
            )
        else {
            Issue.record("the owner was kept out")
            return
        }
    }

    @Test func `S15 who has the password guesses no codes, from however many places`() throws {
        let place = try Workplace()
        let person = place.officer(.review)
        for number in 0..<5 {
            let answer = try attempt(place, person.login, person.password, source: "\(number)")
            #expect(seconds(answer) == nil)
        }
        // The right code, from elsewhere again, has to wait as well.
        let code = OneTimeCode.code(person.otpBytes, at: place.now)
        let right = try attempt(place, person.login, person.password, source: "6", code: code)
        #expect(seconds(right) == 1)
    }

    @Test func `S15 who is signed in and fails to prove it is told how long to wait`() async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            try await browser.get("/my/security")
            let wrong = [("old", "x"), ("code", "000000"), ("password", "another battery 电照")]
            // What others do at the log-in counts for nothing here.
            for _ in 0..<9 { _ = try attempt(place, place.applicant.login, source: "attacker") }
            var states: [Int] = []
            for _ in 0..<6 {
                states.append(try await browser.post("/my/security/password", wrong).status)
            }
            #expect(states == [422, 422, 422, 422, 422, 429])
            let told = try await browser.post("/my/security/password", wrong)
            #expect(told.header("retry-after") == "1")
        }
    }

    @Test func `S15 many at once are no way around`() async throws {
        let place = try Workplace()
        let judged = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await onThread {
                        guard case .refused = try attempt(place, "shanxi-review") else {
                            return false
                        }
                        return true
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(judged == 5)
    }

    @Test func `S15 the page says how long to wait, in the same words for every name`() async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            var answers: [String] = []
            for login in ["shanxi-review", "nobody-at-all"] {
                let browser = Browser(client)
                try await browser.get("/login")
                var last: Answer?
                for _ in 0..<6 {
                    last = try await browser.post(
                        "/login",
                        [("login", login), ("password", "x"), ("code", "000000")]
                    )
                    if last?.status != 429 { answers.append(last?.text ?? "") }
                }
                #expect(last?.status == 429)
                #expect(last?.header("retry-after") == "1")
            }
            let plain = answers.map {
                $0.replacing(/name="(csrf|key)" value="[^"]*"/, with: "")
                    .replacing(/value="(shanxi-review|nobody-at-all)"/, with: "")
            }
            #expect(Set(plain).count == 1)
        }
    }

    @Test func `S15 one source tries to come in so often, whoever comes in counts for nothing`()
        async throws
    {
        let place = try Workplace()
        var limits = ServerLimits()
        limits.rates = [.login: Rate(burst: 3, perMinute: 1)]
        try await place.serving(limits: limits) { client in
            for _ in 0..<5 {
                #expect(try await place.signIn(.review, in: Browser(client)).status == 303)
            }
            let browser = Browser(client)
            try await browser.get("/login")
            var states: [Int] = []
            for number in 0..<4 {
                let fields = [("login", "name-\(number)"), ("password", "x"), ("code", "1")]
                states.append(try await browser.post("/login", fields).status)
            }
            #expect(states == [422, 422, 422, 429])
        }
    }

    @Test func `the error of a log-in is tied to its fields`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let fresh = try await browser.get("/login").text
            #expect(!fresh.contains("aria-invalid"))
            let fields = [("login", "nobody-there"), ("password", "x"), ("code", "1")]
            let page = try await browser.post("/login", fields).text
            #expect(page.components(separatedBy: "aria-invalid=\"true\"").count == 4)
            #expect(page.contains("aria-describedby=\"code-hint login-error\""))
            #expect(page.contains("id=\"login-error\""))
        }
    }

    @Test func `a way back without a log-in name speaks of the name first`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/recover/password")
            let page = try await browser.post("/recover/password").text
            #expect(page.contains("href=\"#login\""))
            #expect(!page.contains("href=\"#password\""))
        }
    }
}
