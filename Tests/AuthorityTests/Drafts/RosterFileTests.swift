import Foundation
import Licensing
import OFD
import TestKit
import Testing

@testable import Authority

/// Tables taken from files: what is right comes out the same from every program that writes it,
/// what is wrong is named by row and column.
struct RosterFileTests {
    private static let head = DraftTable.settlements.columns.map(\.heading)
    private static let body = [["承装类", "2025-03-31", "1200000"], ["承试类", "2026/1/5", "30万"]]

    private static func csv(_ rows: [[String]], separator: String = ",") -> String {
        rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n"
    }

    private static func read(_ bytes: [UInt8]) throws(RosterFault) -> RosterFile {
        try RosterFile(bytes, table: .settlements, today: Fixed.day)
    }

    private static func encoded(_ text: String, _ encoding: UInt) -> [UInt8] {
        Array(text.data(using: String.Encoding(rawValue: encoding)) ?? Data())
    }

    @Test func `every encoding and separator gives the same rows`() throws {
        let text = RosterFileTests.csv([RosterFileTests.head] + RosterFileTests.body)
        let tabs = RosterFileTests.csv(
            [RosterFileTests.head] + RosterFileTests.body,
            separator: "\t"
        )
        let gb18030: UInt = 0x8000_0632
        let files: [[UInt8]] = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
            RosterFileTests.encoded(text, gb18030),
            RosterFileTests.encoded(tabs, String.Encoding.utf16.rawValue), Array(tabs.utf8),
        ]
        for file in files {
            let read = try RosterFileTests.read(file)
            #expect(
                read.rows == [RosterFileTests.body[0], ["承试类", "2026-01-05", "30万"]]
            )
            #expect(read.faults.isEmpty)
            #expect(read.numbers == [2, 3])
        }
    }

    @Test func `columns are found by their headings in any order, blank rows are left out`() throws
    {
        let file = try RosterFileTests.read(
            Array("结算金额(元), 结算日期,类别\n\n5000,20260105,承修类\n,,\n".utf8)
        )
        #expect(file.rows == [["承修类", "2026-01-05", "5000"]])
        #expect(file.numbers == [3])
    }

    @Test func `quoted cells hold separators, quotation marks and line ends`() throws {
        let text = "工程名称,类别,设施,电压等级（千伏）,竣工日期,质量合格\n\"甲,\"\"乙\"\"\n站\",承修类,线路,10,2025-01-02,\n"
        let file = try RosterFile(Array(text.utf8), table: .works, today: Fixed.day)
        #expect(file.rows.first?.first == "甲,\"乙\"\n站")
        #expect(file.faults.map(\.fault) == [.control])
    }

    static let refused: [(bytes: [UInt8], fault: RosterFault)] = [
        ([], .empty), (Array(repeating: 0x2C, count: RosterFile.bytesMax + 1), .tooLarge),
        (Array("类别,结算日期,结算金额（元）\n".utf8), .empty),
        (Array("类别,结算日期\n承装类,2025-01-01\n".utf8), .headingsMissing(["结算金额（元）"])),
        (
            Array("类别,结算日期,结算金额（元）,备注\n承装类,2025-01-01,1,x\n".utf8),
            .headingsUnknown(["备注"])
        ),
        (Array("类别,类别,结算日期,结算金额（元）\na,b,c,d\n".utf8), .headingTwice("类别")),
        (Array("\"类别,结算日期\n".utf8), .badQuote(line: 1)),
        ([0xFF, 0x00, 0x81, 0xFF], .badEncoding),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOrLocked),
        (Array("%PDF-1.7\n".utf8), .otherKind), (Array("PK\u{3}\u{4}x".utf8), .damaged),
    ]

    @Test(arguments: refused.indices)
    func `what is no such table is refused for its reason`(index: Int) {
        let (bytes, fault) = RosterFileTests.refused[index]
        #expect(throws: fault) { try RosterFileTests.read(bytes) }
    }

    @Test func `two thousand rows are taken, one more is not`() throws {
        func file(_ count: Int) -> [UInt8] {
            Array(
                RosterFileTests.csv(
                    [RosterFileTests.head]
                        + Array(repeating: RosterFileTests.body[0], count: count)
                ).utf8
            )
        }
        #expect(try RosterFileTests.read(file(DraftTable.rowsMax)).rows.count == 2_000)
        #expect(throws: RosterFault.tooManyRows(max: 2_000)) {
            try RosterFileTests.read(file(DraftTable.rowsMax + 1))
        }
    }

    @Test func `each wrong cell is named by its row and column`() throws {
        let rows = [
            ["承装", "2025-03-31", "1"], ["承装类", "2025-02-30", "1"],
            ["承装类", "2099-01-01", "1"], ["承装类", "2025-01-01", "很多"],
            ["", "2025-01-01", "-5"], ["承装类", "=TODAY()", "1"], ["@SUM(1)", "2025-01-01", "+A1"],
        ]
        let file = try RosterFileTests.read(
            Array(RosterFileTests.csv([RosterFileTests.head] + rows).utf8)
        )
        let found = file.faults.map { "\($0.row ?? -1) \($0.field) \($0.fault.code)" }
        #expect(
            Set(found) == [
                "0 class notOneOf", "1 on notDay", "2 on inFuture", "3 amount notYuan",
                "4 class missing", "5 on formula", "6 class formula", "6 amount formula",
            ]
        )
    }

    @Test func `SEED2-D4 a person who stands in two rows is named with the first of them`() throws {
        let text = """
            姓名,身份证号码,岗位,职称级别,职称为电力相关专业,高压电工,仅在本单位任职,承装类管理经历,承修类管理经历,承试类管理经历
            甲,11010519491231002X,技术负责人、专业技术人员,中级,是,,是,2019-01-01至今,2015-3-1至2018-12-31；2019-02-01至今,
            乙,11010519491231002x,专业技能人员,无,,是,是,,,
            丙,110105194912310021,专业技能人员,初级,,是,是,2019-01-01至2018-01-01,,上个月
            """
        let file = try RosterFile(Array(text.utf8), table: .staff, today: Fixed.day)
        let found = file.faults.map { "\($0.row ?? -1) \($0.field) \($0.fault.code)" }
        #expect(
            Set(found) == [
                "1 idNumber twice", "2 idNumber badCode", "2 powerRelated missing",
                "2 installation endsBeforeStart", "2 testing notPeriods",
            ]
        )
    }
}

/// Workbooks: real ones as spreadsheets write them, and hostile ones.
struct WorkbookTests {
    private static let links = """
        <Relationships xmlns="p"><Relationship Id="r9" Type="w" Target="worksheets/s.xml"/>\
        </Relationships>
        """
    private static let book = """
        <workbook xmlns="m" xmlns:r="o"><sheets><sheet name="a" sheetId="1" r:id="r9"/></sheets>\
        </workbook>
        """

    static func file(_ sheet: String, _ more: [(String, String)] = []) -> [UInt8] {
        let parts = [
            ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", links),
            ("xl/worksheets/s.xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"),
        ]
        return Archive.zip((parts + more).map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }

    private static let head = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>结算日期</t></is></c>\
        <c r="C1" t="s"><v>1</v></c></row>
        """
    private static let strings = (
        "xl/sharedStrings.xml",
        "<sst><si><t>类别</t></si><si><r><t>结算金额</t></r><r><t>（元）</t></r></si><si><t>承修类</t></si></sst>"
    )

    private func read(_ bytes: [UInt8]) throws(RosterFault) -> RosterFile {
        try RosterFile(bytes, table: .settlements, today: Fixed.day)
    }

    @Test func `shared and inline text, days as serial numbers and figures come out as text`()
        throws
    {
        let row = """
            <row r="7"><c r="A7" t="s"><v>2</v></c><c r="B7" s="3"><v>45747</v></c>\
            <c r="C7"><v>1.2E6</v></c></row>
            """
        let file = try read(WorkbookTests.file(WorkbookTests.head + row, [WorkbookTests.strings]))
        #expect(file.rows == [["承修类", "2025-03-31", "1200000"]])
        #expect(file.numbers == [7])
        #expect(file.faults.isEmpty)
    }

    @Test func `a formula, an error and a figure for an identity are faults of their cells`() throws
    {
        let row = """
            <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>TODAY()</f><v>45747</v></c>\
            <c r="C2" t="e"><v>#REF!</v></c></row>
            """
        let file = try read(WorkbookTests.file(WorkbookTests.head + row, [WorkbookTests.strings]))
        #expect(file.faults.map(\.fault) == [.formula, .spreadsheetError])
    }

    @Test func `a column that some rows must fill says of which`() throws {
        func note(_ id: String, of table: DraftTable) throws -> String {
            RosterTemplate.note(try #require(table.columns.first { $0.id == id }))
        }
        #expect(try note("quality", of: .works) == "是或否。承装类必填，其他可不填")
        #expect(try note("powerRelated", of: .staff) == "是或否。有职称的必填，其他可不填")
        #expect(try note("name", of: .works).hasSuffix("。必填"))
        #expect(try note("title", of: .staff).hasSuffix("。没有的可不填"))
    }

    @Test func `our own template is read by the reader and asks for nothing but rows`() throws {
        for table in DraftTable.allCases {
            #expect(throws: RosterFault.empty) {
                try RosterFile(
                    RosterTemplate.xlsx(table),
                    table: table,
                    today: Fixed.day
                )
            }
            #expect(throws: RosterFault.empty) {
                try RosterFile(RosterTemplate.csv(table), table: table, today: Fixed.day)
            }
        }
    }

    @Test func `macros, bombs, entities and what is cut off are refused`() {
        let macro = WorkbookTests.file(WorkbookTests.head, [("xl/vbaProject.bin", "x")])
        #expect(throws: RosterFault.macro) { try read(macro) }
        let blanks = String(repeating: " ", count: 25 << 20)
        #expect(throws: RosterFault.bomb) { try read(WorkbookTests.file(blanks)) }
        let entity = WorkbookTests.file(
            WorkbookTests.head,
            [("xl/sharedStrings.xml", "<!DOCTYPE s [<!ENTITY a 'b'>]><sst>&a;</sst>")]
        )
        #expect(throws: RosterFault.damaged) { try read(entity) }
        let whole = WorkbookTests.file(WorkbookTests.head, [WorkbookTests.strings])
        #expect(throws: RosterFault.damaged) { try read(Array(whole.dropLast(9))) }
        #expect(throws: RosterFault.damaged) { try read(whole + [0]) }
        #expect(throws: RosterFault.damaged) {
            try read(Archive.zip([(name: "a.txt", bytes: [1])]))
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `no bytes stop the readers`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let row = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>"
        let book = WorkbookTests.file(WorkbookTests.head + row, [WorkbookTests.strings])
        let text = Array("类别,结算日期,结算金额（元）\n\"承装类\",2025-01-01,1\n".utf8)
        for round in 0..<100 {
            var bytes = round.isMultiple(of: 2) ? book : text
            for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(0x22, at: place)
                }
            }
            let file = try? read(bytes)
            #expect((file?.rows.count ?? 0) <= DraftTable.rowsMax)
        }
    }
}
