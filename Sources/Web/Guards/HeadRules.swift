import HTTPTypes
import Hummingbird

/// The rules of every request's head: one host, and behind a proxy the visitor.
struct HeadRules: RouterMiddleware {
    typealias Context = PublicContext

    let pages: Pages

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        // The first line is the authority; a second one stays among the fields.
        guard request.head.authority != nil, !HeadRules.namesHost(request.headers) else {
            throw refused("problem.host", context)
        }
        guard context.isNamed || ProxyWatch.probes.contains(request.uri.path) else {
            throw refused("problem.proxy", context)
        }
        return try await next(request, context)
    }

    private static func namesHost(_ fields: HTTPFields) -> Bool {
        HTTPField.Name("Host").map { fields[$0] != nil } ?? false
    }

    private func refused(_ key: String, _ context: PublicContext) -> Problem {
        Problem(.badRequest, detail: pages.sentences(context)(key))
    }
}
