import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// Who is signed in, as pages know it.
struct SignedIn: Sendable {
    let visitor: Visitor
    /// Token of the forms of this session.
    let csrf: String

    /// Account of the person.
    var account: String { visitor.person.id }
    /// The person as the actor of an act.
    var actor: Actor { visitor.person.actor }
    var name: String { visitor.person.name }
    var isOfficer: Bool { visitor.person.post != .applicant }
}

/// Reads the session of a request into its context, and gives forms their secrets.
///
/// Files, probes and the interface for programs know no session; a page does where there is a cookie.
struct SessionReading: RouterMiddleware {
    typealias Context = PublicContext

    let desk: Desk
    let site: Site

    /// What is the same for everybody; every page names who is signed in.
    private static let impersonal = [
        "/api/", "/static/", "/livez", "/readyz", "/guides/facility/templates/",
    ]

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard !SessionReading.impersonal.contains(where: { path.hasPrefix($0) }) else {
            return try await next(request, context)
        }
        var context = context
        context.formKey = desk.office.randomness(16)
        if let token = SecretCookie.session(site).value(in: request) {
            context.visitor = try await desk.run(.sessions) { office in
                try office.accounts.visitor(token: token, at: office.now()).map {
                    SignedIn(visitor: $0, csrf: FormSecret.token(of: token))
                }
            }
        }
        context.visit = SecretCookie.visit(site).value(in: request)
        let found = context
        var caller = Caller.current
        caller.isSignedIn = found.visitor != nil
        var response = try await Caller.$current.withValue(caller) {
            try await next(request, found)
        }
        // What is shown to one person is kept by nobody else's cache.
        if context.visitor != nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
