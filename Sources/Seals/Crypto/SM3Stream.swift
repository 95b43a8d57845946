internal import CLibcrypto

/// A digest that grows with the bytes it is fed.
public final class SM3Stream {
    private let context: OpaquePointer

    /// A digest of nothing yet.
    public init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sm3(), nil) == 1
        else { preconditionFailure("libcrypto has SM3") }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes more bytes in.
    public func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Takes a region of memory in.
    public func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest of all that was taken in; the stream then begins anew.
    public func finish() -> [UInt8] {
        let digest = [UInt8](unsafeUninitializedCapacity: SM3.size) { out, count in
            EVP_DigestFinal_ex(context, out.baseAddress, nil)
            count = SM3.size
        }
        EVP_DigestInit_ex(context, EVP_sm3(), nil)
        return digest
    }
}
