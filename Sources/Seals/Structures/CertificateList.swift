// SES_CertList ::= CHOICE { certs CertInfoList, certDigestList CertDigestList }
// CertInfoList ::= SEQUENCE OF OCTET STRING
// CertDigestList ::= SEQUENCE OF SEQUENCE { type PrintableString, value OCTET STRING }

/// Who may use a seal (签章人证书列表).
public enum CertificateList: Hashable, Sendable {
    /// Type 1: whole certificates.
    case certificates([[UInt8]])
    /// Type 2: their digests.
    case digests([CertificateDigest])

    /// One entry of type 2.
    public struct CertificateDigest: Hashable, Sendable {
        /// Name of the algorithm.
        public let type: String
        /// The digest.
        public let value: [UInt8]

        /// An entry.
        public init(type: String, value: [UInt8]) {
            self.type = type
            self.value = value
        }
    }

    /// True where the certificate is an entry, byte for byte or by its SM3 digest.
    public func contains(_ certificate: Certificate) -> Bool {
        switch self {
        case .certificates(let list): list.contains(certificate.der)
        case .digests(let list):
            list.contains {
                CertificateList.sm3Names.contains($0.type.uppercased())
                    && $0.value == certificate.digest
            }
        }
    }

    private static let sm3Names: Set<String> = ["SM3", "1.2.156.10197.1.401"]

    var type: Int {
        switch self {
        case .certificates: 1
        case .digests: 2
        }
    }

    init(_ element: DERElement, type: Int) throws(BadDER) {
        let entries = try CertificateList.entries(element)
        switch type {
        case 1:
            // Old makers put other strings here; what is no certificate equals none.
            self = .certificates(entries.map { Array($0.content) })
        case 2:
            var list: [CertificateDigest] = []
            for entry in entries {
                var reader = entry.inside()
                let type = try reader.next().text()
                list.append(
                    .init(type: type, value: Array(try reader.next(.octetString).content))
                )
                try reader.finish()
            }
            self = .digests(list)
        default: throw BadDER("certListType")
        }
    }

    private static func entries(_ element: DERElement) throws(BadDER) -> [DERElement] {
        var reader = element.inside()
        return try reader.all()
    }

    var der: [UInt8] {
        switch self {
        case .certificates(let list): DER.sequence(list.map(DER.octets))
        case .digests(let list):
            DER.sequence(
                list.map { DER.sequence([DER.printable($0.type), DER.octets($0.value)]) }
            )
        }
    }
}
