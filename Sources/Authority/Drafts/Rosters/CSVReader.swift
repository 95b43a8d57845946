import Licensing

/// Reads comma-separated values (RFC 4180), as text: nothing in it is ever computed.
///
/// Semicolons and tabulators separate as well where the first line has more of them than commas, or
/// where a line `sep=;` before it says so, as Excel writes it.
struct CSVReader {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var at = 0
    private var line = 1

    static func rows(_ text: String, max: Int) throws(RosterFault) -> [SheetRow] {
        var reader = CSVReader(text)
        var rows: [SheetRow] = []
        while reader.at < reader.scalars.count {
            let row = SheetRow(number: reader.line, cells: try reader.row())
            guard !row.isBlank else { continue }
            guard rows.count < max else { throw .tooManyRows(max: DraftTable.rowsMax) }
            rows.append(row)
        }
        return rows
    }

    private init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
        let candidates: [Unicode.Scalar] = [",", "\t", ";"]
        if let told = CSVReader.told(head), candidates.contains(told) {
            separator = told
            at = head.count
        } else {
            separator =
                candidates.max { left, right in
                    head.count { $0 == left } < head.count { $0 == right }
                } ?? ","
        }
        self.scalars = scalars
        if at > 0 { endLine() }
    }

    /// The separator of a line `sep=;`, which may be quoted; nil for any other line.
    private static func told(_ line: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        guard line.count <= 8 else { return nil }
        let plain = line.filter { $0 != "\"" }
        let mark = Array("sep=".unicodeScalars)
        guard plain.count == mark.count + 1,
            zip(plain, mark).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
        else { return nil }
        return plain.last
    }

    private mutating func row() throws(RosterFault) -> [SheetCell] {
        var cells: [SheetCell] = []
        while true {
            let cell = CSVReader.cell(try text())
            if cells.count < SheetRow.cellsMax {
                cells.append(cell)
            } else if !cell.isBlank {
                throw .tooManyColumns(line: line, max: SheetRow.cellsMax)
            }
            guard at < scalars.count, scalars[at] == separator else { break }
            at += 1
        }
        endLine()
        return cells
    }

    private mutating func endLine() {
        if at < scalars.count, scalars[at] == "\r" { at += 1 }
        if at < scalars.count, scalars[at] == "\n" { at += 1 }
        line += 1
    }

    private mutating func text() throws(RosterFault) -> String.UnicodeScalarView {
        guard at < scalars.count, scalars[at] == "\"" else { return plain() }
        let start = line
        var text = String.UnicodeScalarView()
        at += 1
        while at < scalars.count {
            let scalar = scalars[at]
            at += 1
            guard scalar == "\"" else {
                if scalar == "\n" { line += 1 }
                // CR LF is one line end.
                if scalar != "\r" { text.append(scalar) }
                continue
            }
            guard at < scalars.count, scalars[at] == "\"" else {
                guard isEnd else { throw .badQuote(line: line) }
                return text
            }
            text.append(scalar)
            at += 1
        }
        throw .badQuote(line: start)
    }

    private var isEnd: Bool {
        at == scalars.count || scalars[at] == separator || scalars[at] == "\r"
            || scalars[at] == "\n"
    }

    private mutating func plain() -> String.UnicodeScalarView {
        let start = at
        while !isEnd { at += 1 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<at])
        return text
    }

    /// What a spreadsheet would compute is a formula here too; a negative amount is none.
    private static func cell(_ scalars: String.UnicodeScalarView) -> SheetCell {
        guard !scalars.isEmpty else { return .text("") }
        let cell = SheetCell.bounded(String(scalars))
        guard case .text(let text) = cell else { return cell }
        let trimmed = Array(OutsideText.trimmed(text).unicodeScalars)
        // Excel keeps leading zeros and long numbers as text by ="…"; that is no computation.
        if trimmed.count >= 3, trimmed[0] == "=", trimmed[1] == "\"", trimmed.last == "\"" {
            let inner = trimmed.dropFirst(2).dropLast()
            if !inner.contains("\"") { return .text(String(String.UnicodeScalarView(inner))) }
        }
        guard let first = trimmed.first else { return .text("") }
        let formulas: [Unicode.Scalar] = ["=", "@", "＝", "＠"]
        if formulas.contains(first) { return .formula }
        let isSigned = first == "+" || first == "-"
        if isSigned, trimmed.dropFirst().first?.properties.numericType == nil { return .formula }
        return .text(text)
    }
}
