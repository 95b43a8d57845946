import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 开始申请: which matter, at which agency.
struct StartPage: Page {
    static let template = "apply-start"

    let title: String
    let section: Section? = .apply
    let action: String
    let name: String
    let code: String
    let groups: [FormGroup]
    let errors: [FormError]
    let hasErrors: Bool

    init(
        _ starter: Starter,
        chosen: String,
        errors: [FormError],
        law: Law,
        base: String,
        _ sentences: Catalogue
    ) {
        title = sentences("apply.start.title")
        action = "\(base)/new"
        name = starter.name
        code = starter.code.rawValue
        let none = (value: "", text: sentences("apply.start.agency.none"))
        var fields = Fields()
        fields.append("agency", chosen)
        groups = [
            FormGroup(
                sentences("apply.start.agency"),
                hint: sentences("apply.start.agency.hint"),
                [
                    FormRow([
                        .select(
                            "agency",
                            sentences("apply.start.agency.label"),
                            [none] + law.agencies.map { (value: $0.id.rawValue, text: $0.name) }
                        )
                    ])
                ]
            )
        ].filled(from: fields, errors: errors)
        self.errors = errors
        hasErrors = !errors.isEmpty
    }
}

/// My cases, the latest first.
struct CasesPage: Page {
    static let template = "apply-cases"

    /// A case as the list shows it.
    struct Row: Sendable {
        let href: String
        let title: String
        /// Of the receipt; nil before it.
        let number: String?
        let stage: String
        let asked: String?
        let day: String

        init(_ own: OwnCase, _ law: Law, base: String, _ sentences: Catalogue) {
            href = "\(base)/\(own.row.id)"
            title = sentences("apply.matter.\(own.row.matter.rawValue)")
            number = own.receipt
            stage = CaseWords.stage(own.state.name, sentences)
            asked = CaseWords.asked(own.state, law, sentences)
            day = Wording.day(own.row.openedOn, sentences)
        }
    }

    let title: String
    let section: Section? = nil
    let start: String
    let rows: [Row]
    let hasRows: Bool

    init(_ cases: [OwnCase], law: Law, base: String, _ sentences: Catalogue) {
        title = sentences("apply.cases.title")
        start = "\(base)/new"
        rows = cases.map { Row($0, law, base: base, sentences) }
        hasRows = !rows.isEmpty
    }
}

extension ApplyingSite where Context == ApplicantContext {
    func cases(_ request: Request, _ context: Context) async throws -> Response {
        let actor = context.actor
        let cases = try await drafting { try $0.ownCases(by: actor) }
        let page = CasesPage(cases, law: desk.office.law, base: base, pages.sentences(context))
        return pages.answer(page, context: context, path: base)
    }

    func start(_ request: Request, _ context: Context) async throws -> Response {
        try await start(context, errors: [])
    }

    private func start(_ context: Context, errors: [FormError]) async throws -> Response {
        let actor = context.actor
        let starter = try await drafting { try $0.starter(for: actor) }
        let page = StartPage(
            starter,
            chosen: context.form.fields.first("agency") ?? context.query.first("agency")
                ?? starter.agency?.rawValue ?? "",
            errors: errors,
            law: desk.office.law,
            base: base,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: "\(base)/new",
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    /// Opens a draft; the same form sent twice opens one.
    func open(_ request: Request, _ context: Context) async throws -> Response {
        let actor = context.actor
        let chosen = AgencyID(context.form.fields.text("agency"))
        guard desk.office.law.agency(chosen) != nil else {
            let text = pages.sentences(context)("apply.start.agency.missing")
            return try await start(context, errors: [FormError(field: "agency", text: text)])
        }
        let opened = try await desk.act(context, again: { $1 }) { office in
            try office.startDraft(at: chosen, by: actor).rawValue
        }
        return Answer.seeOther("\(base)/\(opened)")
    }
}
