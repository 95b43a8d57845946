// SESeal ::= SEQUENCE { eSealInfo SES_SealInfo, cert OCTET STRING, signAlgID OBJECT IDENTIFIER,
//   signedValue BIT STRING, timeStamp [0] EXPLICIT BIT STRING OPTIONAL }          -- V4; V5 with it
// SESeal ::= SEQUENCE { esealInfo SES_SealInfo, signInfo SEQUENCE { cert OCTET STRING,
//   signatureAlgorithm OBJECT IDENTIFIER, signData BIT STRING } }                          -- V1

/// An electronic seal (电子印章), immutable, with the bytes it was read from.
public struct ElectronicSeal: Hashable, Sendable {
    /// The whole seal, as it stands in a signature or in a seal file.
    public let der: [UInt8]
    /// What the maker signed.
    public let info: SealInfo
    /// Certificate of the maker (制章者); nil where it cannot be read.
    public let maker: Certificate?
    /// The bytes that the maker signed.
    let signedBytes: [UInt8]
    let algorithm: String
    let signature: [UInt8]
    /// V5: a time stamp over the maker's signature.
    let timeStamp: [UInt8]?
    /// True for the two-part shape of V1.
    let hasFirstShape: Bool

    /// Reads a seal of any version.
    ///
    /// - Throws: for other structures, BER, and bytes left over.
    public init(der: [UInt8]) throws(BadSeal) {
        do throws(BadDER) {
            var outer = DERReader(der[...])
            let element = try outer.next(.sequence)
            try outer.finish()
            try self.init(element)
        } catch {
            throw BadSeal(error.expected)
        }
    }

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        let signedInfo = try reader.next(.sequence)
        der = Array(element.raw)
        info = try SealInfo(signedInfo)
        hasFirstShape = reader.nextTag == DERTag.sequence.rawValue
        var proof = reader
        if hasFirstShape {
            proof = try reader.next(.sequence).inside()
            try reader.finish()
        }
        let certificate = try proof.next(.octetString)
        let identifier = try proof.next(.objectIdentifier)
        algorithm = try identifier.objectIdentifier()
        signature = try proof.next(.bitString).wholeBits()
        let stamp = hasFirstShape ? nil : try proof.nextIf(.explicit0)
        try proof.finish()
        timeStamp = try stamp.map { (part) throws(BadDER) in try TimeStampField.bytes(part) }
        maker = try? Certificate(der: Array(certificate.content))
        signedBytes =
            hasFirstShape
            ? DER.sequence([signedInfo.raw, certificate.raw, identifier.raw].map { Array($0) })
            : Array(signedInfo.raw)
    }

    /// Nil where shape and header contradict each other or the header names no version.
    public var version: SealVersion? {
        switch (hasFirstShape, info.header.version) {
        case (true, 1), (true, 11): .v1
        case (false, 4): timeStamp == nil ? .v4 : nil
        case (false, 5): .v5
        default: nil
        }
    }
}
