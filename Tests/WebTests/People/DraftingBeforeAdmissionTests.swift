import Licensing
import Testing

@testable import Authority
@testable import Web

/// Anybody may draft at once, also for an enterprise that somebody else has registered or proved.
struct DraftingBeforeAdmissionTests {
    @Test func `beside the first claimant a second drafts at once, and neither sees the other's`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (first, second) = (Browser(client), Browser(client))
            try await place.register(Newcomer("first"), in: first)
            try await place.register(Newcomer("second"), in: second)
            let theirs = try await first.begunDraft()
            let own = try await second.begunDraft()
            for place in ["", "/check", "/parts/assets", "/rows/staff", "/files"] {
                #expect(try await second.get(own + place).status == 200, "\(place)")
                #expect(try await second.get(theirs + place).status == 404, "\(place)")
                #expect(try await first.get(own + place).status == 404, "\(place)")
            }
            #expect(try await second.get("/my/cases").text.contains(own))
            #expect(try await !first.get("/my/cases").text.contains(own))
        }
    }

    @Test func `who waits at a proved enterprise drafts alone, and files once admitted`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (owner, newcomer) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("first"), in: owner)
            var second = Newcomer("second")
            second.enterprise = "山西试办电力工程公司"
            let person = try await place.register(second, in: newcomer)
            let base = try await newcomer.begunDraft()
            #expect(newcomer.page.contains("山西试办电力工程公司"), "told no more than was said")
            #expect(!newcomer.page.contains("山西试办电力工程有限公司"))
            let id = CaseID(String(base.split(separator: "/").last ?? ""))
            let waiting = try place.person("second").actor
            #expect(waiting.enterprise == nil)
            try place.fill(id, by: waiting)
            #expect(try await owner.get(base).status == 404)
            #expect(try await !owner.get("/my/cases").text.contains(base))

            try await newcomer.get("\(base)/check")
            #expect(newcomer.page.contains("还没有加入该单位"))
            #expect(!newcomer.page.contains("action=\"\(base)/filing\""))
            let stamp = try place.office.draft(of: id, by: waiting).stamp
            let form = [("agreed", "1"), ("seen", stamp)]
            let refused = try await newcomer.post("\(base)/filing", form)
            #expect(refused.status == 409)
            #expect(refused.text.contains("还没有加入该单位"))
            #expect(try place.office.open(id).acts.map(\.fact.kind) == [.opened])

            try place.office.admit(
                try place.account("second"),
                endsOn: place.now.day.adding(days: 30),
                by: try place.person("first").actor
            )
            #expect(try await owner.get(base).status == 200, "now it is the enterprise's")
            try await place.logIn(person, in: newcomer)
            try await newcomer.get("\(base)/check")
            #expect(try await newcomer.post("\(base)/filing", form).status == 303)
            #expect(try place.office.open(id).state.name == .received)
            let row = try place.office.ownFile(id, by: try place.person("first").actor).row
            #expect(row.applicantName == "甲公司", "as filed, and as every paper will say")
            let officer = Browser(client)
            try await place.signIn(.acceptance, in: officer)
            let shown = try await officer.get("/office/cases/\(id)").text
            #expect(shown.contains("<span lang=\"zh-Hans\">甲公司</span>"))
            #expect(shown.contains("登记的“山西试办电力工程有限公司”不一致"))
            #expect(shown.contains("所填法定代表人与单位身份确认时登记的不一致"))
        }
    }

    @Test func `what was drafted by who is never admitted is shown to nobody`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (owner, stranger) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("first"), in: owner)
            try await place.register(Newcomer("second"), in: stranger)
            let base = try await stranger.begunDraft()
            try place.office.endMandate(
                of: try place.account("second"),
                by: try place.person("first").actor
            )
            #expect(try place.person("second").standing == .declined)
            #expect(try await owner.get(base).status == 404)
            #expect(try await stranger.get(base).header("location")?.hasPrefix("/login") == true)
        }
    }

    @Test func `three drafts of who waits, and none of them takes the enterprise's room`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (owner, stranger) = (Browser(client), Browser(client))
            _ = try await place.proved(Newcomer("first"), in: owner)
            try await place.register(Newcomer("second"), in: stranger)
            for _ in 0..<Office.draftsOfClaimantMax { _ = try await stranger.begunDraft() }
            let more = try await stranger.post("/my/cases/new", [("agency", "shanxi")])
            #expect(more.status == 409)
            for _ in 0..<Office.draftsMax { _ = try await owner.begunDraft() }
            #expect(try await owner.post("/my/cases/new", [("agency", "shanxi")]).status == 409)
        }
    }
}

extension Browser {
    /// Begins a draft on the page; its address, with the draft as the last page.
    fileprivate func begunDraft() async throws -> String {
        try await get("/my/cases/new")
        let begun = try await post("/my/cases/new", [("agency", "shanxi")])
        let base = try #require(begun.header("location"))
        try await get("\(base)/parts/enterprise")
        return base
    }
}
