import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// One row of a table: a person, a work or a settlement, to add or to change.
struct RowPage: Page {
    static let template = "apply-row"

    let title: String
    let section: Section? = nil
    let action: String
    let back: String
    let version: Int
    let groups: [FormGroup]
    let errors: [FormError]
    let hasErrors: Bool
    let hasConflict: Bool
    let standing: Standing

    init(
        _ draft: Draft,
        _ form: RowForm,
        fields: Fields,
        version: Int? = nil,
        place: String,
        errors: [FormError],
        hasConflict: Bool = false,
        standing: Standing,
        base: String
    ) {
        let part = DraftPart(rawValue: form.table.rawValue) ?? .staff
        title = form.sentences("apply.row.\(form.table.rawValue)")
        back = PartForm.address(part, "\(base)/\(draft.id)")
        action = "\(back)/\(hasConflict ? "new" : place)"
        self.version = version ?? draft[part].version
        groups = form.groups.filled(from: fields, errors: errors)
        self.errors = errors
        hasErrors = !errors.isEmpty
        self.hasConflict = hasConflict
        self.standing = standing
    }
}

extension ApplyingSite {
    func row(_ request: Request, _ context: Context) async throws -> Response {
        let (table, part) = try table(context)
        let draft = try await draft(context)
        try requireOpen(part, draft)
        let form = RowForm(table: table, sentences: pages.sentences(context))
        let place = try context.parameters.require("row")
        var fields = Fields()
        var errors: [FormError] = []
        if place != "new" {
            let rows = draft[part].text.rows
            guard let index = Int(place), rows.indices.contains(index) else {
                throw Problem(.notFound)
            }
            fields = form.fields(rows[index])
            errors = faults(of: index, draft.reading.faults(of: part), form)
        }
        let page = RowPage(
            draft,
            form,
            fields: context.typed ?? fields,
            version: context.typed.flatMap { Int($0.text("version")) },
            place: place,
            errors: errors,
            standing: standing(draft, context),
            base: base
        )
        return pages.answer(page, context: context, path: request.uri.path)
    }

    /// Saves a row, right or not; what is wrong with it is said at once.
    func saveRow(_ request: Request, _ context: Context) async throws -> Response {
        let (table, part) = try table(context)
        let before = try await draft(context)
        let form = RowForm(table: table, sentences: pages.sentences(context))
        let fields = context.form.fields
        let cells = form.cells(fields)
        let place = try context.parameters.require("row")
        var text = before[part].text
        // What this very form added stands there already.
        let isAgain = try await desk.wasAnswered(context)
        let last = text.rows.count - (isAgain && place == "new" ? 1 : 0)
        let index = place == "new" ? last : Int(place) ?? -1
        guard index >= 0, index <= text.rows.count else { throw Problem(.notFound) }
        if index == text.rows.count { text.rows.append(cells) } else { text.rows[index] = cells }
        let (actor, id, kept) = (context.actor, before.id, text)
        let version = Int(fields.text("version")) ?? 0
        do {
            _ = try await desk.act(context) {
                try $0.save(kept, as: part, of: id, expecting: version, by: actor)
            }
        } catch DraftRefusal.conflict {
            return try await answer(request, context, form, fields, hasConflict: true)
        }
        let draft = try await draft(context)
        let errors = faults(of: index, draft.reading.faults(of: part), form)
        guard !errors.isEmpty else {
            let list = PartForm.address(part, address(id))
            return Answer.seeOther(fields.isTicked("more") ? "\(list)/new" : list)
        }
        return try await answer(
            request,
            context,
            form,
            fields,
            place: String(index),
            errors: errors
        )
    }

    private func answer(
        _ request: Request,
        _ context: Context,
        _ form: RowForm,
        _ fields: Fields,
        place: String = "new",
        errors: [FormError] = [],
        hasConflict: Bool = false
    ) async throws -> Response {
        let draft = try await draft(context)
        let page = RowPage(
            draft,
            form,
            fields: fields,
            place: place,
            errors: errors,
            hasConflict: hasConflict,
            standing: standing(draft, context),
            base: base
        )
        return pages.answer(
            page,
            context: context,
            path: request.uri.path,
            status: hasConflict ? .conflict : .unprocessableContent
        )
    }

    private func faults(of row: Int, _ faults: [PartFault], _ form: RowForm) -> [FormError] {
        faults.filter { $0.row == row }.map { fault in
            let error = FaultWording.error(fault, form.sentences)
            return FormError(field: form.field(of: fault.field), text: error.text)
        }
    }
}
