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
    ///
    /// - Throws: where the machine has no memory left for it.
    package init(_ password: String, randomness: Randomness) throws(NoMemory) {
        try self.init(password, randomness: randomness, kibibytes: Cost.kibibytes)
    }

    init(_ password: String, randomness: Randomness, kibibytes: UInt32) throws(NoMemory) {
        let salt = randomness.bytes(PasswordHash.saltSize)
        let length = argon2_encodedlen(
            Cost.passes,
            kibibytes,
            Cost.lanes,
            UInt32(PasswordHash.saltSize),
            UInt32(PasswordHash.hashSize),
            Argon2_id
        )
        let bytes = Array(password.utf8)
        var isMade = false
        let encoded = [CChar](unsafeUninitializedCapacity: length) { out, count in
            let code = argon2id_hash_encoded(
                Cost.passes,
                kibibytes,
                Cost.lanes,
                bytes,
                bytes.count,
                salt,
                salt.count,
                PasswordHash.hashSize,
                out.baseAddress,
                length
            )
            isMade = code == ARGON2_OK.rawValue
            count = isMade ? length : 0
        }
        guard isMade else { throw NoMemory() }
        let text = encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        self.encoded = String(decoding: text, as: UTF8.self)
    }

    /// True for the password that was hashed; takes the same time for every other one.
    ///
    /// - Throws: where the machine has no memory left for it: that is no wrong password.
    package func accepts(_ password: String) throws(NoMemory) -> Bool {
        let bytes = Array(password.utf8)
        guard bytes.count <= PasswordHash.longestPassword else { return false }
        let code = argon2id_verify(encoded, bytes, bytes.count)
        guard code != ARGON2_MEMORY_ALLOCATION_ERROR.rawValue else { throw NoMemory() }
        return code == ARGON2_OK.rawValue
    }
}

/// There is no memory for a password's hash; the same attempt can succeed later.
package struct NoMemory: Error {}
