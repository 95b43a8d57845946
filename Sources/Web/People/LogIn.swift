import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 登录: name, password and one-time code, on one page for officers and applicants.
struct LogInPage: Page {
    static let template = "login"

    let title: String
    let login: String
    let next: String
    /// The same as the end of an address; empty for nowhere.
    let carried: String
    /// What was typed before the session ended, to be shown after the log-in.
    let kept: [Fields.Field]
    /// Why the session has ended in which the person was; nil where there was none.
    let ending: String?
    let error: String?
    let errors: [FormError]
    /// The people of the sample office; nil in a real one.
    let sample: SampleEntry?

    init(
        _ fields: Fields,
        ending: String?,
        error: String?,
        sample: SampleEntry?,
        _ sentences: Catalogue
    ) {
        self.ending = ending
        self.sample = sample
        title = sentences("login.title")
        login = fields.text("login")
        next = LogInPage.place(fields.text("next")) ?? ""
        carried = next.isEmpty ? "" : "?next=\(Fields.encoded(next))"
        kept = next.isEmpty ? [] : fields.all.filter { $0.name.hasPrefix(FormLoss.mark) }
        self.error = error
        errors = error.map { [FormError(field: "login", text: $0)] } ?? []
    }

    /// A place of ours to go on to; nil for any other.
    static func place(_ text: String) -> String? {
        let isOurs = ["/my", "/office"].contains {
            text == $0 || text.hasPrefix($0 + "/") || text.hasPrefix($0 + "?")
        }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        return isOurs && isPlain ? text : nil
    }
}

/// The ways in and out.
struct Gate: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds log-in and log-out.
    func addRoutes(to router: Router<PublicContext>, limiter: RateLimiter) {
        router.get("/login", use: form)
        let limited = router.group().add(middleware: RateGuard(limiter, .login))
        limited.post("/login") { request, context in
            let answer = try await signIn(request, context)
            // An office shares one address: who comes in has guessed nothing.
            if answer.status == .seeOther || answer.status == .ok {
                limiter.refund(.login, to: context.sender)
            }
            return answer
        }
        limited.post("/login/sample") { request, context in
            let answer = try await enterSample(request, context)
            // Nothing is guessed here.
            limiter.refund(.login, to: context.sender)
            return answer
        }
        router.post("/logout", use: signOut)
    }

    private func form(_ request: Request, _ context: PublicContext) async throws -> Response {
        if let person = context.visitor {
            return Answer.seeOther(Gate.onward(person.visitor, Gate.next(context)))
        }
        // Anybody can write an address: what was typed is taken from our own form alone.
        let fields = context.again == nil ? FormLoss.unmarked(context.query) : context.form.fields
        let ending = try await ending(request, context)
        return try await answer(fields, ending: ending, error: nil, context)
    }

    private func signIn(_ request: Request, _ context: PublicContext) async throws -> Response {
        let fields = context.form.fields
        let attempt = SignInAttempt(
            login: Gate.name(in: fields),
            password: fields.secret("password"),
            code: OneTimeCode.typed(fields.text("code"))
        )
        let cookie = SecretCookie.device(attempt.login, pages.site)
        let device = cookie.value(in: request)
        let source = "\(context.sender)"
        let former = SecretCookie.session(pages.site).value(in: request)
        let result = try await desk.act(
            context,
            hashes: true,
            again: { try $0.signIn(again: $1) }
        ) {
            try $0.signIn(attempt, source: source, device: device, replacing: former)
        }
        switch result {
        case .admitted(let token, let visitor):
            var response = admitted(token, visitor, fields, context)
            if let device = visitor.device { cookie.set(device, on: &response) }
            return response
        case .refused:
            let sentence = pages.sentences(context)("login.refused")
            return try await answer(
                fields,
                error: sentence,
                context,
                status: .unprocessableContent
            )
        case .wait(let seconds):
            return try await wait(seconds, fields, context)
        }
    }

    /// In with a session: on to where the person was going.
    func admitted(
        _ token: String,
        _ visitor: Visitor,
        _ fields: Fields,
        _ context: PublicContext
    ) -> Response {
        var response = onward(token, visitor, fields, context)
        SecretCookie.session(pages.site).set(token, on: &response)
        SecretCookie.visit(pages.site).clear(on: &response)
        return response
    }

    /// On to where the person was going; first to what was typed, where there is something.
    private func onward(
        _ token: String,
        _ visitor: Visitor,
        _ fields: Fields,
        _ context: PublicContext
    ) -> Response {
        let next = LogInPage.place(fields.text("next"))
        let home = Gate.onward(visitor, next)
        guard next == home, let page = ResumePage(home, fields, pages.sentences(context)) else {
            return Answer.seeOther(home)
        }
        var context = context
        context.visitor = SignedIn(visitor: visitor, csrf: FormSecret.token(of: token))
        return Gate.kept(pages.answer(page, context: context, path: home))
    }

    private func wait(
        _ seconds: Int64,
        _ fields: Fields,
        _ context: PublicContext
    ) async throws -> Response {
        let sentence = Gate.wait(seconds, pages.sentences(context))
        var response = try await answer(
            fields,
            error: sentence,
            context,
            status: .tooManyRequests
        )
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// How long to wait; a wait of hours is only where strangers fail at an account's codes.
    static func wait(_ seconds: Int64, _ sentences: Catalogue) -> String {
        guard seconds > Gate.shortWait else {
            return sentences("login.wait", ["seconds": String(seconds)])
        }
        let minutes = (seconds + 59) / 60
        return sentences("login.waitKnown", ["minutes": String(minutes)])
    }

    /// Longer than the pauses between single failures last, in seconds.
    private static let shortWait: Int64 = 900

    private func signOut(_ request: Request, _ context: PublicContext) async throws -> Response {
        if let visitor = context.visitor?.visitor {
            try await desk.run { try $0.accounts.signOut(visitor, at: $0.now()) }
        }
        var response = Answer.seeOther("/login")
        SecretCookie.session(pages.site).clear(on: &response)
        return response
    }

    private func answer(
        _ fields: Fields,
        ending: String? = nil,
        error: String?,
        _ context: PublicContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let sentences = pages.sentences(context)
        let page = LogInPage(
            fields,
            ending: ending,
            error: error,
            sample: try await sampleEntry(sentences),
            sentences
        )
        return visiting(context) {
            pages.answer(page, context: $0, path: "/login", status: status)
        }
    }

    /// Answers with a form for somebody who is not signed in: the visit's secret binds it.
    func visiting(
        _ context: PublicContext,
        _ answer: (PublicContext) throws -> Response
    ) rethrows -> Response {
        guard context.visit == nil, context.visitor == nil else { return try answer(context) }
        var context = context
        let visit = desk.office.randomness(32)
        context.visit = visit
        var response = try answer(context)
        SecretCookie.visit(pages.site).set(visit, on: &response)
        return response
    }

    /// Where somebody goes on who has come in: where one was going, unless that is the others' side.
    static func onward(_ visitor: Visitor, _ next: String?) -> String {
        let home = home(visitor.person.post != .applicant)
        return next.flatMap { $0.hasPrefix(home) ? $0 : nil } ?? home
    }

    /// Where somebody begins.
    static func home(_ isOfficer: Bool) -> String {
        isOfficer ? "/office" : "/my"
    }
}

extension Fields {
    /// Text of a field with every space that was typed: a password is taken as it is.
    func secret(_ name: String) -> String {
        all.first { $0.name == name }?.text ?? ""
    }
}
