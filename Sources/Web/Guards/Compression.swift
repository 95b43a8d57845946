import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Compresses pages, data and style sheets for who accepts it.
///
/// A page with a secret in it is never compressed: its length would tell what an attacker's guess
/// shares with the secret (BREACH). So everything of a person who has logged in, everything that
/// may not be stored, and every form with a token goes as it is.
struct Compression: RouterMiddleware {
    typealias Context = PublicContext

    /// Smaller bodies gain nothing.
    static let bytesMin = 1_024
    /// What a page for one person begins with.
    static let ownPaths = ["/my", "/office", "/login", "/register", "/recover"]

    private static let kinds: Set<String> = [
        "text/html", "text/css", "text/plain", "application/json", "application/yaml",
        "application/problem+json", "image/svg+xml", "text/javascript",
    ]

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard Compression.mayCompress(response, to: request) else { return response }
        response.headers[.vary] = [response.headers[.vary], "Accept-Encoding"]
            .compactMap(\.self).joined(separator: ", ")
        guard request.method != .head, Compression.accepts(request.headers[.acceptEncoding]) else {
            return response
        }
        let writer = CollectingWriter()
        try await response.body.write(writer)
        let bytes = writer.bytes
        response.body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        guard !Compression.holdsToken(bytes), let packed = GZip.compress(bytes),
            packed.count < bytes.count
        else { return response }
        response.headers[.contentEncoding] = "gzip"
        // The server counts the new body itself.
        response.headers[.contentLength] = nil
        response.body = .init(byteBuffer: ByteBuffer(bytes: packed))
        return response
    }

    private static func mayCompress(_ response: Response, to request: Request) -> Bool {
        let path = request.uri.path
        let isOwn = ownPaths.contains { path == $0 || path.hasPrefix($0 + "/") }
        let caching = response.headers[.cacheControl] ?? ""
        guard response.status == .ok, !isOwn, response.headers[.setCookie] == nil,
            !caching.contains("no-store"), !caching.contains("private"),
            response.headers[.contentEncoding] == nil,
            // An answer that says that it varies by it was chosen by it already.
            response.headers[.vary]?.contains("Accept-Encoding") != true,
            let length = response.body.contentLength, length >= bytesMin
        else { return false }
        return kinds.contains(Parameters(response.headers[.contentType] ?? "").kind)
    }

    /// Whether gzip is accepted: named, and not with the weight 0.
    static func accepts(_ field: String?) -> Bool {
        (field ?? "").lowercased().split(separator: ",").contains { offer in
            let parts = offer.split(separator: ";").map { $0.filter { $0 != " " } }
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
            return weight.flatMap { Double($0.dropFirst(2)) } != 0
        }
    }

    /// Whether a page holds the token of a form.
    static func holdsToken(_ bytes: [UInt8]) -> Bool {
        Multipart.find(Array("name=\"csrf".utf8), in: bytes, from: 0) != nil
    }
}

/// Takes a body in one piece.
private final class CollectingWriter: ResponseBodyWriter, Sendable {
    private let taken = Mutex<[UInt8]>([])

    var bytes: [UInt8] { taken.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        taken.withLock { $0 += buffer.readableBytesView }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
