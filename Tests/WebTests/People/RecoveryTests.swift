import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// Ways back in, and attacks on them.
struct RecoveryTests {
    private static let fresh = "another battery 电照"

    private func recover(
        _ browser: Browser,
        _ login: String,
        recovery: String,
        code: String
    ) async throws -> Answer {
        try await browser.get("/recover/password")
        return try await browser.post(
            "/recover/password",
            [
                ("login", login), ("recovery", recovery), ("code", code),
                ("password", RecoveryTests.fresh),
            ]
        )
    }

    @Test func `a recovery code and a one-time code give a new password, and every session ends`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let inside = Browser(client)
            let person = try await place.register(Newcomer("wangxm"), in: inside)
            #expect(try await inside.get("/my").status == 200)
            let answer = try await recover(
                Browser(client),
                "wangxm",
                recovery: person.recoveryCodes[0].lowercased(),
                code: place.code(person.secret)
            )
            #expect(answer.status == 303)
            #expect(try await inside.get("/my").status == 303)
            #expect(try await place.logIn(person, in: Browser(client)).status == 422)
            let renewed = Registered(
                login: person.login,
                password: RecoveryTests.fresh,
                secret: person.secret,
                recoveryCodes: []
            )
            #expect(try await place.logIn(renewed, in: Browser(client)).status == 303)
        }
    }

    @Test func `S15 one thing alone opens nothing, and the answer tells not which was wrong`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = try await place.register(Newcomer("wangxm"), in: Browser(client))
            let recovery = person.recoveryCodes[0]
            var words: Set<String> = []
            for (login, recovery, code) in [
                ("wangxm", recovery, "000000"),
                ("wangxm", "AAAA-AAAA-AAAA-AAAA", place.code(person.secret)),
                ("nobody", recovery, place.code(person.secret)),
                ("shanxi-review", recovery, place.code(person.secret)),
            ] {
                let answer = try await recover(
                    Browser(client),
                    login,
                    recovery: recovery,
                    code: code
                )
                #expect(answer.status == 422)
                words.insert(
                    answer.text.replacing(/value="[^"]*"/, with: "")
                )
            }
            #expect(words.count == 1)
            // Neither failure used the recovery code up.
            place.advance(seconds: 1_000)
            let right = try await recover(
                Browser(client),
                "wangxm",
                recovery: recovery,
                code: place.code(person.secret)
            )
            #expect(right.status == 303)
        }
    }

    @Test func `who has a recovery code does not guess the other from many places`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = try await place.register(Newcomer("wangxm"), in: Browser(client))
            func attempt(_ number: Int, _ recovery: String) throws -> Recovery {
                try place.office.recoverPassword(
                    login: "wangxm",
                    recoveryCode: recovery,
                    code: "000000",
                    password: "another battery 电照",
                    source: "203.0.113.\(number)"
                )
            }
            // Who has no recovery code keeps nobody out.
            for number in 1...12 {
                guard case .refused = try attempt(number, "AAAA-AAAA-AAAA-AAAA") else {
                    Issue.record("\(number)")
                    return
                }
            }
            var waits = 0
            for number in 21...32 {
                if case .wait = try attempt(number, person.recoveryCodes[0]) { waits += 1 }
            }
            #expect(waits >= 6)
        }
    }

    @Test func `a recovery code is good once, also where the one-time code is new`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = try await place.register(Newcomer("wangxm"), in: Browser(client))
            let code = place.code(person.secret)
            let first = try await recover(
                Browser(client),
                "wangxm",
                recovery: person.recoveryCodes[0],
                code: code
            )
            #expect(first.status == 303)
            let sameDevice = try await recover(
                Browser(client),
                "wangxm",
                recovery: person.recoveryCodes[1],
                code: code
            )
            #expect(sameDevice.status == 422, "a one-time code was taken twice")
            let again = try await recover(
                Browser(client),
                "wangxm",
                recovery: person.recoveryCodes[0],
                code: place.code(person.secret)
            )
            #expect(again.status == 422)
            let second = try await recover(
                Browser(client),
                "wangxm",
                recovery: person.recoveryCodes[1],
                code: place.code(person.secret)
            )
            #expect(second.status == 303)
        }
    }

    @Test func `password and recovery code lead to a new device; the old one is dead`() async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let inside = Browser(client)
            let person = try await place.register(Newcomer("wangxm"), in: inside)
            let browser = Browser(client)
            try await browser.get("/recover/device")
            let fields = [
                ("login", "wangxm"), ("password", person.password),
                ("recovery", person.recoveryCodes[3]),
            ]
            let wrong = try await browser.post(
                "/recover/device",
                fields.map { $0.0 == "password" ? ("password", "wrong") : $0 }
            )
            #expect(wrong.status == 422)
            #expect(try await browser.post("/recover/device", fields).status == 200)
            let renewed = try await place.enrol(
                browser,
                login: "wangxm",
                password: person.password
            )
            #expect(renewed.secret != person.secret)
            #expect(renewed.recoveryCodes.count == 10)
            #expect(try await inside.get("/my").status == 303)
            #expect(try await place.logIn(person, in: Browser(client)).status == 422)
            #expect(try await place.logIn(renewed, in: Browser(client)).status == 303)
        }
    }

    @Test func `no recovery admits again whose mandate has ended`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let person = try await place.proved(Newcomer("wangxm"), in: Browser(client))
            let store = place.office.store
            let row = try #require(try store.read { try $0.account(login: "wangxm") })
            try store.change { try $0.setEnd(place.now.day.adding(days: -1), of: row.id) }
            let answer = try await recover(
                Browser(client),
                "wangxm",
                recovery: person.recoveryCodes[0],
                code: place.code(person.secret)
            )
            #expect(answer.status == 422)
            let browser = Browser(client)
            try await browser.get("/recover/device")
            let device = try await browser.post(
                "/recover/device",
                [
                    ("login", "wangxm"), ("password", person.password),
                    ("recovery", person.recoveryCodes[1]),
                ]
            )
            #expect(device.status == 422)
        }
    }

    @Test func `the own password changes with the old one and a code; other sessions end`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, other) = (Browser(client), Browser(client))
            let person = try await place.register(Newcomer("wangxm"), in: browser)
            try await place.logIn(person, in: other)
            try await browser.get("/my/security")
            let fields = [("old", person.password), ("password", RecoveryTests.fresh)]
            let noCode = try await browser.post("/my/security/password", fields)
            #expect(noCode.status == 422)
            let done = try await browser.post(
                "/my/security/password",
                fields + [("code", place.code(person.secret))]
            )
            #expect(done.status == 303)
            #expect(try await browser.get("/my/security").text.contains("更改密码"))
            #expect(try await other.get("/my").status == 303)
        }
    }
}
