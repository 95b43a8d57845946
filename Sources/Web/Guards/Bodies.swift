import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The whole body.
    ///
    /// - Parameter limit: the most bytes that are taken.
    /// - Returns: the bytes.
    /// - Throws: the problem "content too large" where there is more.
    func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.tooLarge(limit)
        }
        do {
            let buffer = try await body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit)
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
