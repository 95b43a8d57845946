import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// What an applicant is told all the time: how the draft stands, what comes next, how much time is used.
struct PromiseTests {
    /// Friday, 20 November 2026, noon.
    private static func place() throws -> Workplace {
        let day = try #require(Day("2026-11-20"))
        return try Workplace(at: Moment(startOf: day).adding(seconds: 43_200))
    }

    @Test func `SEED2-11 eligibility stands beside every part of a draft, and moves with it`()
        async throws
    {
        let place = try PromiseTests.place()
        let id = try CorrectingTests.drafted(place)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let base = "/my/cases/\(id)"
            let tables = DraftTable.allCases.map { "/rows/\($0.rawValue)/new" }
            let parts = DraftPart.allCases.filter { $0 != .declaration }
                .map { PartForm.address($0, "") }
            for path in [""] + parts + tables {
                let page = try await browser.get(base + path)
                #expect(page.status == 200, "\(path)")
                #expect(page.text.contains("<h2 id=\"standing\">资格对照</h2>"), "\(path)")
                #expect(page.text.contains("可达到的最高等级"), "\(path)")
                #expect(page.text.contains("项条件不符合"), "\(path)")
            }
            // Net assets are to be 15 percent of the total: put right, one condition fewer is not met.
            let assets = "\(base)/parts/assets"
            func unmet(total: String, net: String) async throws -> Int {
                try await browser.get(assets)
                let fields = [
                    ("balance-date", "2025-12-31"), ("total", total), ("net", net),
                    ("version", browser.hidden("version")),
                ]
                #expect(try await browser.post(assets, fields).status == 303)
                let page = try await browser.get(assets).text
                let said = try #require(page.firstMatch(of: /有 (\d+) 项条件不符合/))
                return try #require(Int(said.output.1))
            }
            let poor = try await unmet(total: "10000", net: "1499")
            #expect(try await unmet(total: "10000", net: "1500") == poor - 1)
        }
    }

    @Test func `the receipt says what happens next and until when`() async throws {
        let place = try PromiseTests.place()
        let id = try CorrectingTests.filed(place)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let page = try await browser.get("/my/cases/\(id)/receipt").text
            let number = try #require(try place.office.receiptNumber(of: id))
            #expect(page.contains(number))
            #expect(page.contains("2026年11月20日"), "when it came in")
            // 行政许可法第三十二条: five working days after Friday the 20th end on the 27th.
            #expect(page.contains("受理机构最晚于2026年11月27日（周五）告知是否受理或需要补正"))
            #expect(page.contains("自受理之日起 15 个工作日内作出决定"))
            let order = ["受理审查", "审查和决定", "<strong>送达"].map { page.range(of: $0)?.lowerBound }
            let found = order.compactMap(\.self)
            #expect(found.count == 3 && found == found.sorted())
        }
    }

    @Test(arguments: [
        ("2026-11-20", "15个工作日中已用0个"), ("2026-11-23", "15个工作日中已用1个"),
        ("2026-11-27", "15个工作日中已用5个"), ("2026-11-29", "15个工作日中已用5个"),
        ("2026-12-11", "15个工作日中已用15个"),
    ])
    func `the case says until when and how many days are used`(
        today: String,
        used: String
    ) async throws {
        let place = try PromiseTests.place()
        let id = try OfficerScene(place: place).filed(seed: 5)
        try place.office.accept(id, by: place.officer(.acceptance).actor)
        let day = try #require(Day(today))
        let seconds = Moment(startOf: day).adding(seconds: 43_200).seconds - place.now.seconds
        place.advance(seconds: seconds)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let page = try await browser.get("/my/cases/\(id)").text
            #expect(page.contains("应于2026年12月11日（周五，含当日）前完成"))
            #expect(page.contains(used))
            #expect(page.contains("class=\"ruler\""))
        }
    }
}
