import Foundation
import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// Registration in two steps.
struct RegistrationTests {
    @Test func `who registers first may draft at once, and files only when proved`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let person = try await place.register(Newcomer("wangxm"), in: browser)
            #expect(person.recoveryCodes.count == 10)
            let home = try await browser.get("/my")
            #expect(home.text.contains("单位身份尚未确认"))
            #expect(home.text.contains("/my/cases"))
            let code = try CreditCode(Newcomer("wangxm").code)
            #expect(throws: OfficeRefusal.self) {
                try place.office.store.read { try place.office.requireProved(code, in: $0) }
            }
            try place.office.recordCounterLetter(
                for: try place.account("wangxm"),
                reason: try Remark("原件已核对"),
                by: place.officer(.acceptance).actor
            )
            try place.office.store.read { try place.office.requireProved(code, in: $0) }
            try await place.logIn(person, in: browser)
            #expect(try await browser.get("/my").text.contains("单位身份已确认"))
        }
    }

    @Test func `a private code in a name is named with the character that is meant`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/register")
            let fields = Newcomer("wangxm").fields.map {
                $0.0 == "name" ? ($0.0, "刘\u{E863}") : $0
            }
            let told = try await browser.post("/register", fields)
            #expect(told.status == 422)
            for word in ["U+E863", "䶮", "U+4DAE"] { #expect(told.text.contains(word)) }
        }
    }

    @Test func `nothing is written before the device has shown a right code`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/register")
            #expect(try await browser.post("/register", Newcomer("wangxm").fields).status == 200)
            #expect(try place.account("wangxm").isEmpty)
            let wrong = try await browser.post(
                "/register/code",
                [("sealed", browser.hidden("sealed")), ("code", "000000")]
            )
            #expect(wrong.status == 422)
            #expect(try place.account("wangxm").isEmpty)
            #expect(try place.office.enterprise(CreditCode(Newcomer("wangxm").code)) == nil)
            // Another browser cannot go on with it, and after a quarter of an hour nobody can.
            let sealed = browser.hidden("sealed")
            let thief = Browser(client)
            try await thief.get("/register")
            let code = place.code(browser.secret)
            let stolen = try await thief.post(
                "/register/code",
                [("sealed", sealed), ("code", code)]
            )
            #expect(stolen.status == 409)
            place.advance(seconds: 15 * 60)
            let late = try await browser.post(
                "/register/code",
                [("sealed", sealed), ("code", place.code(browser.secret))]
            )
            #expect(late.status == 409)
            #expect(try place.account("wangxm").isEmpty)
        }
    }

    @Test func `everything that is wrong is said at once, and what is empty is not called wrong`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/register")
            let none = try await browser.post("/register", [("login", "")])
            #expect(none.status == 422)
            for field in RegistrationFault.Field.allCases {
                #expect(none.text.contains("href=\"#\(field.rawValue)\""), "\(field)")
            }
            #expect(!none.text.contains("不正确"))
            let two: [String: String] = ["credit-code": "91140105MA0KD31X0B", "password": "short"]
            let fields = Newcomer("wangxm").fields.map { ($0.0, two[$0.0] ?? $0.1) }
            let wrong = try await browser.post("/register", fields)
            #expect(wrong.text.contains("href=\"#credit-code\""))
            #expect(wrong.text.contains("href=\"#password\""))
            #expect(!wrong.text.contains("href=\"#login\""))
            let english = try await browser.post("/register?lang=en", [("login", "")])
            #expect(english.text.contains("Fill in your name"))
        }
    }

    @Test(arguments: Written.allCases)
    func `code and division of an enterprise are read however they are written`(
        way: Written
    ) async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let written = ["credit-code", "division"]
            let newcomer = Newcomer("wangxm")
            let fields = newcomer.fields.map { field in
                written.contains(field.0) ? (field.0, way.text(field.1)) : field
            }
            try await browser.get("/register")
            try await browser.post("/register", fields)
            _ = try await place.enrol(browser, login: newcomer.login, password: newcomer.password)
            let code = try CreditCode(newcomer.code)
            let row = try place.office.store.read { try $0.enterprise(code) }
            #expect(row?.division.rawValue == newcomer.division)
        }
    }

    @Test(arguments: [
        ("credit-code", "91140105MA0KD31X0B"), ("division", "990101"), ("division", "1401"),
        ("login", "Wang Xiaoming"), ("login", "abc"), ("password", "short"),
        ("password", "aaaaaaaaaaaa"), ("password", "wangxm-12345"), ("name", ""),
        ("enterprise", ""), ("login", "shanxi-review"),
    ])
    func `what is wrong stands at its field, and the password is not shown again`(
        field: String,
        text: String
    ) async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/register")
            let fields = Newcomer("wangxm").fields.map { $0.0 == field ? (field, text) : $0 }
            let answer = try await browser.post("/register", fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("class=\"summary\""))
            #expect(answer.text.contains("aria-invalid=\"true\""))
            #expect(!answer.text.contains("correct horse"))
        }
    }

    @Test
    func `S15 the answer is the same for an enterprise that is registered and one that is not`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            try await place.register(Newcomer("first-one"), in: Browser(client))
            var answers: [String] = []
            for serial in ["A1B2C3D4", "B2C3D4E5"] {
                let browser = Browser(client)
                try await browser.get("/register")
                let answer = try await browser.post(
                    "/register",
                    Newcomer("second", serial: serial).fields
                )
                #expect(answer.status == 200)
                let words = answer.text.components(separatedBy: "<svg").first ?? ""
                answers.append(words.replacing(/name="(csrf|key)" value="[^"]*"/, with: ""))
            }
            #expect(answers[0] == answers[1])
        }
    }

    @Test func `a second person of an enterprise waits, acts for nobody and sees nothing of it`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let first = Newcomer("first-one")
            _ = try await place.proved(first, in: Browser(client))
            let browser = Browser(client)
            var second = Newcomer("second-one")
            second.enterprise = "另一个名字"
            try await place.register(second, in: browser)
            let home = try await browser.get("/my")
            #expect(home.text.contains("该单位已有人登记"))
            #expect(!home.text.contains(first.enterprise))
            #expect(try await browser.get("/my/people").status == 403)
            let person = try #require(try place.office.accounts.person(place.account("second-one")))
            #expect(person.actor.enterprise == nil)
            #expect(try place.office.enterprise(CreditCode(first.code))?.name == first.enterprise)
        }
    }

    @Test(arguments: ["电力\u{1}公司", "电力\u{7F}", "电力\u{85}公司", "电\u{200B}力", "电\u{2028}力"])
    func `a name has no character that is not seen`(name: String) {
        #expect(throws: PeopleRefusal.noName) { try PasswordRule.name(name) }
        #expect(throws: Never.self) { try PasswordRule.name("电力 (太原) 公司") }
    }

    @Test func `SEED1-39 names of persons stand in the file encrypted alone`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            try await place.register(Newcomer("wangxm"), in: Browser(client))
        }
        let store = place.office.store
        let row = try #require(try store.read { try $0.account(login: "wangxm") })
        #expect(try place.office.accounts.name(row.name) == "王小明")
        #expect(String(decoding: row.name, as: UTF8.self).contains("王小明") == false)
        let log = try store.read { try $0.accountLog(of: row.id) }
        #expect(!log.isEmpty)
        #expect(!log.contains { "\($0)".contains("王小明") || "\($0)".contains("李大伟") })
    }
}
