import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension Gate {
    /// Adds registration, invitation, set-up and their common second step.
    func addEnrolment(to router: Router<PublicContext>, limiter: RateLimiter) {
        router.get("/register") { try registerForm($0, $1) }
        router.get("/invitation") { try invitationForm($0, $1) }
        router.get("/setup") { try setUpForm($0, $1) }
        let limited = router.group().add(middleware: RateGuard(limiter, .register))
        limited.post("/register", use: register)
        limited.post("/invitation", use: join)
        limited.post("/setup", use: setUp)
        router.post("/register/code", use: complete)
    }

    private func registerForm(_ request: Request, _ context: PublicContext) throws -> Response {
        show(registerPage(context, errors: []), context, "/register")
    }

    private func registerPage(_ context: PublicContext, errors: [FormError]) -> PeopleFormPage {
        let sentences = pages.sentences(context)
        return PeopleFormPage(
            "register",
            action: "/register",
            [
                (
                    sentences("people.enterprise"), nil,
                    creditCode(context, sentences) + [
                        .text("enterprise", sentences("people.enterpriseName"), number: false),
                        .text("representative", sentences("people.representative"), number: false),
                        .text(
                            "division",
                            sentences("people.division"),
                            hint: sentences("people.divisionHint")
                        ),
                    ]
                ),
                (
                    sentences("people.you"), nil,
                    [.text("name", sentences("people.name"), number: false)]
                        + Gate.loginItems(sentences)
                ),
            ],
            context.form.fields,
            errors: errors,
            next: Gate.next(context),
            sentences
        )
    }

    /// The code, and a tick for one that is printed with an odd check digit: it is offered once the
    /// digit was found wrong, so that nobody ticks it away beforehand.
    private func creditCode(_ context: PublicContext, _ sentences: Catalogue) -> [FormItem] {
        let code = FormItem.text("credit-code", sentences("people.creditCode"), number: false)
        let typed = Gate.creditCode(in: context.form.fields)
        guard let read = try? CreditCode(asPrinted: typed), read.isOdd else { return [code] }
        return [code, .tick("as-printed", sentences("people.asPrinted"))]
    }

    private static func creditCode(in fields: Fields) -> String {
        Amounts.undashed(fields.text("credit-code")).uppercased()
    }

    /// Where the person was going, as the form or the address says; no place but one of ours.
    static func next(_ context: PublicContext) -> String? {
        LogInPage.place(context.form.fields.text("next"))
            ?? LogInPage.place(context.query.text("next"))
    }

    /// Log-in name and a new password.
    static func loginItems(_ sentences: Catalogue) -> [FormItem] {
        var login = FormItem.text(
            "login",
            sentences("login.name"),
            hint: sentences("people.loginHint"),
            number: false
        )
        login.autocomplete = "username"
        return [
            login,
            .password(
                "password",
                sentences("login.password"),
                hint: sentences("people.passwordHint"),
                new: true
            ),
        ]
    }

    private func register(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let registration = Registration(
            creditCode: Gate.creditCode(in: fields),
            isAsPrinted: fields.isTicked("as-printed"),
            enterpriseName: fields.text("enterprise"),
            legalRepresentative: fields.text("representative"),
            division: Amounts.undashed(fields.text("division")),
            name: fields.text("name"),
            login: fields.text("login"),
            password: fields.secret("password")
        )
        let faults = try await desk.run { try $0.faults(of: registration) }
        guard faults.isEmpty else {
            let sentences = pages.sentences(context)
            let errors = faults.map { $0.error(sentences) }
            return show(
                registerPage(context, errors: errors),
                context,
                "/register",
                .unprocessableContent
            )
        }
        return try await begin(context) { office, visit in
            try office.beginRegistration(registration, visit: visit)
        } refused: {
            show(registerPage(context, errors: [$0]), context, "/register", .unprocessableContent)
        }
    }

    private func invitationForm(_ request: Request, _ context: PublicContext) throws -> Response {
        show(ticketPage("invitation", context, errors: []), context, "/invitation")
    }

    private func setUpForm(_ request: Request, _ context: PublicContext) throws -> Response {
        show(ticketPage("setup", context, errors: []), context, "/setup")
    }

    private func ticketPage(
        _ name: String,
        _ context: PublicContext,
        errors: [FormError]
    ) -> PeopleFormPage {
        let sentences = pages.sentences(context)
        let items = Gate.loginItems(sentences)
        return PeopleFormPage(
            name,
            action: "/\(name)",
            [
                (
                    sentences("people.\(name).code"), nil,
                    [
                        .text(
                            "ticket",
                            sentences("people.ticket"),
                            hint: sentences("people.ticketHint"),
                            number: false
                        )
                    ]
                ),
                (sentences("people.you"), nil, name == "setup" ? Array(items.dropFirst()) : items),
            ],
            context.form.fields,
            errors: errors,
            next: Gate.next(context),
            sentences
        )
    }

    private func join(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let (ticket, login) = (fields.text("ticket"), fields.text("login"))
        let password = fields.secret("password")
        let missing = missing(["ticket", "login", "password"], context)
        guard missing.isEmpty else {
            return show(
                ticketPage("invitation", context, errors: missing),
                context,
                "/invitation",
                .unprocessableContent
            )
        }
        return try await begin(context) { office, visit in
            try office.beginInvitation(ticket, login: login, password: password, visit: visit)
        } refused: {
            show(
                ticketPage("invitation", context, errors: [$0]),
                context,
                "/invitation",
                .unprocessableContent
            )
        }
    }

    private func setUp(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let (ticket, password) = (fields.text("ticket"), fields.secret("password"))
        let missing = missing(["ticket", "password"], context)
        guard missing.isEmpty else {
            let page = ticketPage("setup", context, errors: missing)
            return show(page, context, "/setup", .unprocessableContent)
        }
        return try await begin(context) { office, visit in
            try office.beginSetUp(ticket, password: password, visit: visit)
        } refused: {
            show(
                ticketPage("setup", context, errors: [$0]),
                context,
                "/setup",
                .unprocessableContent
            )
        }
    }

    /// The fields in which nothing was filled in, each with the word to fill it in.
    private func missing(_ names: [String], _ context: PublicContext) -> [FormError] {
        let sentences = pages.sentences(context)
        return names.filter { context.form.fields.secret($0).isEmpty }.map {
            FormError(field: $0, text: sentences("people.missing.\($0)"))
        }
    }

    /// The first step: on to the device, or back to the form with what is wrong.
    func begin(
        _ context: PublicContext,
        _ work: @escaping @Sendable (Office, _ visit: String) throws -> EnrolmentStep,
        refused: (FormError) -> Response
    ) async throws -> Response {
        // Who is signed in has no visit: log out first, then begin.
        guard let visit = context.visit else { throw Problem(.staleForm) }
        do {
            let step = try await desk.run(.passwords) { try work($0, visit) }
            let sentences = pages.sentences(context)
            let page = EnrolPage(step, error: nil, next: Gate.next(context), sentences)
            return Gate.kept(pages.answer(page, context: context, path: "/register"))
        } catch let refusal as PeopleRefusal {
            return refused(refusal.error(pages.sentences(context)))
        }
    }

    /// The second step: the device's first code.
    private func complete(_ request: Request, _ context: PublicContext) async throws -> Response {
        guard let visit = context.visit else { throw Problem(.staleForm) }
        let fields = context.form.fields
        let (sealed, code) = (fields.text("sealed"), OneTimeCode.typed(fields.text("code")))
        do {
            let enrolled = try await desk.act(
                context,
                again: { try $0.completedEnrolment(again: $1) }
            ) {
                try $0.completeEnrolment(sealed, code: code, visit: visit)
            }
            return welcome(enrolled, context)
        } catch PeopleRefusal.wrongCode {
            let step = try await desk.run {
                try $0.accounts.step(again: sealed, visit: visit, at: $0.now())
            }
            let sentences = pages.sentences(context)
            let missing = missing(["code"], context).first
            let error = missing ?? PeopleRefusal.wrongCode.error(sentences)
            let page = EnrolPage(step, error: error, next: Gate.next(context), sentences)
            return Gate.kept(
                pages.answer(
                    page,
                    context: context,
                    path: "/register",
                    status: .unprocessableContent
                )
            )
        }
    }

    /// In for the first time: the recovery codes are shown this once.
    private func welcome(_ enrolled: Enrolled, _ context: PublicContext) -> Response {
        let home = Gate.onward(enrolled.visitor, Gate.next(context))
        var context = context
        context.visitor = SignedIn(
            visitor: enrolled.visitor,
            csrf: FormSecret.token(of: enrolled.token)
        )
        var response: Response
        if enrolled.recoveryCodes.isEmpty {
            response = Answer.seeOther(home)
        } else {
            let page = CodesPage(
                "codes",
                enrolled.recoveryCodes,
                next: home,
                pages.sentences(context)
            )
            response = pages.answer(page, context: context, path: home)
        }
        SecretCookie.session(pages.site).set(enrolled.token, on: &response)
        SecretCookie.visit(pages.site).clear(on: &response)
        if let device = enrolled.visitor.device {
            let login = enrolled.visitor.person.login
            SecretCookie.device(login, pages.site).set(device, on: &response)
        }
        return Gate.kept(response)
    }

    /// An answer that nobody keeps.
    static func kept(_ answer: Response) -> Response {
        var answer = answer
        answer.headers[.cacheControl] = "no-store"
        return answer
    }

    /// A form for somebody who is not signed in.
    func show(
        _ page: PeopleFormPage,
        _ context: PublicContext,
        _ path: String,
        _ status: HTTPResponse.Status = .ok
    ) -> Response {
        if let person = context.visitor {
            return Answer.seeOther(Gate.onward(person.visitor, Gate.next(context)))
        }
        return visiting(context) {
            pages.answer(page, context: $0, path: path, status: status)
        }
    }
}
