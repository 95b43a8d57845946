internal import CLibcrypto

/// The user id of every SM2 signature here (GM/T 0009, GB/T 35276).
///
/// libcrypto uses an empty id unless told, so it is set for each single operation.
enum UserID {
    static let standard = Array("1234567812345678".utf8)
}

/// Owner of a libcrypto key.
///
/// `@unchecked`: an EVP_PKEY is not changed after it was made, and libcrypto counts references atomically.
final class KeyHandle: @unchecked Sendable {
    private let key: OpaquePointer

    /// The key of a point, with its scalar where it is private; nil where the point is off the curve.
    init?(point: [UInt8], scalar: [UInt8]? = nil) {
        guard point.count == 65, point[0] == 4, scalar.map({ $0.count == 32 }) ?? true,
            let key = dz_sm2_key(point, scalar)
        else { return nil }
        self.key = key
    }

    deinit {
        EVP_PKEY_free(key)
    }

    /// Scalar of a freshly drawn key.
    static func drawScalar() -> [UInt8]? {
        guard let fresh = dz_sm2_keygen() else { return nil }
        defer { EVP_PKEY_free(fresh) }
        var scalar = [UInt8](repeating: 0, count: 32)
        return dz_sm2_scalar(fresh, &scalar) == 1 ? scalar : nil
    }

    /// The point of a scalar; nil outside 1 to n-2.
    static func point(of scalar: [UInt8]) -> [UInt8]? {
        guard scalar.count == 32 else { return nil }
        var point = [UInt8](repeating: 0, count: 65)
        return dz_sm2_point(scalar, &point) == 1 ? point : nil
    }

    func sign(_ message: [UInt8], id: [UInt8] = UserID.standard) -> [UInt8]? {
        let signature = [UInt8](unsafeUninitializedCapacity: 80) { out, count in
            count = dz_sm2_sign(key, id, id.count, message, message.count, out.baseAddress)
        }
        return signature.isEmpty ? nil : signature
    }

    func accepts(_ signature: [UInt8], of message: [UInt8], id: [UInt8] = UserID.standard) -> Bool {
        dz_sm2_verify(
            key,
            id,
            id.count,
            message,
            message.count,
            signature,
            signature.count
        ) == 1
    }
}
