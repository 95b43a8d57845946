// TBS_Sign ::= SEQUENCE { version INTEGER, eseal SESeal, timeInfo GeneralizedTime,
//   dataHash BIT STRING, propertyInfo IA5String, extDatas [0] EXPLICIT ExtensionDatas OPTIONAL }
// V1: timeInfo BIT STRING; after propertyInfo: cert OCTET STRING, signatureAlgorithm OID

/// What is signed when a seal is applied (待签章数据).
public struct SealingStatement: Hashable, Sendable {
    /// 4 for GB/T 38540.
    public let version: Int
    /// The whole seal.
    public let seal: ElectronicSeal
    /// When the seal was applied, as the signer says; nil where it is no instant.
    public let time: Int64?
    /// SM3 over the bytes of Signature.xml.
    public let dataHash: [UInt8]
    /// Absolute path of Signature.xml in the package.
    public let propertyInfo: String
    /// The maker's own data.
    public let extensions: [ExtensionData]
    /// V1 only: the signer's certificate stands inside the signed part.
    let innerCertificate: [UInt8]?
    let innerAlgorithm: String?

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        version = try reader.next(.integer).small()
        seal = try ElectronicSeal(reader.next(.sequence))
        time = try SealingStatement.time(reader.next())
        dataHash = try reader.next(.bitString).wholeBits()
        propertyInfo = try reader.next().text()
        innerCertificate = try reader.nextIf(.octetString).map { Array($0.content) }
        innerAlgorithm =
            innerCertificate == nil
            ? nil : try reader.next(.objectIdentifier).objectIdentifier()
        let tagged = try reader.nextIf(.explicit0)
        try reader.finish()
        guard var inside = tagged?.inside() else {
            extensions = []
            return
        }
        extensions = try ExtensionData.list(inside.next(.sequence))
        try inside.finish()
    }

    /// V1 wraps the text of a UTC time, or a token, in a BIT STRING.
    private static func time(_ element: DERElement) throws(BadDER) -> Int64? {
        if element.has(.bitString) {
            let marks = Array("-:T".utf8)
            let digits = try element.wholeBits().filter { !marks.contains($0) }
            return UTCText.instant(digits, twoDigitYear: false)
        }
        return try element.instant()
    }

    /// Canonical DER of a V4 statement.
    static func der(
        seal: ElectronicSeal,
        time: Int64,
        dataHash: [UInt8],
        propertyInfo: String
    ) -> [UInt8] {
        DER.sequence([
            DER.integer(SealVersion.v4.rawValue), seal.der, DER.generalizedTime(time),
            DER.bits(dataHash), DER.ia5(propertyInfo),
        ])
    }
}
