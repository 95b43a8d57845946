internal import CLibcrypto

/// SM3 over bytes that come piece by piece.
package final class SM3Stream {
    private let context: OpaquePointer?

    /// A digest of nothing so far.
    package init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sm3(), nil)
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes the next bytes in.
    package func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest of all bytes; nothing can be taken in afterwards.
    package func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SM3.size) { out, count in
            count = EVP_DigestFinal_ex(context, out.baseAddress, nil) == 1 ? SM3.size : 0
        }
    }
}
