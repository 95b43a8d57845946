import Licensing
import Testing

@testable import Authority
@testable import Store
@testable import Web

/// Whoever checks on site goes with name and certificate (regulation.md D3).
struct CertificateTests {
    private func ordered(_ scene: OfficerScene) throws -> CaseID {
        let office = scene.place.office
        let id = try scene.filed()
        try office.accept(id, by: scene.actor(.acceptance))
        try office.sealDuePapers(of: id, by: scene.actor(.sealing))
        try scene.place.orderSiteCheck(id)
        return id
    }

    private func takeAway(_ scene: OfficerScene) throws -> SamplePerson {
        let person = try #require(scene.place.inspectors.last)
        try scene.place.office.setCertificate("", of: person.id, by: scene.actor(.administrator))
        return person
    }

    @Test func `SEED2-18 the form of a site check tells the officers apart`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        try office.accept(id, by: scene.actor(.acceptance))
        try office.sealDuePapers(of: id, by: scene.actor(.sealing))
        let without = try takeAway(scene)
        let people = scene.place.inspectors
        #expect(people.count == 2 && people[0].name != people[1].name)
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.review, in: browser)
            let form = try await browser.get("/office/cases/\(id)/acts/siteCheckOrdered").text
            for person in people { #expect(form.contains("\(person.name) · \(person.login)")) }
            #expect(form.contains("\(without.login) · 未登记执法证号"))
            #expect(!form.contains("\(people[0].login) · 未登记执法证号"))
        }
    }

    @Test func `SEED2-18 without a certificate the notice of a site check is not sealed`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try ordered(scene)
        let office = scene.place.office
        let person = try takeAway(scene)
        try await scene.place.serving(limits: Workplace.unlimited) { client in
            let (sealer, admin) = (Browser(client), Browser(client))
            try await scene.place.signIn(.sealing, in: sealer)
            try await sealer.get("/office/cases/\(id)")
            let refused = try await sealer.press("sealApplied")
            #expect(refused.status == 409)
            #expect(refused.text.contains("（\(person.login)）没有登记执法证号"))
            #expect(refused.text.contains("请本机构管理员在“账号”中登记"))
            let english = try await sealer.get("/office/cases/\(id)?lang=en")
            #expect(english.status == 200)
            let told = try await sealer.press("sealApplied")
            #expect(told.text.contains("No certificate number is registered for \(person.login)"))
            #expect(try office.open(id).state.duePapers == [.notice(.siteCheck)])

            try await scene.place.signIn(.administrator, in: admin)
            let page = "/office/accounts/\(person.id)"
            try await admin.get(page)
            let set = try await admin.post("\(page)/certificate", [("certificate", "晋能监0456")])
            #expect(set.status == 303)
            let shown = try await admin.get(page).text
            #expect(shown.contains("value=\"晋能监0456\"") && shown.contains("登记执法证号"))
            try await sealer.get("/office/cases/\(id)")
            #expect(try await sealer.press("sealApplied").status == 200)
            #expect(try office.open(id).state.duePapers.isEmpty)
        }
    }

    @Test(arguments: [
        ("晋能监0123", true), ("1234", true), ("123", false), ("12345678901234567890", false),
        ("11010519491231002X", false), ("晋能监<b>", false),
        (String(repeating: "1a", count: 20), true),
        (String(repeating: "1a", count: 20) + "b", false),
    ])
    func `a certificate's number is short and nobody's identity number`(
        number: String,
        isRight: Bool
    ) throws {
        let scene = try OfficerScene()
        let person = try #require(scene.place.inspectors.first)
        let office = scene.place.office
        let admin = scene.actor(.administrator)
        if isRight {
            try office.setCertificate(number, of: person.id, by: admin)
            #expect(try office.accounts.person(person.id)?.certificate == number)
        } else {
            #expect(throws: PeopleRefusal.badCertificate) {
                try office.setCertificate(number, of: person.id, by: admin)
            }
            #expect(try office.accounts.person(person.id)?.certificate == person.certificate)
        }
    }

    @Test func `only the administrator registers a certificate, and the log does not repeat it`()
        throws
    {
        let scene = try OfficerScene()
        let person = try #require(scene.place.inspectors.first)
        let office = scene.place.office
        for post in Post.allCases where post != .administrator {
            let actor = Actor(id: "x", post: post, agency: AgencyID("shanxi"))
            #expect(throws: PeopleRefusal.wrongPost) {
                try office.setCertificate("晋能监0789", of: person.id, by: actor)
            }
        }
        try office.setCertificate("晋能监0789", of: person.id, by: scene.actor(.administrator))
        let log = try office.store.read { try $0.accountLog(of: person.id) }
        #expect(log.first?.kind == "certificate-set")
        #expect(!log.contains { $0.note.contains("0789") })
        let row = try #require(try office.store.read { try $0.account(id: person.id) })
        #expect(row.certificate.map { String(decoding: $0, as: UTF8.self) } != "晋能监0789")
    }
}
