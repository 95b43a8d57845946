import Authority
import Licensing

/// The list as comma-separated values that a spreadsheet opens without running anything.
struct InboxTable {
    /// More rows than this are asked for with a narrower filter.
    static let rowsMax = 5_000
    /// With it spreadsheets read the file as UTF-8.
    private static let byteOrderMark = "\u{FEFF}"

    let text: String

    init(_ page: CaseListPage, _ sentences: Catalogue) {
        let head = ["case", "applicant", "code", "matter", "stage", "due", "left", "post", "who"]
            .map { sentences("office.column.\($0)") }
        let rows = page.entries.map { entry in
            [
                entry.receipt ?? entry.id.rawValue, entry.applicantName, entry.applicant.rawValue,
                Choice.matter(entry.matter, sentences),
                entry.stage.map { CaseWords.stage($0, sentences) } ?? "",
                entry.due?.description ?? "", entry.daysLeft.map { String($0) } ?? "",
                entry.post.map { sentences("post.\($0.rawValue)") } ?? "",
                entry.assigneeName ?? "",
            ]
        }
        let lines = ([head] + rows).map { cells in
            cells.map(InboxTable.cell).joined(separator: ",") + "\r\n"
        }
        text = InboxTable.byteOrderMark + lines.joined()
    }

    /// The characters that begin a formula in a spreadsheet; Chinese ones take those of full width
    /// too.
    private static let formulaMarks: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

    /// A cell that begins like a formula gets an apostrophe, unless it is a number.
    static func cell(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let isFormula =
            scalars.first { !OutsideText.isBlank($0) }.map(formulaMarks.contains) ?? false
        let isHidden = scalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
        let plain = isHidden || isFormula && Int(text) == nil ? "'" + text : text
        guard scalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
            return plain
        }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}
