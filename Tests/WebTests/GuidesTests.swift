import Authority
import Foundation
import Licensing
import Regulations
import Testing

@testable import Web

/// The choice of a matter, and what can be prepared before an application.
struct GuidesTests {
    @Test func `SEED2-5 SEED2-11 the matters that are handled here have their guide`() async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/guides").text
            let title = "承装（修、试）电力设施许可证：首次申请"
            #expect(page.contains("/guides/facility/initial?agency=shanxi\">\(title)</a>"))
            #expect(page.components(separatedBy: "/guides/facility/initial").count == 2)
            for name in ["许可事项变更", "登记事项变更", "延续", "补办", "注销", "电力业务许可证"] {
                #expect(page.contains(name), Comment(rawValue: name))
            }
        }
    }

    @Test func `SEED2-11 what is not online says so, and nothing leads nowhere`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let page = try await client.get("/guides").text
            let list = try #require(page.components(separatedBy: "请到派出机构办理").last)
            let offline = try #require(list.components(separatedBy: "</dl>").first)
            let matters = Matter.allCases.count * LicenseFamily.allCases.count
            #expect(offline.components(separatedBy: "<li>").count == matters)
            #expect(page.contains("0351-7218329"))
            let links = page.matches(of: /href="(\/[^"#]*)"/).map { String($0.output.1) }
            #expect(links.count > 15)
            for link in Set(links) {
                let status = try await client.get(link.replacing("&amp;", with: "&")).status
                #expect([200, 303].contains(status), Comment(rawValue: link))
            }
        }
    }

    @Test func `SEED2-1 SEED2-30 the choice is each agency's, with its contact`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for agency in try Regulations.load().agencies {
                let page = try await client.get("/guides?agency=\(agency.id)").text
                #expect(page.contains("lang=\"zh-Hans\">\(agency.name)</h2>"))
                #expect(page.contains("/guides/facility/initial?agency=\(agency.id)\""))
                #expect(page.contains("还没有核实") == (agency.contact == nil))
            }
            #expect(try await client.get("/guides?agency=x").status == 404)
            // Where nobody can sign in nobody is sent to do so.
            #expect(!(try await client.get("/guides").text.contains("/my/cases/new")))
        }
    }

    @Test(arguments: DraftTable.allCases)
    func `SEED2-11 anybody may fetch the empty rosters`(table: DraftTable) async throws {
        try await serving(try SampleOffice.make()) { client in
            let path = "/guides/facility/templates/\(table.rawValue)"
            let csv = try await client.get("\(path).csv")
            #expect(csv.status == 200)
            let head = table.columns.map(\.heading).joined(separator: ",")
            #expect(csv.body == [0xEF, 0xBB, 0xBF] + Array("\(head)\r\n".utf8))
            #expect(csv.header("content-disposition")?.hasPrefix("attachment") == true)
            let workbook = try await client.get("\(path).xlsx")
            #expect(workbook.body == RosterTemplate.xlsx(table))
            #expect(try await client.get("/guides").text.contains("\(path).xlsx"))
            #expect(try await client.get("/guides/facility/initial").text.contains("\(path).csv"))
        }
    }

    @Test func `SEED2-11 the way from the guide to an application remembers the agency`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            let guide = try await browser.get("/guides/facility/initial?agency=shandong").text
            #expect(guide.contains("href=\"/my/cases/new?agency=shandong\""))
            try await place.signIn(place.applicant, in: browser)
            let start = try await browser.get("/my/cases/new?agency=shandong").text
            #expect(start.contains("<option value=\"shandong\" selected>"))
            let officer = Browser(client)
            try await place.signIn(.acceptance, in: officer)
            let seen = try await officer.get("/guides").text
            #expect(!seen.contains("/my/cases/new"))
        }
    }
}
