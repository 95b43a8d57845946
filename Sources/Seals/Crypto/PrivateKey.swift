/// libcrypto refused to sign.
public struct SigningFault: Error, Hashable {
    /// The fault.
    public init() {}
}

/// An SM2 private key (私钥) held in memory: software keys are for development and tests.
public struct PrivateKey: Sendable {
    /// 32 bytes, secret.
    public let scalar: [UInt8]
    /// The key that verifies.
    public let publicKey: PublicKey
    private let handle: KeyHandle

    /// The key of a scalar.
    ///
    /// - Parameter scalar: 32 bytes, a number from 1 to n-2.
    /// - Throws: for any other number.
    public init(scalar: [UInt8]) throws(BadKey) {
        guard let point = KeyHandle.point(of: scalar),
            let handle = KeyHandle(point: point, scalar: scalar)
        else { throw BadKey() }
        self.scalar = scalar
        self.publicKey = try PublicKey(point: point)
        self.handle = handle
    }

    /// A key drawn from libcrypto's random source.
    public static func generate() throws(BadKey) -> PrivateKey {
        guard let scalar = KeyHandle.drawScalar() else { throw BadKey() }
        return try PrivateKey(scalar: scalar)
    }

    /// Signs a message with SM3 and the standard user id.
    ///
    /// - Returns: GB/T 35276 SM2Signature in minimal DER, 70 to 72 bytes as a rule.
    public func sign(_ message: [UInt8]) throws(SigningFault) -> [UInt8] {
        guard let signature = handle.sign(message) else { throw SigningFault() }
        return signature
    }
}
