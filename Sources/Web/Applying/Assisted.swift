import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 代录: an officer of the acceptance post enters for an enterprise at the counter (SEED1-30, 31).
///
/// The pages are the applicant's own; what was entered, the enterprise confirms with its own log-in
/// before anything is filed. Who has none gets one at the counter first: a signature on a print
/// would prove no more, and would have to be kept.
struct AssistedPage: Page {
    static let template = "apply-assisted"

    /// A draft that the officer has begun.
    struct Row: Sendable {
        let href: String
        let title: String
        let day: String
    }

    let title: String
    let action: String
    let groups: [FormGroup]
    let rows: [Row]
    let errors: [FormError]

    init(
        _ cases: [OwnCase],
        fields: Fields,
        errors: [FormError],
        base: String,
        _ sentences: Catalogue
    ) {
        title = sentences("apply.assisted.title")
        action = base
        groups = [
            FormGroup(
                sentences("apply.assisted.for"),
                hint: sentences("apply.assisted.for.hint"),
                [FormRow([.text("code", sentences("apply.fact.code"), number: false)])]
            )
        ].filled(from: fields, errors: errors)
        rows = cases.map { own in
            Row(
                href: "\(base)/\(own.row.id)",
                title: own.row.applicantName,
                day: Wording.day(own.row.openedOn, sentences)
            )
        }
        self.errors = errors
    }
}

extension ApplyingSite where Context == OfficerContext {
    /// Adds the counter's pages below `/office/assisted`.
    func addRoutes(to group: RouterGroup<Context>) {
        group.get("", use: counter)
        group.post("", use: begin)
        group.get(":id", use: assistedTasks)
        addDraftRoutes(to: group)
    }

    func counter(_ request: Request, _ context: Context) async throws -> Response {
        try await counter(context, errors: [])
    }

    private func counter(_ context: Context, errors: [FormError]) async throws -> Response {
        guard context.post == .acceptance else { throw Problem(.forbidden) }
        let actor = context.actor
        let cases = try await drafting { try $0.assistedDrafts(by: actor) }
        let page = AssistedPage(
            cases,
            fields: context.form.fields,
            errors: errors,
            base: base,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: base,
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    func begin(_ request: Request, _ context: Context) async throws -> Response {
        guard context.post == .acceptance else { throw Problem(.forbidden) }
        let sentences = pages.sentences(context)
        let actor = context.actor
        let typed = Amounts.undashed(context.form.fields.text("code"))
        guard let code = try? CreditCode(asPrinted: typed) else {
            let error = FormError(field: "code", text: sentences("apply.assisted.badCode"))
            return try await counter(context, errors: [error])
        }
        do {
            let id = try await desk.act(context, again: { CaseID($1) }) { office in
                try office.startAssisted(for: code, by: actor)
            }
            return Answer.seeOther(address(id))
        } catch OfficeRefusal.people(.notProved) {
            let error = FormError(field: "code", text: sentences("apply.assisted.unproved"))
            return try await counter(context, errors: [error])
        } catch DraftRefusal.nothingThere {
            // An odd code that nobody has registered is one that was mistyped.
            let reason = code.isOdd ? "badCode" : "unknown"
            let error = FormError(field: "code", text: sentences("apply.assisted.\(reason)"))
            return try await counter(context, errors: [error])
        }
    }

    func assistedTasks(_ request: Request, _ context: Context) async throws -> Response {
        try await tasks(context)
    }
}
