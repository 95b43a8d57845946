import Foundation
import Licensing
import Store

@testable import Authority
@testable import Web

/// Somebody who registers, as the pages see one.
struct Newcomer: Sendable {
    var code: String
    var enterprise = "山西试办电力工程有限公司"
    var division = "140105"
    var name = "王小明"
    var login: String
    var password = "correct horse 电照"

    /// A made-up enterprise that nobody knows.
    init(_ login: String, serial: String = "A1B2C3D4") {
        code = SampleCodes.creditCode(division: "140105", serial: serial)
        self.login = login
    }

    var fields: [(String, String)] {
        [
            ("credit-code", code), ("enterprise", enterprise), ("representative", "李大伟"),
            ("division", division), ("name", name), ("login", login), ("password", password),
        ]
    }
}

/// Somebody who has registered: with a device and recovery codes.
struct Registered: Sendable {
    let login: String
    let password: String
    let secret: [UInt8]
    let recoveryCodes: [String]
}

extension Browser {
    /// The contents of every `<code>` of the last page.
    var codes: [String] {
        page.components(separatedBy: "<code>").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
    }

    /// The secret that the second step shows.
    var secret: [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let letters = (codes.first ?? "").compactMap { alphabet.firstIndex(of: $0) }
        let bits = letters.flatMap { value in (0..<5).map { value >> (4 - $0) & 1 } }
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in
            UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
        }
    }
}

extension Workplace {
    /// The code that a device shows now; a fresh one each time.
    func code(_ secret: [UInt8]) -> String {
        advance(seconds: 30)
        return OneTimeCode.code(secret, at: now)
    }

    /// The second step in a browser that shows it.
    func enrol(_ browser: Browser, login: String, password: String) async throws -> Registered {
        let secret = browser.secret
        let answer = try await browser.post(
            "/register/code",
            [("sealed", browser.hidden("sealed")), ("code", code(secret))]
        )
        let codes = answer.status == 200 ? browser.codes : []
        return Registered(
            login: login,
            password: password,
            secret: secret,
            recoveryCodes: codes
        )
    }

    /// Registers through the pages; the browser is signed in afterwards.
    @discardableResult
    func register(_ newcomer: Newcomer, in browser: Browser) async throws -> Registered {
        try await browser.get("/register")
        try await browser.post("/register", newcomer.fields)
        return try await enrol(browser, login: newcomer.login, password: newcomer.password)
    }

    /// Logs in through the page.
    @discardableResult
    func logIn(_ person: Registered, in browser: Browser) async throws -> Answer {
        try await browser.get("/login")
        return try await browser.post(
            "/login",
            [
                ("login", person.login), ("password", person.password),
                ("code", code(person.secret)),
            ]
        )
    }

    /// The person of a log-in name as the store knows one now.
    func person(_ login: String) throws -> Person {
        guard let person = try office.accounts.person(try account(login)) else {
            throw NoSuchPerson()
        }
        return person
    }

    /// The account of a log-in name.
    func account(_ login: String) throws -> String {
        try office.store.read { try $0.account(login: login)?.id } ?? ""
    }

    /// Limits without those of the source, which count real time.
    static var unlimited: ServerLimits {
        var limits = ServerLimits()
        limits.rates = [:]
        return limits
    }

    /// A person of a fresh enterprise, whose letter was handed in at the counter.
    func proved(_ newcomer: Newcomer, in browser: Browser) async throws -> Registered {
        let person = try await register(newcomer, in: browser)
        try office.recordCounterLetter(
            for: try account(newcomer.login),
            reason: try Remark("原件已核对"),
            by: officer(.acceptance).actor
        )
        try await logIn(person, in: browser)
        return person
    }
}
