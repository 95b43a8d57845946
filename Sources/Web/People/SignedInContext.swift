import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// Nobody is signed in where somebody must be: the answer leads to the log-in page.
struct SignInNeeded: Error {}

/// What a route knows below which there *is* a person: handlers need not ask again.
protocol SignedInContext: ChildRequestContext where ParentContext == PublicContext {
    /// The request as the public side knows it.
    var base: PublicContext { get set }
    var person: SignedIn { get }
}

extension SignedInContext {
    var coreContext: CoreRequestContextStorage {
        get { base.coreContext }
        set { base.coreContext = newValue }
    }
    var language: Language { base.language }
    var query: Fields { base.query }
    /// The form that was sent.
    var form: Form { base.form }
    /// Who acts.
    var actor: Actor { person.actor }
}

/// Below `/my`: a person of an enterprise.
struct ApplicantContext: SignedInContext {
    var base: PublicContext
    let person: SignedIn

    /// The enterprise for which the person acts; nil before the person is admitted.
    var enterprise: CreditCode? { person.actor.enterprise }

    /// - Throws: `SignInNeeded`, or the problem "forbidden" for an officer.
    init(context: PublicContext) throws {
        guard let person = context.visitor else { throw SignInNeeded() }
        guard !person.isOfficer else { throw Problem(.forbidden) }
        base = context
        self.person = person
    }

    /// The enterprise for which the person acts.
    ///
    /// - Throws: the problem "forbidden" before the person is admitted.
    func requireEnterprise() throws -> CreditCode {
        guard let enterprise else { throw Problem(.forbidden) }
        return enterprise
    }
}

/// Below `/office`: an officer in a post.
struct OfficerContext: SignedInContext {
    var base: PublicContext
    let person: SignedIn

    /// The officer's agency; nil for the center and the auditors, who see all.
    var agency: AgencyID? { person.actor.agency }
    var post: Post { person.actor.post }

    /// - Throws: `SignInNeeded`, or the problem "forbidden" for an applicant.
    init(context: PublicContext) throws {
        guard let person = context.visitor else { throw SignInNeeded() }
        guard person.isOfficer else { throw Problem(.forbidden) }
        base = context
        self.person = person
    }
}

extension Pages {
    /// The catalogue of a request's language.
    func sentences(_ context: some SignedInContext) -> Catalogue {
        sentences(context.base)
    }

    /// A page as an answer to somebody who is signed in.
    func answer<Model: Page>(
        _ page: Model,
        context: some SignedInContext,
        path: String,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        answer(page, context: context.base, path: path, status: status)
    }
}

/// Answers that lead elsewhere.
enum Answer {
    /// See there (303): what follows a form that was taken.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }
}

extension Desk {
    /// Does an act that a form asks for, once: the office keeps the answer under the form's key.
    ///
    /// - Returns: what the work gave; nil where this very form was answered before, so that the
    ///   person is led on as after the first time.
    /// - Throws: what the work throws, or the problem "busy" where too many wait; 400 without a key,
    ///   422 where the key was sent with another form.
    func act<Value: Sendable>(
        _ context: some SignedInContext,
        _ request: Request,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value? {
        let asked = try ActRequest(request, context.form)
        let actor = context.actor
        do {
            return try await run { office in
                guard try office.answer(to: asked, by: actor) == nil else { return nil }
                do {
                    return try body(office.answering(asked))
                } catch {
                    // Of two that were sent at once the other may have been first.
                    guard try office.answer(to: asked, by: actor) == nil else { return nil }
                    throw error
                }
            }
        } catch let refusal as OfficeRefusal {
            throw Desk.problem(refusal)
        }
    }

    /// True where this very form was answered before: to be asked before a form is read against a
    /// case that its own act has moved on.
    func wasAnswered(
        _ context: some SignedInContext,
        _ request: Request
    ) async throws -> Bool {
        let asked = try ActRequest(request, context.form)
        let actor = context.actor
        do {
            return try await run { try $0.answer(to: asked, by: actor) != nil }
        } catch let refusal as OfficeRefusal {
            throw Desk.problem(refusal)
        }
    }

    private static func problem(_ refusal: OfficeRefusal) -> any Error {
        guard case .keyReused = refusal else { return refusal }
        return Problem(.unreadable, detail: refusal.message)
    }
}

extension ActRequest {
    /// What a form asks for, under the key that it was shown with.
    fileprivate init(_ request: Request, _ form: Form) throws {
        let key = form.fields.text("key")
        guard !key.isEmpty else {
            throw Problem(.badRequest, detail: "表单缺少防重复提交的编号，没有办理；请重新打开页面后提交")
        }
        self.init(
            key: key,
            route: "\(request.method.rawValue) \(request.uri.path)",
            bytes: form.content
        )
    }
}
