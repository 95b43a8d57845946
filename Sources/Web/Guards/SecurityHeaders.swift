import HTTPTypes
import Hummingbird

/// Headers that keep a browser from doing with our pages what we do not need.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = PublicContext

    private let fields: [HTTPField]

    /// - Parameter isEncrypted: whether the public comes by https, so that browsers may insist.
    init(isEncrypted: Bool) {
        var fields: [(String, String)] = [
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'"
            ),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            // Nothing leaves our own site; without any referrer a browser would hide the origin of
            // our own forms too ("Origin: null"), and they could not be told from others'.
            ("Referrer-Policy", "same-origin"),
            (
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
            ),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        if isEncrypted {
            fields.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
        }
        self.fields = fields.compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
    }

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in fields { response.headers.append(field) }
        return response
    }
}
