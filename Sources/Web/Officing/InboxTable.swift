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

    /// A cell that begins like a formula gets an apostrophe, unless it is a number.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let plain = isFormula && Int(text) == nil ? "'" + text : text
        guard plain.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else {
            return plain
        }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}
