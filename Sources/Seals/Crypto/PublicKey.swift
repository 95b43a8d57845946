/// Bytes that are no SM2 key.
public struct BadKey: Error, Hashable {
    /// The refusal.
    public init() {}
}

/// An SM2 public key (公钥): a point on the curve of GB/T 32918.5.
public struct PublicKey: Sendable {
    /// 65 bytes: 04, x, y.
    public let point: [UInt8]
    private let handle: KeyHandle

    /// The key of an uncompressed point.
    ///
    /// - Throws: where the point is malformed or does not lie on the curve.
    public init(point: [UInt8]) throws(BadKey) {
        guard let handle = KeyHandle(point: point) else { throw BadKey() }
        self.point = point
        self.handle = handle
    }

    /// True where the signature (DER, or 64 raw bytes) over the message is this key's.
    public func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let read = SM2Signature(reading: signature) else { return false }
        return handle.accepts(read.der, of: message)
    }

    /// As `accepts`, with a user id other than the standard one: for tests of wrong ids.
    func accepts(_ signature: [UInt8], of message: [UInt8], id: [UInt8]) -> Bool {
        handle.accepts(signature, of: message, id: id)
    }
}

extension PublicKey: Hashable {
    /// Two keys are one where their points are.
    public static func == (left: PublicKey, right: PublicKey) -> Bool {
        left.point == right.point
    }

    /// Hashes the point.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(point)
    }
}
