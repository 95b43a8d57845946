import Contract
import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// What follows a filing on the applicant's own pages.
struct CorrectingTests {
    /// A filed case of the applicant whose draft parts are there.
    static func filed(_ place: Workplace) throws -> CaseID {
        try place.makeRoom(for: place.applicant.actor)
        let id = try drafted(place)
        try place.file(id)
        return id
    }

    /// A draft of the applicant that is ready to be filed.
    static func drafted(_ place: Workplace) throws -> CaseID {
        let actor = place.applicant.actor
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: actor)
        try place.fill(id, by: actor)
        return id
    }

    static func askToCorrect(_ id: CaseID, _ place: Workplace) throws {
        let items = [
            CorrectionItem(
                place: .form(part: "assets"),
                fault: try Remark("资产负债表日不是上年末"),
                clause: "服务指南第二章",
                example: try Remark("填写 2025-12-31")
            ),
            CorrectionItem(
                place: .form(part: "safety"),
                fault: try Remark("缺少说明"),
                clause: "服务指南第二章"
            ),
        ]
        let officer = place.officer(.acceptance).actor
        try place.office.requestCorrection(id, items: items, by: officer)
    }

    /// The same, told by a sealed notice.
    static func tellToCorrect(_ id: CaseID, _ place: Workplace) throws {
        try askToCorrect(id, place)
        let officer = place.officer(.sealing).actor
        try place.office.sealNotice(.correction, of: id, by: officer)
    }

    @Test func `SEED2-27 once not accepted is served, the case says until when and where to go`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        let office = place.office
        place.advance(seconds: 60)
        try office.giveConsent(by: place.applicant.actor)
        try office.declineAcceptance(
            id,
            ground: .notNeeded,
            reason: try Remark("所述业务无须许可"),
            clause: "《中华人民共和国行政许可法》第三十二条第一款第一项",
            by: place.officer(.acceptance).actor
        )
        try office.sealDuePapers(of: id, by: place.officer(.sealing).actor)
        let number = try #require(try office.receiptNumber(of: id))
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let list = try await browser.get("/my/cases")
            #expect(list.text.contains(number))
            #expect(!list.text.contains(">\(id.rawValue.prefix(8))<"))
            let before = try await browser.get("/my/cases/\(id)")
            #expect(before.text.contains(number))
            #expect(!before.text.contains("救济期限"))
            try office.serveNotice(id, .notice(.nonAcceptance), way: .electronic, by: .clerk)
            let clocks = try #require(try office.open(id).remedies(under: office.law))
            let after = try await browser.get("/my/cases/\(id)")
            #expect(after.text.contains("救济期限"))
            // The court stands there from memory, as it does in the guide.
            #expect(after.text.contains("<span class=\"tag unverified\">待核实</span>"))
            for day in [clocks.reconsideration, clocks.litigation] {
                #expect(after.text.contains(Wording.weekday(day, Catalogues().chinese)))
            }
        }
    }

    @Test func `SEED2-15 AMB-6 only what is asked for is open, and every item is answered first`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        try CorrectingTests.tellToCorrect(id, place)
        place.advance(seconds: 60)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            let page = try await browser.get("\(base)/correction")
            #expect(page.text.contains("资产负债表日不是上年末"))
            #expect(page.text.contains("\(base)/parts/assets"))
            #expect(!page.text.contains("href=\"\(base)/parts/enterprise\""))
            let locked = try await browser.get("\(base)/parts/enterprise")
            #expect(locked.status == 409)
            try await browser.get("\(base)/correction")
            let early = try await browser.post("\(base)/resubmission")
            #expect(early.status == 409)
            try await browser.get("\(base)/parts/assets")
            let saved = try await browser.post(
                "\(base)/parts/assets",
                [
                    ("balance-date", "2025-12-31"), ("total", "20"), ("net", "9"),
                    ("version", browser.hidden("version")),
                ]
            )
            #expect(saved.status == 303)
            let half = try await browser.post("\(base)/resubmission")
            #expect(half.status == 409)
            try await browser.get("\(base)/parts/safety")
            let taken = try await browser.post(
                "\(base)/parts/safety",
                [("organization", "1"), ("rules", "1"), ("version", browser.hidden("version"))]
            )
            // The page with the button that hands the correction in, not the check of a draft.
            #expect(taken.header("location") == "\(base)/correction")
            #expect(try await browser.get("\(base)/correction").text.contains(">提交补正<"))
            try await browser.get("\(base)/parts/assets")
            let other = try await browser.upload(
                "\(base)/files",
                [("kind", "performance")],
                file: ("file", "说明.pdf", SmallPDF.plain)
            )
            #expect(other.status == 409)
            try await browser.get("\(base)/correction")
            let done = try await browser.post("\(base)/resubmission")
            #expect(done.status == 303)
            #expect(try place.office.open(id).state.name == .received)
            let form = try place.office.applicationForm(of: id)
            #expect(form.application.finance.totalAssets == Money(yuan: 20))
        }
    }

    @Test func `a withdrawal is asked twice for and ends the case; no number stands in its reason`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            let page = try await browser.get("\(base)/withdrawal")
            #expect(page.text.contains("撤回不能取消"))
            let personal = try await browser.post(
                "\(base)/withdrawal",
                [("reason", "请打电话13912345678")]
            )
            #expect(personal.status == 422)
            let done = try await browser.post("\(base)/withdrawal", [("reason", "另行申请")])
            #expect(done.status == 303)
            #expect(try place.office.open(id).state.name == .withdrawn)
            let shown = try await browser.get(base)
            #expect(shown.text.contains("申请已撤回"))
        }
    }

    @Test
    func `who waives statement and defence reads what follows and says so, else nothing is done`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let id = try Fair(place, client).proposed()
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            func isWaived() throws -> Bool { try place.office.open(id).state.isStatementWaived }
            let form = try await browser.get("\(base)/statement")
            #expect(!form.text.contains("name=\"waive\""))
            #expect(form.text.contains("href=\"\(base)/waiver\""))
            // What was one click beside the other is none any more.
            let old = try await browser.post("\(base)/statement", [("waive", "1")])
            #expect(old.status == 422)
            let asked = try await browser.get("\(base)/waiver")
            #expect(asked.status == 200)
            #expect(asked.text.contains("《行政许可法》第七条"))
            #expect(asked.text.contains("不必等到期限届满"))
            let unsaid = try await browser.post("\(base)/waiver")
            #expect(unsaid.status == 422)
            #expect(unsaid.text.contains("href=\"#understood\""))
            #expect(unsaid.text.contains("id=\"understood-error\""))
            #expect(try !isWaived())
            let said = try await browser.post("\(base)/waiver", [("understood", "1")])
            #expect(said.status == 303)
            #expect(try isWaived())
            #expect(try await browser.get("\(base)/waiver").header("location") == base)
        }
    }

    @Test
    func `what is asked stands on the applicant's pages once its notice is sealed, not before`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        try CorrectingTests.askToCorrect(id, place)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            let before = try await browser.get(base)
            #expect(before.text.contains("您现在无需办理"))
            #expect(!before.text.contains("\(base)/correction"))
            // Until the notice is sealed the office's own five days run.
            #expect(before.text.contains("5个工作日中已用0个"))
            #expect(try await browser.get("\(base)/correction").header("location") == base)
            #expect(try await browser.get("\(base)/parts/assets").status == 409)
            let officer = place.officer(.sealing).actor
            try place.office.sealNotice(.correction, of: id, by: officer)
            let after = try await browser.get(base)
            #expect(!after.text.contains("您现在无需办理"))
            #expect(after.text.contains("\(base)/correction"))
            #expect(try await browser.get("\(base)/correction").status == 200)
        }
    }

    @Test func `APL 7 reasons and forms of a proposed refusal come with its sealed notice`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let id = try Fair(place, client).proposed(isTold: false)
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            let before = try await browser.get(base)
            #expect(!before.text.contains("净资产不足"))
            #expect(before.text.contains("已审核") && !before.text.contains(">拟不予许可<"))
            #expect(!before.text.contains("\(base)/statement"))
            for form in ["statement", "waiver"] {
                #expect(try await browser.get("\(base)/\(form)").header("location") == base)
            }
            try await browser.get(base)
            let early = try await browser.post("\(base)/waiver", [("understood", "1")])
            #expect(early.status == 409)
            #expect(try !place.office.open(id).state.isStatementWaived)
            let officer = place.officer(.sealing).actor
            try place.office.sealNotice(.refusalProposed, of: id, by: officer)
            let after = try await browser.get(base)
            #expect(after.text.contains("净资产不足"))
            #expect(after.text.contains("\(base)/statement"))
            for form in ["statement", "waiver"] {
                #expect(try await browser.get("\(base)/\(form)").status == 200)
            }
        }
    }

    @Test func `nobody is asked to waive on a case that is refused already`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let id = try Fair(place, client).proposed()
            let office = place.office
            try office.serveNotice(
                id,
                .notice(.refusalProposed),
                way: .counter,
                by: place.officer(.service).actor
            )
            place.advance(seconds: 30 * 86_400)
            try office.refuse(id, by: place.officer(.decision).actor)
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            for form in ["statement", "waiver"] {
                #expect(try await browser.get("\(base)/\(form)").header("location") == base)
            }
        }
    }

    @Test func `SEED2-24 the delivery can be changed until it is served`() async throws {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            try await browser.get("\(base)/delivery")
            let changed = try await browser.post("\(base)/delivery", [("way", "pickUp")])
            #expect(changed.status == 303)
            #expect(try place.office.open(id).state.delivery == .pickUp)
        }
    }
}
