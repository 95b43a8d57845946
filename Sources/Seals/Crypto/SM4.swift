internal import CLibcrypto

/// Bytes that are no ciphertext of this key.
public struct BadCipherText: Error, Hashable {
    /// The refusal.
    public init() {}
}

/// The block cipher SM4 (分组密码算法) in CBC mode with PKCS#7 padding.
///
/// CBC alone does not detect changes: use it only under a message authentication code.
/// - Source: GB/T 32907-2016; e-license-standards.md §4.3.
public enum SM4 {
    /// Bytes of a key and of a block.
    public static let size = 16

    /// Encrypts.
    ///
    /// - Parameters:
    ///   - plain: bytes of any length.
    ///   - key: 16 bytes.
    ///   - iv: 16 bytes, never used twice with one key.
    /// - Returns: the ciphertext, 1 to 16 bytes longer than the plain text.
    public static func encryptCBC(_ plain: [UInt8], key: [UInt8], iv: [UInt8]) -> [UInt8] {
        guard let out = run(plain, key: key, iv: iv, encrypts: true) else {
            preconditionFailure("libcrypto has SM4-CBC")
        }
        return out
    }

    /// Decrypts.
    ///
    /// - Throws: where length or padding are wrong.
    public static func decryptCBC(
        _ cipherText: [UInt8],
        key: [UInt8],
        iv: [UInt8]
    ) throws(BadCipherText) -> [UInt8] {
        guard let out = run(cipherText, key: key, iv: iv, encrypts: false) else {
            throw BadCipherText()
        }
        return out
    }

    /// One block in ECB mode: only the standard's vectors need it.
    static func encryptBlock(_ block: [UInt8], key: [UInt8]) -> [UInt8] {
        precondition(key.count == size && block.count == size, "SM4 has 16-byte keys and blocks")
        return [UInt8](unsafeUninitializedCapacity: size) { out, count in
            precondition(dz_sm4_block(key, block, out.baseAddress) == 1, "libcrypto has SM4")
            count = size
        }
    }

    private static func run(
        _ input: [UInt8],
        key: [UInt8],
        iv: [UInt8],
        encrypts: Bool
    ) -> [UInt8]? {
        precondition(key.count == size && iv.count == size, "SM4 has 16-byte keys and vectors")
        var size = -1
        let out = [UInt8](unsafeUninitializedCapacity: input.count + self.size) { out, count in
            size = Int(
                dz_sm4_cbc(encrypts ? 1 : 0, key, iv, input, input.count, out.baseAddress)
            )
            count = max(0, size)
        }
        return size < 0 ? nil : out
    }
}
