import HTTPTypes
import Hummingbird

/// Limits the routes of a group, each request counted for one purpose.
///
/// The JSON interface is told how much is left (draft-ietf-httpapi-ratelimit-headers).
struct RateGuard: RouterMiddleware {
    typealias Context = PublicContext

    private let limiter: RateLimiter
    private let purpose: RatePurpose

    init(_ limiter: RateLimiter, _ purpose: RatePurpose) {
        self.limiter = limiter
        self.purpose = purpose
    }

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        guard let answer = limiter.take(purpose, from: context.sender) else {
            return try await next(request, context)
        }
        guard answer.isAllowed else { throw Problem.tooMany(answer) }
        var response = try await next(request, context)
        guard request.uri.path.hasPrefix("/api/") else { return response }
        let rate = answer.rate
        let window = Int(rate.interval * UInt64(rate.burst) / 1_000_000_000)
        let policy = "\"\(purpose.rawValue)\";q=\(rate.burst);w=\(window)"
        let state = "\"\(purpose.rawValue)\";r=\(answer.left);t=\(answer.fullAfter)"
        for (name, value) in [("RateLimit-Policy", policy), ("RateLimit", state)] {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }
}

extension Problem {
    /// More requests than one source may send.
    static func tooMany(_ answer: RateAnswer) -> Problem { .tooMany(waiting: answer.retryAfter) }

    /// More attempts than may follow one another.
    static func tooMany(waiting seconds: Int) -> Problem {
        var problem = Problem(
            .tooMany,
            detail: "请在 \(seconds) 秒后再试",
            english: "Try again in \(seconds) seconds."
        )
        problem.retryAfter = seconds
        return problem
    }
}
