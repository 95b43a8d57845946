// TBSCertificate ::= SEQUENCE { version [0] EXPLICIT INTEGER, serialNumber INTEGER,
//   signature AlgorithmIdentifier, issuer Name, validity SEQUENCE { notBefore Time, notAfter Time },
//   subject Name, subjectPublicKeyInfo SEQUENCE { algorithm AlgorithmIdentifier, key BIT STRING },
//   issuerUniqueID [1], subjectUniqueID [2], extensions [3] EXPLICIT SEQUENCE OF Extension }

/// The signed part of a certificate.
struct CertificateBody: Sendable {
    /// The very bytes that were signed.
    let raw: ArraySlice<UInt8>
    let serial: [UInt8]
    let issuer: DistinguishedName
    let notBefore: Int64
    let notAfter: Int64
    let subject: DistinguishedName
    let publicKey: PublicKey
    let extensions: CertificateExtensions

    init(_ element: DERElement) throws(BadDER) {
        raw = element.raw
        var reader = element.inside()
        _ = try reader.nextIf(.explicit0)
        serial = Array(try reader.next(.integer).content.drop { $0 == 0 })
        try Certificate.requireSM2(reader.next(.sequence))
        issuer = try DistinguishedName(reader.next(.sequence))
        var validity = try reader.next(.sequence).inside()
        notBefore = try validity.next().instant()
        notAfter = try validity.next().instant()
        try validity.finish()
        subject = try DistinguishedName(reader.next(.sequence))
        publicKey = try CertificateBody.key(reader.next(.sequence))
        var found = CertificateExtensions()
        while !reader.isAtEnd {
            let part = try reader.next()
            if part.has(.explicit3) {
                found = try CertificateExtensions(part)
            } else if part.tag & 0x1F != 1, part.tag & 0x1F != 2 {
                throw BadDER("extensions")
            }
        }
        extensions = found
    }

    /// id-ecPublicKey on the SM2 curve, uncompressed.
    private static func key(_ info: DERElement) throws(BadDER) -> PublicKey {
        var reader = info.inside()
        var algorithm = try reader.next(.sequence).inside()
        let kind = try algorithm.next(.objectIdentifier).objectIdentifier()
        guard kind == ObjectID.ecPublicKey else { throw BadDER(Certificate.otherKind) }
        let curve = try algorithm.next(.objectIdentifier).objectIdentifier()
        guard curve == ObjectID.sm2Curve else { throw BadDER(Certificate.otherKind) }
        try algorithm.finish()
        let point = try reader.next(.bitString).wholeBits()
        try reader.finish()
        guard let key = try? PublicKey(point: point) else { throw BadDER("SM2 key on the curve") }
        return key
    }
}
