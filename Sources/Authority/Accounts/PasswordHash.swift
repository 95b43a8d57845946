import CArgon2

/// A password as it is kept: argon2id, 19 MiB, two passes, one lane, in the encoded form.
package struct PasswordHash: Hashable, Sendable {
    /// `$argon2id$v=19$m=19456,t=2,p=1$…`.
    package let encoded: String

    /// Cost of one attempt: about 40 ms and 19 MiB.
    enum Cost {
        static let passes: UInt32 = 2
        static let kibibytes: UInt32 = 19_456
        static let lanes: UInt32 = 1
    }
    static let saltSize = 16
    static let hashSize = 32
    /// Longer ones are refused before any work is done.
    static let longestPassword = 1_024

    /// A hash that is kept already.
    package init(encoded: String) {
        self.encoded = encoded
    }

    /// Hashes a password under a fresh salt.
    package init(_ password: String, randomness: Randomness) {
        let salt = randomness.bytes(PasswordHash.saltSize)
        let length = argon2_encodedlen(
            Cost.passes,
            Cost.kibibytes,
            Cost.lanes,
            UInt32(PasswordHash.saltSize),
            UInt32(PasswordHash.hashSize),
            Argon2_id
        )
        let bytes = Array(password.utf8)
        let encoded = [CChar](unsafeUninitializedCapacity: length) { out, count in
            let code = argon2id_hash_encoded(
                Cost.passes,
                Cost.kibibytes,
                Cost.lanes,
                bytes,
                bytes.count,
                salt,
                salt.count,
                PasswordHash.hashSize,
                out.baseAddress,
                length
            )
            precondition(code == ARGON2_OK.rawValue, "argon2id with these costs always succeeds")
            count = length
        }
        let text = encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        self.encoded = String(decoding: text, as: UTF8.self)
    }

    /// True for the password that was hashed; takes the same time for every other one.
    package func accepts(_ password: String) -> Bool {
        let bytes = Array(password.utf8)
        guard bytes.count <= PasswordHash.longestPassword else { return false }
        return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
    }
}
