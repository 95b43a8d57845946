// Certificate ::= SEQUENCE { tbsCertificate TBSCertificate, signatureAlgorithm AlgorithmIdentifier,
//                            signatureValue BIT STRING }

/// Bytes that are no certificate with an SM2 key.
public struct BadCertificate: Error, Hashable {
    /// What was expected and not found.
    public let reason: String
    /// True for a certificate of another algorithm than SM2: a good one, that nobody here needs.
    public var isOfAnotherKind: Bool { reason == Certificate.otherKind }

    /// The refusal.
    public init(_ reason: String) {
        self.reason = reason
    }
}

/// An X.509 certificate with an SM2 key (数字证书), immutable, with the bytes it was read from.
///
/// - Source: GB/T 20518; e-license-standards.md §4.4.
public struct Certificate: Hashable, Sendable {
    /// The whole certificate.
    public let der: [UInt8]
    /// Digest of `der`.
    public let digest: [UInt8]
    let body: CertificateBody
    let signature: [UInt8]

    static let otherKind = "SM2 with SM3"
    /// Bytes of a certificate; real ones have two thousand.
    static let sizeMax = 64 << 10

    /// Reads a certificate.
    ///
    /// - Throws: for other keys and signatures than SM2, for BER, for bytes left over, and for more
    ///   bytes than any certificate has.
    public init(der: [UInt8]) throws(BadCertificate) {
        guard der.count <= Certificate.sizeMax else { throw BadCertificate("size") }
        do throws(BadDER) {
            var reader = try DERReader(sequence: der)
            body = try CertificateBody(reader.next(.sequence))
            let algorithm = try reader.next(.sequence)
            try Certificate.requireSM2(algorithm)
            signature = try reader.next(.bitString).wholeBits()
            try reader.finish()
        } catch {
            throw BadCertificate(error.expected)
        }
        self.der = der
        digest = SM3.digest(der)
    }

    /// 主体.
    public var subject: DistinguishedName { body.subject }
    /// 颁发者.
    public var issuer: DistinguishedName { body.issuer }
    /// Serial number, without leading zeros.
    public var serial: [UInt8] { body.serial }
    /// First second of validity, since 1970.
    public var notBefore: Int64 { body.notBefore }
    /// Last second of validity, since 1970.
    public var notAfter: Int64 { body.notAfter }
    /// The key.
    public var publicKey: PublicKey { body.publicKey }
    /// Nil where the certificate does not restrict it.
    public var keyUsage: KeyUsage? { body.extensions.keyUsage }
    /// True for a certificate authority's certificate.
    public var isAuthority: Bool { body.extensions.isAuthority }

    /// True at every second from `notBefore` to `notAfter`.
    public func isValid(at instant: Int64) -> Bool {
        (notBefore...max(notBefore, notAfter)).contains(instant)
    }

    /// True where the key may sign documents: the usage says so, or restricts nothing.
    ///
    /// - Source: e-license-standards.md §4.4 (either bit; others are not forbidden).
    public var maySign: Bool {
        guard let keyUsage else { return true }
        return !keyUsage.isDisjoint(with: [.digitalSignature, .nonRepudiation])
    }

    /// True where `key` made this certificate's signature.
    public func isSigned(by key: PublicKey) -> Bool {
        key.accepts(signature, of: Array(body.raw))
    }

    /// SM2 with SM3; parameters absent or NULL.
    static func requireSM2(_ algorithm: DERElement) throws(BadDER) {
        var reader = algorithm.inside()
        let identifier = try reader.next(.objectIdentifier).objectIdentifier()
        guard identifier == ObjectID.sm2WithSM3 else { throw BadDER(otherKind) }
        _ = try reader.nextIf(.null)
        try reader.finish()
    }

    /// Two certificates are one where their bytes are.
    public static func == (left: Certificate, right: Certificate) -> Bool {
        left.der == right.der
    }

    /// Hashes the digest.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(digest)
    }
}
