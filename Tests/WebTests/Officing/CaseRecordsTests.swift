import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// What was written down while a case ran is read where it counts, and nothing is chosen by itself.
struct CaseRecordsTests {
    private let scene: OfficerScene
    private let id: CaseID
    private var office: Office { scene.place.office }

    init() throws {
        scene = try OfficerScene()
        id = try scene.filed()
    }

    private func page(_ post: Post, _ client: Browser, _ path: String = "") async throws -> String {
        try await scene.place.signIn(post, in: client)
        return try await client.get("/office/cases/\(id)\(path)").text
    }

    /// Checked on site by two, with a finding against the applicant.
    private func checked() throws {
        try office.accept(id, by: scene.actor(.acceptance))
        try scene.place.orderSiteCheck(id)
        let officers = scene.place.inspectors.map(\.actor)
        let record = Array("现场没有绝缘电阻表\n人员不在场".utf8)
        try office.recordSiteCheck(id, record, conforms: false, by: officers[0])
        try office.signSiteCheck(id, by: officers[1])
    }

    @Test func `SEED2-18 who reviews reads the record of the check, for a recorded reason`()
        async throws
    {
        try checked()
        try await scene.place.serving { client in
            let browser = Browser(client)
            let shown = try await page(.review, browser)
            #expect(shown.contains("现场核查记录"))
            let place = try #require(
                shown.matches(of: /materials\/(?<place>[0-9]+)/).last?.output.place
            )
            let address = "/office/cases/\(id)/materials/\(place)"
            try await browser.get(address)
            let nothing = try await browser.post(address, [("reason", "")])
            #expect(nothing.status == 422)
            let read = try await browser.post(address, [("reason", "审查需要")])
            #expect(read.status == 200)
            #expect(read.text.contains("<p>现场没有绝缘电阻表</p>"))
            #expect(read.text.contains("<p>人员不在场</p>"))
            let readings = try office.materialReadings(of: id, for: scene.actor(.review))
            #expect(readings.map(\.reason) == ["审查需要"])
            let after = try await browser.get("/office/cases/\(id)").text
            #expect(after.contains("查阅记录（1）") && after.contains("审查需要"))
            // Who sees no materials is not told who reads them.
            let sealer = try await page(.sealing, Browser(client))
            #expect(!sealer.contains("查阅记录"))
        }
    }

    @Test func `a check that found against the applicant does not recommend a grant`() async throws
    {
        try checked()
        try await scene.place.serving { client in
            let shown = try await page(.review, Browser(client))
            #expect(shown.contains("提出审查意见：拟不予"))
            #expect(!shown.contains("提出审查意见：拟准予"))
        }
        #expect(try !office.review(id, by: scene.actor(.review)))
    }

    @Test func `where the case waits for somebody else no button is the one to press`() async throws
    {
        try await scene.place.serving { client in
            let before = try await page(.acceptance, Browser(client))
            #expect(before.contains("accesskey=\"1\""))
            try office.accept(id, by: scene.actor(.acceptance))
            let after = try await page(.acceptance, Browser(client))
            #expect(!after.contains("accesskey=\"1\""))
        }
    }

    @Test func `what is found on site is chosen, never taken for granted`() async throws {
        try office.accept(id, by: scene.actor(.acceptance))
        try scene.place.orderSiteCheck(id)
        try await scene.place.serving { client in
            let browser = Browser(client)
            let path = "/acts/siteCheckRecorded?post=inspection"
            let form = try await page(.inspection, browser, path)
            #expect(
                form.contains("<option value=\"\" selected>")
                    || form.contains("<option value=\"\">")
            )
            #expect(!form.contains("<option value=\"yes\" selected>"))
            let sent = try await browser.upload(
                "/office/cases/\(id)\(path)",
                [("conforms", ""), ("text", "已核对"), ("version", browser.hidden("version"))],
                file: ("file", "", [])
            )
            #expect(sent.status == 422)
            #expect(sent.text.contains("href=\"#conforms\""))
        }
    }
}
