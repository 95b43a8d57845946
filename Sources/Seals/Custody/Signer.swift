/// Who signs: a certificate and the one operation of its key.
///
/// Everything that signs takes this value and nothing else, so that a hardware module or a
/// signing server can take the software key's place.
public struct Signer: Sendable {
    /// Certificate of the key.
    public let certificate: Certificate
    /// Minimal DER signature over a message, SM2 with SM3 and the standard user id.
    public let sign: @Sendable ([UInt8]) throws -> [UInt8]

    /// A signer whose key is elsewhere.
    public init(
        certificate: Certificate,
        sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]
    ) {
        self.certificate = certificate
        self.sign = sign
    }

    /// A signer with a key in memory.
    public init(certificate: Certificate, key: PrivateKey) {
        self.init(certificate: certificate) { try key.sign($0) }
    }
}
