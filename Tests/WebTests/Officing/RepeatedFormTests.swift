import Licensing
import Testing

@testable import Authority
@testable import Web

struct RepeatedFormTests {
    private func shown(
        _ address: String,
        by post: Post,
        in scene: OfficerScene,
        _ work: @escaping @Sendable (Browser, [(String, String)]) async throws -> Void
    ) async throws {
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(post, in: browser)
            try await browser.get(address)
            // A button's own key and version, sent as often as the test likes.
            let secrets = ["csrf", "key"].map { ($0, browser.hidden($0)) }
            try await work(browser, secrets)
        }
    }

    @Test func `S6 a form sent twice is one act, and both are led to the same place`() async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        let version = String(try office.open(id).acts.count)
        let address = "/office/cases/\(id)/acts/accepted?post=acceptance"
        try await shown("/office/cases/\(id)", by: .acceptance, in: scene) { browser, secrets in
            let fields = secrets + [("version", version)]
            async let one = browser.post(address, fields)
            async let other = browser.post(address, fields)
            let answers = try await [one, other, browser.post(address, fields)]
            #expect(answers.map(\.status) == [303, 303, 303])
            #expect(Set(answers.map { $0.header("location") }) == ["/office/cases/\(id)"])
            let changed = try await browser.post(address, secrets + [("version", "1")])
            #expect(changed.status == 422)
            let keyless = [secrets[0], ("version", version), ("key", "")]
            let without = try await browser.post(address, keyless)
            #expect(without.status == 400)
        }
        #expect(try office.open(id).acts.filter { $0.fact.kind == .accepted }.count == 1)
    }

    @Test func `S6 a sealing that a crash cut short goes on with the same form`() async throws {
        let scene = try OfficerScene()
        let id = try scene.confirmed()
        let office = scene.place.office
        try office.grant(id, by: scene.actor(.decision))
        try office.makeLicense(id, by: scene.actor(.licenseMaking))
        let version = String(try office.open(id).acts.count)
        let address = "/office/cases/\(id)/acts/sealApplied?post=sealing"
        try await shown("/office/cases/\(id)", by: .sealing, in: scene) { browser, secrets in
            // The crash: the first paper is sealed, the form has no answer.
            try office.sealNotice(.grant, of: id, by: scene.actor(.sealing))
            let fields = secrets + [("version", version)]
            let answer1 = try await browser.post(address, fields)
            #expect(answer1.status == 303)
            let answer2 = try await browser.post(address, fields)
            #expect(answer2.status == 303)
        }
        let state = try office.open(id).state
        #expect(state.duePapers.isEmpty)
        #expect(state.seals.count == 4)
    }

    @Test func `a case is taken once; the same form again leads on`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let address = "/office/cases/\(id)/assignment?do=claim&post=acceptance"
        try await shown("/office/cases/\(id)", by: .acceptance, in: scene) { browser, secrets in
            let answer3 = try await browser.post(address, secrets)
            #expect(answer3.status == 303)
            let answer4 = try await browser.post(address, secrets)
            #expect(answer4.status == 303)
        }
        #expect(try scene.place.office.assignments(of: id).count == 1)
    }

    @Test func `a delegation is recorded once; the same form again leads on`() async throws {
        let scene = try OfficerScene()
        let taker = scene.actor(.archive).id
        let address = "/office/delegations"
        try await shown(address, by: .acceptance, in: scene) { browser, secrets in
            let fields = secrets + [("delegate", taker), ("until", "2026-11-30")]
            let answer5 = try await browser.post(address, fields)
            #expect(answer5.status == 303)
            let answer6 = try await browser.post(address, fields)
            #expect(answer6.status == 303)
        }
        #expect(try scene.place.office.delegations(of: AgencyID("shanxi")).count == 1)
    }

    @Test func `SEED2-18 a site check names two open accounts of inspection, from a list`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        try office.accept(id, by: scene.actor(.acceptance))
        let officers = try office.postholders(of: AgencyID("shanxi"))
            .filter { $0.post == .inspection }.map(\.account)
        try #require(officers.count >= 2)
        let address = "/office/cases/\(id)/acts/siteCheckOrdered?post=review"
        try await shown(address, by: .review, in: scene) { browser, _ in
            #expect(officers.allSatisfy { browser.page.contains("name=\"officer-\($0)\"") })
            let fields = [
                ("reason", "核实设备"), ("on", "2026-11-25"), ("place", "太原市小店区"),
                ("version", browser.hidden("version")), ("officer-\(officers[0])", "1"),
            ]
            let answer7 = try await browser.post(address, fields)
            #expect(answer7.status == 422)
            let two = fields + [("officer-\(officers[1])", "1")]
            let answer8 = try await browser.post(address, two)
            #expect(answer8.status == 303)
        }
        #expect(try office.open(id).state.siteCheck?.order.officers == officers.prefix(2) + [])
    }
}
