import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The whole body.
    ///
    /// - Parameter limit: the most bytes that are taken.
    /// - Returns: the bytes.
    /// - Throws: the problem "content too large" where there is more; "busy" where the bodies of
    ///   others take too much memory; "bad request" where it ends early.
    func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.tooLarge(limit)
        }
        let caller = Caller.current
        var taken: [UInt8] = []
        var chunks = body.makeAsyncIterator()
        while let chunk = try await Request.next(of: &chunks) {
            let total = taken.count + chunk.readableBytes
            guard total <= limit else { throw Problem.tooLarge(limit) }
            try caller.hold?.grow(to: total, isSignedIn: caller.isSignedIn)
            taken += chunk.readableBytesView
        }
        return taken
    }

    /// The next bytes of a body.
    ///
    /// - Throws: the problem "bad request" where it ends early or is broken: that is no fault of ours.
    private static func next(
        of chunks: inout RequestBody.AsyncIterator
    ) async throws -> ByteBuffer? {
        do {
            return try await chunks.next()
        } catch {
            throw Problem(
                .badRequest,
                detail: "请求内容不完整，请重新提交",
                english: "The body is not complete: send it again."
            )
        }
    }

    /// Whether the body says that it is longer than a form's fields, or does not say how long it is.
    var mayBeLong: Bool {
        guard let length = headers[.contentLength].flatMap({ Int($0) }) else {
            return headers[.transferEncoding] != nil
        }
        return length > BodyLimit.open.fieldsMax
    }

    /// Kind of the body, in lower case and without parameters.
    var mediaType: String {
        Parameters(headers[.contentType] ?? "").kind
    }
}
