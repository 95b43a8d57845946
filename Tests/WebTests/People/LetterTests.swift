import Licensing
import Store
import TestKit
import Testing

@testable import Authority
@testable import Web

/// The sealed letter: uploaded, read by its agency alone, confirmed with its effect.
struct LetterTests {
    /// One white point.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44,
        0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A,
        0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8,
        0x0F, 0x00, 0x01, 0x01, 0x01, 0x00, 0xB1, 0x38, 0xF6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49,
        0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    /// The letter as the office checked it.
    static func upload() throws -> Upload {
        try UploadCheck.of(name: "letter.png", declared: "image/png", bytes: png)
    }

    /// A PDF that opens with a password only.
    private static func lockedPDF() throws -> [UInt8] {
        try Judge.run(
            "qpdf",
            "--encrypt",
            "user",
            "owner",
            "256",
            "--",
            "IN",
            "-",
            input: SmallPDF.plain
        )
    }

    private func give(_ browser: Browser) async throws -> Answer {
        try await browser.get("/my/proof")
        return try await browser.upload(
            "/my/proof",
            file: (field: "letter", name: "letter.png", bytes: LetterTests.png)
        )
    }

    private func letter(_ place: Workplace) throws -> String {
        let waiting = try place.office.waitingLetters(for: place.officer(.acceptance).actor)
        return try #require(waiting.first?.id)
    }

    private func conclude(
        _ place: Workplace,
        _ browser: Browser,
        _ outcome: String,
        reason: String = "公章与名称一致"
    ) async throws -> Answer {
        let path = "/office/enterprises/letters/\(try letter(place))"
        try await browser.get(path)
        return try await browser.post(
            "\(path)/outcome",
            [("outcome", outcome), ("reason", reason)]
        )
    }

    @Test(arguments: UploadFault.allCases)
    func `whatever is wrong with a file is said in both languages`(fault: UploadFault) {
        for sentences in [Catalogues().chinese, Catalogues().english] {
            let told = FaultWording.sentence(fault, sentences)
            #expect(told != "apply.upload.\(fault.rawValue)")
        }
    }

    @Test(arguments: Written.allCases)
    func `an officer finds who registered with a code, however it is written`(
        way: Written
    ) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let newcomer = Newcomer("wangxm")
            try await place.register(newcomer, in: Browser(client))
            let officer = Browser(client)
            try await place.signIn(.acceptance, in: officer)
            let typed = way.text(newcomer.code)
            let found = try await officer.get("/office/enterprises?code=\(Fields.encoded(typed))")
            #expect(found.status == 200)
            #expect(found.text.contains("/counter\" method=\"post\""))
            let other = Fields.encoded("\(typed)0")
            let none = try await officer.get("/office/enterprises?code=\(other)")
            #expect(none.text.contains("没有人以这个代码注册"))
        }
    }

    @Test func `a letter that is missing or locked is named at its field`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("wangxm"), in: browser)
            try await browser.get("/my/proof")
            let none = try await browser.post("/my/proof")
            #expect(none.text.contains("请选择一个文件"))
            let locked = try await browser.upload(
                "/my/proof",
                file: (
                    field: "letter", name: "letter.pdf", bytes: try LetterTests.lockedPDF()
                )
            )
            #expect(locked.text.contains("文件设有密码，请解除后再上传"))
            for answer in [none, locked] {
                #expect(answer.status == 422)
                #expect(answer.text.contains("id=\"letter-error\""))
            }
        }
    }

    @Test func `an uploaded letter that an officer confirms proves the enterprise`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, officer) = (Browser(client), Browser(client))
            let person = try await place.register(Newcomer("wangxm"), in: browser)
            #expect(!(try await browser.get("/my").text.contains("待确认")))
            #expect(try await give(browser).status == 303)
            for page in ["/my", "/my/proof"] {
                let told = try await browser.get(page).text
                #expect(told.contains("授权函待确认：2026年11月21日"), "\(page)")
                #expect(told.contains("国家能源局山西监管办公室</span>"), "\(page)")
            }
            try await place.signIn(.acceptance, in: officer)
            let list = try await officer.get("/office/enterprises")
            #expect(list.text.contains("王＊＊"))
            #expect(!list.text.contains("王小明"))
            let file = try await officer.get(
                "/office/enterprises/letters/\(try letter(place))/file"
            )
            #expect(file.body == LetterTests.png)
            #expect(file.header("content-disposition")?.hasPrefix("attachment") == true)
            #expect(try await conclude(place, officer, "confirm", reason: "").status == 422)
            #expect(try await conclude(place, officer, "confirm").status == 303)
            try await place.logIn(person, in: browser)
            #expect(try await browser.get("/my").text.contains("单位身份已确认"))
            #expect(try await browser.get("/my").text.contains("管理员"))
            let id = try place.account("wangxm")
            let log = try place.office.store.read { try $0.accountLog(of: id).map(\.kind) }
            #expect(
                log.dropFirst().prefix(4) == [
                    "appointed", "letter-confirmed", "letter-read", "letter-given",
                ]
            )
        }
    }

    @Test func `a refused letter proves nothing, and its reason is shown`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, officer) = (Browser(client), Browser(client))
            try await place.register(Newcomer("wangxm"), in: browser)
            _ = try await give(browser)
            try await place.signIn(.acceptance, in: officer)
            let answer = try await conclude(place, officer, "refuse", reason: "公章不清晰")
            #expect(answer.status == 303)
            #expect(try await browser.get("/my/proof").text.contains("公章不清晰"))
            #expect(try !place.office.isProved(CreditCode(Newcomer("wangxm").code)))
        }
    }

    @Test func `a letter is another agency's, and another post's, as little as nobody's`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("wangxm"), in: browser)
            _ = try await give(browser)
            let id = try letter(place)
            let other = Actor(id: "x", post: .acceptance, agency: AgencyID("shandong"))
            let office = place.office
            #expect(try office.waitingLetters(for: other).isEmpty)
            #expect(throws: PeopleRefusal.noSuchPerson) { try office.letter(id, for: other) }
            #expect(throws: PeopleRefusal.noSuchPerson) { try office.letterFile(id, for: other) }
            let reason = try Remark("理由")
            #expect(throws: PeopleRefusal.noSuchPerson) {
                try office.concludeLetter(id, isConfirmed: true, reason: reason, by: other)
            }
            #expect(throws: PeopleRefusal.noSuchPerson) {
                try office.recordCounterLetter(
                    for: try place.account("wangxm"),
                    reason: reason,
                    by: other
                )
            }
            for post in Post.allCases where post != .acceptance {
                let actor = Actor(id: "x", post: post, agency: AgencyID("shanxi"))
                #expect(throws: PeopleRefusal.wrongPost) { try office.letter(id, for: actor) }
            }
        }
    }

    @Test func `whoever only claimed an enterprise waits once another's letter proves it`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (squatter, owner) = (Browser(client), Browser(client))
            var claim = Newcomer("squatter")
            claim.enterprise = "冒名公司"
            let person = try await place.register(claim, in: squatter)
            _ = try await place.proved(Newcomer("true-owner"), in: owner)
            try await place.logIn(person, in: squatter)
            let code = try CreditCode(claim.code)
            #expect(try place.office.enterprise(code)?.name == Newcomer("x").enterprise)
            #expect(try await squatter.get("/my").text.contains("该单位已有人登记"))
            #expect(try await squatter.get("/my/people").status == 403)
            #expect(try await owner.get("/my/people").status == 200)
            // A letter for somebody else never makes a second administrator.
            try place.office.recordCounterLetter(
                for: try place.account("squatter"),
                reason: try Remark("理由"),
                by: place.officer(.acceptance).actor
            )
            let admitted = try place.office.accounts.person(place.account("squatter"))
            #expect(admitted?.standing == .handler)
            #expect(admitted?.endsOn == Mandate.lastDay(from: place.now.day))
        }
    }

    @Test func `a proved enterprise's people are admitted by its own agency, whatever they claim`()
        async throws
    {
        let place = try Workplace()
        let office = place.office
        let reason = try Remark("理由")
        let shanxi = place.officer(.acceptance).actor
        let others = Authority.SampleOffice.staff(of: AgencyID("shandong"), seed: 4)
        try Authority.SampleOffice.open(others, in: office)
        let shandong = try #require(others.first { $0.post == .acceptance }).actor
        try await place.serving(limits: Workplace.unlimited) { client in
            // Before anybody has proved it, the letter goes to the place that was claimed.
            var claim = Newcomer("elsewhere")
            claim.division = "370102"
            let early = Browser(client)
            let late = try await place.register(claim, in: early)
            #expect(try await give(early).status == 303)
            let waiting = try #require(try office.waitingLetters(for: shandong).first)
            _ = try await place.proved(Newcomer("true-owner"), in: Browser(client))
            #expect(throws: PeopleRefusal.notOwnAgency) {
                try office.concludeLetter(
                    waiting.id,
                    isConfirmed: true,
                    reason: reason,
                    by: shandong
                )
            }
            #expect(throws: PeopleRefusal.notOwnAgency) {
                try office.recordCounterLetter(
                    for: try place.account("elsewhere"),
                    reason: reason,
                    by: shandong
                )
            }
            let code = try CreditCode(claim.code)
            #expect(try office.counterPeople(of: code, for: shandong).isEmpty)
            #expect(try office.counterPeople(of: code, for: shanxi).count == 2)
            // What has come too late can be refused, and the next letter goes to the right place.
            try office.concludeLetter(waiting.id, isConfirmed: false, reason: reason, by: shandong)
            try await place.logIn(late, in: early)
            #expect(try await give(early).status == 303)
            #expect(try office.waitingLetters(for: shandong).isEmpty)
            let own = try #require(try office.waitingLetters(for: shanxi).first)
            try office.concludeLetter(own.id, isConfirmed: true, reason: reason, by: shanxi)
            let person = try office.accounts.person(place.account("elsewhere"))
            #expect(person?.standing == .handler)
        }
    }

    @Test func `the letter of who has left meanwhile can be refused, and waits no longer`()
        async throws
    {
        let place = try Workplace()
        let office = place.office
        let officer = place.officer(.acceptance).actor
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("wangxm"), in: browser)
            _ = try await give(browser)
            let id = try letter(place)
            let account = try place.account("wangxm")
            let person = try #require(try office.accounts.person(account))
            try office.endMandate(of: account, by: person.actor)
            let reason = try Remark("已离职")
            #expect(throws: PeopleRefusal.noSuchPerson) {
                try office.concludeLetter(id, isConfirmed: true, reason: reason, by: officer)
            }
            try office.concludeLetter(id, isConfirmed: false, reason: reason, by: officer)
            #expect(try office.waitingLetters(for: officer).isEmpty)
        }
    }

    @Test(arguments: ["letter.html", "letter.pdf", "letter"])
    func `S12 what is no letter by its content is not taken`(name: String) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.register(Newcomer("wangxm"), in: browser)
            try await browser.get("/my/proof")
            let answer = try await browser.upload(
                "/my/proof",
                file: (field: "letter", name: name, bytes: Array("<html>".utf8))
            )
            #expect(answer.status == 422)
        }
    }
}
