import Authority
import HTTPTypes
import Hummingbird

/// 找回: which of the two things is lost.
struct RecoverPage: Page {
    static let template = "recover"

    let title: String
}

extension Gate {
    /// Adds the ways back in.
    func addRecovery(to router: Router<PublicContext>, limiter: RateLimiter) {
        router.get("/recover") { _, context in
            let title = pages.sentences(context)("people.recover.title")
            return pages.answer(RecoverPage(title: title), context: context, path: "/recover")
        }
        router.get("/recover/password") { passwordForm($1, error: nil) }
        router.get("/recover/device") { deviceForm($1, error: nil) }
        let limited = router.group().add(middleware: RateGuard(limiter, .recover))
        limited.post("/recover/password", use: recoverPassword)
        limited.post("/recover/device", use: recoverDevice)
    }

    private func passwordForm(
        _ context: PublicContext,
        error: FormError?,
        _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let sentences = pages.sentences(context)
        let items = Gate.loginItems(sentences)
        let page = PeopleFormPage(
            "lostPassword",
            action: "/recover/password",
            [
                (
                    sentences("people.you"), nil,
                    [
                        .text("login", sentences("login.name"), number: false),
                        .text("recovery", sentences("people.recoveryCode"), number: false),
                        .code(
                            "code",
                            sentences("login.code"),
                            hint: sentences("login.codeHint")
                        ),
                    ]
                ), (sentences("people.newPassword"), nil, Array(items.dropFirst())),
            ],
            context.form.fields,
            errors: error.map { [$0] } ?? [],
            sentences
        )
        return show(page, context, "/recover/password", status)
    }

    private func deviceForm(
        _ context: PublicContext,
        error: FormError?,
        _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let sentences = pages.sentences(context)
        let page = PeopleFormPage(
            "lostDevice",
            action: "/recover/device",
            [
                (
                    sentences("people.you"), nil,
                    [
                        .text("login", sentences("login.name"), number: false),
                        .password("password", sentences("login.password"), new: false),
                        .text("recovery", sentences("people.recoveryCode"), number: false),
                    ]
                )
            ],
            context.form.fields,
            errors: error.map { [$0] } ?? [],
            sentences
        )
        return show(page, context, "/recover/device", status)
    }

    private func recoverPassword(
        _ request: Request,
        _ context: PublicContext
    ) async throws -> Response {
        let fields = context.form.fields
        let (login, recovery) = (Gate.name(in: fields), fields.text("recovery"))
        let code = OneTimeCode.typed(fields.text("code"))
        let password = fields.secret("password")
        let source = "\(context.sender)"
        let cookie = SecretCookie.device(login, pages.site)
        let device = cookie.value(in: request)
        let sentences = pages.sentences(context)
        guard !login.isEmpty else {
            let error = PeopleRefusal.badLogin.error(sentences)
            return passwordForm(context, error: error, .unprocessableContent)
        }
        do {
            let result = try await desk.act(
                context,
                hashes: true,
                again: { try $0.recovered(again: $1) }
            ) { office in
                try office.recoverPassword(
                    login: login,
                    recoveryCode: recovery,
                    code: code,
                    password: password,
                    source: source,
                    device: device
                )
            }
            switch result {
            case .done(let device):
                var response = Answer.seeOther("/login")
                cookie.set(device, on: &response)
                return response
            case .step: return Answer.seeOther("/login")
            case .refused, .wait:
                return answer(result, sentences) { passwordForm(context, error: $0, $1) }
            }
        } catch let refusal as PeopleRefusal {
            return passwordForm(context, error: refusal.error(sentences), .unprocessableContent)
        }
    }

    private func recoverDevice(
        _ request: Request,
        _ context: PublicContext
    ) async throws -> Response {
        guard let visit = context.visit else { throw Problem(.staleForm) }
        let fields = context.form.fields
        let (login, recovery) = (Gate.name(in: fields), fields.text("recovery"))
        let password = fields.secret("password")
        let source = "\(context.sender)"
        let sentences = pages.sentences(context)
        let device = SecretCookie.device(login, pages.site).value(in: request)
        let result = try await desk.run(.passwords) { office in
            try office.recoverDevice(
                login: login,
                password: password,
                recoveryCode: recovery,
                source: source,
                visit: visit,
                device: device
            )
        }
        guard case .step(let step) = result else {
            return answer(result, sentences) { deviceForm(context, error: $0, $1) }
        }
        let page = EnrolPage(step, error: nil, next: nil, sentences)
        return Gate.kept(pages.answer(page, context: context, path: "/recover/device"))
    }

    /// The log-in name that was typed, up to 64 characters: failures are counted under it.
    ///
    /// No account has a name of more than 32 characters: a longer one that is cut is nobody's.
    static func name(in fields: Fields) -> String {
        String(fields.text("login").prefix(64))
    }

    /// What is wrong is not said; how long to wait is.
    private func answer(
        _ result: Recovery,
        _ sentences: Catalogue,
        _ form: (FormError, HTTPResponse.Status) -> Response
    ) -> Response {
        guard case .wait(let seconds) = result else {
            let sentence = sentences("people.recover.refused")
            return form(FormError(field: "login", text: sentence), .unprocessableContent)
        }
        let sentence = Gate.wait(seconds, sentences)
        var response = form(FormError(field: "login", text: sentence), .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
