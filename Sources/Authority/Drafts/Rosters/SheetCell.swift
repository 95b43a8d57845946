import Licensing

/// One cell of a file before anybody knows its column.
enum SheetCell: Hashable, Sendable {
    /// No cell of our tables needs more; it is asked before anything looks at the characters.
    static let bytesMax = 2_000
    /// The part of a cell that is too long which is shown.
    private static let startMax = 40

    case text(String)
    /// A figure as the spreadsheet keeps it; a day is one too.
    case number(String, SheetEpoch)
    case formula
    case error
    /// More than any column takes; how it begins.
    case tooLong(start: String)

    /// The cell of some text, once its length is known to be harmless.
    static func bounded(_ text: some StringProtocol) -> SheetCell {
        guard text.utf8.count <= bytesMax else {
            var start = String.UnicodeScalarView()
            start.append(contentsOf: text.unicodeScalars.prefix(startMax))
            return .tooLong(start: OutsideText.tamed(String(start)) + "…")
        }
        return .text(OutsideText.tamed(String(text)))
    }

    var isBlank: Bool {
        if case .text(let text) = self {
            text.unicodeScalars.allSatisfy(OutsideText.isBlank)
        } else {
            false
        }
    }
}

/// From which day a workbook counts its days (ECMA-376, date1904).
enum SheetEpoch: Hashable, Sendable {
    case from1900, from1904

    /// The day whose serial number is nought.
    var zero: Day? {
        switch self {
        case .from1900: Day("1899-12-30")
        case .from1904: Day("1904-01-01")
        }
    }
}

/// A row of a file with the number that people see beside it.
struct SheetRow: Hashable, Sendable {
    /// More columns than any table of ours has.
    static let cellsMax = 64

    let number: Int
    let cells: [SheetCell]

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
