import Licensing
import OFD
import TestKit
import Testing

@testable import Authority

/// The cost of reading a file is in step with its bytes, whatever it holds; only little of it is
/// quoted.
struct RosterCostTests {
    private static let staff = DraftTable.staff.columns.map(\.heading).joined(separator: ",")

    private static func read(_ text: String, _ table: DraftTable = .staff) -> RosterFault? {
        do throws(RosterFault) {
            _ = try RosterFile(Array(text.utf8), table: table, today: Fixed.day)
            return nil
        } catch {
            return error
        }
    }

    @Test func `64 KB of halves of flags in one cell are refused at once, by its row`() throws {
        let flags = String(repeating: "\u{1F1E6}", count: 16_000)
        var file: RosterFile?
        let seconds = try ProcessorTime.of {
            let bytes = Array("\(RosterCostTests.staff)\r\n\(flags)".utf8)
            file = try RosterFile(bytes, table: .staff, today: Fixed.day)
        }
        // Work with the square of the cell takes some twenty seconds.
        #expect(seconds < 5)
        let fault = try #require(file?.faults.first { $0.field == "name" })
        #expect(fault.row == 0)
        #expect(fault.fault == .tooLong(max: 50))
        #expect(try #require(file?.rows.first?.first).utf8.count < 400)
    }

    static let cells: [@Sendable (Int) -> String] = [
        // Many cells that are just short enough, of flags, of marks and of blanks.
        {
            Array(repeating: String(repeating: "\u{1F1E6}", count: 500), count: $0 / 500).joined(
                separator: "\n"
            )
        },
        {
            Array(repeating: "a" + String(repeating: "\u{345}\u{301}", count: 400), count: $0 / 800)
                .joined(separator: "\n")
        },
        {
            Array(repeating: String(repeating: " ", count: 1_999), count: $0 / 500).joined(
                separator: "x\n"
            )
        },
        { String(repeating: ",", count: $0 * 4) }, { String(repeating: "\"\"", count: $0 * 2) },
        { String(repeating: "\n", count: $0 * 4) }, { String(repeating: "'", count: $0 * 4) },
    ]

    @Test(arguments: cells.indices)
    func `twice the bytes take about twice the time`(kind: Int) {
        let growth = ProcessorTime.growth(
            from: 64_000,
            { "\(RosterCostTests.staff)\n\(RosterCostTests.cells[kind]($0))" },
            { _ = RosterCostTests.read($0) }
        )
        #expect(growth < 3)
    }

    @Test func `a heading that stands in a million columns is refused`() {
        let text = String(repeating: "姓名,", count: 100_000)
        #expect(RosterCostTests.read(text) == .tooManyColumns(line: 1, max: 64))
        let blank = RosterCostTests.staff + String(repeating: ",", count: 100) + "\n,,,,,,,,,"
        #expect(RosterCostTests.read(blank) == .empty)
    }

    @Test func `one long text that a workbook shows a thousand times is read once`() throws {
        let long = String(repeating: "\u{1F1E6}", count: 100_000)
        let heads = DraftTable.settlements.columns.map { "<si><t>\($0.heading)</t></si>" }.joined()
        let head =
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
        let row = "<row><c t=\"s\"><v>3</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>3</v></c></row>"
        let bytes = WorkbookTests.file(
            head + String(repeating: row, count: 1_000),
            [("xl/sharedStrings.xml", "<sst>\(heads)<si><t>\(long)</t></si></sst>")]
        )
        var file: RosterFile?
        let seconds = try ProcessorTime.of {
            file = try RosterFile(bytes, table: .settlements, today: Fixed.day)
        }
        #expect(seconds < 3)
        #expect(file?.faults.count == 3_000)
        #expect(file?.faults.first?.fault == .tooLong(max: 500))
    }

    @Test func `a page of unknown headings lists ten`() {
        let names = (1...60).map { "列\($0)" }
        let text = RosterCostTests.staff + "," + names.prefix(50).joined(separator: ",") + "\n甲\n"
        guard let fault = RosterCostTests.read(text) else {
            Issue.record("it is taken")
            return
        }
        #expect(fault.values["names"] == names.prefix(10).joined(separator: "、"))
    }
}
