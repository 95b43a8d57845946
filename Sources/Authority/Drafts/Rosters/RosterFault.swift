/// Why a file is not taken as a table; nothing of it is kept then.
package enum RosterFault: Error, Hashable, Sendable {
    /// Nothing in it.
    case empty
    /// More bytes than allowed.
    case tooLarge
    /// More rows than allowed.
    case tooManyRows(max: Int)
    /// Something stands right of the last column that is looked at; the row.
    case tooManyColumns(line: Int, max: Int)
    /// Far more cells than a table has: mostly blank ones with a format.
    case tooManyCells
    /// Neither CSV nor XLSX.
    case otherKind
    /// The old format of spreadsheets, or a file with a password.
    case oldOrLocked
    /// It carries a program.
    case macro
    /// It expands to far more than it is.
    case bomb
    /// It is damaged, or not as strict as a file of its kind must be.
    case damaged
    /// Neither UTF-8 nor GB18030.
    case badEncoding
    /// A quotation mark is never closed, or closed and followed by text; the line.
    case badQuote(line: Int)
    /// Headings that are missing.
    case headingsMissing([String])
    /// Headings that nobody knows.
    case headingsUnknown([String])
    /// A heading that stands twice.
    case headingTwice(String)

    /// No page of errors lists more headings.
    private static let namesShown = 10

    /// Name of the sentence that says it.
    package var code: String {
        switch self {
        case .empty: "empty"
        case .tooLarge: "tooLarge"
        case .tooManyRows: "tooManyRows"
        case .tooManyColumns: "tooManyColumns"
        case .tooManyCells: "tooManyCells"
        case .otherKind: "otherKind"
        case .oldOrLocked: "oldOrLocked"
        case .macro: "macro"
        case .bomb: "bomb"
        case .damaged: "damaged"
        case .badEncoding: "badEncoding"
        case .badQuote: "badQuote"
        case .headingsMissing: "headingsMissing"
        case .headingsUnknown: "headingsUnknown"
        case .headingTwice: "headingTwice"
        }
    }

    /// What the sentence fills in.
    package var values: [String: String] {
        switch self {
        case .tooManyRows(let max): ["max": String(max)]
        case .tooManyColumns(let line, let max): ["line": String(line), "max": String(max)]
        case .badQuote(let line): ["line": String(line)]
        case .headingsMissing(let names), .headingsUnknown(let names):
            ["names": names.prefix(RosterFault.namesShown).joined(separator: "、")]
        case .headingTwice(let name): ["names": name]
        default: [:]
        }
    }
}
