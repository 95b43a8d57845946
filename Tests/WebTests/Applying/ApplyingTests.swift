import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// The applicant's way over real HTTP, page by page.
struct ApplyingTests {
    /// The sample enterprise's application as it types it.
    private struct Typist {
        let form: [String: Any]

        init(seed: UInt64, on day: Day) throws {
            let enterprise = SampleEnterprise(seed: seed, filingOn: day)
            let bytes = Data(try enterprise.application())
            form = try #require(
                try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
            )
        }

        private var applicant: [String: Any] { form["applicant"] as? [String: Any] ?? [:] }

        var enterprise: [(String, String)] {
            let head = applicant["legalRepresentative"] as? [String: String] ?? [:]
            return [
                ("name", applicant["name"] as? String ?? ""), ("legal-person", "1"),
                ("address", applicant["registeredAddress"] as? String ?? ""),
                ("division", applicant["divisionCode"] as? String ?? ""),
                ("representative", head["name"] ?? ""),
                ("representative-id", head["idNumber"] ?? ""),
            ]
        }

        /// The people as a file that a spreadsheet wrote.
        var roster: [UInt8] {
            let posts = Dictionary(
                uniqueKeysWithValues: DraftWords.posts.map { ($0.name, $0.text) }
            )
            let titles = ["junior": "初级", "intermediate": "中级", "senior": "高级"]
            let people = form["people"] as? [[String: Any]] ?? []
            let rows = people.map { person -> String in
                let held = (person["posts"] as? [String] ?? []).compactMap { posts[$0] }
                let title = (person["title"] as? [String: Any])?["level"] as? String
                let management = person["management"] as? [[String: Any]] ?? []
                let periods = ActivityClass.allCases.map { activity in
                    management.filter { $0["class"] as? String == activity.rawValue }
                        .map { "\($0["from"] as? String ?? "")至今" }.joined(separator: "；")
                }
                let cells = [
                    person["name"] as? String ?? "", person["idNumber"] as? String ?? "",
                    held.joined(separator: "、"), title.flatMap { titles[$0] } ?? "无",
                    title == nil ? "" : "是",
                    person["highVoltageElectrician"] as? Bool == true ? "是" : "否", "是",
                ]
                return (cells + periods).joined(separator: ",")
            }
            let head = DraftTable.staff.columns.map(\.heading).joined(separator: ",")
            let text = ([head] + rows).joined(separator: "\r\n")
            let gb18030 = String.Encoding(rawValue: 0x8000_0632)
            return Array(text.data(using: gb18030) ?? Data())
        }
    }

    /// Fills in and files; returns the case's address and how many pages were seen.
    private static func apply(
        _ place: Workplace,
        _ browser: Browser
    ) async throws -> (case: String, pages: Int) {
        let typist = try Typist(seed: 5, on: place.now.day)
        var seen = 1
        try await browser.get("/my/cases/new")
        var answer = try await browser.post("/my/cases/new", [("agency", "shanxi")])
        func follow() async throws {
            #expect(answer.status == 303, Comment(rawValue: answer.text))
            answer = try await browser.get(answer.header("location") ?? "")
            #expect(answer.status == 200)
            seen += 1
        }
        let start = try #require(answer.header("location"))
        try await follow()
        try await browser.get("\(start)/parts/enterprise")
        seen += 1
        let version = browser.hidden("version")
        #expect(version == "0")
        let fields = [
            ("enterprise", typist.enterprise),
            ("requested", [("installation", "4"), ("repair", "4"), ("testing", "5")]),
            ("safety", [("organization", "1"), ("rules", "1")]),
            ("assets", [("balance-date", "2025-12-31"), ("total", "1200万"), ("net", "260万")]),
        ]
        for (part, typed) in fields {
            answer = try await browser.post(
                "\(start)/parts/\(part)",
                typed + [("version", browser.hidden("version"))]
            )
            try await follow()
        }
        #expect(browser.page.contains("<h1>人员</h1>"))
        answer = try await browser.upload(
            "\(start)/rows/staff/upload",
            file: ("file", "人员.csv", typist.roster)
        )
        #expect(answer.status == 200)
        #expect(answer.text.contains("读到 29 行"))
        seen += 1
        answer = try await browser.post(
            "\(start)/rows/staff/takeover",
            [("version", browser.hidden("version"))]
        )
        try await follow()
        #expect(browser.page.contains("<h1>结果送达方式</h1>"))
        answer = try await browser.post(
            "\(start)/parts/delivery",
            [("way", "mail"), ("version", browser.hidden("version"))]
        )
        try await follow()
        #expect(browser.page.contains("符合申请条件"))
        answer = try await browser.post(
            "\(start)/filing",
            [("agreed", "1"), ("seen", browser.hidden("seen"))]
        )
        try await follow()
        return (start, seen)
    }

    static func signedIn(
        _ place: Workplace,
        _ client: Client
    ) async throws -> Browser {
        let browser = Browser(client)
        try await place.signIn(place.applicant, in: browser)
        return browser
    }

    @Test func `SEED2-12 SEED2-21 a first application is filed in at most twelve pages`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            let (start, pages) = try await ApplyingTests.apply(place, browser)
            #expect(pages <= 12)
            #expect(browser.page.contains("收件回执"))
            let id = CaseID(String(start.split(separator: "/").last ?? ""))
            let filed = try place.office.open(id)
            #expect(filed.state.name == .received)
            #expect(filed.acts.map(\.fact.kind) == [.opened, .materialAdded, .filed, .received])
            #expect(
                filed.state.filing?.requested.map(\.title) == ["承装类四级", "承修类四级", "承试类五级"]
            )
            #expect(try place.office.findings(of: id).outcome == .met)
            let page = try await browser.get(start)
            #expect(page.text.contains("受理机构正在进行受理审查"))
            #expect(page.body.count < 60_000)
        }
    }

    @Test func `a filing that is sent twice is done once`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            let (start, _) = try await ApplyingTests.apply(place, browser)
            let id = CaseID(String(start.split(separator: "/").last ?? ""))
            let count = try place.office.open(id).acts.count
            _ = try await browser.get(start)
            let again = try await browser.post("\(start)/filing", [("agreed", "1")])
            #expect([303, 409].contains(again.status))
            #expect(try place.office.open(id).acts.count == count)
        }
    }

    @Test func `without the declaration, or with a part missing, nothing is filed`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            try await browser.get("/my/cases/new")
            let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            let address = try #require(start.header("location"))
            try await browser.get("\(address)/check")
            #expect(browser.page.contains("还有未完成的部分"))
            #expect(!browser.page.contains("\(address)/filing"))
            let none = try await browser.post("\(address)/filing", [])
            #expect(none.status == 422)
            let id = CaseID(String(address.split(separator: "/").last ?? ""))
            let seen = try place.office.draft(of: id, by: place.applicant.actor).stamp
            let early = try await browser.post(
                "\(address)/filing",
                [("agreed", "1"), ("seen", seen)]
            )
            #expect(early.status == 409)
            #expect(early.text.contains("还有未完成的部分"))
            #expect(try place.office.open(id).state.name == .draft)
        }
    }

    @Test func `what was typed stays when it is wrong, and when somebody else was faster`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            try await browser.get("/my/cases/new")
            let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            let part = "\(try #require(start.header("location")))/parts/assets"
            try await browser.get(part)
            let wrong = try await browser.post(part, [("total", "很多"), ("version", "0")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"很多\""))
            #expect(wrong.text.contains("href=\"#total\""))
            let late = try await browser.post(part, [("total", "5"), ("version", "0")])
            #expect(late.status == 409)
            #expect(late.text.contains("value=\"5\""))
            #expect(late.text.contains("很多"))
            #expect(late.text.contains("name=\"version\" value=\"1\""))
            let page = try await browser.get(part)
            #expect(page.text.contains("value=\"很多\""))
        }
    }

    @Test func `rows are added and changed; faults are named`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            try await browser.get("/my/cases/new")
            let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            let rows = "\(try #require(start.header("location")))/rows/settlements"
            try await browser.get("\(rows)/new")
            let right = [("class", "承装类"), ("on", "2025-12-31"), ("amount", "120万")]
            let added = try await browser.post("\(rows)/new", right + [("version", "0")])
            #expect(added.header("location") == rows)
            let wrong = try await browser.post(
                "\(rows)/0",
                [("class", "承装类"), ("on", "2025-02-30"), ("amount", "1"), ("version", "1")]
            )
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("href=\"#on\""))
            let list = try await browser.get(rows)
            #expect(list.text.contains("待补全"))
            for name in ["template.csv", "template.xlsx"] {
                let file = try await browser.get("\(rows)/\(name)")
                #expect(file.header("content-disposition")?.hasPrefix("attachment") == true)
            }
        }
    }

    @Test func `S12 a file comes back only as an attachment in a sandbox`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            try await browser.get("/my/cases/new")
            let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            let files = "\(try #require(start.header("location")))/files"
            try await browser.get(files)
            let pdf = SmallPDF.plain
            let refused = try await browser.upload(
                files,
                [("kind", "performance")],
                file: ("file", "a.pdf", Array("<html>".utf8))
            )
            #expect(refused.status == 422)
            let taken = try await browser.upload(
                files,
                [("kind", "performance")],
                file: ("file", "合同.pdf", pdf)
            )
            #expect(taken.status == 303)
            let list = try await browser.get(files)
            let link = try #require(list.text.firstMatch(of: /href="([^"]+\/files\/[0-9a-f]+)"/))
            let file = try await browser.get(String(link.output.1))
            #expect(file.body == pdf)
            #expect(file.header("content-disposition")?.hasPrefix("attachment") == true)
            #expect(
                file.headers["content-security-policy"]?.contains { $0.contains("sandbox") } == true
            )
            #expect(file.header("x-content-type-options") == "nosniff")
            let nobody = try await client.get(String(link.output.1))
            #expect(nobody.status == 303)
        }
    }
}
