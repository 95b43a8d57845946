import Foundation
import Licensing
import Store
import TestKit
import Testing

@testable import Authority
@testable import Web

/// S15: strangers' wrong codes are limited for an account, and do not keep its known devices out.
struct KnownDeviceTests {
    private func attempt(
        _ place: Workplace,
        _ person: SamplePerson,
        source: String,
        device: String? = nil,
        code: String = "000000"
    ) throws -> SignIn {
        try place.office.accounts.signIn(
            SignInAttempt(login: person.login, password: person.password, code: code),
            source: source,
            device: device,
            at: place.now
        )
    }

    private func seconds(_ answer: SignIn) -> Int64? {
        if case .wait(let seconds) = answer { seconds } else { nil }
    }

    /// Strangers with the right password use up the codes of an hour, each from another address.
    private func exhaust(_ place: Workplace, _ person: SamplePerson) throws {
        for burst in 0..<4 {
            if burst > 0 { place.advance(seconds: 901) }
            for number in 0..<5 {
                let answer = try attempt(place, person, source: "\(burst) \(number)")
                #expect(seconds(answer) == nil)
            }
        }
        #expect(seconds(try attempt(place, person, source: "more")) == 897)
    }

    private func cookieName(_ person: SamplePerson) -> String {
        "device-\(Accounts.deviceName(login: person.login))"
    }

    @Test func `S15 strangers are kept out after twenty wrong codes, the owner's device is not`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = place.officer(.review)
            let home = Browser(client)
            #expect(try await place.signIn(person, in: home).status == 303)
            #expect(home.cookie(cookieName(person))?.count == 64)
            // The browser was closed: the session is gone, the device stays known.
            home.setCookie("session", nil)
            try exhaust(place, person)
            let stranger = try await place.signIn(person, in: Browser(client))
            #expect(stranger.status == 429)
            #expect(stranger.header("retry-after") == "867")
            #expect(try await place.signIn(person, in: home).status == 303)
            // Nor is somebody else kept out.
            #expect(try await place.signIn(.head, in: Browser(client)).status == 303)
        }
    }

    @Test func `S15 a device of another account, a forged and an old one are strangers`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (person, other) = (place.officer(.review), place.officer(.head))
            let (browser, home) = (Browser(client), Browser(client))
            try await place.signIn(other, in: browser)
            try await place.signIn(person, in: home)
            let own = try #require(home.cookie(cookieName(person)))
            try exhaust(place, person)
            let foreign = browser.cookie(cookieName(other))
            for token in [foreign, String(repeating: "0", count: 64), String(own.dropLast()), "x"] {
                #expect(seconds(try attempt(place, person, source: "y", device: token)) == 897)
            }
            #expect(seconds(try attempt(place, person, source: "y", device: own)) == nil)
            place.advance(seconds: 90 * 86_400)
            try exhaust(place, person)
            #expect(seconds(try attempt(place, person, source: "y", device: own)) == 897)
        }
    }

    @Test func `S15 a stolen cookie is void after a new password, the own browser is known anew`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let home = Browser(client)
            let person = place.applicant
            try await place.signIn(person, in: home)
            let stolen = try #require(home.cookie(cookieName(person)))
            place.advance(seconds: 30)
            try await home.get("/my/security")
            let answer = try await home.post(
                "/my/security/password",
                [
                    ("old", person.password), ("password", "another battery 电照"),
                    ("code", OneTimeCode.code(person.otpBytes, at: place.now)),
                ]
            )
            #expect(answer.status == 303)
            let fresh = try #require(home.cookie(cookieName(person)))
            #expect(fresh != stolen)
            let login = person.login
            let origin = try place.office.accounts.origin(
                of: stolen,
                login: login,
                source: "s",
                at: place.now
            )
            #expect(origin == .stranger(source: "s"))
            let own = try place.office.accounts.origin(
                of: fresh,
                login: login,
                source: "s",
                at: place.now
            )
            #expect(own != .stranger(source: "s"))
        }
    }

    @Test func `S15 a known device logs in beside others and ends none of them`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (office, home) = (Browser(client), Browser(client))
            let person = place.officer(.review)
            try await place.signIn(person, in: office)
            let first = office.cookie(cookieName(person))
            try await place.signIn(person, in: home)
            #expect(home.cookie(cookieName(person)) != first)
            office.setCookie("session", nil)
            try await place.signIn(person, in: office)
            // The same token goes on; a planted one never would.
            #expect(office.cookie(cookieName(person)) == first)
            #expect(try await home.get("/office").status == 200)
            #expect(try await home.get("/office/security").text.contains("2 台设备"))
            _ = try await home.post("/office/security/sessions")
            #expect(try await home.get("/office/security").text.contains("1 台设备"))
            #expect(try await office.get("/office").status == 303)
        }
    }

    @Test func `S15 a token that somebody planted is not taken over`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = place.officer(.review)
            let browser = Browser(client)
            let planted = String(repeating: "a", count: 64)
            browser.setCookie(cookieName(person), planted)
            try await place.signIn(person, in: browser)
            #expect(browser.cookie(cookieName(person)) != planted)
            let known = try place.office.store.read {
                try $0.knownDevice(Accounts.digest(of: planted), of: person.id)
            }
            #expect(known == nil)
        }
    }

    @Test(arguments: ["http://127.0.0.1", "https://dianzhao.example"])
    func `S15 the cookie of a known device is the server's alone and lasts ninety days`(
        url: String
    ) async throws {
        let place = try Workplace(publicURL: url)
        try await place.serving(limits: Workplace.unlimited) { client in
            let answer = try await place.signIn(.review, in: Browser(client))
            let lines = answer.headers["set-cookie"] ?? []
            let line = try #require(lines.first { $0.contains("device-") })
            for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000"] {
                #expect(line.contains(attribute), "\(attribute): \(line)")
            }
            #expect(line.hasPrefix("__Host-") == url.hasPrefix("https"))
            #expect(line.contains("Secure") == url.hasPrefix("https"))
        }
    }

    @Test func `S15 strangers at the log-in do not keep the holder of a recovery code out`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = try await place.register(Newcomer("wangxm"), in: Browser(client))
            for number in 0..<5 {
                let answer = try place.office.accounts.signIn(
                    SignInAttempt(login: "wangxm", password: person.password, code: "000000"),
                    source: "\(number)",
                    at: place.now
                )
                #expect(seconds(answer) == nil)
            }
            place.advance(seconds: 30)
            let recovery = try place.office.recoverPassword(
                login: "wangxm",
                recoveryCode: person.recoveryCodes[0],
                code: place.code(person.secret),
                password: "another battery 电照",
                source: "home"
            )
            guard case .done(let device) = recovery else {
                Issue.record("\(recovery)")
                return
            }
            let origin = try place.office.accounts.origin(
                of: device,
                login: "wangxm",
                source: "s",
                at: place.now
            )
            #expect(origin != .stranger(source: "s"))
        }
    }

    @Test func `S15 many at once from a known device are no way around`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let home = Browser(client)
            let person = place.officer(.review)
            try await place.signIn(person, in: home)
            let own = home.cookie(cookieName(person))
            let judged = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await onThread {
                            seconds(try attempt(place, person, source: "h", device: own)) == nil
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(judged == 20)
        }
    }

    @Test(arguments: ["full", "blanks", "dashes"])
    func `a one-time code is taken as people type it`(form: String) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            place.advance(seconds: 30)
            let person = place.officer(.review)
            let code = OneTimeCode.code(person.otpBytes, at: place.now)
            let full = String(
                code.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
                    .map(Character.init)
            )
            let typed = [
                "full": "\(full)", "blanks": "\u{3000}\(code.prefix(3)) \(code.suffix(3)) ",
                "dashes": "\(full.prefix(3))－\(code.suffix(3))",
            ]
            let browser = Browser(client)
            try await browser.get("/login")
            let answer = try await browser.post(
                "/login",
                [
                    ("login", person.login), ("password", person.password),
                    ("code", try #require(typed[form])),
                ]
            )
            #expect(answer.status == 303)
        }
    }
}
