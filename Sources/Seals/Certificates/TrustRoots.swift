/// The certificates of the authorities that are trusted here (信任根).
public struct TrustRoots: Sendable {
    /// As configured.
    public let roots: [Certificate]
    /// What was verified under these roots already: verifying is pure, so an answer stays true.
    let known = KnownSignatures()

    /// Trust in these certificates and in nothing else.
    public init(_ roots: [Certificate]) {
        self.roots = roots
    }

    /// Trust in all certificates of some PEM texts.
    ///
    /// - Throws: where one text holds none.
    public init(pem texts: [[UInt8]]) throws(BadPEM) {
        var roots: [Certificate] = []
        for text in texts { roots += try PEM.certificates(text) }
        self.init(roots)
    }

    /// True where a certificate is good for signing at an instant.
    public func accepts(_ certificate: Certificate, at instant: Int64) -> Bool {
        objection(to: certificate, at: instant) == nil
    }

    /// Why a certificate is not good for signing at an instant; nil where it is.
    ///
    /// The chain is built by key: a root counts only where its key made the certificate's
    /// signature, whatever the names say.
    func objection(to certificate: Certificate, at instant: Int64) -> ChainObjection? {
        if certificate.body.extensions.hasUnknownCritical { return .unknownCritical }
        guard let root = roots.first(where: { issued(certificate, by: $0) }) else {
            return .untrusted
        }
        guard certificate.isValid(at: instant) else { return .outsideValidity }
        guard root.isValid(at: instant) else { return .rootOutsideValidity }
        // A key that signs certificates signs no paper: two duties never share a key.
        guard certificate.maySign else { return .usage }
        return certificate.isAuthority ? .authority : nil
    }

    private func issued(_ certificate: Certificate, by root: Certificate) -> Bool {
        guard root.isAuthority, root.keyUsage?.contains(.certificateSigning) ?? true else {
            return false
        }
        return known.accepts(
            certificate.signature,
            of: Array(certificate.body.raw),
            by: root.publicKey
        )
    }
}

/// Why a certificate is not good for signing.
enum ChainObjection: Hashable, Sendable {
    case untrusted, outsideValidity, rootOutsideValidity, authority, usage, unknownCritical
}
