/// One cell of a file before anybody knows its column.
enum SheetCell: Hashable, Sendable {
    case text(String)
    /// A figure as the spreadsheet keeps it; a day is one too.
    case number(String)
    case formula
    case error

    var isBlank: Bool {
        if case .text(let text) = self { CellReading.trimmed(text).isEmpty } else { false }
    }
}

/// A row of a file with the number that people see beside it.
struct SheetRow: Hashable, Sendable {
    let number: Int
    let cells: [SheetCell]
}
