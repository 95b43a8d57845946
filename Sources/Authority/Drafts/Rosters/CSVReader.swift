/// Reads comma-separated values (RFC 4180), as text: nothing in it is ever computed.
///
/// Semicolons and tabulators separate as well where the first line has more of them than commas.
struct CSVReader {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var at = 0
    private var line = 1

    static func rows(_ text: String, max: Int) throws(RosterFault) -> [SheetRow] {
        var reader = CSVReader(text)
        var rows: [SheetRow] = []
        while reader.at < reader.scalars.count {
            let number = reader.line
            let cells = try reader.row()
            guard !cells.allSatisfy(\.isBlank) else { continue }
            guard rows.count <= max else { throw .tooManyRows(max: max) }
            rows.append(SheetRow(number: number, cells: cells))
        }
        return rows
    }

    private init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
        let candidates: [Unicode.Scalar] = [",", "\t", ";"]
        separator =
            candidates.max { left, right in
                head.count { $0 == left } < head.count { $0 == right }
            } ?? ","
        self.scalars = scalars
    }

    private mutating func row() throws(RosterFault) -> [SheetCell] {
        var cells: [SheetCell] = []
        while true {
            cells.append(CSVReader.cell(try text()))
            guard at < scalars.count, scalars[at] == separator else { break }
            at += 1
        }
        if at < scalars.count, scalars[at] == "\r" { at += 1 }
        if at < scalars.count, scalars[at] == "\n" { at += 1 }
        line += 1
        return cells
    }

    private mutating func text() throws(RosterFault) -> String {
        guard at < scalars.count, scalars[at] == "\"" else { return plain() }
        let start = line
        var text = String.UnicodeScalarView()
        at += 1
        while at < scalars.count {
            let scalar = scalars[at]
            at += 1
            guard scalar == "\"" else {
                if scalar == "\n" { line += 1 }
                text.append(scalar)
                continue
            }
            guard at < scalars.count, scalars[at] == "\"" else {
                guard isEnd else { throw .badQuote(line: line) }
                return String(text)
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

    private mutating func plain() -> String {
        let start = at
        while !isEnd { at += 1 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<at])
        return String(text)
    }

    /// What a spreadsheet would compute is a formula here too; a negative amount is none.
    private static func cell(_ text: String) -> SheetCell {
        let trimmed = CellReading.trimmed(text)
        // Excel keeps leading zeros and long numbers as text by ="…"; that is no computation.
        if trimmed.hasPrefix("=\""), trimmed.hasSuffix("\""), trimmed.count >= 3,
            !trimmed.dropFirst(2).dropLast().contains("\"")
        {
            return .text(String(trimmed.dropFirst(2).dropLast()))
        }
        guard let first = trimmed.first else { return .text("") }
        if "=@＝＠".contains(first) { return .formula }
        if "+-".contains(first), trimmed.dropFirst().first?.isNumber != true { return .formula }
        return .text(text)
    }
}
