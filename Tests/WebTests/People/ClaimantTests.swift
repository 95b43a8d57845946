import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// Who only claims to be an enterprise: has what oneself began, and speaks for nobody.
struct ClaimantTests {
    @Test func `a second claimant reads nothing that the first one drafted`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (first, second) = (Browser(client), Browser(client))
            try await place.register(Newcomer("first"), in: first)
            try await first.get("/my/cases/new")
            let begun = try await first.post("/my/cases/new", [("agency", "shanxi")])
            let address = try #require(begun.header("location"))
            #expect(try await first.get(address).status == 200)
            let account = try place.account("first")
            let person = try #require(try place.office.accounts.person(account))
            try place.office.endMandate(of: account, by: person.actor)

            try await place.register(Newcomer("second"), in: second)
            #expect(try await second.get("/my").status == 200)
            let places = ["", "/check", "/parts/assets", "/rows/staff", "/files", "/record.json"]
            for path in places {
                #expect(try await second.get(address + path).status == 404, "\(path)")
            }
            #expect(try await !second.get("/my/cases").text.contains(address))
            try await second.get("/my/cases/new")
            let own = try await second.post("/my/cases/new", [("agency", "shanxi")])
            #expect(try await second.get(own.header("location") ?? "").status == 200)

            // Who left without ever being let in leaves nothing behind.
            try place.office.recordCounterLetter(
                for: try place.account("second"),
                reason: try Remark("原件已核对"),
                by: place.officer(.acceptance).actor
            )
            #expect(try await second.get(address).status == 303, "another standing, another log-in")
            #expect(try place.office.ownCases(by: try place.person("second").actor).count == 1)
            let id = CaseID(String(address.split(separator: "/").last ?? ""))
            #expect(try place.office.store.read { try $0.draftParts(of: id) }.isEmpty)
        }
    }

    @Test func `drafts end somewhere: three for who only claims, twenty for who is proved`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (claimant, owner) = (Browser(client), Browser(client))
            try await place.register(Newcomer("first"), in: claimant)
            try await place.signIn(place.applicant, in: owner)
            let limits = [
                (claimant, Office.draftsOfClaimantMax), (owner, Office.draftsMax),
            ]
            for (browser, most) in limits {
                try await browser.get("/my/cases/new")
                for _ in 0..<most {
                    let begun = try await browser.post("/my/cases/new", [("agency", "shanxi")])
                    #expect(begun.status == 303)
                }
                let more = try await browser.post("/my/cases/new", [("agency", "shanxi")])
                #expect(more.status == 409)
                #expect(more.text.contains("已有 \(most) 件未提交的申请"))
            }
            // What is filed is no draft, and makes room.
            let id = try #require(try place.office.ownCases(by: place.applicant.actor).first).row.id
            try place.fill(id, by: place.applicant.actor)
            try place.file(id)
            try await owner.get("/my/cases/new")
            let begun = try await owner.post("/my/cases/new", [("agency", "shanxi")])
            #expect(begun.status == 303)
        }
    }

    @Test func `SEED1-30 nobody enters at the counter for an enterprise that is not proved`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let newcomer = Newcomer("first")
            try await place.register(newcomer, in: Browser(client))
            let counter = Browser(client)
            try await place.signIn(.acceptance, in: counter)
            try await counter.get("/office/assisted")
            let refused = try await counter.post("/office/assisted", [("code", newcomer.code)])
            #expect(refused.status == 422)
            #expect(refused.text.contains("身份尚未确认"))
            let code = try CreditCode(newcomer.code)
            #expect(try place.office.store.read { try $0.cases(of: code).isEmpty })
        }
    }

    @Test func `a claimant agrees to no electronic service, and gives no address`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let newcomer = Newcomer("first")
            try await place.register(newcomer, in: browser)
            try await browser.get("/my/messages")
            #expect(browser.page.contains("单位身份确认后"))
            #expect(!browser.page.contains("/my/messages/consent"), "what cannot be is not offered")
            #expect(!browser.page.contains("/my/messages/address"))
            let agreed = try await browser.post("/my/messages/consent", [("consent", "yes")])
            #expect(agreed.status == 409)
            let code = try CreditCode(newcomer.code)
            #expect(try place.office.consent(of: code) == nil)
            let person = try #require(try place.office.accounts.person(place.account("first")))
            #expect(throws: OfficeRefusal.self) {
                try place.office.setAddress(.email, to: "a@b.example", by: person.actor)
            }
            #expect(try place.office.addresses(of: code).isEmpty)
        }
    }

    @Test func `what was agreed and given before the proof ends with it`() async throws {
        let place = try Workplace()
        let office = place.office
        try await place.serving(limits: Workplace.unlimited) { client in
            let newcomer = Newcomer("first")
            let code = try CreditCode(newcomer.code)
            try office.store.change { transaction in
                try transaction.add(
                    ServiceConsentRow(
                        enterprise: code,
                        agency: AgencyID("shanxi"),
                        isGiven: true,
                        account: "a-stranger",
                        at: place.now
                    )
                )
                try transaction.put(
                    ContactAddressRow(
                        enterprise: code,
                        kind: "email",
                        agency: AgencyID("shanxi"),
                        sealed: office.custody.encrypt(Array("a@b.example".utf8)),
                        codeDigest: nil,
                        codeUntil: place.now,
                        confirmedAt: place.now,
                        at: place.now
                    )
                )
            }
            #expect(try office.consent(of: code) != nil)
            _ = try await place.proved(newcomer, in: Browser(client))
            #expect(try office.consent(of: code) == nil)
            #expect(try office.addresses(of: code).isEmpty)
        }
    }
}
