import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 账户安全: password, recovery codes, sessions, and what happened to the account.
struct SecurityPage: Page {
    static let template = "security"

    /// One thing that happened.
    struct Entry: Sendable {
        let at: String
        let what: String
    }

    let title: String
    /// `/my/security` or `/office/security`.
    let base: String
    let home: String
    let homeText: String
    let sessions: String
    let devices: String
    let codesLeft: String
    let entries: [Entry]
    let password: [FormItem]
    let codes: [FormItem]
    let errors: [FormError]

    init(
        _ account: OwnAccount,
        of person: SignedIn,
        base: String,
        error: FormError?,
        _ sentences: Catalogue
    ) {
        title = sentences("people.security.title")
        self.base = base
        home = Gate.home(person.isOfficer)
        homeText = sentences(person.isOfficer ? "nav.office" : "nav.my")
        sessions = sentences(
            "people.security.sessions",
            ["count": String(account.sessions)]
        )
        devices = sentences("people.security.devices", ["count": String(account.devices)])
        codesLeft = sentences(
            "people.security.codesLeft",
            ["count": String(account.recoveryCodesLeft)]
        )
        entries = account.entries.map {
            Entry(
                at: Wording.moment($0.at, sentences),
                what: sentences("people.event.\($0.event.rawValue)")
            )
        }
        errors = error.map { [$0] } ?? []
        let errors = errors
        let old = FormItem.password("old", sentences("people.security.old"), new: false)
        let code = FormItem.code("code", sentences("login.code"))
        password = [
            old, code,
            .password(
                "password",
                sentences("people.newPassword"),
                hint: sentences("people.passwordHint"),
                new: true
            ),
        ].map { $0.filled(from: Fields(), errors: errors) }
        codes = [
            FormItem.password("codes-old", sentences("people.security.old"), new: false),
            .code("codes-code", sentences("login.code")),
        ].map { $0.filled(from: Fields(), errors: errors) }
    }
}

/// The own account, alike for who applies and for who works in the office.
struct SecuritySite<Context: SignedInContext>: Sendable {
    let desk: Desk
    let pages: Pages
    /// `/my/security` or `/office/security`.
    let base: String

    /// Adds the routes to the group `/my` or `/office`.
    func addRoutes(to group: RouterGroup<Context>) {
        group.get("security", use: security)
        group.post("security/password", use: changePassword)
        group.post("security/codes", use: renewCodes)
        group.post("security/sessions", use: endSessions)
    }

    func security(_ request: Request, _ context: Context) async throws -> Response {
        try await security(context, error: nil)
    }

    private func security(
        _ context: Context,
        error: FormError?
    ) async throws -> Response {
        let visitor = context.person.visitor
        let account = try await desk.run { try $0.ownAccount(visitor) }
        let page = SecurityPage(
            account,
            of: context.person,
            base: base,
            error: error,
            pages.sentences(context)
        )
        return pages.answer(
            page,
            context: context,
            path: base,
            status: error == nil ? .ok : .unprocessableContent
        )
    }

    func changePassword(_ request: Request, _ context: Context) async throws -> Response {
        let fields = context.form.fields
        let visitor = context.person.visitor
        let (old, new) = (fields.secret("old"), fields.secret("password"))
        let code = OneTimeCode.typed(fields.text("code"))
        let sentences = pages.sentences(context)
        return try await desk.attempt(
            context,
            hashes: true,
            again: { try $0.secrets(of: $1).first }
        ) {
            try $0.changePassword(to: new, from: old, code: code, by: visitor)
        } refused: {
            try await security(context, error: $0.error(sentences))
        } done: { device in
            var response = Answer.seeOther(base)
            if let device {
                SecretCookie.device(visitor.person.login, pages.site).set(device, on: &response)
            }
            return response
        }
    }

    func renewCodes(_ request: Request, _ context: Context) async throws -> Response {
        let fields = context.form.fields
        let visitor = context.person.visitor
        let old = fields.secret("codes-old")
        let code = OneTimeCode.typed(fields.text("codes-code"))
        let sentences = pages.sentences(context)
        return try await desk.attempt(context, hashes: true, again: { try $0.secrets(of: $1) }) {
            try $0.renewRecoveryCodes(password: old, code: code, by: visitor)
        } refused: {
            try await security(context, error: $0.error(sentences, at: "codes-code"))
        } done: { codes in
            let page = CodesPage("codes", codes, next: base, sentences)
            return pages.answer(page, context: context, path: base)
        }
    }

    func endSessions(_ request: Request, _ context: Context) async throws -> Response {
        let visitor = context.person.visitor
        let device = SecretCookie.device(visitor.person.login, pages.site).value(in: request)
        _ = try await desk.act(context) {
            try $0.endOtherSessions(of: visitor, keeping: device)
        }
        return Answer.seeOther(base)
    }
}
