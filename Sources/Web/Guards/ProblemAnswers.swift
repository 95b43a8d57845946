import Authority
import HTTPTypes
import Hummingbird
import Logging

/// Turns every error of a route into an answer in the shape that its caller reads.
///
/// That is a page, or for the JSON interface a problem document.
struct ProblemAnswers: RouterMiddleware {
    typealias Context = PublicContext

    let pages: Pages
    let routes: RouteTable

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is SignInNeeded {
            return toLogIn(request)
        } catch {
            let problem = problem(error, request, context)
            var response = answer(problem, request, context)
            if !problem.allowed.isEmpty {
                response.headers[.allow] = problem.allowed.joined(separator: ", ")
            }
            if let seconds = problem.retryAfter, let name = HTTPField.Name("Retry-After") {
                response.headers[name] = String(seconds)
            }
            // The rest of a refused body is not waited for.
            if problem.kind == .tooLarge || request.mayBeLong {
                response.headers[.connection] = "close"
            }
            return response
        }
    }

    /// To the log-in page, and back to what was asked for.
    private func toLogIn(_ request: Request) -> Response {
        guard request.method == .get else { return Answer.seeOther("/login") }
        let next = Fields.encoded(request.uri.description)
        let wasIn = SecretCookie.session(pages.site).value(in: request) != nil
        return Answer.seeOther("/login?next=\(next)\(wasIn ? "&over=1" : "")")
    }

    private func answer(
        _ problem: Problem,
        _ request: Request,
        _ context: PublicContext
    ) -> Response {
        let isInterface = request.uri.path.hasPrefix("/api/")
        return isInterface
            ? ProblemDocument(problem, site: pages.site, instance: context.reference).response
            : pages.problem(problem, context: context, path: request.uri.path)
    }

    private func problem(
        _ error: any Error,
        _ request: Request,
        _ context: PublicContext
    ) -> Problem {
        if let problem = error as? Problem { return problem }
        if let reused = error as? FormReused {
            return Problem(.unreadable, detail: reused.message)
        }
        if Office.isUnavailable(error) {
            // Paths and the engine's words are the operator's.
            context.logger.critical("unavailable", metadata: ["error": "\(error)"])
            return .unavailable
        }
        if let refusal = error as? PeopleRefusal {
            return Problem(refusal, pages.sentences(context))
        }
        if let wait = error as? WaitFirst { return .tooMany(waiting: Int(wait.seconds)) }
        if let refusal = error as? DraftRefusal {
            return Problem(refusal, pages.sentences(context))
        }
        // What is not there and what is not the asker's to see are answered alike.
        if case OfficeRefusal.noCase = error { return Problem(.notFound) }
        if let refusal = error as? OfficeRefusal {
            return Problem(.refused, refusal, pages.sentences(context))
        }
        if let error = error as? HTTPError, error.status == .notFound {
            return routes.problem(request.method.rawValue, request.uri.path)
        }
        // The whole error is for the log; the reader gets a reference only.
        context.logger.error(
            "fault",
            metadata: ["error": "\(error)", "path": "\(request.uri.path)"]
        )
        return Problem(.fault)
    }
}
