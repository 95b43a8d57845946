/// A certificate authority with a software key, for development and the sample office.
///
/// It is no licensed authority of the Electronic Signature Law: its certificates prove nothing to others.
/// Serial numbers, keys and periods are the caller's: nothing random is drawn here.
public struct DevelopmentAuthority: Sendable {
    /// The root certificate.
    public let certificate: Certificate
    private let signer: Signer

    /// An authority that exists.
    public init(certificate: Certificate, key: PrivateKey) {
        self.certificate = certificate
        signer = Signer(certificate: certificate, key: key)
    }

    /// Founds an authority: a root certificate signed by its own key.
    public static func create(
        name: String,
        key: PrivateKey,
        serial: [UInt8],
        from: Int64,
        until: Int64
    ) throws -> DevelopmentAuthority {
        let subject = DistinguishedName([
            .init(type: ObjectID.country, value: "CN"),
            .init(type: ObjectID.commonName, value: name),
        ])
        let draft = CertificateDraft(
            subject: subject,
            serial: serial,
            notBefore: from,
            notAfter: until,
            key: key.publicKey,
            usage: [.certificateSigning, .revocationListSigning],
            isAuthority: true
        )
        let certificate = try draft.certificate(
            issuer: subject,
            issuerKey: key.publicKey,
            sign: key.sign
        )
        return DevelopmentAuthority(certificate: certificate, key: key)
    }

    /// Certificate of a seal maker (制章者).
    public func sealMaker(
        name: String,
        key: PrivateKey,
        serial: [UInt8],
        from: Int64,
        until: Int64
    ) throws -> Signer {
        let subject = [DistinguishedName.Attribute(type: ObjectID.commonName, value: name)]
        return try issue(subject, key: key, serial: serial, from: from, until: until)
    }

    /// Certificate of an organization that holds a seal.
    ///
    /// - Source: e-license-standards.md §2.4 (O: credit code and name; CN: the seal's code).
    public func sealHolder(
        creditCode: String,
        name: String,
        sealCode: String,
        key: PrivateKey,
        serial: [UInt8],
        from: Int64,
        until: Int64
    ) throws -> Signer {
        let subject = [
            DistinguishedName.Attribute(
                type: ObjectID.organization,
                value: creditCode + name
            ),
            DistinguishedName.Attribute(type: ObjectID.commonName, value: sealCode),
        ]
        return try issue(subject, key: key, serial: serial, from: from, until: until)
    }

    /// Certificate that signs the head of a published register; its name says so.
    public func registerSigner(
        name: String,
        key: PrivateKey,
        serial: [UInt8],
        from: Int64,
        until: Int64
    ) throws -> Signer {
        let subject = [
            DistinguishedName.Attribute(
                type: ObjectID.organizationalUnit,
                value: Certificate.registerUnit
            ),
            DistinguishedName.Attribute(type: ObjectID.commonName, value: name),
        ]
        return try issue(subject, key: key, serial: serial, from: from, until: until)
    }

    private func issue(
        _ subject: [DistinguishedName.Attribute],
        key: PrivateKey,
        serial: [UInt8],
        from: Int64,
        until: Int64
    ) throws -> Signer {
        let country = DistinguishedName.Attribute(type: ObjectID.country, value: "CN")
        let draft = CertificateDraft(
            subject: DistinguishedName([country] + subject),
            serial: serial,
            notBefore: from,
            notAfter: until,
            key: key.publicKey,
            usage: [.digitalSignature, .nonRepudiation],
            isAuthority: false
        )
        let issued = try draft.certificate(
            issuer: certificate.subject,
            issuerKey: certificate.publicKey,
            sign: signer.sign
        )
        return Signer(certificate: issued, key: key)
    }
}

extension Certificate {
    /// OU of certificates that sign registers: no seal's certificate has it.
    static let registerUnit = "电子证照登记簿"

    /// True where the certificate was made to sign a register's head.
    public var signsRegister: Bool {
        subject.attributes.contains {
            $0.type == ObjectID.organizationalUnit && $0.value == Certificate.registerUnit
        }
    }
}
