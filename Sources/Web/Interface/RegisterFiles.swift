import Authority
import HTTPTypes
import Hummingbird

extension PublishedName {
    fileprivate var mediaType: String {
        switch self {
        case .head: "application/json"
        case .records: "application/jsonl"
        case .roots: "application/x-pem-file"
        }
    }
}

extension PublicSite {
    /// `/api/v1/register/head.json`: the signed head.
    func registerHead(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await published(.head, request)
    }

    /// `/api/v1/register/records.jsonl`: the records; take the head first, then these.
    func registerRecords(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await published(.records, request)
    }

    /// `/api/v1/register/roots.pem`: the roots, for who has them from nowhere better.
    func registerRoots(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await published(.roots, request)
    }

    /// A file whole, in part, compressed, or not at all where the caller has it.
    private func published(
        _ name: PublishedName,
        _ request: Request
    ) async throws -> Response {
        let office = office
        guard let file = try await workshop.run(.published, { try office.publishedFile(name) })
        else { throw Problem(.notFound) }
        let (plain, packed) = ("\"\(file.tag)\"", "\"\(file.tag)-gzip\"")
        let date = RequestConditions.date(modified: file.modified, now: office.now())
        var headers: HTTPFields = [
            .contentType: name.mediaType, .cacheControl: "no-cache", .acceptRanges: "bytes",
            .lastModified: HTTPDate.text(date), .vary: "Accept-Encoding", .eTag: plain,
        ]
        let conditions = RequestConditions(request.headers)
        if let known = conditions.known(of: [plain, packed], modified: file.modified) {
            headers[.eTag] = known
            return Response(status: .notModified, headers: headers, body: .init())
        }
        switch ByteRange.of(request, length: file.length, tag: plain) {
        case .whole: break
        case .part(let range):
            headers[.contentRange] =
                "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.length)"
            return Response(status: .partialContent, headers: headers, body: file.body(range))
        case .none:
            headers[.contentRange] = "bytes */\(file.length)"
            headers[.contentType] = nil
            return Response(status: .rangeNotSatisfiable, headers: headers, body: .init())
        }
        guard request.method != .head, Compression.accepts(request.headers[.acceptEncoding]),
            let place = packing.enter()
        else { return Response(status: .ok, headers: headers, body: file.body(0..<file.length)) }
        headers[.eTag] = packed
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: file.packedBody(place))
    }
}
