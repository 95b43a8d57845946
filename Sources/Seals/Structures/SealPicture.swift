// SES_ESPictrueInfo ::= SEQUENCE { type IA5String, data OCTET STRING, width INTEGER, height INTEGER }

/// The seal's image (印章图像).
public struct SealPicture: Hashable, Sendable {
    /// `PNG` and others; a nested fixed-layout document (`ofd`) in many makers' seals.
    public let type: String
    /// The image file.
    public let bytes: [UInt8]
    /// Millimetres.
    public let width: Int
    /// Millimetres.
    public let height: Int

    /// An image with its size in millimetres.
    public init(type: String = "PNG", bytes: [UInt8], width: Int, height: Int) {
        self.type = type
        self.bytes = bytes
        self.width = width
        self.height = height
    }

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        type = try reader.next().text()
        bytes = Array(try reader.next(.octetString).content)
        width = try reader.next(.integer).small()
        height = try reader.next(.integer).small()
        try reader.finish()
    }

    var der: [UInt8] {
        DER.sequence([
            DER.ia5(type), DER.octets(bytes), DER.integer(width), DER.integer(height),
        ])
    }
}
