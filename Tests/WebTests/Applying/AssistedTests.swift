import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// Assisted input at the counter.
struct AssistedTests {
    @Test func `SEED1-30 SEED1-31 what an officer enters is confirmed and filed by the applicant`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let counter = Browser(client)
            try await place.signIn(.acceptance, in: counter)
            try await counter.get("/office/assisted")
            let code = try #require(place.applicant.enterprise)
            let unknown = try await counter.post(
                "/office/assisted",
                [("code", "91140213MA0L7Q4C99")]
            )
            #expect(unknown.status == 422)
            let begun = try await counter.post("/office/assisted", [("code", code.rawValue)])
            let desk = try #require(begun.header("location"))
            let id = CaseID(String(desk.split(separator: "/").last ?? ""))
            try await counter.get("\(desk)/parts/safety")
            let saved = try await counter.post(
                "\(desk)/parts/safety",
                [("organization", "1"), ("rules", "1"), ("version", "0")]
            )
            #expect(saved.status == 303)
            let opening = try place.office.open(id).state.opening
            #expect(opening?.assistedBy == place.officer(.acceptance).id)
            let owner = Browser(client)
            try await place.signIn(place.applicant, in: owner)
            let page = try await owner.get("/my/cases/\(id)")
            #expect(page.text.contains("本件由窗口人员代录"))
            let stranger = Browser(client)
            try await place.signIn(.review, in: stranger)
            let refused = try await stranger.get(desk)
            #expect(refused.status == 404)
            let other = try await stranger.get("/office/assisted")
            #expect(other.status == 403)
        }
    }

    @Test(arguments: Written.allCases)
    func `the code of an enterprise at the counter is read however it is written`(
        way: Written
    ) async throws {
        let place = try Workplace()
        try await place.serving { client in
            let counter = Browser(client)
            try await place.signIn(.acceptance, in: counter)
            try await counter.get("/office/assisted")
            let typed = way.text(try #require(place.applicant.enterprise).rawValue)
            let long = try await counter.post("/office/assisted", [("code", "\(typed)0")])
            #expect(long.status == 422)
            #expect(long.text.contains("id=\"code-error\""))
            let begun = try await counter.post("/office/assisted", [("code", typed)])
            #expect(begun.status == 303)
        }
    }

    /// A draft that an officer has filled in at the counter, as the applicant opens its check page.
    private func begun(_ place: Workplace, _ client: Client) async throws -> (CaseID, Browser) {
        let code = try #require(place.applicant.enterprise)
        let officer = place.officer(.acceptance).actor
        let id = try place.office.startAssisted(for: code, by: officer)
        try place.fill(id, by: officer)
        let owner = Browser(client)
        try await place.signIn(place.applicant, in: owner)
        try await owner.get("/my/cases/\(id)/check")
        return (id, owner)
    }

    @Test
    func
        `SEED1-31 an assisted draft with a file is filed once its content is confirmed, not before`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let (id, owner) = try await begun(place, client)
            let base = "/my/cases/\(id)"
            try await owner.get("\(base)/files")
            let taken = try await owner.upload(
                "\(base)/files",
                [("kind", "performance")],
                file: ("file", "说明.pdf", SmallPDF.plain)
            )
            #expect(taken.status == 303)
            try await owner.get("\(base)/check")
            #expect(!owner.page.contains("\(base)/filing"))
            let seen = ("seen", owner.hidden("seen"))
            let early = try await owner.post("\(base)/filing", [("agreed", "1"), seen])
            #expect(early.status == 409)
            #expect(try place.office.open(id).state.name == .draft)
            try await owner.get("\(base)/check")
            #expect(try await owner.post("\(base)/confirmation", [seen]).status == 303)
            try await owner.get("\(base)/check")
            #expect(owner.page.contains("\(base)/filing"))
            let filed = try await owner.post(
                "\(base)/filing",
                [("agreed", "1"), ("seen", owner.hidden("seen"))]
            )
            #expect(filed.status == 303)
            let state = try place.office.open(id).state
            #expect(state.name == .received)
            #expect(state.opening?.assistedBy == place.officer(.acceptance).id)
            #expect(state.materials.count == 2)
        }
    }

    @Test
    func `SEED1-31 the word is for what was read: what an officer saves meanwhile is read first`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let (id, owner) = try await begun(place, client)
            let officer = place.officer(.acceptance).actor
            let office = place.office
            let seen = ("seen", owner.hidden("seen"))
            let assets = PartText(
                fields: ["balance-date": "2025-12-31", "total": "999", "net": "5"]
            )
            try office.save(assets, as: .assets, of: id, expecting: 1, by: officer)
            let late = try await owner.post("/my/cases/\(id)/confirmation", [seen])
            #expect(late.status == 409)
            #expect(late.text.contains("在您核对之后有了改动"))
            #expect(late.text.contains("999"))
            #expect(try !office.draft(of: id, by: officer).isConfirmed)
            try await owner.get("/my/cases/\(id)/check")
            let done = try await owner.post(
                "/my/cases/\(id)/confirmation",
                [("seen", owner.hidden("seen"))]
            )
            #expect(done.status == 303)
            #expect(throws: DraftRefusal.confirmed) {
                try office.save(assets, as: .assets, of: id, expecting: 2, by: officer)
            }
            #expect(try office.draft(of: id, by: officer).open == .none)
            #expect(try office.draft(of: id, by: place.applicant.actor).open == .all)
        }
    }

    @Test
    func `what is declared true is what was read: a part that another saves stops the filing`()
        async throws
    {
        let place = try Workplace()
        let actor = place.applicant.actor
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: actor)
        try place.fill(id, by: actor)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            try await browser.get("\(base)/check")
            let seen = ("seen", browser.hidden("seen"))
            try place.office.save(
                PartText(fields: ["way": "pickUp"]),
                as: .delivery,
                of: id,
                expecting: 1,
                by: actor
            )
            for stale in [[seen], []] {
                let late = try await browser.post("\(base)/filing", [("agreed", "1")] + stale)
                #expect(late.status == 409)
            }
            #expect(try place.office.open(id).state.name == .draft)
            try await browser.get("\(base)/check")
            let filed = try await browser.post(
                "\(base)/filing",
                [("agreed", "1"), ("seen", browser.hidden("seen"))]
            )
            #expect(filed.status == 303)
            #expect(try place.office.open(id).state.delivery == .pickUp)
        }
    }
}
