import CLibcrypto

/// SHA-1, only inside the code of one-time passwords, where readers' devices know nothing else.
///
/// - Source: RFC 6238 §1.2; nothing is signed or named with it.
public enum SHA1 {
    /// HMAC-SHA-1, 20 bytes (RFC 2104).
    public static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 20) { out, count in
            let done = EVP_Q_mac(
                nil,
                "HMAC",
                nil,
                "SHA1",
                nil,
                key,
                key.count,
                bytes,
                bytes.count,
                out.baseAddress,
                20,
                &count
            )
            precondition(done != nil && count == 20, "libcrypto has HMAC with SHA-1")
        }
    }
}
