package import Licensing

/// A table that was uploaded: its rows in the order of our columns, with every fault of a cell.
///
/// Nothing is taken over by reading it.
package struct RosterFile: Sendable {
    /// What an office's table of 2,000 rows never exceeds.
    package static let bytesMax = 2 << 20

    /// The rows as text.
    package let rows: [[String]]
    /// Number of each row as the spreadsheet shows it.
    package let numbers: [Int]
    /// Everything that is wrong, by row and column.
    package let faults: [PartFault]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the file; its content decides what it is, not its name.
    ///   - table: which table it is to be.
    ///   - today: no day that lies after it is a fact.
    /// - Throws: why it is no such table.
    package init(_ bytes: [UInt8], table: DraftTable, today: Day) throws(RosterFault) {
        let head = try RosterFile.sheet(bytes, table)
        guard head.body.count <= DraftTable.rowsMax else {
            throw .tooManyRows(max: DraftTable.rowsMax)
        }
        guard let part = DraftPart(rawValue: table.rawValue) else { throw .otherKind }
        var rows: [[String]] = []
        var faults: [PartFault] = []
        for (place, row) in head.body.enumerated() {
            var texts = [String](repeating: "", count: table.columns.count)
            for (cell, column) in zip(row.cells, head.columns) {
                guard let column else { continue }
                switch RosterFile.text(cell, table.columns[column]) {
                case .success(let text): texts[column] = text
                case .failure(let bad):
                    texts[column] = bad.shown
                    faults.append(
                        PartFault(part, row: place, table.columns[column].id, bad.fault)
                    )
                }
            }
            rows.append(texts)
        }
        let known = Set(faults.map { [$0.row.map(String.init) ?? "", $0.field] })
        var read: [PartFault] = []
        let cells = CellReading(today: today)
        _ = RowReading(table: table, cells: cells).read(rows, into: &read)
        faults += read.filter { !known.contains([$0.row.map(String.init) ?? "", $0.field]) }
        self.rows = rows.map { row in
            zip(row, table.columns).map { cells.canonical($0, in: $1) }
        }
        self.faults = faults.sorted { ($0.row ?? 0) < ($1.row ?? 0) }
        numbers = head.body.map(\.number)
    }
}

extension RosterFile {
    /// Rows that are read: a table, and what may stand above its headings.
    private static let linesMax = DraftTable.rowsMax + 12

    /// The headings of a file and the rows under them.
    private static func sheet(
        _ bytes: [UInt8],
        _ table: DraftTable
    ) throws(RosterFault) -> RosterHead {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= bytesMax else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B]) {
            return try RosterHead(try Workbook.rows(bytes, max: linesMax), table)
        }
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .oldOrLocked }
        if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: [0xFF, 0xD8]) {
            throw .otherKind
        }
        var refusal = RosterFault.badEncoding
        for text in TextEncoding.texts(bytes) {
            do throws(RosterFault) {
                return try RosterHead(try CSVReader.rows(text, max: linesMax), table)
            } catch {
                // The likelier encoding tells what is wrong, unless the other one fits.
                if refusal == .badEncoding { refusal = error }
            }
        }
        throw refusal
    }

    /// The fault of a cell before its column is asked, and the part of it that may be shown.
    private struct BadCell: Error {
        let fault: CellFault
        var shown = ""
    }

    /// The text of a cell in its column: figures become days and numbers as people write them.
    private static func text(_ cell: SheetCell, _ column: DraftColumn) -> Result<String, BadCell> {
        switch cell {
        case .text(let text): return .success(plain(text, column))
        case .formula: return .failure(BadCell(fault: .formula))
        case .error: return .failure(BadCell(fault: .spreadsheetError))
        case .tooLong(let start):
            return .failure(BadCell(fault: .tooLong(max: column.lengthMax), shown: start))
        case .number(let text, let epoch):
            if column.kind == .identity {
                return .failure(BadCell(fault: .numberForText, shown: String(text.prefix(40))))
            }
            guard let number = SheetNumber.plain(text) else {
                return .failure(BadCell(fault: .spreadsheetError))
            }
            if column.kind == .day { return .success(day(serial: number, epoch) ?? number) }
            return .success(number)
        }
    }

    /// A text without the apostrophe by which spreadsheets mark a cell as text.
    private static func plain(_ text: String, _ column: DraftColumn) -> String {
        let trimmed = OutsideText.trimmed(text)
        let marks: [Unicode.Scalar] = ["'", "’", "‘", "＇", "`"]
        guard let first = trimmed.unicodeScalars.first, marks.contains(first) else {
            return trimmed
        }
        let rest = trimmed.unicodeScalars.dropFirst()
        // A name may be quoted: only the mark that spreadsheets write goes, and only where it is alone.
        if case .text = column.kind, first != "'" || rest.contains(where: { marks.contains($0) }) {
            return trimmed
        }
        return OutsideText.trimmed(String(rest))
    }

    /// The day of a spreadsheet's serial number; a time of day behind the point does not change it.
    ///
    /// A smaller figure is a year that was typed, `2024` or `2024.05`: serials below 10,000 are days
    /// before 1927, or before 1931 where the workbook counts from 1904.
    private static func day(serial: String, _ epoch: SheetEpoch) -> String? {
        let days = 10_000...100_000
        guard let number = Int(serial.prefix { $0 != "." }), days.contains(number) else {
            return nil
        }
        return epoch.zero?.adding(days: number).description
    }
}
