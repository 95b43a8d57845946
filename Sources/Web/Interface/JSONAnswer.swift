import Contract
import HTTPTypes
import Hummingbird

extension JSON {
    /// The value as an answer.
    func answer(_ status: HTTPResponse.Status = .ok) -> Response {
        JSON.answer(ByteBuffer(string: text), status)
    }

    /// JSON text that is laid out already as an answer.
    static func answer(_ buffer: ByteBuffer, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json", .cacheControl: "no-cache"],
            body: .init(byteBuffer: buffer)
        )
    }
}
