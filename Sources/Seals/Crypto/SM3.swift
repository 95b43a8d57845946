internal import CLibcrypto

/// The hash SM3 (密码杂凑算法) and its keyed form.
///
/// - Source: GB/T 32905-2016; e-license-standards.md §4.3.
public enum SM3 {
    /// Bytes of a digest.
    public static let size = 32

    /// The digest of some bytes.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { digest($0) }
    }

    /// The digest of a slice, without copying it.
    public static func digest(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBytes { digest($0) }
    }

    /// The digest of a region of memory.
    public static func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { out, count in
            let done = EVP_Digest(
                bytes.baseAddress,
                bytes.count,
                out.baseAddress,
                nil,
                EVP_sm3(),
                nil
            )
            precondition(done == 1, "libcrypto has SM3")
            count = size
        }
    }

    /// HMAC-SM3 of some bytes.
    ///
    /// - Source: GB/T 15852.2 with SM3; vector in e-license-standards.md §4.3.
    public static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        let block = 64
        var padded = key.count > block ? digest(key) : key
        padded += [UInt8](repeating: 0, count: block - padded.count)
        let inner = digest(padded.map { $0 ^ 0x36 } + bytes)
        return digest(padded.map { $0 ^ 0x5C } + inner)
    }
}
