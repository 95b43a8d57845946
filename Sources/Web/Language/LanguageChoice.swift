import HTTPTypes
import Hummingbird

/// Finds the language of a request, and keeps a choice made by the switch.
///
/// The switch is a plain link with `?lang=`: no script, no log-in. The choice stays in a cookie
/// that holds nothing else.
struct LanguageChoice: RouterMiddleware {
    typealias Context = PublicContext
    static let cookie = "lang"

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let asked = context.query.first("lang").flatMap(Language.init(rawValue:))
        context.language = asked ?? LanguageChoice.kept(in: request) ?? .chinese
        var response = try await next(request, context)
        if let asked {
            let cookie =
                "\(LanguageChoice.cookie)=\(asked.rawValue); Path=/; Max-Age=31536000; "
                + "SameSite=Lax; HttpOnly"
            // Beside the other cookies: a form that is shown needs the one of its visit.
            response.headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        return response
    }

    private static func kept(in request: Request) -> Language? {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, parts[0].filter({ $0 != " " }) == cookie else { continue }
                return Language(rawValue: parts[1].filter { $0 != " " })
            }
        }
        return nil
    }
}
