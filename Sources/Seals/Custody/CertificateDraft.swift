/// What a new certificate shall say.
struct CertificateDraft {
    let subject: DistinguishedName
    let serial: [UInt8]
    let notBefore: Int64
    let notAfter: Int64
    let key: PublicKey
    let usage: KeyUsage
    let isAuthority: Bool

    /// Signs the draft: X.509 version 3 in canonical DER.
    func certificate(
        issuer: DistinguishedName,
        issuerKey: PublicKey,
        sign: ([UInt8]) throws -> [UInt8]
    ) throws -> Certificate {
        let algorithm = DER.sequence([DER.objectIdentifier(ObjectID.sm2WithSM3)])
        let body = DER.sequence([
            DER.element(.explicit0, DER.integer(2)), DER.natural(serial), algorithm, issuer.der,
            DER.sequence([DER.certificateTime(notBefore), DER.certificateTime(notAfter)]),
            subject.der, keyInfo, DER.element(.explicit3, extensions(issuerKey)),
        ])
        return try Certificate(
            der: DER.sequence([body, algorithm, DER.bits(try sign(body))])
        )
    }

    private var keyInfo: [UInt8] {
        DER.sequence([
            DER.sequence([
                DER.objectIdentifier(ObjectID.ecPublicKey),
                DER.objectIdentifier(ObjectID.sm2Curve),
            ]),
            DER.bits(key.point),
        ])
    }

    private func extensions(_ issuerKey: PublicKey) -> [UInt8] {
        let constraints = DER.sequence(isAuthority ? [DER.boolean(true)] : [])
        let own = DER.octets(CertificateDraft.identifier(key))
        let issuers = DER.sequence([
            DER.element(0x80, CertificateDraft.identifier(issuerKey))
        ])
        return DER.sequence([
            one(ObjectID.basicConstraints, isCritical: true, constraints),
            one(ObjectID.keyUsage, isCritical: true, usage.der),
            one(ObjectID.subjectKeyIdentifier, isCritical: false, own),
            one(ObjectID.authorityKeyIdentifier, isCritical: false, issuers),
        ])
    }

    private func one(_ id: String, isCritical: Bool, _ value: [UInt8]) -> [UInt8] {
        let mark = isCritical ? [DER.boolean(true)] : []
        return DER.sequence([DER.objectIdentifier(id)] + mark + [DER.octets(value)])
    }

    /// Twenty bytes of the key's digest: a key's name in chains of other software.
    private static func identifier(_ key: PublicKey) -> [UInt8] {
        Array(SM3.digest(key.point).prefix(20))
    }
}
