import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 工作人员账户: who of the agency may come in.
struct AccountsPage: Page {
    static let template = "accounts"

    /// One officer.
    struct Row: Sendable {
        let id: String
        let login: String
        let name: String
        let post: String
        let until: String
        let state: String
        let stateClass: String
    }

    let title: String
    let rows: [Row]
    let items: [FormItem]
    let errors: [FormError]

    init(
        _ people: [Person],
        today: Day,
        fields: Fields,
        error: FormError?,
        _ sentences: Catalogue
    ) {
        title = sentences("people.accounts.title")
        rows = people.map { person in
            let isOpen = person.isOpen(on: today)
            return Row(
                id: person.id,
                login: person.login,
                name: person.name,
                post: CaseWords.post(person.post, sentences),
                until: person.endsOn.map { Wording.day($0, sentences) }
                    ?? sentences("people.people.noEnd"),
                state: sentences(isOpen ? "people.accounts.open" : "people.accounts.closed"),
                stateClass: isOpen ? "valid" : "neutral"
            )
        }
        errors = error.map { [$0] } ?? []
        let errors = errors
        items = [
            FormItem.text("name", sentences("people.name"), number: false),
            .text(
                "login",
                sentences("login.name"),
                hint: sentences("people.loginHint"),
                number: false
            ),
            .select(
                "post",
                sentences("people.accounts.post"),
                Post.ofAgencies.map { ($0.rawValue, CaseWords.post($0, sentences)) }
            ), .date("ends-on", sentences("people.accounts.endsOn")),
        ].map { $0.filled(from: fields, errors: errors) }
    }
}

/// 账户: one officer's, what happened to it, and what the administrator can do.
struct AccountPage: Page {
    static let template = "account"

    let title: String
    let id: String
    let login: String
    let post: String
    let until: String
    let endsOn: String
    let certificate: String
    let isOther: Bool
    let reset: ReasonForm
    /// Closing an account that is open, reopening one that is closed.
    let turn: ReasonForm
    let entries: [Entry]
    let wrongEnd: String?
    let errors: [FormError]

    /// One thing that happened.
    struct Entry: Sendable {
        let at: String
        let what: String
        let note: String
        let by: String
    }

    /// A form that asks for a reason and nothing else.
    struct ReasonForm: Sendable {
        let id: String
        let action: String
        let heading: String
        let text: String?
        let act: String
        let value: String
        let error: String?

        init(
            _ deed: String,
            _ name: String,
            of account: String,
            text: String? = nil,
            typed: Fields,
            error: FormError?,
            _ sentences: Catalogue
        ) {
            let id = "\(deed)-reason"
            let isOwn = error?.field == id
            self.id = id
            action = "/office/accounts/\(account)/\(deed)"
            heading = sentences("people.accounts.\(name)")
            self.text = text
            act = sentences("people.accounts.\(name)Act")
            value = isOwn ? typed.text("reason") : ""
            self.error = isOwn ? error?.text : nil
        }
    }

    init(
        _ person: Person,
        _ entries: [AccountEntry],
        isOther: Bool,
        today: Day,
        typed: Fields,
        error: FormError?,
        _ sentences: Catalogue
    ) {
        errors = error.map { [$0] } ?? []
        let isEnd = error?.field == LastDay.field
        wrongEnd = isEnd ? error?.text : nil
        title = person.name.isEmpty ? person.login : person.name
        id = person.id
        login = person.login
        post = CaseWords.post(person.post, sentences)
        until =
            person.endsOn.map {
                sentences("people.accounts.until", ["day": Wording.day($0, sentences)])
            } ?? sentences("people.accounts.noEnd")
        endsOn = isEnd ? typed.text(LastDay.field) : person.endsOn?.description ?? ""
        certificate = person.certificate ?? ""
        self.isOther = isOther
        reset = ReasonForm(
            "reset",
            "reset",
            of: person.id,
            text: sentences("people.accounts.resetText"),
            typed: typed,
            error: error,
            sentences
        )
        let isOpen = person.closedAt == nil
        turn = ReasonForm(
            isOpen ? "closing" : "reopening",
            isOpen ? "close" : "reopen",
            of: person.id,
            typed: typed,
            error: error,
            sentences
        )
        self.entries = entries.map {
            Entry(
                at: Wording.moment($0.at, sentences),
                what: sentences("people.event.\($0.event.rawValue)"),
                note: $0.note,
                by: $0.by
            )
        }
    }
}

extension PeopleOffice {
    func accounts(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await accounts(context, error: nil)
    }

    private func accounts(
        _ context: OfficerContext,
        error: FormError?
    ) async throws -> Response {
        let actor = context.actor
        let (people, today) = try await desk.run {
            (try $0.officers(for: actor), $0.now().day)
        }
        let page = AccountsPage(
            people,
            today: today,
            fields: context.form.fields,
            error: error,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: "/office/accounts",
            status: error == nil ? .ok : .unprocessableContent
        )
    }

    func addAccount(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let fields = context.form.fields
        let (name, login) = (fields.text("name"), fields.text("login"))
        let post = Post(rawValue: fields.text("post"))
        let actor = context.actor
        let sentences = pages.sentences(context)
        guard let end = LastDay(fields) else {
            return try await accounts(context, error: LastDay.error(sentences))
        }
        let endsOn = end.day
        do {
            let codes = try await desk.act(
                context,
                hashes: true,
                again: { try $0.secrets(of: $1) }
            ) { office in
                guard let post else { throw PeopleRefusal.wrongPost }
                return [
                    try office.addOfficer(
                        named: name,
                        login: login,
                        post: post,
                        endsOn: endsOn,
                        by: actor
                    )
                ]
            }
            return handOver(codes, to: "/office/accounts", context)
        } catch let refusal as PeopleRefusal where refusal != .wrongPost {
            return try await accounts(context, error: refusal.error(sentences))
        }
    }

    func account(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await account(context, error: nil)
    }

    private func account(
        _ context: OfficerContext,
        error: FormError?
    ) async throws -> Response {
        let id = try context.parameters.require("account")
        let actor = context.actor
        let (found, today) = try await desk.run {
            (try $0.officer(id, for: actor), $0.now().day)
        }
        let page = AccountPage(
            found.person,
            found.entries,
            isOther: id != actor.id,
            today: today,
            typed: context.form.fields,
            error: error,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: "/office/accounts/\(id)",
            status: error == nil ? .ok : .unprocessableContent
        )
    }

    func close(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let reason = reason(context) else { return try await unreasoned("closing", context) }
        return try await change(context) { try $0.closeAccount($1, reason: reason, by: $2) }
    }

    func reopen(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let reason = reason(context) else {
            return try await unreasoned("reopening", context)
        }
        return try await change(context) { try $0.reopenAccount($1, reason: reason, by: $2) }
    }

    func setEnd(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let end = LastDay(context.form.fields) else {
            return try await account(context, error: LastDay.error(pages.sentences(context)))
        }
        let day = end.day
        return try await change(context) { try $0.setEnd(day, of: $1, by: $2) }
    }

    func setCertificate(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let number = context.form.fields.text("certificate")
        return try await change(context) { try $0.setCertificate(number, of: $1, by: $2) }
    }

    func reset(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("account")
        guard let reason = reason(context) else { return try await unreasoned("reset", context) }
        let actor = context.actor
        let codes = try await desk.act(
            context,
            hashes: true,
            again: { try $0.secrets(of: $1) }
        ) {
            [try $0.resetAccount(id, reason: reason, by: actor)]
        }
        return handOver(codes, to: "/office/accounts/\(id)", context)
    }

    /// The account as it stands, with what a reason must be beside the field that had none.
    private func unreasoned(_ deed: String, _ context: OfficerContext) async throws -> Response {
        let told = pages.sentences(context)("people.remark")
        return try await account(context, error: FormError(field: "\(deed)-reason", text: told))
    }

    private func change(
        _ context: OfficerContext,
        _ work: @escaping @Sendable (Office, String, Actor) throws -> Void
    ) async throws -> Response {
        let id = try context.parameters.require("account")
        let actor = context.actor
        _ = try await desk.act(context) { try work($0, id, actor) }
        return Answer.seeOther("/office/accounts/\(id)")
    }

    /// A code for somebody else, shown this once.
    private func handOver(
        _ codes: [String],
        to next: String,
        _ context: OfficerContext
    ) -> Response {
        let page = CodesPage("handOver", codes, next: next, pages.sentences(context))
        return pages.answer(page, context: context, path: next)
    }
}
