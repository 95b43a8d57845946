import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// One part of a draft as a form, with how the draft stands beside it.
struct PartPage: Page {
    static let template = "apply-part"

    /// A field of which what was typed is not what was saved meanwhile.
    struct Difference: Sendable {
        let label: String
        let mine: String
        let saved: String
    }

    let title: String
    let action: String
    let back: String
    let version: Int
    let groups: [FormGroup]
    let errors: [FormError]
    let isSaved: Bool
    let differences: [Difference]
    let hasConflict: Bool
    let standing: Standing
    let step: String

    init(
        _ draft: Draft,
        _ form: PartForm,
        fields: Fields,
        version: Int? = nil,
        errors: [FormError],
        isSaved: Bool = false,
        standing: Standing,
        base: String,
        differences: [Difference]? = nil
    ) {
        let sentences = form.sentences
        title = sentences("apply.part.\(form.part.rawValue)")
        let place = "\(base)/\(draft.id)"
        action = PartForm.address(form.part, place)
        back = place
        self.version = version ?? draft[form.part].version
        groups = form.groups.filled(from: fields, errors: errors)
        self.errors = errors
        self.isSaved = isSaved
        self.differences = differences ?? []
        hasConflict = differences != nil
        self.standing = standing
        let number = (DraftPart.allCases.firstIndex(of: form.part) ?? 0) + 1
        step = sentences(
            "apply.step",
            ["number": String(number), "count": String(DraftPart.allCases.count)]
        )
    }
}

extension ApplyingSite {
    func part(_ request: Request, _ context: Context) async throws -> Response {
        let (draft, form) = try await formOfPart(context)
        try requireOpen(form.part, draft)
        let saved = draft[form.part]
        let faults = saved.version == 0 ? [] : draft.reading.faults(of: form.part)
        let page = PartPage(
            draft,
            form,
            fields: context.typed ?? Fields(saved.text),
            version: context.typed.flatMap { Int($0.text("version")) },
            errors: faults.map { FaultWording.error($0, form.sentences) },
            standing: standing(draft, context),
            base: base
        )
        return pages.answer(page, context: context, path: request.uri.path)
    }

    /// Saves what was typed, right or not; goes on where nothing is wrong.
    func savePart(_ request: Request, _ context: Context) async throws -> Response {
        let (before, form) = try await formOfPart(context)
        let fields = context.form.fields
        let text = PartText(
            fields: Dictionary(
                form.names.map { ($0, fields.text($0)) },
                uniquingKeysWith: { first, _ in first }
            )
        )
        let long = form.names.filter { !CellReading.fits(fields.text($0), DraftColumn.wordsMax) }
        guard long.isEmpty else {
            return try await tooLong(long, request, context, before, form)
        }
        let actor = context.actor
        let id = before.id
        let part = form.part
        let version = WholeNumber.read(fields.text("version")) ?? 0
        // Gone back to, a form has its old key and its old version: both values are shown.
        if try await desk.sending(context) == .other, form.differs(fields, before[part].text) {
            return try await conflict(request, context, form, .unprocessableContent)
        }
        do {
            _ = try await desk.act(context) {
                try $0.save(text, as: part, of: id, expecting: version, by: actor)
            }
        } catch DraftRefusal.conflict {
            // Somebody saved the same words: nothing is left to be chosen.
            guard !form.differs(fields, try await storedDraft(context)[part].text) else {
                return try await conflict(request, context, form, .conflict)
            }
        }
        return try await saved(request, context, form)
    }

    /// On to the next part, or back to the form with what is wrong with what was saved.
    private func saved(
        _ request: Request,
        _ context: Context,
        _ form: PartForm
    ) async throws -> Response {
        let (fields, part) = (context.form.fields, form.part)
        let draft = try await draft(context)
        // A form that was sent again may be older than what is saved now.
        guard !form.differs(fields, draft[part].text) else {
            return try await conflict(request, context, form, .conflict)
        }
        let faults = draft.reading.faults(of: part)
        if fields.isTicked("list") { return Answer.seeOther(address(draft.id)) }
        guard !faults.isEmpty else {
            return Answer.seeOther(onward(from: part, draft))
        }
        let page = PartPage(
            draft,
            form,
            fields: fields,
            errors: faults.map { FaultWording.error($0, form.sentences) },
            isSaved: true,
            standing: standing(draft, context),
            base: base
        )
        return pages.answer(
            page,
            context: context,
            path: request.uri.path,
            status: .unprocessableContent
        )
    }

    /// A text longer than any field takes is not saved and not cut: it stands in the form.
    private func tooLong(
        _ names: [String],
        _ request: Request,
        _ context: Context,
        _ draft: Draft,
        _ form: PartForm
    ) async throws -> Response {
        let faults = names.map {
            PartFault(form.part, $0, .tooLong(max: DraftColumn.wordsMax))
        }
        let page = PartPage(
            draft,
            form,
            fields: context.form.fields,
            version: WholeNumber.read(context.form.fields.text("version")),
            errors: faults.map { FaultWording.error($0, form.sentences) },
            standing: standing(draft, context),
            base: base
        )
        return pages.answer(
            page,
            context: context,
            path: request.uri.path,
            status: .unprocessableContent
        )
    }

    /// Both values stand side by side, and the typed one in the form: saving again keeps it, the page
    /// of the part shows what was saved.
    private func conflict(
        _ request: Request,
        _ context: Context,
        _ form: PartForm,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let fields = context.form.fields
        let draft = try await draft(context)
        let page = PartPage(
            draft,
            form,
            fields: fields,
            errors: [],
            standing: standing(draft, context),
            base: base,
            differences: form.differences(fields, draft[form.part].text)
        )
        return pages.answer(page, context: context, path: request.uri.path, status: status)
    }

    /// Where somebody goes on from a part: to the next that is not done, in the order of the list, and to
    /// the check where all are; while correcting back to the items, where the correction is submitted.
    func onward(from part: DraftPart, _ draft: Draft) -> String {
        guard draft.stage != .correcting else { return address(draft.id, "/correction") }
        return PartForm.address(next(after: part, draft), address(draft.id))
    }

    private func next(after part: DraftPart, _ draft: Draft) -> DraftPart {
        let parts = DraftPart.allCases
        let place = parts.firstIndex(of: part) ?? 0
        let open = draft.reading.open
        return (parts[(place + 1)...]).first { open.contains($0) } ?? .declaration
    }

    func requireOpen(_ part: DraftPart, _ draft: Draft) throws {
        guard draft.open.allows(part) else {
            guard draft.open == .none else { throw DraftRefusal.locked(part) }
            throw draft.stage == .draft ? DraftRefusal.confirmed : .closed
        }
    }

    private func formOfPart(_ context: Context) async throws -> (Draft, PartForm) {
        guard let part = DraftPart(rawValue: try context.parameters.require("part")) else {
            throw Problem(.notFound)
        }
        let draft = try await draft(context)
        let form = PartForm(
            part: part,
            ruleSet: draft.ruleSet,
            sentences: pages.sentences(context)
        )
        guard !form.groups.isEmpty else { throw Problem(.notFound) }
        return (draft, form)
    }
}

extension Fields {
    /// What was saved, as a form shows it; an empty text is no tick.
    init(_ text: PartText) {
        self.init()
        for (name, value) in text.fields.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
            append(name, value)
        }
    }
}
