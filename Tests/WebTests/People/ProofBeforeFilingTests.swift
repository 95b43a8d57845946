import Licensing
import Testing

@testable import Authority
@testable import Web

/// Anybody may draft at once; filing opens when the enterprise is proved.
struct ProofBeforeFilingTests {
    @Test func `who only claims drafts and cannot file; with the letter confirmed it can`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let person = try await place.register(Newcomer("wangxm"), in: browser)
            let base = try await ProofBeforeFilingTests.draft(place, browser)
            let id = CaseID(String(base.split(separator: "/").last ?? ""))

            try await browser.get("\(base)/check")
            #expect(browser.page.contains("单位尚未核实"))
            #expect(!browser.page.contains("action=\"\(base)/filing\""))
            // Who makes the form oneself gets no further.
            let refused = try await ProofBeforeFilingTests.file(id, base, place, browser)
            #expect(refused.status == 409)
            #expect(refused.text.contains("身份尚未确认"))
            #expect(try place.office.open(id).state.name == .draft)
            #expect(try place.office.open(id).acts.map(\.fact.kind) == [.opened])

            try await ProofBeforeFilingTests.prove(place, browser, Browser(client))
            try await place.logIn(person, in: browser)
            try await browser.get("\(base)/check")
            #expect(browser.page.contains("action=\"\(base)/filing\""))
            let filed = try await ProofBeforeFilingTests.file(id, base, place, browser)
            #expect(filed.status == 303)
            #expect(try place.office.open(id).state.name == .received)
        }
    }

    /// A draft with every part right, begun on the page; its address.
    private static func draft(_ place: Workplace, _ browser: Browser) async throws -> String {
        try await browser.get("/my/cases/new")
        let begun = try await browser.post("/my/cases/new", [("agency", "shanxi")])
        let base = try #require(begun.header("location"))
        let person = try place.office.accounts.person(place.account("wangxm"))
        let actor = try #require(person?.actor)
        try place.fill(CaseID(String(base.split(separator: "/").last ?? "")), by: actor)
        return base
    }

    private static func file(
        _ id: CaseID,
        _ base: String,
        _ place: Workplace,
        _ browser: Browser
    ) async throws -> Answer {
        let person = try place.office.accounts.person(place.account("wangxm"))
        let stamp = try place.office.draft(of: id, by: try #require(person?.actor)).stamp
        return try await browser.post("\(base)/filing", [("agreed", "1"), ("seen", stamp)])
    }

    /// The letter, uploaded by the one and confirmed by the other.
    private static func prove(
        _ place: Workplace,
        _ browser: Browser,
        _ officer: Browser
    ) async throws {
        try await browser.get("/my/proof")
        let given = try await browser.upload(
            "/my/proof",
            file: (field: "letter", name: "letter.png", bytes: LetterTests.png)
        )
        #expect(given.status == 303)
        try await place.signIn(.acceptance, in: officer)
        let waiting = try place.office.waitingLetters(for: place.officer(.acceptance).actor)
        let letter = "/office/enterprises/letters/\(try #require(waiting.first).id)"
        try await officer.get(letter)
        let done = try await officer.post(
            "\(letter)/outcome",
            [("outcome", "confirm"), ("reason", "公章与名称一致")]
        )
        #expect(done.status == 303)
    }
}
