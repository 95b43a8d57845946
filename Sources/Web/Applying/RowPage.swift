import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// One row of a table: a person, a work or a settlement, to add or to change.
struct RowPage: Page {
    static let template = "apply-row"

    let title: String
    let action: String
    let back: String
    /// Where "keep what is saved" leads: to the row, or to the list where another row may stand
    /// there.
    let keep: String
    let version: Int
    let groups: [FormGroup]
    let errors: [FormError]
    let hasConflict: Bool
    /// What a conflict is about; empty without one.
    let conflict: String
    /// Where what was typed is not what stands in the row now.
    let differences: [PartPage.Difference]
    /// Whether what is wrong stands in the table all the same.
    let isSaved: Bool
    /// Where a new row will stand, so that its form sent again finds it; nil for one that is there.
    let last: String?
    let standing: Standing

    init(
        _ draft: Draft,
        _ form: RowForm,
        fields: Fields,
        version: Int? = nil,
        place: String,
        errors: [FormError],
        conflict: RowConflict? = nil,
        differences: [PartPage.Difference] = [],
        isSaved: Bool = false,
        standing: Standing,
        base: String
    ) {
        self.differences = differences
        let part = DraftPart(rawValue: form.table.rawValue) ?? .staff
        title = form.sentences("apply.row.\(form.table.rawValue)")
        back = PartForm.address(part, "\(base)/\(draft.id)")
        action = "\(back)/\(place)"
        keep = conflict?.isOfList == true ? back : action
        self.version = version ?? draft[part].version
        groups = form.groups.filled(from: fields, errors: errors)
        self.errors = errors
        hasConflict = conflict != nil
        self.conflict = conflict.map { $0.sentence(form.sentences) } ?? ""
        self.isSaved = isSaved
        last = place == "new" ? String(draft[part].text.rows.count) : nil
        self.standing = standing
    }
}

/// Why a row was not saved though nothing is wrong with it.
enum RowConflict: Sendable {
    /// The table has changed since the form was shown, and the row is not found in it.
    case changed
    /// Another row stands in its place now, or the same one whose first cells have changed.
    case moved(number: Int)
    /// The row itself has changed since the form was shown.
    case stored
    /// This very form has added its row already, with other words.
    case added(number: Int)

    /// Whether a person looks for the row in the list.
    var isOfList: Bool {
        switch self {
        case .changed, .moved: true
        case .stored, .added: false
        }
    }

    func sentence(_ sentences: Catalogue) -> String {
        switch self {
        case .changed: sentences("apply.conflict.row")
        case .moved(let number):
            sentences("apply.conflict.rowMoved", ["number": String(number)])
        case .stored: sentences("apply.conflict.rowStored")
        case .added(let number):
            sentences("apply.conflict.rowAdded", ["number": String(number)])
        }
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

    /// Saves a row, right or not, and says at once what is wrong with it.
    ///
    /// An empty one is not kept, and one form makes one row however often it is sent.
    func saveRow(_ request: Request, _ context: Context) async throws -> Response {
        let (table, part) = try table(context)
        let before = try await draft(context)
        let form = RowForm(table: table, sentences: pages.sentences(context))
        let fields = context.form.fields
        let cells = form.cells(fields)
        let place = try context.parameters.require("row")
        var text = before[part].text
        let sent = try await desk.sending(context)
        let own = sent == .first ? nil : WholeNumber.read(fields.text("last"))
        let last = own.map { min($0, text.rows.count) } ?? text.rows.count
        let index = place == "new" ? last : Int(place) ?? -1
        guard index >= 0, index <= text.rows.count else { throw Problem(.notFound) }
        let shown = RowShown(form: form, place: place == "new" ? place : String(index))
        let isBlank = cells.allSatisfy { CellReading.isBlank($0) }
        let unsaved = isBlank ? [form.empty(place == "new")] : form.tooLong(cells)
        guard unsaved.isEmpty else {
            return try await answer(request, context, shown, of: before, errors: unsaved)
        }
        if sent == .other, text.rows.indices.contains(index) {
            // The same words were sent by the other button: nothing is left to be saved.
            guard text.rows[index] != cells else {
                return try await saved(request, context, form, at: index)
            }
            let there = RowShown(form: form, place: String(index))
            let conflict = RowConflict.added(number: index + 1)
            return try await answer(
                request,
                context,
                there,
                of: before,
                conflict: conflict,
                stored: text.rows[index]
            )
        }
        if index == text.rows.count { text.rows.append(cells) } else { text.rows[index] = cells }
        let (actor, id, kept) = (context.actor, before.id, text)
        let version = WholeNumber.read(fields.text("version")) ?? 0
        do {
            _ = try await desk.act(context) {
                try $0.save(kept, as: part, of: id, expecting: version, by: actor)
            }
        } catch DraftRefusal.conflict {
            let isNew = place == "new"
            return try await conflict(request, context, form, cells, at: index, isNew: isNew)
        }
        return try await saved(request, context, form, at: index)
    }

    /// The way on from a row that stands in the table; what is wrong with it is said first.
    private func saved(
        _ request: Request,
        _ context: Context,
        _ form: RowForm,
        at index: Int
    ) async throws -> Response {
        let (table, part) = try table(context)
        let draft = try await draft(context)
        let (rows, cells) = (draft[part].text.rows, form.cells(context.form.fields))
        // A form that was sent again may be older than what stands in the table now.
        let standing = rows.indices.contains(index) ? rows[index] : nil
        guard standing == cells else {
            let stands = standing.map { table.isSame($0, cells) } ?? false
            let isNew = try context.parameters.require("row") == "new" && !stands
            return try await conflict(request, context, form, cells, at: index, isNew: isNew)
        }
        let errors = faults(of: index, draft.reading.faults(of: part), form)
        guard !errors.isEmpty else {
            let list = PartForm.address(part, address(draft.id))
            let goesOn = context.form.fields.isTicked("more")
            return Answer.seeOther(goesOn ? "\(list)/new" : list)
        }
        let there = RowShown(form: form, place: String(index))
        return try await answer(request, context, there, of: draft, errors: errors, isSaved: true)
    }

    /// The row as it stands now beside what was typed; a new one where it is not found any more.
    ///
    /// A row that was there may have moved, and is found where one row alone speaks of the same. A
    /// new row is not looked for, since two settlements of one day are two.
    private func conflict(
        _ request: Request,
        _ context: Context,
        _ form: RowForm,
        _ cells: [String],
        at index: Int,
        isNew: Bool
    ) async throws -> Response {
        let (table, part) = try table(context)
        let draft = try await draft(context)
        let rows = draft[part].text.rows
        // The very row stands there: nothing is left to be saved.
        if let place = rows.firstIndex(of: cells) {
            return try await saved(request, context, form, at: place)
        }
        // A person of the same name at the place is the same person, whatever number was typed.
        let stays =
            table == .staff && rows.indices.contains(index) && rows[index].first == cells.first
        let alike =
            isNew || stays ? [] : rows.indices.filter { table.isSurelySame(rows[$0], cells) }
        let place = alike.count == 1 ? alike[0] : index
        let standing = rows.indices.contains(place) ? rows[place] : nil
        let isSame = standing.map { table.isSame($0, cells) } ?? false
        let stored = isSame || !isNew ? standing : nil
        let conflict: RowConflict =
            isSame ? .stored : stored == nil ? .changed : .moved(number: place + 1)
        return try await answer(
            request,
            context,
            RowShown(form: form, place: isSame ? String(place) : "new"),
            of: draft,
            conflict: conflict,
            stored: stored
        )
    }

    /// The form as it was typed, of the row at a place.
    ///
    /// Its version is that of the very draft whose row it shows: what another tab saves meanwhile
    /// is not taken for read. A form that was refused shows no row of the draft and keeps its
    /// version.
    private func answer(
        _ request: Request,
        _ context: Context,
        _ shown: RowShown,
        of draft: Draft,
        errors: [FormError] = [],
        conflict: RowConflict? = nil,
        stored: [String]? = nil,
        isSaved: Bool = false
    ) async throws -> Response {
        let fields = context.form.fields
        let isRefused = conflict == nil && !isSaved
        let page = RowPage(
            draft,
            shown.form,
            fields: fields,
            version: isRefused ? WholeNumber.read(fields.text("version")) : nil,
            place: shown.place,
            errors: errors,
            conflict: conflict,
            differences: stored.map { shown.form.differences(fields, $0) } ?? [],
            isSaved: isSaved,
            standing: standing(draft, context),
            base: base
        )
        return pages.answer(
            page,
            context: context,
            path: request.uri.path,
            status: conflict == nil ? .unprocessableContent : .conflict
        )
    }

    private func faults(of row: Int, _ faults: [PartFault], _ form: RowForm) -> [FormError] {
        faults.filter { $0.row == row }.map { fault in
            let error = FaultWording.error(fault, form.sentences)
            return FormError(field: form.field(of: fault.field), text: error.text)
        }
    }
}

/// Which row a form shows.
private struct RowShown: Sendable {
    let form: RowForm
    /// `new`, or the row's place from 0.
    let place: String
}
