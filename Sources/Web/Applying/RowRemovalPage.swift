import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// Asks once before a row of a table is removed, and says which: nothing brings it back.
struct RowRemovalPage: Page {
    static let template = "apply-removal"

    let title: String
    let lead: String
    /// By what the row is known first: the person, the work, the class.
    let name: RowsPage.Cell?
    let cells: [RowsPage.Cell]
    let action: String
    let back: String
    let version: Int

    init(_ draft: Draft, _ table: DraftTable, index: Int, list: String, _ sentences: Catalogue) {
        let part = DraftPart(rawValue: table.rawValue) ?? .staff
        let saved = draft[part]
        cells = RowsPage.cells(saved.text.rows[index], table, sentences)
        title = sentences("apply.removal.\(table.rawValue)")
        name = cells.first
        lead = sentences("apply.removal.lead", ["number": String(index + 1)])
        action = "\(list)/\(index)/removal"
        back = list
        version = saved.version
    }
}

extension ApplyingSite {
    func rowRemoval(_ request: Request, _ context: Context) async throws -> Response {
        let (table, part) = try table(context)
        let draft = try await storedDraft(context)
        try requireOpen(part, draft)
        let page = RowRemovalPage(
            draft,
            table,
            index: try index(in: draft[part].text.rows, context),
            list: PartForm.address(part, address(draft.id)),
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: page.action)
    }

    func removeRow(_ request: Request, _ context: Context) async throws -> Response {
        let (_, part) = try table(context)
        let draft = try await storedDraft(context)
        let list = PartForm.address(part, address(draft.id))
        if try await desk.wasAnswered(context) { return Answer.seeOther(list) }
        var text = draft[part].text
        let version = WholeNumber.read(context.form.fields.text("version")) ?? 0
        text.rows.remove(at: try index(in: text.rows, context))
        let (actor, id, kept) = (context.actor, draft.id, text)
        _ = try await acting(context) {
            try $0.save(kept, as: part, of: id, expecting: version, by: actor)
        }
        return Answer.seeOther(list)
    }

    /// The place of the row that the address names.
    private func index(in rows: [[String]], _ context: Context) throws -> Int {
        guard let index = WholeNumber.read(try context.parameters.require("row")),
            rows.indices.contains(index)
        else { throw Problem(.notFound) }
        return index
    }
}
