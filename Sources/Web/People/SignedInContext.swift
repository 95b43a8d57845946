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
    /// What was typed in a form that is shown again.
    var typed: Fields? { base.typed }
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
