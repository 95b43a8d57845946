import Testing

@testable import Authority

struct PasswordHashTests {
    @Test func `a password is kept as argon2id with the costs of this house`() throws {
        let hash = try PasswordHash("电照 correct horse", randomness: .system)
        #expect(hash.encoded.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try hash.accepts("电照 correct horse"))
        #expect(try !hash.accepts("电照 correct horsE"))
        #expect(try !hash.accepts(""))
        #expect(try PasswordHash("电照 correct horse", randomness: .system) != hash)
    }

    /// From test.c of the reference implementation (version 19, t 2, m 2^16, p 1).
    @Test func `a hash of the reference implementation is read`() throws {
        let hash = PasswordHash(
            encoded: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        )
        #expect(try hash.accepts("password"))
        #expect(try !hash.accepts("passworD"))
    }

    @Test(arguments: ["", "plain", "$argon2id$v=19$m=19456,t=2,p=1$", "$2b$12$abc"])
    func `what is no hash accepts nothing`(encoded: String) throws {
        #expect(try !PasswordHash(encoded: encoded).accepts(""))
        #expect(try !PasswordHash(encoded: encoded).accepts(encoded))
    }

    @Test func `a password of any length is answered, none beyond the limit accepted`() throws {
        let long = String(repeating: "x", count: PasswordHash.longestPassword)
        let hash = try PasswordHash(long, randomness: .system)
        #expect(try hash.accepts(long))
        let longer = try PasswordHash(long + "x", randomness: .system)
        #expect(try !longer.accepts(long + "x"))
    }

    @Test func `without memory for it a password is neither right nor wrong`() throws {
        #expect(throws: NoMemory.self) {
            try PasswordHash("电照 correct horse", randomness: .system, kibibytes: .max)
        }
        let greedy = PasswordHash(
            encoded: "$argon2id$v=19$m=4294967288,t=2,p=1$c29tZXNhbHQ$"
                + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        )
        #expect(throws: NoMemory.self) { try greedy.accepts("password") }
        #expect(Office.isUnavailable(NoMemory()))
    }
}
