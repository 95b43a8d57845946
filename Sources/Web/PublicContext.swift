import Authority
import Hummingbird
import Logging
import NIOCore

/// What a route of the public knows of its request.
///
/// Audiences that log in get contexts of their own as children of this one: below such a context
/// there *is* a person, so handlers need not ask again.
struct PublicContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Address of the peer, for limits; never written to a log.
    let peer: String?
    /// What limits count the request to; never written to a log.
    var sender = Sender.unknown
    /// Whether it is known who asks: a proxy may keep it to itself.
    var isNamed = true
    /// Language of the answer.
    var language = Language.chinese
    /// Fields of the address's query.
    var query = Fields()
    /// Who is signed in; nil for the public.
    var visitor: SignedIn?
    /// Secret of a visit before the log-in; nil where the browser has none.
    var visit: String?
    /// Key by which a form that is sent twice is known.
    var formKey = ""
    /// The form that was sent; empty for a request without one.
    var form = Form()

    /// Why a form is shown again instead of taken, with what was typed in `form`; nil where it is not.
    var again: FormLoss?

    /// What was typed in a form that is shown again; nil for a page that is shown for the first time.
    var typed: Fields? { again == .stale || again == .sent ? form.fields : nil }

    /// Token that a form shown now must carry.
    var csrf: String? {
        visitor?.csrf ?? visit.map { FormSecret.token(of: $0) }
    }

    /// By which the log and a problem's answer name the request.
    var reference: String {
        logger[metadataKey: "hb.request.id"]?.description ?? "-"
    }

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}

/// Reads the query once for all that need it.
struct QueryReading: RouterMiddleware {
    typealias Context = PublicContext

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        guard let query = request.uri.query else { return try await next(request, context) }
        var context = context
        context.query = Fields(urlEncoded: query)
        return try await next(request, context)
    }
}
