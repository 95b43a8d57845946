import Licensing
import Testing

@testable import Authority
@testable import Web

/// R4 over HTTP: two deciding officers press different buttons of the same page at once.
struct DecisionRacePageTests {
    /// Another officer of the deciding post.
    private static let second = SamplePerson(
        id: "second-decision",
        login: "second-decision",
        password: "a long enough password",
        otpBytes: Array(repeating: 9, count: 20),
        post: .decision,
        agency: AgencyID("shanxi"),
        enterprise: nil
    )

    private static func browser(
        of account: String,
        _ place: Workplace,
        _ client: Client
    ) throws -> Browser {
        let browser = Browser(client)
        let visit = try place.office.accounts.begin(for: account, at: place.now)
        browser.setCookie("session", visit?.token)
        return browser
    }

    @Test func `R4 of a grant and a proposal to refuse at once one stands, the other is told`()
        async throws
    {
        let scene = try OfficerScene()
        let place = scene.place
        let second = DecisionRacePageTests.second
        try Authority.SampleOffice.open([second], in: place.office)
        try await place.serving(limits: Workplace.unlimited) { client in
            let own = place.officer(.decision).id
            let one = try DecisionRacePageTests.browser(of: own, place, client)
            let other = try DecisionRacePageTests.browser(of: second.id, place, client)
            for _ in 0..<30 {
                let id = try scene.confirmed()
                try await race(id, one, other, place.office)
            }
        }
    }

    private func race(
        _ id: CaseID,
        _ one: Browser,
        _ other: Browser,
        _ office: Office
    ) async throws {
        let before = try office.open(id).acts.count
        let page = "/office/cases/\(id)"
        try await one.get(page)
        try await other.get(page)
        let version = ("version", String(before))
        async let grant = one.post("\(page)/acts/granted?post=decision", [version])
        async let proposal = other.post(
            "\(page)/acts/refusalProposed?post=decision",
            [version, ("items", "1"), ("fact-0", "净资产不足"), ("clause-0", "服务指南第二章")]
        )
        let answers = try await [grant, proposal]
        #expect(answers.map(\.status).sorted() == [303, 409])
        let acts = try office.open(id).acts.dropFirst(before).map(\.fact.kind)
        #expect(acts.count == 1)
        let told = try #require(answers.first { $0.status == 409 })
        #expect(told.text.contains("role=\"alert\""), "a page that says what is in the way")
        #expect(told.text.contains("name=\"csrf\""), "a page from which one can go on")
    }
}
