import Foundation
import Licensing
import OFD
import TestKit
import Testing

@testable import Authority

/// Tables as people's programs really save them: read, or refused by the row with the cure.
struct RosterKindTests {
    private static let works = DraftTable.works.columns.map(\.heading).joined(separator: ",")
    private static let settlements = DraftTable.settlements.columns.map(\.heading)
        .joined(separator: ",")
    private static let staff = DraftTable.staff.columns.map(\.heading).joined(separator: ",")

    private func read(_ text: String, _ table: DraftTable) throws(RosterFault) -> RosterFile {
        try RosterFile(Array(text.utf8), table: table, today: Fixed.day)
    }

    @Test(arguments: ["sep=,", "SEP=,", "\"sep=,\""])
    func `the first line in which Excel names its separator is no row`(line: String) throws {
        let file = try read(
            "\u{FEFF}\(line)\r\n\(RosterKindTests.settlements)\r\n承装类,2025-01-02,5\r\n",
            .settlements
        )
        #expect(file.rows == [["承装类", "2025-01-02", "5"]])
        #expect(file.numbers == [3])
        #expect(file.faults.isEmpty)
    }

    @Test(arguments: [";", "\t"])
    func `other separators are named in that line too`(mark: String) throws {
        // Commas inside the cells, which would win a count.
        let head = RosterKindTests.settlements.replacing(",", with: mark)
        let file = try read(
            "sep=\(mark)\n\(head)\n承装类\(mark)2025-01-02\(mark)1,234,567.89\n",
            .settlements
        )
        #expect(file.rows == [["承装类", "2025-01-02", "1,234,567.89"]])
    }

    @Test func `an apostrophe before a number or a day is the spreadsheet's mark`() throws {
        let row = "郭建国,'11010519491231002X,专业技能人员,无,,是,是,,,\n"
        let file = try read("\(RosterKindTests.staff)\n\(row)", .staff)
        #expect(file.faults.isEmpty)
        #expect(file.rows[0][1] == "11010519491231002X")
        let money = try read(
            "\(RosterKindTests.settlements)\n承装类,'2025-01-02,’1200.50\n",
            .settlements
        )
        #expect(money.rows == [["承装类", "2025-01-02", "1200.50"]])
    }

    @Test(arguments: [
        ("'张三", "张三"), ("' 张三", "张三"), ("'甲'站", "'甲'站"), ("'甲’站", "'甲’站"),
        ("甲'站", "甲'站"), ("甲站'", "甲站'"), ("’甲站", "’甲站"), ("`甲站", "`甲站"),
    ])
    func `a name loses the spreadsheet's mark, and keeps the apostrophes that are its own`(
        typed: String,
        name: String
    ) throws {
        let row = "\(typed),11010519491231002X,专业技能人员,无,,是,是,,,\n"
        let person = try read("\(RosterKindTests.staff)\n\(row)", .staff)
        #expect(person.faults.isEmpty)
        #expect(person.rows[0][0] == name)
        let work = try read(
            "\(RosterKindTests.works)\n\(typed),承修类,线路,10,2025-01-02,\n",
            .works
        )
        #expect(work.faults.isEmpty)
        #expect(work.rows[0][0] == name)
    }

    @Test func `a title above the headings and a column of numbers beside them are passed over`()
        throws
    {
        let text = """
            某某公司工程结算收入一览表,,,
            单位：元,,,填表日期：2025-12-31
            序号,\(RosterKindTests.settlements),
            1,承装类,2025-01-02,5,
            2,,,,
            3,承试类,2025-01-03,6,
            4,,,,
            """
        let file = try read(text, .settlements)
        #expect(file.rows == [["承装类", "2025-01-02", "5"], ["承试类", "2025-01-03", "6"]])
        #expect(file.numbers == [4, 6])
        #expect(file.faults.isEmpty)
    }

    @Test func `numbers that lost digits are refused by their row with the cure`() throws {
        let id = try read("\(RosterKindTests.staff)\n甲,1.10105E+17,专业技能人员,无,,是,是,,,\n", .staff)
        #expect(id.faults.map(\.fault) == [.numberForText])
        let lower = try read("\(RosterKindTests.staff)\n甲,1.10105e+17,专业技能人员,无,,是,是,,,\n", .staff)
        #expect(lower.faults.map(\.fault) == [.numberForText])
        let money = try read(
            "\(RosterKindTests.settlements)\n承装类,2025-01-02,1.2E+07\n",
            .settlements
        )
        #expect(money.faults.map(\.fault) == [.scientific])
        let fen = try read("\(RosterKindTests.settlements)\n承装类,2025-01-02,1.234\n", .settlements)
        #expect(fen.faults.map(\.fault) == [.belowFen])
    }

    @Test(arguments: [
        ("2025-01-02 14:30", true), ("2025/1/2 0:00:00", true), ("2025-01-02T00:00:00", true),
        ("2025年1月2日 8:05", true), ("2025-01-02T00:00:00.000", true), ("2025-01-02T00:00Z", false),
        ("2025-01-02 下午2:30", false), ("14:30", false), ("2025-02-30 10:00", false),
    ])
    func `a day with a time behind it is the day`(text: String, isRead: Bool) throws {
        let file = try read("\(RosterKindTests.settlements)\n承装类,\(text),5\n", .settlements)
        #expect(file.faults.map(\.fault) == (isRead ? [] : [.notDay]))
        if isRead { #expect(file.rows[0][1] == "2025-01-02") }
    }

    @Test func `a private code in a name is named with the character that is meant`() throws {
        let row = "刘\u{E863}明,11010519491231002X,专业技能人员,无,,是,是,,,\n"
        let file = try read("\(RosterKindTests.staff)\n\(row)", .staff)
        let fault = try #require(file.faults.first?.fault)
        #expect(fault.code == "privateUseKnown")
        #expect(fault.values == ["code": "U+E863", "character": "䶮", "modern": "U+4DAE"])
        let other = try read(
            "\(RosterKindTests.works)\n甲\u{F123}站,承修类,线路,10,2025-01-02,\n",
            .works
        )
        #expect(other.faults.map(\.fault.code) == ["privateUse"])
    }

    @Test func `an amount of a table keeps its fen into what is filed`() throws {
        let file = try read(
            "\(RosterKindTests.settlements)\n承装类,2025-01-02,\"￥12,345,678.90\"\n承装类,2025-01-03,8812.345678万\n",
            .settlements
        )
        #expect(file.faults.isEmpty)
        let cells = CellReading(today: Fixed.day)
        let values = try file.rows.map {
            try cells.value($0[2], in: DraftTable.settlements.columns[2])
        }
        #expect(
            values == [
                .money(Money(fen: 1_234_567_890)), .money(Money(fen: 8_812_345_678)),
            ]
        )
    }
}
