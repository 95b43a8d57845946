import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// The rows of a table, and the ways to fill it: one by one, or from a file.
struct RowsPage: Page {
    static let template = "apply-rows"
    static let rowsShown = 50
    private static let errorsShown = 20

    /// A row as the list shows it.
    struct Row: Sendable {
        let number: Int
        let index: Int
        let href: String
        let removal: String
        let name: String
        let cells: [Cell]
        let isWrong: Bool
    }

    struct Cell: Sendable {
        let label: String
        let text: String
        /// The language of what somebody typed; nil where it is said in the reader's.
        let lang: String?

        init(_ column: DraftColumn, of row: [String], _ table: DraftTable, _ sentences: Catalogue) {
            let typed = RowsPage.text(row, column.id, table)
            let said = RowForm(table: table, sentences: sentences).said(typed, in: column)
            label = sentences("apply.\(table.rawValue).\(column.id)")
            text = said ?? typed
            lang = said == nil ? "zh-Hans" : nil
        }
    }

    let title: String
    let hint: String?
    let action: String
    let back: String
    let next: String
    let count: String
    let headings: [String]
    let rows: [Row]
    let pages: [PageLink]
    let hasPages: Bool
    let isNotNeeded: Bool
    let errors: [FormError]
    /// The field of the file, with what is wrong with what was sent.
    let file: FormItem
    let standing: Standing

    struct PageLink: Sendable {
        let href: String
        let text: String
        let isCurrent: Bool
    }

    init(
        _ draft: Draft,
        _ table: DraftTable,
        page: Int,
        next: String,
        fileError: String?,
        standing: Standing,
        base: String,
        _ sentences: Catalogue
    ) {
        let part = DraftPart(rawValue: table.rawValue) ?? .staff
        let name = "apply.part.\(part.rawValue)"
        title = sentences(name)
        hint = sentences.find("\(name).hint")
        let place = PartForm.address(part, "\(base)/\(draft.id)")
        action = place
        back = "\(base)/\(draft.id)"
        self.next = next
        let all = draft[part].text.rows
        count = sentences("apply.rows.count", ["rows": Wording.rows(all.count, sentences)])
        let reading = draft.reading
        let faults = reading.faults(of: part)
        let wrong = Set(faults.compactMap(\.row))
        let shown = RowsPage.columns(of: table)
        headings = shown.map { sentences("apply.\(table.rawValue).\($0)") }
        let first = (page - 1) * RowsPage.rowsShown
        rows = all.indices.dropFirst(first).prefix(RowsPage.rowsShown).map { index in
            let cells = RowsPage.cells(all[index], table, sentences)
            return Row(
                number: index + 1,
                index: index,
                href: "\(place)/\(index)",
                removal: "\(place)/\(index)/removal",
                name: cells.first?.text ?? "",
                cells: cells,
                isWrong: wrong.contains(index)
            )
        }
        let last = max(1, (all.count + RowsPage.rowsShown - 1) / RowsPage.rowsShown)
        pages = (1...last).map {
            PageLink(href: "\(place)?page=\($0)", text: String($0), isCurrent: $0 == page)
        }
        hasPages = last > 1
        isNotNeeded = reading.statuses[part] == .notNeeded
        errors =
            (fileError.map { [FormError(field: "file", text: $0)] } ?? [])
            + faults.filter { $0.row != nil }.prefix(RowsPage.errorsShown).map { fault in
                FormError(
                    field: "row-\(fault.row ?? 0)",
                    text: sentences(
                        "apply.inRow",
                        [
                            "row": String((fault.row ?? 0) + 1),
                            "what": FaultWording.error(fault, sentences).text,
                        ]
                    )
                )
            }
        file = FormItem.file(
            "file",
            sentences("apply.roster.file"),
            hint: sentences.find("apply.roster.needs.\(table.rawValue)"),
            accepts: ".csv,.xlsx"
        ).filled(from: Fields(), errors: errors)
        self.standing = standing
    }

    /// What of a row its people know it by.
    static func cells(_ row: [String], _ table: DraftTable, _ sentences: Catalogue) -> [Cell] {
        columns(of: table).compactMap { id in
            table.columns.first { $0.id == id }.map { Cell($0, of: row, table, sentences) }
        }
    }

    /// The columns by which people know a row.
    private static func columns(of table: DraftTable) -> [String] {
        switch table {
        case .staff: ["name", "idNumber", "posts", "title"]
        case .works: ["name", "class", "facility", "voltage", "completedOn"]
        case .settlements: ["class", "on", "amount"]
        }
    }

    /// A cell; of a number of a person only the ends are shown in lists.
    static func text(_ row: [String], _ column: String, _ table: DraftTable) -> String {
        guard let place = table.index(of: column), place < row.count else { return "" }
        let text = row[place]
        guard column == "idNumber", text.count >= 5 else { return text }
        return PersonID.masked(text)
    }
}

extension ApplyingSite {
    func table(_ context: Context) throws -> (DraftTable, DraftPart) {
        let name = try context.parameters.require("table")
        guard let table = DraftTable(rawValue: name), let part = DraftPart(rawValue: name) else {
            throw Problem(.notFound)
        }
        return (table, part)
    }

    func rows(_ request: Request, _ context: Context) async throws -> Response {
        try await rows(request, context, fileError: nil)
    }

    func rows(
        _ request: Request,
        _ context: Context,
        fileError: String?
    ) async throws -> Response {
        let (table, part) = try table(context)
        let draft = try await draft(context)
        try requireOpen(part, draft)
        let last = (draft[part].text.rows.count - 1) / RowsPage.rowsShown + 1
        let asked = WholeNumber.read(context.query.text("page")) ?? 1
        let page = RowsPage(
            draft,
            table,
            page: min(max(asked, 1), max(last, 1)),
            next: onward(from: part, draft),
            fileError: fileError,
            standing: standing(draft, context),
            base: base,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: PartForm.address(part, address(draft.id)),
            status: fileError == nil ? .ok : .unprocessableContent
        )
    }
}
