import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// A credit code that was issued with an odd check character.
struct OddCodeTests {
    /// The newcomer's code with another last character.
    private static func odd(_ code: String) -> String {
        String(code.dropLast()) + (code.hasSuffix("A") ? "B" : "A")
    }

    private func newcomer() -> Newcomer {
        var newcomer = Newcomer("wangxm")
        newcomer.code = OddCodeTests.odd(newcomer.code)
        return newcomer
    }

    @Test
    func `an odd code is taken as printed, and an officer confirms it before anything is filed`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let newcomer = newcomer()
            #expect(try await !browser.get("/register").text.contains("name=\"as-printed\""))
            let refused = try await browser.post("/register", newcomer.fields)
            #expect(refused.status == 422)
            #expect(refused.text.contains("name=\"as-printed\""))
            #expect(refused.text.contains("校验码不符"))
            let fields = newcomer.fields + [("as-printed", "1")]
            #expect(try await browser.post("/register", fields).status == 200)
            let secret = browser.secret
            let done = try await browser.post(
                "/register/code",
                [("sealed", browser.hidden("sealed")), ("code", place.code(secret))]
            )
            #expect(done.status == 200)
            let code = try CreditCode(asPrinted: newcomer.code)
            #expect(try place.office.enterprise(code)?.code.isOdd == true)
            #expect(try await browser.get("/my").text.contains("工作人员尚未确认"))
            let english = try await browser.get("/my?lang=en").text
            #expect(english.contains("no officer has confirmed it yet"))
            #expect(try !place.office.isProved(code))
            let account = try place.account("wangxm")
            let actor = try #require(try place.office.accounts.person(account)).actor
            let obstacle = try place.office.obstacle(toFilingFor: code, by: actor)
            #expect(obstacle == .notProved)
            let officer = Browser(client)
            try await place.signIn(.acceptance, in: officer)
            let counter = try await officer.get("/office/enterprises?code=\(newcomer.code)").text
            #expect(counter.contains("与营业执照逐字核对"))
            try place.office.recordCounterLetter(
                for: account,
                reason: try Remark("营业执照原件已核对"),
                by: place.officer(.acceptance).actor
            )
            #expect(try place.office.isProved(code))
            // Whoever's standing has changed logs in anew.
            place.advance(seconds: 30)
            let person = Registered(
                login: "wangxm",
                password: newcomer.password,
                secret: secret,
                recoveryCodes: []
            )
            try await place.logIn(person, in: browser)
            let mine = try await browser.get("/my?lang=zh").text
            #expect(mine.contains(newcomer.code) && !mine.contains("工作人员尚未确认"))
            let log = try place.office.store.read { try $0.accountLog(of: account) }
            #expect(log.contains { $0.kind == "letter-confirmed" && $0.note == "odd-code" })
        }
    }

    @Test func `nothing is said of a code whose check character is right`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await browser.get("/register")
            _ = try await browser.post("/register", Newcomer("wangxm").fields)
            _ = try await browser.post(
                "/register/code",
                [("sealed", browser.hidden("sealed")), ("code", place.code(browser.secret))]
            )
            let mine = try await browser.get("/my").text
            #expect(mine.contains(Newcomer("wangxm").code) && !mine.contains("工作人员尚未确认"))
        }
    }

    @Test(arguments: ["000000000000000000", "91990105MA0KD31X0B", "0114010500002116A1", "9114"])
    func `as printed is no way on for a code that cannot exist`(code: String) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            var newcomer = Newcomer("wangxm")
            newcomer.code = code
            try await browser.get("/register")
            let fields = newcomer.fields + [("as-printed", "1")]
            let answer = try await browser.post("/register", fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("id=\"credit-code-error\""))
            #expect(!answer.text.contains("name=\"as-printed\""))
        }
    }

    @Test func `the letter of an odd code says what to compare, and confirmed it proves the code`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await browser.get("/register")
            let fields = newcomer().fields + [("as-printed", "1")]
            _ = try await browser.post("/register", fields)
            _ = try await browser.post(
                "/register/code",
                [("sealed", browser.hidden("sealed")), ("code", place.code(browser.secret))]
            )
            try await browser.get("/my/proof")
            _ = try await browser.upload(
                "/my/proof",
                file: (field: "letter", name: "letter.png", bytes: LetterTests.png)
            )
            let officer = Browser(client)
            try await place.signIn(.acceptance, in: officer)
            let list = try await officer.get("/office/enterprises").text
            #expect(list.contains("校验码不符，须核对营业执照"))
            let waiting = try place.office.waitingLetters(for: place.officer(.acceptance).actor)
            let id = try #require(waiting.first?.id)
            let address = "/office/enterprises/letters/\(id)"
            let letter = try await officer.get(address).text
            #expect(letter.contains("确认授权函即确认该代码"))
            let code = try CreditCode(asPrinted: newcomer().code)
            #expect(try !place.office.isProved(code))
            let outcome = [("outcome", "confirm"), ("reason", "营业执照原件已核对")]
            let done = try await officer.post("\(address)/outcome", outcome)
            #expect(done.status == 303)
            #expect(try place.office.isProved(code))
            let account = try place.account("wangxm")
            let log = try place.office.store.read { try $0.accountLog(of: account) }
            #expect(log.contains { $0.kind == "letter-confirmed" && $0.note == "odd-code" })
        }
    }
}
