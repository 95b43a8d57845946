import HTTPTypes
import Hummingbird

/// A file that pages refer to; its address holds a hash of its content, so it may be kept for ever.
struct StaticFile: Sendable {
    let name: String
    let mediaType: String
    let bytes: [UInt8]
    /// Path with the content's hash.
    let address: String

    init(_ name: String, _ suffix: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
        address = "/static/\(name).\(StaticFile.hash(bytes)).\(suffix)"
    }

    static let stylesheet = StaticFile(
        "site",
        "css",
        mediaType: "text/css; charset=utf-8",
        bytes: PackageResources.site_css
    )
    static let icon = StaticFile(
        "icon",
        "svg",
        mediaType: "image/svg+xml",
        bytes: PackageResources.icon_svg
    )
    static let all = [stylesheet, icon]

    /// The file as an answer.
    var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: mediaType,
                .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// FNV-1a, 64 bits: it only tells versions apart, nothing rests on it.
    private static func hash(_ bytes: [UInt8]) -> String {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return String(value, radix: 36)
    }
}
