import Testing

@testable import Authority

struct PasswordHashTests {
    @Test func `a password is kept as argon2id with the costs of this house`() {
        let hash = PasswordHash("电照 correct horse", randomness: .system)
        #expect(hash.encoded.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(hash.accepts("电照 correct horse"))
        #expect(!hash.accepts("电照 correct horsE"))
        #expect(!hash.accepts(""))
        #expect(PasswordHash("电照 correct horse", randomness: .system) != hash)
    }

    /// From test.c of the reference implementation (version 19, t 2, m 2^16, p 1).
    @Test func `a hash of the reference implementation is read`() {
        let hash = PasswordHash(
            encoded: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        )
        #expect(hash.accepts("password"))
        #expect(!hash.accepts("passworD"))
    }

    @Test(arguments: ["", "plain", "$argon2id$v=19$m=19456,t=2,p=1$", "$2b$12$abc"])
    func `what is no hash accepts nothing`(encoded: String) {
        #expect(!PasswordHash(encoded: encoded).accepts(""))
        #expect(!PasswordHash(encoded: encoded).accepts(encoded))
    }

    @Test func `a password of any length is answered, none beyond the limit accepted`() {
        let long = String(repeating: "x", count: PasswordHash.longestPassword)
        let hash = PasswordHash(long, randomness: .system)
        #expect(hash.accepts(long))
        let longer = PasswordHash(long + "x", randomness: .system)
        #expect(!longer.accepts(long + "x"))
    }
}
