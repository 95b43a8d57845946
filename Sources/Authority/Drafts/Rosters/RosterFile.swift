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
        let (columns, body) = try RosterFile.sheet(bytes, table)
        guard body.count <= DraftTable.rowsMax else {
            throw .tooManyRows(max: DraftTable.rowsMax)
        }
        guard let part = DraftPart(rawValue: table.rawValue) else { throw .otherKind }
        var rows: [[String]] = []
        var faults: [PartFault] = []
        for (place, row) in body.enumerated() {
            var texts = [String](repeating: "", count: table.columns.count)
            for (cell, column) in zip(row.cells, columns) {
                guard let column else { continue }
                switch RosterFile.text(cell, table.columns[column]) {
                case .success(let text): texts[column] = text
                case .failure(let fault):
                    faults.append(
                        PartFault(part, row: place, table.columns[column].id, fault.fault)
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
        numbers = body.map(\.number)
    }
}

extension RosterFile {
    /// The columns of a file, each with its place in the table, and the rows under the headings.
    private static func sheet(
        _ bytes: [UInt8],
        _ table: DraftTable
    ) throws(RosterFault) -> (columns: [Int?], body: [SheetRow]) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= bytesMax else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B]) {
            return try body(of: try Workbook.rows(bytes, max: DraftTable.rowsMax), table)
        }
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .oldOrLocked }
        if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: [0xFF, 0xD8]) {
            throw .otherKind
        }
        var refusal = RosterFault.badEncoding
        for text in TextEncoding.texts(bytes) {
            do throws(RosterFault) {
                return try body(of: try CSVReader.rows(text, max: DraftTable.rowsMax), table)
            } catch {
                // The likelier encoding tells what is wrong, unless the other one fits.
                if refusal == .badEncoding { refusal = error }
            }
        }
        throw refusal
    }

    private static func body(
        of rows: [SheetRow],
        _ table: DraftTable
    ) throws(RosterFault) -> (columns: [Int?], body: [SheetRow]) {
        guard let head = rows.first else { throw .empty }
        let columns = try places(of: head, in: table)
        guard rows.count > 1 else { throw .empty }
        return (columns, Array(rows.dropFirst()))
    }

    private static func places(
        of head: SheetRow,
        in table: DraftTable
    ) throws(RosterFault) -> [Int?] {
        let names = table.columns.map { CellReading.folded($0.heading) }
        var places: [Int?] = []
        var unknown: [String] = []
        for cell in head.cells {
            guard case .text(let text) = cell, !cell.isBlank else {
                places.append(nil)
                continue
            }
            let place = names.firstIndex(of: CellReading.folded(text))
            if let place, places.contains(place) { throw .headingTwice(text) }
            if place == nil { unknown.append(String(text.prefix(20))) }
            places.append(place)
        }
        let missing = table.columns.indices.filter {
            !places.contains($0) && table.columns[$0].lack == nil
        }
        guard missing.isEmpty else {
            throw .headingsMissing(missing.map { table.columns[$0].heading })
        }
        guard unknown.isEmpty else { throw .headingsUnknown(unknown) }
        return places
    }

    private struct BadCell: Error {
        let fault: CellFault
    }

    /// The text of a cell in its column: figures become days and numbers as people write them.
    private static func text(_ cell: SheetCell, _ column: DraftColumn) -> Result<String, BadCell> {
        switch cell {
        case .text(let text): return .success(CellReading.trimmed(text))
        case .formula: return .failure(BadCell(fault: .formula))
        case .error: return .failure(BadCell(fault: .spreadsheetError))
        case .number(let text):
            if column.kind == .identity { return .failure(BadCell(fault: .numberForText)) }
            guard let number = Double(text), number.isFinite, abs(number) < 1e15 else {
                return .failure(BadCell(fault: .spreadsheetError))
            }
            if column.kind == .day { return .success(day(serial: number) ?? text) }
            let isWhole = number == number.rounded()
            return .success(isWhole ? String(Int(number)) : String(number))
        }
    }

    /// The day of a spreadsheet's serial number, counted from 1899-12-30.
    private static func day(serial: Double) -> String? {
        guard (1...100_000).contains(serial), let zero = Day("1899-12-30") else { return nil }
        return zero.adding(days: Int(serial)).description
    }
}
