// SES_Header ::= SEQUENCE { ID IA5String, version INTEGER, Vid IA5String }

/// Header of a seal (头信息).
public struct SealHeader: Hashable, Sendable {
    /// `ES` in every seal.
    public let id: String
    /// 4 for GB/T 38540.
    public let version: Int
    /// The maker's software (厂商标识).
    public let vendor: String

    /// A header.
    public init(id: String = "ES", version: Int = SealVersion.v4.rawValue, vendor: String) {
        self.id = id
        self.version = version
        self.vendor = vendor
    }

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        id = try reader.next().text()
        version = try reader.next(.integer).small()
        vendor = try reader.next().text()
        try reader.finish()
    }

    var der: [UInt8] {
        DER.sequence([DER.ia5(id), DER.integer(version), DER.ia5(vendor)])
    }
}
