import Foundation
import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// With as much on them as there may be, pages stay small: quality §1.3, 60 KB.
struct LongPagesTests {
    private static let bytesMax = 61_440

    @Test func `quality 1.3 a case with 2,000 people is shown fifty at a time, masked`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed(people: 2_000)
        try await scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await scene.place.signIn(.review, in: browser)
            var seen = 0
            for page in [1, 2, 39, 40] {
                let address = "/office/cases/\(id)" + (page == 1 ? "" : "?people=\(page)")
                let answer = try await browser.get(address)
                #expect(answer.status == 200)
                #expect(answer.body.count <= LongPagesTests.bytesMax, "\(address)")
                seen += LongPagesTests.people(answer.text)
                #expect(answer.text.contains("第 \(page * 50 - 49)–\(page * 50) 人，共 2000 人"))
                let isOpen = answer.text.contains("<details id=\"people\" open>")
                #expect(isOpen == (page > 1))
                #expect(answer.text.contains("?people=\(page + 1)#people") == (page < 40))
                #expect(answer.text.contains("?people=\(page - 1)#people") == (page > 1))
                #expect(!answer.text.contains(LongRoster.number(page * 50 - 1)))
            }
            #expect(seen == 200)
            for other in ["0", "x"] {
                let answer = try await browser.get("/office/cases/\(id)?people=\(other)")
                #expect(answer.text.contains("第 1–50 人"), "\(other)")
            }
            let last = try await browser.get("/office/cases/\(id)?people=41")
            #expect(last.text.contains("第 1951–2000 人"))
        }
        // A masked list names nobody, so nobody has read anything.
        let readings = try scene.place.office.materialReadings(of: id, for: scene.actor(.review))
        #expect(readings.isEmpty)
    }

    @Test(arguments: [(50, false), (51, true)])
    func `up to fifty people stand on one page, one more makes two`(
        count: Int,
        isParted: Bool
    ) async throws {
        let scene = try OfficerScene()
        let id = try scene.filed(people: count)
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.review, in: browser)
            let page = try await browser.get("/office/cases/\(id)").text
            #expect(LongPagesTests.people(page) == 50)
            #expect(page.contains("?people=2#people") == isParted)
        }
    }

    @Test func `a roster in the clear is turned without a new reason, each page recorded`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed(people: 2_000)
        let office = scene.place.office
        try await scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await scene.place.signIn(.review, in: browser)
            let address = "/office/cases/\(id)/materials/1"
            try await browser.get(address)
            let first = try await browser.post(address, [("reason", "核对\"高压电工\"人数")])
            #expect(first.body.count <= LongPagesTests.bytesMax)
            #expect(first.text.contains("翻页不必再写理由"))
            #expect(!first.text.contains("rel=\"prev\"") && first.text.contains("第 1–50 人"))
            // What the page carries is what goes back: nothing is typed.
            let reason = browser.hidden("reason").replacing("&quot;", with: "\"")
            #expect(reason == "核对\"高压电工\"人数")
            for page in [2, 40] {
                let answer = try await browser.post(
                    address,
                    [("reason", reason), ("people", "\(page)")]
                )
                #expect(answer.status == 200)
                #expect(answer.body.count <= LongPagesTests.bytesMax)
                #expect(LongPagesTests.people(answer.text) == 50)
                #expect(answer.text.contains(LongRoster.number(page * 50 - 1)))
                #expect(!answer.text.contains(LongRoster.number((page - 1) * 50 - 1)))
            }
            // Without a reason no page is turned either.
            let none = try await browser.post(address, [("people", "4")])
            #expect(none.status == 422)
            #expect(!none.text.contains(LongRoster.number(199)))
        }
        let readings = try office.materialReadings(of: id, for: scene.actor(.review))
        #expect(readings.map(\.reason) == Array(repeating: "核对\"高压电工\"人数", count: 3))
    }

    @Test func `quality 1.3 a full list of fifty cases stays a small page`() async throws {
        let scene = try OfficerScene()
        for seed in 100..<151 { _ = try scene.filed(seed: UInt64(seed)) }
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            for address in ["/office", "/office?view=open"] {
                let answer = try await browser.get(address)
                #expect(answer.body.count <= LongPagesTests.bytesMax)
                #expect(answer.text.components(separatedBy: "<tr>").count - 2 == 50)
                #expect(answer.text.contains("rel=\"next\""))
            }
        }
    }

    @Test func `quality 1.3 an applicant's 2,000 rows and their check stay small pages`()
        async throws
    {
        let place = try Workplace()
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: try #require(place.applicant.enterprise),
            agency: AgencyID("shanxi")
        )
        let by = place.applicant.actor
        let id = try place.office.openDraft(opening, named: "甲公司", by: by).id
        let rows = (0..<2_000).map {
            ["欧阳建国", LongRoster.number($0), "技术负责人", "中级", "是", "是", "是", "", "", ""]
        }
        try place.office.save(PartText(rows: rows), as: .staff, of: id, expecting: 0, by: by)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            for path in ["/rows/staff", "/rows/staff?page=40", "/check", "", "/rows/staff/7"] {
                let answer = try await browser.get(base + path)
                #expect(answer.status == 200)
                #expect(answer.body.count <= LongPagesTests.bytesMax, "\(path)")
            }
        }
    }

    /// How many people of a roster a page shows: a row of them has its number's cell.
    private static func people(_ text: String) -> Int {
        text.components(separatedBy: "<td class=\"code\">").count - 1
    }
}
