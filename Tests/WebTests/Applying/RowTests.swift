import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// The rows of a table: none that nobody wrote, none twice, and none lost by one click.
struct RowTests {
    private static let right = [("class", "承装类"), ("on", "2025-12-31"), ("amount", "120万")]

    /// A draft of the applicant, and its table of settlements as its applicant sees it.
    private static func table(
        _ place: Workplace,
        _ client: Client
    ) async throws -> (browser: Browser, id: CaseID, rows: String) {
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: place.applicant.actor)
        let browser = Browser(client)
        try await place.signIn(place.applicant, in: browser)
        return (browser, id, "/my/cases/\(id)/rows/settlements")
    }

    private static func saved(_ place: Workplace, _ id: CaseID) throws -> [[String]] {
        try place.office.draft(of: id, by: place.applicant.actor)[.settlements].text.rows
    }

    @Test func `a file that is missing or unreadable is named at its field`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, _, settlements) = try await RowTests.table(place, client)
            let rows = settlements.replacing("settlements", with: "works")
            let asked = try await browser.get(rows).text
            #expect(asked.contains("accept=\".csv,.xlsx\""))
            #expect(asked.contains("承装类业绩的“质量合格”必填"))
            #expect(!asked.contains("aria-invalid"))
            let none = try await browser.post("\(rows)/upload")
            #expect(none.status == 422)
            let sent = (field: "file", name: "业绩.csv", bytes: [UInt8]([0xFF, 0xFE, 0x00]))
            let bad = try await browser.upload("\(rows)/upload", file: sent)
            for answer in [none, bad] {
                #expect(answer.text.contains("aria-describedby=\"file-hint file-error\""))
                #expect(answer.text.contains("aria-invalid=\"true\""))
                #expect(answer.text.contains("href=\"#file\""))
            }
        }
    }

    @Test func `a row is removed only after a page of its own has named it`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            let actor = place.applicant.actor
            try place.office.save(
                PartText(rows: [
                    ["郭建国", "11010519491231002X", "技术负责人", "无", "", "否", "是", "", "", ""]
                ]),
                as: .staff,
                of: id,
                expecting: 0,
                by: actor
            )
            let staff = rows.replacing("settlements", with: "staff")
            let list = try await browser.get(staff)
            #expect(list.text.contains("href=\"\(staff)/0/removal\""))
            #expect(!list.text.contains("name=\"remove\""))
            let removal = "/my/cases/\(id)/rows/staff/0/removal"
            let asked = try await browser.get(removal)
            #expect(asked.text.contains("<h1>删除人员：<span lang=\"zh-Hans\">郭建国</span></h1>"))
            #expect(asked.text.contains("class=\"button grave\""))
            #expect(!asked.text.contains("11010519491231002X"))
            let there = try place.office.draft(of: id, by: actor)[.staff].text.rows
            #expect(there.count == 1)
            let done = try await browser.post(removal, [("version", browser.hidden("version"))])
            #expect(done.header("location") == staff)
            #expect(try place.office.draft(of: id, by: actor)[.staff].text.rows.isEmpty)
            #expect(try await browser.get(removal).status == 404)
        }
    }

    @Test func `what was changed meanwhile is not removed by its number`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            try await browser.get("\(rows)/new")
            try await browser.post("\(rows)/new", RowTests.right + [("version", "0")])
            try await browser.get("\(rows)/0/removal")
            let late = try await browser.post("\(rows)/0/removal", [("version", "0")])
            #expect(late.status == 409)
            #expect(try RowTests.saved(place, id).count == 1)
        }
    }

    @Test func `an empty row is not kept, and a faulty one is and says so`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            try await browser.get("\(rows)/new")
            let blank = try await browser.post(
                "\(rows)/new",
                [("class", ""), ("on", " "), ("amount", ""), ("version", "0"), ("last", "0")]
            )
            #expect(blank.status == 422)
            #expect(blank.text.contains("没有填写任何内容，未保存"))
            #expect(!blank.text.contains("已经保存"))
            #expect(try RowTests.saved(place, id).isEmpty)
            let faulty = try await browser.post(
                "\(rows)/new",
                [("class", "承装类"), ("on", "2025-02-30"), ("amount", "1"), ("version", "0")]
            )
            #expect(faulty.status == 422)
            #expect(faulty.text.contains("已经保存，但还需更正"))
            #expect(faulty.text.contains("action=\"\(rows)/0\""))
            #expect(try RowTests.saved(place, id).count == 1)
            let emptied = try await browser.post(
                "\(rows)/0",
                [("class", ""), ("on", ""), ("amount", ""), ("version", "1")]
            )
            #expect(emptied.text.contains("请返回列表删除"))
            #expect(try RowTests.saved(place, id) == [["承装类", "2025-02-30", "1"]])
        }
    }

    @Test func `one form makes one row, gone back to and corrected or not`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            try await browser.get("\(rows)/new")
            let of = [("version", "0"), ("last", browser.hidden("last")), ("key", Browser.key())]
            let wrong = [("class", "承装类"), ("on", "2025-02-30"), ("amount", "1")]
            #expect(try await browser.post("\(rows)/new", wrong + of).status == 422)
            #expect(try await browser.post("\(rows)/new", wrong + of).status == 422)
            #expect(try RowTests.saved(place, id).count == 1)
            // Back to the first page, which a browser shows as it was, and now put right.
            let back = try await browser.post("\(rows)/new", RowTests.right + of)
            #expect(back.status == 409)
            #expect(back.text.contains("是第 1 行"))
            #expect(back.text.contains("action=\"\(rows)/0\""))
            #expect(back.text.contains("value=\"120万\""))
            let done = try await browser.post(
                "\(rows)/0",
                RowTests.right + [("version", browser.hidden("version"))]
            )
            #expect(done.header("location") == rows)
            #expect(try RowTests.saved(place, id) == [["承装类", "2025-12-31", "120万"]])
        }
    }

    @Test func `a figure that cannot be read is nobody's figure, and is held against nobody`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let (browser, id, _) = try await RowTests.table(place, client)
            let part = "/my/cases/\(id)/parts"
            try await browser.get("\(part)/requested")
            try await browser.post(
                "\(part)/requested",
                [("installation", "4"), ("version", "0")]
            )
            try await browser.get("\(part)/assets")
            let typed = [("balance-date", "2025-12-31"), ("total", "10"), ("net", "五百万")]
            let unread = try await browser.post("\(part)/assets", typed + [("version", "0")])
            #expect(unread.status == 422)
            #expect(!unread.text.contains("项条件不符合"))
            #expect(unread.text.contains("没有不符合之处"))
            // Both sides: one that can be read is too little (服务指南第二章: 净资产 to 总资产).
            let small = Array(typed.dropLast()) + [("net", "1"), ("version", "1")]
            #expect(try await browser.post("\(part)/assets", small).status == 303)
            let read = try await browser.get("\(part)/assets")
            #expect(read.text.contains("项条件不符合"))
        }
    }
}
