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

    @Test func `a row that is refused does not take what another tab saved for read`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            func row(_ amount: String, _ version: String) -> [(String, String)] {
                [
                    ("class", "承装类"), ("on", "2025-12-31"), ("amount", amount),
                    ("version", version),
                ]
            }
            let long = String(repeating: "1", count: 501)
            let blank = [("class", ""), ("on", ""), ("amount", ""), ("version", "1")]
            try await browser.get("\(rows)/new")
            #expect(try await browser.post("\(rows)/new", row("100万", "0")).status == 303)
            // Nobody else saves: the form goes on with its version.
            #expect(try await browser.post("\(rows)/0", row(long, "1")).status == 422)
            let right = row("200万", browser.hidden("version"))
            #expect(try await browser.post("\(rows)/0", right).status == 303)
            // Another tab has saved the second version: the first is what the form has read.
            for (way, fields) in [("0", row(long, "1")), ("0", blank), ("new", blank)] {
                let refused = try await browser.post("\(rows)/\(way)", fields)
                #expect(refused.status == 422)
                #expect(browser.hidden("version") == "1")
            }
            let late = try await browser.post(
                "\(rows)/0",
                row("300万", browser.hidden("version"))
            )
            #expect(late.status == 409)
            #expect(late.text.contains("data-label=\"已保存的\">200万</td>"))
            #expect(try RowTests.saved(place, id) == [["承装类", "2025-12-31", "200万"]])
        }
    }

    @Test func `a row sent again by a reload is not called saved where another tab changed it`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            try await browser.get("\(rows)/new")
            let carried = ["version", "last", "key"].map { ($0, browser.hidden($0)) }
            func row(_ amount: String) -> [(String, String)] {
                [("class", "承装类"), ("on", "2025-02-30"), ("amount", amount)]
            }
            for _ in 1...2 {
                // Sent again before anybody changed it, the row is saved as it was.
                let saved = try await browser.post("\(rows)/new", row("100万") + carried)
                #expect(saved.status == 422)
                #expect(saved.text.contains("已经保存，但还需更正"))
            }
            let other = try await browser.post("\(rows)/0", row("200万") + [("version", "1")])
            #expect(other.status == 422)
            let again = try await browser.post("\(rows)/new", row("100万") + carried)
            #expect(again.status == 409)
            #expect(!again.text.contains("已经保存，但还需更正"))
            #expect(again.text.contains("data-label=\"已保存的\">200万</td>"))
            #expect(again.text.contains("data-label=\"您填写的\">100万</td>"))
            #expect(again.text.contains("action=\"\(rows)/0\""), "the row itself, no second one")
            #expect(try RowTests.saved(place, id) == [["承装类", "2025-02-30", "200万"]])
        }
    }

    @Test func `a row that another tab moved is found, and a new row is no other`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, id, rows) = try await RowTests.table(place, client)
            func keep(_ months: [Int], expecting version: Int) throws {
                try place.office.save(
                    PartText(rows: months.map { ["承装类", "2025-0\($0)-28", "100万"] }),
                    as: .settlements,
                    of: id,
                    expecting: version,
                    by: place.applicant.actor
                )
            }
            func row(_ month: Int, _ version: String) -> [(String, String)] {
                [
                    ("class", "承装类"), ("on", "2025-0\(month)-28"), ("amount", "300万"),
                    ("version", version),
                ]
            }
            try keep([1, 2, 3, 4], expecting: 0)
            try await browser.get("\(rows)/2")
            try keep([2, 3, 4], expecting: 1)
            let moved = try await browser.post("\(rows)/2", row(3, "1"))
            #expect(moved.status == 409)
            #expect(moved.text.contains("action=\"\(rows)/1\""))
            #expect(moved.text.contains("href=\"\(rows)/1\">用已保存的内容"))
            let version = browser.hidden("version")
            // A new row is another one, though one of that class and day stands in the table.
            let new = try await browser.post("\(rows)/new", row(3, "1"))
            #expect(new.status == 409)
            #expect(new.text.contains("action=\"\(rows)/new\""))
            let done = try await browser.post("\(rows)/1", row(3, version))
            #expect(done.status == 303)
            #expect(try RowTests.saved(place, id).map { $0[2] } == ["100万", "300万", "100万"])
            // Of two that are alike neither is taken for it.
            try keep([3, 3, 4], expecting: 3)
            let two = try await browser.post("\(rows)/2", row(3, "1"))
            #expect(two.status == 409)
            #expect(two.text.contains("第 3 行现在的内容"))
            #expect(two.text.contains("action=\"\(rows)/new\""))
        }
    }

    @Test func `a row of the same name is not taken for one that another tab moved or removed`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, id, settlements) = try await RowTests.table(place, client)
            let rows = settlements.replacing("settlements", with: "works")
            func keep(_ works: [(String, String)], expecting version: Int) throws {
                try place.office.save(
                    PartText(rows: works.map { [$0.0, $0.1, "", "10", "", ""] }),
                    as: .works,
                    of: id,
                    expecting: version,
                    by: place.applicant.actor
                )
            }
            let typed = [
                ("name", "甲工程"), ("class", "承装类"), ("voltage", "110"), ("version", "1"),
            ]
            let (first, second) = (("甲工程", "承装类"), ("甲工程", "承试类"))
            try keep([("乙工程", "承装类"), first, second], expecting: 0)
            try await browser.get("\(rows)/1")
            try keep([first, second], expecting: 1)
            let moved = try await browser.post("\(rows)/1", typed)
            #expect(moved.status == 409)
            #expect(moved.text.contains("action=\"\(rows)/0\""))
            try keep([second], expecting: 2)
            let removed = try await browser.post("\(rows)/1", typed)
            #expect(removed.status == 409)
            #expect(removed.text.contains("action=\"\(rows)/new\""))
        }
    }

    @Test func `a person of the same name at the place is the same, whatever number was typed`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (browser, id, settlements) = try await RowTests.table(place, client)
            let rows = settlements.replacing("settlements", with: "staff")
            let rest = Array(repeating: "", count: 9)
            for version in 0...1 {
                try place.office.save(
                    PartText(rows: [["甲", "1"] + rest, ["乙", "2"] + rest]),
                    as: .staff,
                    of: id,
                    expecting: version,
                    by: place.applicant.actor
                )
            }
            try await browser.get("\(rows)/0")
            let typed = [("name", "甲"), ("idNumber", "2"), ("version", "1")]
            let wrong = try await browser.post("\(rows)/0", typed)
            #expect(wrong.status == 409)
            #expect(wrong.text.contains("action=\"\(rows)/0\""), "not the person with that number")
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
