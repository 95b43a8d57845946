import HTTPTypes
import Hummingbird
import Synchronization

/// Which methods each address knows, to tell "no such address" from "not with this method".
final class RouteTable: Sendable {
    /// One route: its method and its path with `{names}` or `:names`.
    struct Route: Sendable, Hashable {
        let method: String
        let path: String
    }

    private let known = Mutex<[Route]>([])
    private let pages = Mutex<(any HTTPResponder<PublicContext>)?>(nil)

    var all: [Route] { known.withLock { $0 } }

    /// Takes the routes once, when all have been added.
    ///
    /// - Parameters:
    ///   - routes: every route.
    ///   - pages: answers them without what stands before every request.
    func fill(_ routes: [Route], pages: (any HTTPResponder<PublicContext>)? = nil) {
        known.withLock { $0 = routes }
        self.pages.withLock { $0 = pages }
    }

    /// The answer of another address to a request that was let through already.
    func page(_ request: Request, _ context: PublicContext) async throws -> Response {
        guard let pages = pages.withLock({ $0 }) else { throw Problem(.notFound) }
        return try await pages.respond(to: request, context: context)
    }

    /// The routes of a router as they are known to it.
    static func routes(of router: Router<PublicContext>) -> [Route] {
        router.routes.map { Route(method: $0.method.rawValue, path: $0.path.description) }
    }

    /// Whether a route takes the method at the address.
    func knows(_ method: String, _ path: String) -> Bool {
        let given = path.split(separator: "/")
        return all.contains { $0.method == method && RouteTable.matches($0.path, given) }
    }

    /// The problem of a request that no route took.
    func problem(_ method: String, _ path: String) -> Problem {
        let given = path.split(separator: "/")
        let methods = Set(all.filter { RouteTable.matches($0.path, given) }.map(\.method))
        guard !methods.isEmpty, !methods.contains(method) else { return Problem(.notFound) }
        var problem = Problem(.methodNotAllowed)
        problem.allowed =
            methods.contains("GET") ? (methods.union(["HEAD"])).sorted() : methods.sorted()
        return problem
    }

    /// Whether a path is one of a pattern's; a long path is split once for all patterns.
    static func matches(_ pattern: String, _ given: [Substring]) -> Bool {
        let wanted = pattern.split(separator: "/")
        guard wanted.count == given.count else { return false }
        return zip(wanted, given).allSatisfy { $0.hasPrefix("{") || $0.hasPrefix(":") || $0 == $1 }
    }
}
