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
        var fresh: String?
        if let token = SecretCookie.session(site).value(in: request) {
            let visit = try await desk.run { try SessionReading.visit(token, $0) }
            context.visitor = visit.map {
                SignedIn(visitor: $0.visitor, csrf: FormSecret.token(of: $0.token))
            }
            fresh = visit.flatMap { $0.token == token ? nil : $0.token }
        }
        context.visit = SecretCookie.visit(site).value(in: request)
        var response = try await next(request, context)
        // Who logs out or in here has been told of another cookie.
        if let fresh, response.headers[values: .setCookie].isEmpty {
            SecretCookie.session(site).set(fresh, on: &response)
        }
        // What is shown to one person is kept by nobody else's cache.
        if context.visitor != nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// Who is there with a token; with another token where the standing has changed since the log-in.
    private static func visit(_ token: String, _ office: Office) throws -> Accounts.Visit? {
        let moment = office.now()
        guard let visitor = try office.accounts.visitor(token: token, at: moment) else {
            return nil
        }
        guard visitor.isOutdated else { return (token, visitor) }
        return try office.accounts.renew(visitor, at: moment)
    }
}
