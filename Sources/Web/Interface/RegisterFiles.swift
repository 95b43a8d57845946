import HTTPTypes
import Hummingbird

/// A file of the published register, as anybody takes it away to verify offline.
package struct RegisterFile: Sendable {
    /// `records.jsonl`, `head.json` or `roots.pem`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    var mediaType: String {
        switch name {
        case "head.json": "application/json"
        case "records.jsonl": "application/jsonl"
        default: "application/x-pem-file"
        }
    }
}

extension PublicSite {
    /// `/api/v1/register/head.json`: the signed head.
    func registerHead(_ request: Request, _ context: PublicContext) throws -> Response {
        try registerFile("head.json")
    }

    /// `/api/v1/register/records.jsonl`: the records; take the head first, then these.
    func registerRecords(_ request: Request, _ context: PublicContext) throws -> Response {
        try registerFile("records.jsonl")
    }

    /// `/api/v1/register/roots.pem`: the roots, for who has them from nowhere better.
    func registerRoots(_ request: Request, _ context: PublicContext) throws -> Response {
        try registerFile("roots.pem")
    }

    private func registerFile(_ name: String) throws -> Response {
        guard let file = try office.registerFiles().first(where: { $0.name == name }) else {
            throw Problem(.notFound)
        }
        return Response(
            status: .ok,
            headers: [.contentType: file.mediaType, .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: file.bytes))
        )
    }
}
