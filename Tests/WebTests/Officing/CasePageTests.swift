import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

struct CasePageTests {
    private func page(
        _ scene: OfficerScene,
        _ id: CaseID,
        _ post: Post,
        _ work: @escaping @Sendable (Browser, String) async throws -> Void
    ) async throws {
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(post, in: browser)
            let answer = try await browser.get("/office/cases/\(id)")
            #expect(answer.status == 200)
            #expect(answer.body.count <= 60 * 1_024)
            try await work(browser, answer.text)
        }
    }

    @Test func `the first sentence says what is asked, until when, and by which rule`() async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await page(scene, id, .acceptance) { _, text in
            #expect(text.contains("待受理岗办理“受理”，最晚2026年11月27日（周五）。5个工作日中已用0个。"))
            #expect(text.contains("《中华人民共和国行政许可法》第三十二条"))
            #expect(text.contains("class=\"ruler\""))
            #expect(text.contains("acts/correctionRequested"))
            #expect(text.contains("acts/notAccepted"))
        }
    }

    @Test func `who may not act reads why, and whom to ask`() async throws {
        let scene = try OfficerScene()
        let id = try scene.confirmed()
        try await page(scene, id, .review) { _, text in
            #expect(text.contains("目前没有需要您办理的事项") || text.contains("acts/paused"))
            #expect(text.contains("由决定岗"))
            #expect(!text.contains("acts/granted"))
        }
    }

    @Test func `people are masked; a roster is read for a reason, which is recorded`() async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let file = try scene.place.office.caseFile(id, for: scene.actor(.review))
        let form = try #require(file.materials.first)
        let bytes = try scene.place.office.ownMaterial(
            id,
            form.digest,
            by: Actor(id: "x", post: .applicant, enterprise: file.applicant)
        )
        let text = String(decoding: bytes, as: UTF8.self)
        let people = try #require(text.range(of: "\"people\""))
        let roster = text[people.upperBound...]
        let number = try #require(roster.firstMatch(of: /"idNumber":"([0-9X]{18})"/)?.output.1)
        try await page(scene, id, .review) { browser, page in
            #expect(!page.contains(number))
            #expect(page.contains("********"))
            let address = "/office/cases/\(id)/materials/1"
            try await browser.get(address)
            let blank = try await browser.post(address, [("reason", " ")])
            #expect(blank.status == 422)
            #expect(!blank.text.contains(number))
            #expect(
                try scene.place.office.materialReadings(of: id, for: scene.actor(.review)).isEmpty
            )
            let shown = try await browser.post(address, [("reason", "核对高压电工人数")])
            #expect(shown.text.contains(number))
            #expect(shown.header("cache-control") == "no-store")
            let file = try await browser.post(address, [("reason", "核对"), ("file", "1")])
            #expect(file.header("content-disposition")?.hasPrefix("attachment") == true)
        }
        let readings = try scene.place.office.materialReadings(of: id, for: scene.actor(.review))
        #expect(readings.count == 2)
    }

    @Test func `SEED2-15 a correction is asked item by item, without script`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await page(scene, id, .acceptance) { browser, _ in
            let address = "/office/cases/\(id)/acts/correctionRequested?post=acceptance"
            try await browser.get(address)
            let first = [
                ("place-0", "material:applicationForm"), ("fault-0", "缺少盖章"),
                ("clause-0", ""), ("version", browser.hidden("version")), ("items", "1"),
            ]
            let more = try await browser.post(address, first + [("more", "1")])
            #expect(more.status == 200)
            #expect(more.text.contains("place-1"))
            #expect(more.text.contains("缺少盖章"))
            let twice =
                first + [
                    ("place-1", "material:applicationForm"), ("fault-1", "日期有误"),
                ]
            let fields = twice.map { $0.0 == "items" ? ("items", "2") : $0 }
            let wrong = try await browser.post(address, fields)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("同一内容只能列一次"))
            let right =
                fields.map { $0.0 == "place-1" ? ("place-1", "form:staff") : $0 }
                + [("clause-1", "《办法》第六条")]
            let done = try await browser.post(address, right)
            #expect(done.status == 303, "\(done.text)")
        }
        let correction = try #require(try scene.place.office.open(id).state.corrections.last)
        #expect(correction.items.map(\.place.name) == ["applicationForm", "staff"])
        #expect(correction.items.allSatisfy { !$0.clause.isEmpty })
    }

    @Test func `where the case has moved on nothing typed is lost, and nothing is done`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await page(scene, id, .acceptance) { browser, _ in
            let address = "/office/cases/\(id)/acts/notAccepted?post=acceptance"
            try await browser.get(address)
            let version = browser.hidden("version")
            try scene.place.office.accept(id, by: scene.actor(.acceptance))
            let answer = try await browser.post(
                address,
                [
                    ("ground", "notNeeded"), ("reason", "不需要许可的理由"), ("version", version),
                ]
            )
            #expect(answer.status == 409)
            #expect(answer.text.contains("办件已有变化"))
            #expect(answer.text.contains("不需要许可的理由"))
        }
        #expect(try scene.place.office.open(id).state.name == .accepted)
    }

    @Test func `a reason that names a person by number is sent back, field by field`() async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await page(scene, id, .acceptance) { browser, _ in
            let address = "/office/cases/\(id)/acts/notAccepted?post=acceptance"
            try await browser.get(address)
            let fields = [
                ("ground", "notCompetent"), ("reason", "请打 13812345678"),
                ("version", browser.hidden("version")),
            ]
            let answer = try await browser.post(address, fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#reason\""))
            #expect(answer.text.contains("href=\"#body\""))
        }
    }

    @Test func `a sealed notice is seen and fetched, and nothing of another agency is`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.confirmed()
        try await page(scene, id, .decision) { browser, text in
            #expect(text.contains("行政许可受理通知书"))
            let paper = try await browser.get("/office/cases/\(id)/papers/1")
            #expect(paper.header("content-disposition")?.hasPrefix("attachment") == true)
            #expect(paper.body.starts(with: Array("PK".utf8)))
            let painted = try await browser.get("/office/cases/\(id)/papers/1?as=pdf")
            #expect(painted.body.starts(with: Array("%PDF".utf8)))
            #expect(try await browser.get("/office/cases/\(id)/papers/9").status == 404)
            #expect(try await browser.get("/office/cases/none").status == 404)
        }
    }

    @Test func `SEED2-9 an unmet application: the refusal is proposed with its findings' reasons`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        try office.accept(id, by: scene.actor(.acceptance))
        try office.sealDuePapers(of: id, by: scene.actor(.sealing))
        try office.review(id, proposesGrant: false, by: scene.actor(.review))
        try office.confirmReview(id, by: scene.actor(.confirmation))
        try await page(scene, id, .decision) { browser, text in
            #expect(text.contains("acts/refusalProposed"))
            let address = "/office/cases/\(id)/acts/refusalProposed?post=decision"
            try await browser.get(address)
            let answer = try await browser.post(
                address,
                [
                    ("fact-0", "高压电工不足"), ("clause-0", "《办法》第六条"), ("items", "1"),
                    ("version", browser.hidden("version")),
                ]
            )
            #expect(answer.status == 303)
        }
        #expect(try office.open(id).state.proposal?.reasons.count == 1)
    }
}
