import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// What a correction changed stands on the case's page: values, counts and files, never people.
struct ChangesTests {
    /// Asked for assets, safety and staff; the assets and the roster are changed, safety is not.
    private static func corrected(_ desk: ActDesk) throws -> CaseID {
        let (office, place) = (desk.office, desk.scene.place)
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        let items = try ["assets", "safety", "staff"].map {
            CorrectionItem(
                place: .form(part: $0),
                fault: try Remark("请核对"),
                clause: "服务指南第二章"
            )
        }
        try office.requestCorrection(id, items: items, by: desk.by(.acceptance))
        place.advance(seconds: 60)
        try office.sealDuePapers(of: id, by: desk.by(.sealing))
        return id
    }

    private static func answer(_ desk: ActDesk, _ id: CaseID) throws {
        let (office, applicant) = (desk.office, desk.scene.place.applicant.actor)
        let draft = try office.draft(of: id, by: applicant)
        func save(_ part: DraftPart, _ change: (inout PartText) -> Void) throws {
            var text = draft[part].text
            change(&text)
            let version = draft[part].version
            try office.save(text, as: part, of: id, expecting: version, by: applicant)
        }
        try save(.assets) { $0.fields["net"] = "9" }
        try save(.safety) { _ in }
        try save(.staff) { $0.rows[0][5] = "是" }
        try office.submitCorrection(id, by: applicant)
    }

    @Test func `AMB-6 who examines again reads item by item what was changed`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try ChangesTests.corrected(desk)
        try ChangesTests.answer(desk, id)
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(.acceptance, in: browser)
            for address in ["/office/cases/\(id)", "/office/cases/\(id)/changes/1"] {
                let page = try await browser.get(address)
                #expect(page.status == 200)
                #expect(page.body.count < 60 * 1_024)
                #expect(page.text.contains("补正前后对照"))
                #expect(page.text.contains("其中 1 项没有改动"))
                #expect(page.text.contains("净资产"))
                #expect(page.text.contains("补正后：9 元"))
                #expect(page.text.contains("修改 1 行"))
            }
            #expect(try await browser.get("/office/cases/\(id)/changes/2").status == 404)
            let english = try await browser.get("/office/cases/\(id)/changes/1?lang=en").text
            #expect(english.contains("Before and after the correction"))
            #expect(english.contains("rows changed: 1"))
        }
    }

    @Test func `before it is submitted nobody sees what is being corrected`() throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try ChangesTests.corrected(desk)
        #expect(try desk.office.correctedRounds(of: desk.office.open(id)).isEmpty)
        try ChangesTests.answer(desk, id)
        #expect(try desk.office.correctedRounds(of: desk.office.open(id)).map(\.round) == [1])
    }

    @Test func `changed people are counted and masked, and none is named`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let (office, place) = (desk.office, desk.scene.place)
        let applicant = place.applicant.actor
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        let item = CorrectionItem(
            place: .form(part: "enterprise"),
            fault: try Remark("法定代表人已变更"),
            clause: "服务指南第二章"
        )
        try office.requestCorrection(id, items: [item], by: desk.by(.acceptance))
        place.advance(seconds: 60)
        try office.sealDuePapers(of: id, by: desk.by(.sealing))
        let draft = try office.draft(of: id, by: applicant)
        var text = draft[.enterprise].text
        let number = text["representative-id"]
        text.fields["representative"] = "欧阳新人"
        let version = draft[.enterprise].version
        try office.save(text, as: .enterprise, of: id, expecting: version, by: applicant)
        try office.submitCorrection(id, by: applicant)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(.acceptance, in: browser)
            let page = try await browser.get("/office/cases/\(id)/changes/1").text
            #expect(page.contains("欧**"))
            #expect(!page.contains("欧阳新人"))
            #expect(!page.contains(number))
            for post in [Post.sealing, .service] {
                let other = Browser(client)
                try await place.signIn(post, in: other)
                #expect(try await other.get("/office/cases/\(id)/changes/1").status == 403)
                #expect(try await !other.get("/office/cases/\(id)").text.contains("欧**"))
            }
        }
    }

    @Test func `a replaced file is read beside the new one`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let (office, place) = (desk.office, desk.scene.place)
        let applicant = place.applicant.actor
        let id = try CorrectingTests.drafted(place)
        let kind = MaterialKind.performance
        // Grade 3 asks for works, and so for their papers.
        let parts: [(DraftPart, PartText, Int)] = [
            (.requested, PartText(fields: ["installation": "3"]), 1),
            (.works, PartText(rows: [["晋阳线改造", "承装类", "线路", "35", "2025-03-31", "是"]]), 0),
            (.settlements, PartText(rows: [["承装类", "2025-06-30", "1000000"]]), 0),
        ]
        for (part, text, version) in parts {
            try office.save(text, as: part, of: id, expecting: version, by: applicant)
        }
        try office.addFile(LetterTests.upload(), kind: kind, to: id, by: applicant)
        try place.file(id)
        place.advance(seconds: 60)
        let item = CorrectionItem(
            place: .material(kind: kind),
            fault: try Remark("看不清楚"),
            clause: "服务指南第二章"
        )
        try office.requestCorrection(id, items: [item], by: desk.by(.acceptance))
        place.advance(seconds: 60)
        try office.sealDuePapers(of: id, by: desk.by(.sealing))
        let newer = try UploadCheck.of(
            name: "new.pdf",
            declared: "application/pdf",
            bytes: SmallPDF.plain
        )
        try office.addFile(newer, kind: kind, to: id, by: applicant)
        try office.submitCorrection(id, by: applicant)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(.acceptance, in: browser)
            let page = try await browser.get("/office/cases/\(id)").text
            #expect(page.contains("原文件") && page.contains("新文件"))
            #expect(page.contains("（补正前）"))
            let last = try office.open(id).state.materials.count + 1
            let address = "/office/cases/\(id)/materials/\(last)"
            #expect(page.contains("href=\"\(address)\""))
            try await browser.get(address)
            let read = try await browser.post(address, [("reason", "对照补正前后")])
            #expect(read.status == 200)
        }
    }
}
