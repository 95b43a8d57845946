import Authority
import HTTPTypes
import Hummingbird
import Licensing
import Register

/// Takes no form that does not come from our own page, of the person who was shown it (S7).
///
/// It stands before every route that changes anything, so that a new one cannot be forgotten; and it
/// takes none without the key by which the same form sent twice is known.
/// Outside stand only the interface for programs, which knows no session, and the verification,
/// which changes nothing.
struct FormGuard: RouterMiddleware {
    typealias Context = PublicContext

    let desk: Desk
    let pages: Pages
    let routes: RouteTable
    let limits: ServerLimits

    var site: Site { pages.site }

    /// Where nobody need be signed in.
    static let open: Set<String> = [
        "/login", "/register", "/recover", "/invitation", "/setup",
        "/progress", "/complaints",
    ]

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        guard guards(request) else { return try await next(request, context) }
        try requireOwnPage(request)
        let cookie = SecretCookie.session(site).value(in: request)
        let secret: String?
        if context.visitor != nil {
            secret = cookie
        } else if isOpen(request.uri.path) {
            secret = context.visit
        } else {
            return try await signInFirst(request, context)
        }
        // Nothing is read of what somebody sends who holds no secret.
        guard let secret else { throw Problem(.staleForm) }
        let isOpen = context.visitor == nil
        let form = try await Form(
            request,
            isOpen ? .open : BodyLimit(request.uri.path, limits),
            at: desk
        )
        guard FormSecret.accepts(form.fields.text("csrf"), of: secret) else {
            return try await showAgain(form, request, context)
        }
        guard FormGuard.isKey(form.key) else {
            throw Problem(.badRequest, detail: pages.sentences(context)("problem.noKey"))
        }
        var filled = context
        filled.form = form
        do {
            return try await next(request, filled)
        } catch let reused as FormReused {
            return try await showSent(form, request, context, reused)
        }
    }

    /// A form's key is one that we gave: 32 hexadecimal digits.
    private static func isKey(_ key: String) -> Bool {
        let digits = Set("0123456789abcdef")
        return key.count == 32 && key.allSatisfy(digits.contains)
    }

    private func guards(_ request: Request) -> Bool {
        let path = request.uri.path
        guard ![.get, .head, .options].contains(request.method) else { return false }
        guard !path.hasPrefix("/api/"), path != "/verify" else { return false }
        // An unknown address is answered as one.
        return routes.knows(request.method.rawValue, path)
    }

    private func isOpen(_ path: String) -> Bool {
        FormGuard.open.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    /// A browser says where a form comes from; where it says nothing, the token alone decides.
    private func requireOwnPage(_ request: Request) throws {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            guard site == "same-origin" else { throw Problem(.staleForm) }
        }
        if let origin = request.headers[.origin] {
            let host = request.head.authority.map { ["http://\($0)", "https://\($0)"] } ?? []
            guard origin == site.publicURL || host.contains(origin) else {
                throw Problem(.staleForm)
            }
        }
    }
}

/// A form as it was sent: its fields and its files.
struct Form: Sendable {
    private(set) var fields = Fields()
    /// Method and address to which it was sent; buttons of one page differ in the query too.
    private(set) var route = ""
    private var files: [String: Multipart.Part] = [:]
    private var digests: [String: Digest] = [:]

    /// More fields than any form of ours has.
    static let fieldsMax = 2_000

    /// An empty form.
    init() {}

    /// By which the same form sent twice is known; empty where it has none.
    var key: String { fields.text("key") }

    /// The values that were filled in, the same however they were wrapped on their way; files stand
    /// in it as their
    /// digests.
    var content: [UInt8] {
        let lines = digests.sorted { $0.key < $1.key }.map { "\n\($0.key) \($0.value)" }
        return Array((fields.query(without: ["csrf", "key"]) + lines.joined()).utf8)
    }

    /// Takes fields in the place of its own.
    mutating func take(_ fields: Fields) {
        self.fields = fields
    }

    /// The file of a field; nil where none was chosen.
    func file(_ name: String) -> Multipart.Part? {
        files[name].flatMap { $0.bytes.isEmpty && $0.fileName?.isEmpty != false ? nil : $0 }
    }

    /// Reads a whole form.
    ///
    /// - Throws: the problem of a body that is too large, no form, or broken.
    init(_ request: Request, _ limit: BodyLimit, at desk: Desk) async throws {
        switch (request.mediaType, limit.filesMax) {
        case ("application/x-www-form-urlencoded", _):
            let bytes = try await request.bytes(upTo: limit.fieldsMax)
            guard bytes.count(where: { $0 == UInt8(ascii: "&") }) < Form.fieldsMax else {
                throw Problem(
                    .unreadable,
                    detail: "表单的项数过多",
                    english: "The form has too many fields."
                )
            }
            let read: @Sendable () -> Fields = {
                Fields(urlEncoded: String(decoding: bytes, as: UTF8.self))
            }
            // A long body takes its time.
            fields = bytes.count > 16_384 ? try await desk.run { _ in read() } : read()
        case ("multipart/form-data", let filesMax?):
            let bytes = try await request.bytes(upTo: filesMax)
            guard let kind = request.headers[.contentType] else {
                throw Problem(.unsupportedMediaType)
            }
            // A long body takes its time.
            self = try await desk.run { _ in try Form(bytes, contentType: kind) }
        default:
            throw Problem(.unsupportedMediaType)
        }
        route = "\(request.method.rawValue) \(request.uri)"
    }

    private init(_ bytes: [UInt8], contentType: String) throws {
        let parts: [Multipart.Part]
        do throws(Multipart.Malformed) {
            parts = try Multipart(bytes, contentType: contentType).parts
        } catch {
            throw Problem(.unreadable)
        }
        for part in parts {
            if part.fileName == nil {
                fields.append(part.name, String(decoding: part.bytes, as: UTF8.self))
            } else if files[part.name] == nil {
                files[part.name] = part
                digests[part.name] = Digest.sm3(part.bytes)
            }
        }
    }
}
