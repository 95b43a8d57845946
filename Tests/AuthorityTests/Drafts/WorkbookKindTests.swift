import Foundation
import Licensing
import OFD
import TestKit
import Testing

@testable import Authority

/// Workbooks as other programs write them.
struct WorkbookKindTests {
    private static let head = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>类别</t></is></c><c r="B1" t="inlineStr"><is>\
        <t>结算日期</t></is></c><c r="C1" t="inlineStr"><is><t>结算金额（元）</t></is></c></row>
        """

    private static func row(_ number: Int, _ day: String, _ amount: String) -> String {
        "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>承修类</t></is></c>"
            + "\(day)\(amount)</row>"
    }

    private func read(_ sheet: String) throws(RosterFault) -> RosterFile {
        try RosterFile(WorkbookTests.file(sheet), table: .settlements, today: Fixed.day)
    }

    @Test(arguments: [
        ("<c t=\"d\"><v>2025-03-31</v></c>", "2025-03-31"),
        ("<c t=\"d\"><v>2025-03-31T13:45:00</v></c>", "2025-03-31"),
        ("<c><v>45747.604166</v></c>", "2025-03-31"), ("<c><v>45747</v></c>", "2025-03-31"),
        ("<c><v>20250331</v></c>", "2025-03-31"), ("<c><v>10000</v></c>", "1927-05-18"),
        ("<c><v>10000.99</v></c>", "1927-05-18"),
        ("<c t=\"str\"><v>2025/3/31_x000D_</v></c>", "2025-03-31"),
    ])
    func `a day is read however the workbook keeps it`(cell: String, day: String) throws {
        let file = try read(
            WorkbookKindTests.head + WorkbookKindTests.row(2, cell, "<c><v>5</v></c>")
        )
        #expect(file.rows == [["承修类", day, "5"]])
        #expect(file.faults.isEmpty)
    }

    @Test(arguments: ["2024", "2024.05", "202405", "1", "9999", "9999.99", "100001", "-45747"])
    func `a year or a month that was typed as a figure is no day`(figure: String) throws {
        let cell = "<c><v>\(figure)</v></c>"
        let file = try read(
            WorkbookKindTests.head + WorkbookKindTests.row(2, cell, "<c><v>5</v></c>")
        )
        #expect(file.faults.map(\.fault) == [.notDay])
        #expect(file.rows == [["承修类", figure, "5"]])
    }

    @Test func `the last day that a figure stands for lies ahead, and is read as such`() throws {
        let cell = "<c><v>100000</v></c>"
        let file = try read(
            WorkbookKindTests.head + WorkbookKindTests.row(2, cell, "<c><v>5</v></c>")
        )
        #expect(file.faults.map(\.fault) == [.inFuture])
    }

    @Test(arguments: [
        ("1.2E6", "1200000"), ("12345678.9", "12345678.9"), ("0.1", "0.1"),
        ("1234.5600000000001", "1234.56"), ("12345678.899999999", "12345678.9"), ("-5", "-5"),
        ("1.2345678E7", "12345678"), ("5E-2", "0.05"), ("0.30000000000000004", "0.3"),
        ("1E18", "1000000000000000000"), ("1E-18", "0.000000000000000001"),
    ])
    func `a figure is what the spreadsheet shows, digit by digit`(kept: String, text: String) throws
    {
        #expect(SheetNumber.plain(kept) == text)
    }

    @Test(arguments: [
        "", "1e999", "1e19", "1e-19", "1e-9223372036854775808", "x", "--5", "1.2.3", "nan", "inf",
        "1e", "0x10",
    ])
    func `what is no figure is none`(kept: String) {
        #expect(SheetNumber.plain(kept) == nil)
    }

    @Test func `escaped characters of a cell are read, and a line end at its end is none`() throws {
        #expect(SheetText.plain("甲_x000D_\n乙") == "甲\n乙")
        #expect(SheetText.plain("甲_x000d_乙") == "甲\n乙")
        #expect(SheetText.plain("_x005F_x000D_") == "_x000D_")
        #expect(SheetText.plain("_xZZZZ_ a_b _x12") == "_xZZZZ_ a_b _x12")
        #expect(SheetText.plain("_xD800_") == "_xD800_")
        let bytes = WorkbookTests.file(
            WorkbookKindTests.head.replacing("类别", with: "类别_x000D_")
                + WorkbookKindTests.row(2, "<c><v>45747</v></c>", "<c><v>5</v></c>")
        )
        let file = try RosterFile(bytes, table: .settlements, today: Fixed.day)
        #expect(file.rows == [["承修类", "2025-03-31", "5"]])
    }

    /// Blank rows of ten cells with a border, each with its place, as spreadsheets keep them.
    private static func bordered(_ rows: ClosedRange<Int>) -> String {
        rows.map { row in
            let cells = "ABCDEFGHIJ".map { "<c r=\"\($0)\(row)\" s=\"1\"/>" }.joined()
            return "<row r=\"\(row)\">\(cells)</row>"
        }
        .joined()
    }

    @Test func `twenty thousand blank rows of ten cells with a border are no rows`() throws {
        let row = WorkbookKindTests.row(2, "<c><v>45747</v></c>", "<c><v>5</v></c>")
        let blank = WorkbookKindTests.bordered(3...20_002)
        // They have 220,000 elements, and more bytes than a file whose ratio nobody looks at.
        #expect(blank.utf8.count > 4_400_000)
        let file = try read(WorkbookKindTests.head + row + blank)
        #expect(file.rows.count == 1)
        #expect(file.faults.isEmpty)
        // Far more such rows are told, not called damage; their numbers differ, as in a real file.
        let many = (3...160_000).map {
            "<row r=\"\($0)\"><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>"
        }
        #expect(throws: RosterFault.tooManyCells) {
            try read(WorkbookKindTests.head + row + many.joined())
        }
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "1048577", "x"])
    func `the number of a row that no sheet has is passed over`(number: String) throws {
        func row(_ number: String) -> String {
            "<row r=\"\(number)\"><c r=\"B2\"><v>45747</v></c><c><v>5</v></c></row>"
        }
        let file = try read(WorkbookKindTests.head + row(number) + row(number))
        #expect(file.numbers == [2, 3])
        #expect(try read(WorkbookKindTests.head + row("1048576")).numbers == [1_048_576])
    }

    @Test func `a workbook with tens of thousands of dead names is read, one with more is told`()
        throws
    {
        func read(names count: Int) throws(RosterFault) -> RosterFile {
            let names = (0..<count).map { "<definedName name=\"_\($0)\">#REF!</definedName>" }
            let row = WorkbookKindTests.row(2, "<c><v>45747</v></c>", "<c><v>5</v></c>")
            let parts = [
                (
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"o\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "</sheets><definedNames>\(names.joined())</definedNames></workbook>"
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/>"
                        + "</Relationships>"
                ),
                (
                    "xl/worksheets/a.xml",
                    "<worksheet><sheetData>\(WorkbookKindTests.head)\(row)</sheetData></worksheet>"
                ),
            ]
            let bytes = Archive.zip(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
            return try RosterFile(bytes, table: .settlements, today: Fixed.day)
        }
        #expect(try read(names: 50_000).rows.count == 1)
        #expect(throws: RosterFault.bomb) { try read(names: 110_000) }
    }

    @Test func `one row has as many elements as there are columns in a sheet, and no more`() throws
    {
        let right = WorkbookKindTests.row(2, "<c><v>45747</v></c>", "<c><v>5</v></c>")
        func row(_ cells: Int) -> String {
            "<row r=\"3\">" + String(repeating: "<c><v></v></c>", count: cells) + "</row>"
        }
        // Blank cells far to the right harm nobody.
        let most = (Workbook.rowElementsMax - 1) / 2
        #expect(try read(WorkbookKindTests.head + right + row(most)).rows.count == 1)
        #expect(throws: RosterFault.tooManyCells) {
            try read(WorkbookKindTests.head + right + row(most + 1))
        }
    }

    @Test func `something far to the right is told with its row`() {
        let far = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"BM2\"><v>1</v></c></row>"
        #expect(throws: RosterFault.tooManyColumns(line: 2, max: 64)) {
            try read(WorkbookKindTests.head + far)
        }
    }

    /// A workbook with a hidden sheet before the one that people see, counted from 1904.
    private static func book(state: String, date1904: String) -> [UInt8] {
        let parts = [
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"o\"><workbookPr date1904=\"\(date1904)\"/><sheets>"
                    + "<sheet name=\"字典\" sheetId=\"1\" state=\"\(state)\" r:id=\"r1\"/>"
                    + "<sheet name=\"表\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/>"
                    + "<Relationship Id=\"r2\" Target=\"worksheets/b.xml\"/></Relationships>"
            ),
            (
                "xl/worksheets/a.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c></row>"
                    + "</sheetData></worksheet>"
            ),
            (
                "xl/worksheets/b.xml",
                "<worksheet><sheetData>\(head)\(row(2, "<c><v>44285</v></c>", "<c><v>5</v></c>"))"
                    + "</sheetData></worksheet>"
            ),
        ]
        return Archive.zip(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }

    @Test(arguments: [("hidden", "1"), ("veryHidden", "true")])
    func `hidden sheets are passed over, and days count from 1904 where the workbook says so`(
        state: String,
        date1904: String
    ) throws {
        let bytes = WorkbookKindTests.book(state: state, date1904: date1904)
        let file = try RosterFile(bytes, table: .settlements, today: Fixed.day)
        #expect(file.rows == [["承修类", "2025-03-31", "5"]])
        let from1900 = WorkbookKindTests.book(state: state, date1904: "0")
        let other = try RosterFile(from1900, table: .settlements, today: Fixed.day)
        #expect(other.rows[0][1] == "2021-03-30")
    }
}

/// openpyxl, a reader and writer of workbooks that is not ours.
struct OpenpyxlTests {
    private static func withFile(_ body: (URL) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "roster-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file)
    }

    /// Without openpyxl these tests would hold nothing: they fail rather than pass over.
    private static func requireOpenpyxl() throws {
        try #require(
            Judge.pythonHas("openpyxl"),
            "\(Judge.python) cannot import openpyxl; run script/setup, which installs it"
        )
    }

    @Test(arguments: DraftTable.allCases)
    func `another program opens our template, and what it fills in is read`(
        table: DraftTable
    )
        throws
    {
        try OpenpyxlTests.requireOpenpyxl()
        let code = """
            import sys, openpyxl, warnings
            warnings.simplefilter("error")
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book.worksheets[0]
            print("|".join(cell.value for cell in sheet[1]))
            assert all(cell.number_format == "@" for cell in sheet[1])
            for place, text in enumerate(sys.argv[2].split("|")):
                sheet.cell(row=2, column=place + 1, value=text or None)
            book.save(sys.argv[1])
            """
        let rows: [DraftTable: String] = [
            .staff: "郭建国|11010519491231002X|专业技能人员|无||是|是||||",
            .works: "甲站|承修类|线路|10|2025-01-02|", .settlements: "承修类|2025-01-02|5.05",
        ]
        try OpenpyxlTests.withFile { file in
            try Data(RosterTemplate.xlsx(table)).write(to: file)
            let row = try #require(rows[table])
            let said = try Judge.run(Judge.python, "-c", code, file.path, row)
            let text = String(decoding: said, as: UTF8.self)
            #expect(text.contains(table.columns.map(\.heading).joined(separator: "|")))
            let read = try RosterFile(Array(Data(contentsOf: file)), table: table, today: Fixed.day)
            #expect(read.faults.isEmpty)
            #expect(read.rows.map { $0.joined(separator: "|") } == [row])
        }
    }

    @Test func `days of its own in both calendars and in ISO 8601 are read`() throws {
        try OpenpyxlTests.requireOpenpyxl()
        let code = """
            import sys, datetime, openpyxl
            from openpyxl.utils.datetime import CALENDAR_MAC_1904
            book = openpyxl.Workbook()
            if sys.argv[2] == "mac": book.epoch = CALENDAR_MAC_1904
            if sys.argv[2] == "iso": book.iso_dates = True
            hidden = book.active
            hidden["A1"] = "字典"
            hidden.sheet_state = "hidden"
            sheet = book.create_sheet("表")
            sheet.append(["某公司结算表"])
            sheet.append(["序号", "类别", "结算日期", "结算金额（元）"])
            sheet.append([1, "承修类", datetime.date(2024, 5, 20), 12345678.9])
            sheet.append([2, "承修类", datetime.datetime(2024, 5, 21, 14, 30), 0.07])
            book.active = 1
            book.save(sys.argv[1])
            """
        for kind in ["plain", "mac", "iso"] {
            try OpenpyxlTests.withFile { file in
                _ = try Judge.run(Judge.python, "-c", code, file.path, kind)
                let read = try RosterFile(
                    Array(Data(contentsOf: file)),
                    table: .settlements,
                    today: Fixed.day
                )
                #expect(read.faults.isEmpty, "\(kind)")
                #expect(
                    read.rows == [
                        ["承修类", "2024-05-20", "12345678.9"], ["承修类", "2024-05-21", "0.07"],
                    ],
                    "\(kind)"
                )
                #expect(read.numbers == [3, 4])
            }
        }
    }
}
