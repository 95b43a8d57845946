// SES_Signature ::= SEQUENCE { toSign TBS_Sign, cert OCTET STRING, signatureAlgID OBJECT IDENTIFIER,
//   signature BIT STRING, timeStamp [0] EXPLICIT BIT STRING OPTIONAL }
// V1: SEQUENCE { toSign TBS_Sign, signature BIT STRING }

/// An applied seal (电子签章数据), the content of SignedValue.dat, with the bytes it was read from.
public struct SealSignature: Sendable {
    /// The whole value.
    public let der: [UInt8]
    /// What was signed.
    public let statement: SealingStatement
    /// Certificate of the signer (签章者); nil where it cannot be read.
    public let signer: Certificate?
    let signedBytes: [UInt8]
    let algorithm: String
    let signature: [UInt8]
    let timeStamp: [UInt8]?
    let hasFirstShape: Bool

    /// Reads an applied seal of any version.
    ///
    /// - Throws: for other structures, BER, and bytes left over.
    public init(der: [UInt8]) throws(BadSeal) {
        do throws(BadDER) {
            try self.init(checked: der)
        } catch {
            throw BadSeal(error.expected)
        }
    }

    private init(checked der: [UInt8]) throws(BadDER) {
        var reader = try DERReader(sequence: der)
        let signed = try reader.next(.sequence)
        self.der = der
        statement = try SealingStatement(signed)
        signedBytes = Array(signed.raw)
        hasFirstShape = reader.nextTag == DERTag.bitString.rawValue
        let outer = try reader.nextIf(.octetString).map { Array($0.content) }
        let certificate = hasFirstShape ? statement.innerCertificate : outer
        signer = certificate.flatMap { try? Certificate(der: $0) }
        algorithm =
            hasFirstShape
            ? statement.innerAlgorithm ?? ""
            : try reader.next(.objectIdentifier).objectIdentifier()
        signature = try reader.next(.bitString).wholeBits()
        let stamp = try reader.nextIf(.explicit0)
        timeStamp = try stamp.map { (part) throws(BadDER) in try TimeStampField.bytes(part) }
        try reader.finish()
    }

    /// The seal that was applied.
    public var seal: ElectronicSeal { statement.seal }
    /// When it was applied, as the signer says.
    public var sealedAt: Int64? { statement.time }

    /// Nil where shape, statement and seal contradict each other.
    public var version: SealVersion? {
        guard let version = seal.version else { return nil }
        if version == .v1 {
            return hasFirstShape && statement.innerCertificate != nil ? .v1 : nil
        }
        let isWhole = !hasFirstShape && statement.innerCertificate == nil
        return isWhole && statement.version == version.rawValue ? version : nil
    }
}
