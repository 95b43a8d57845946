import Testing

@testable import Seals

/// Published vectors of the algorithms: e-license-standards.md §4.3.
struct VectorTests {
    @Test(arguments: [
        ("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
        ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (
            String(repeating: "abcd", count: 16),
            "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
        ),
    ])
    func `SM3 gives the standard's digests`(text: String, digest: String) {
        #expect(SM3.digest(Array(text.utf8)) == hex(digest))
    }

    @Test func `HMAC-SM3 gives the published code`() {
        let text = Array("The quick brown fox jumps over the lazy dog".utf8)
        let code = hex("bd4a34077888162b210645b8ebf74b9af357303789357a27c7fc457244ebd398")
        #expect(SM3.hmac(text, key: Array("key".utf8)) == code)
        #expect(SM3.hmac(text, key: Array("kez".utf8)) != code)
    }

    @Test func `SM4 gives the standard's block, also after a thousand rounds of CBC and back`()
        throws
    {
        let key = hex("0123456789ABCDEFFEDCBA9876543210")
        #expect(SM4.encryptBlock(key, key: key) == hex("681EDF34D206965E86B3E94F536E4246"))
        let iv = hex("000102030405060708090A0B0C0D0E0F")
        for count in [0, 1, 15, 16, 17, 100] {
            let plain = (0..<count).map { UInt8($0) }
            let closed = SM4.encryptCBC(plain, key: key, iv: iv)
            #expect(closed.count == count / 16 * 16 + 16)
            #expect(try SM4.decryptCBC(closed, key: key, iv: iv) == plain)
        }
        // The first CBC block is the ECB block of plain text xor vector.
        let first = SM4.encryptCBC(zip(key, iv).map { $0 ^ $1 }, key: key, iv: iv).prefix(16)
        #expect(Array(first) == hex("681EDF34D206965E86B3E94F536E4246"))
        #expect(throws: BadCipherText.self) { try SM4.decryptCBC([1, 2, 3], key: key, iv: iv) }
    }

    @Test func `SM4 after a million rounds gives the standard's block`() {
        let key = hex("0123456789ABCDEFFEDCBA9876543210")
        var block = key
        // A zero vector and one block a time is ECB; 62,500 calls of 16 blocks would not chain.
        for _ in 0..<1_000_000 { block = SM4.encryptBlock(block, key: key) }
        #expect(block == hex("595298C7C6FD271F0402F804C33D3F66"))
    }

    @Test func `SM2 Annex A: the signature of the standard verifies`() throws {
        let vector = AnnexA()
        let key = try PrivateKey(scalar: vector.scalar)
        #expect(key.publicKey.point == [4] + vector.x + vector.y)
        let der = hex("3046022100") + vector.r + hex("022100") + vector.s
        #expect(der.count == 72)
        #expect(key.publicKey.accepts(der, of: vector.message))
        #expect(key.publicKey.accepts(vector.r + vector.s, of: vector.message))
    }

    @Test func `SM2 Annex A: another id, message or number does not verify`() throws {
        let vector = AnnexA()
        let key = try PublicKey(point: [4] + vector.x + vector.y)
        let der = hex("3046022100") + vector.r + hex("022100") + vector.s
        #expect(key.accepts(der, of: vector.message, id: Array("1234567812345678".utf8)))
        #expect(!key.accepts(der, of: vector.message, id: Array("1234567812345679".utf8)))
        #expect(!key.accepts(der, of: vector.message, id: []))
        #expect(!key.accepts(der, of: Array("message digesT".utf8)))
        #expect(!key.accepts(vector.s + vector.r, of: vector.message))
    }
}

/// GB/T 32918.5 Annex A.
struct AnnexA {
    let scalar = hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8")
    let x = hex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020")
    let y = hex("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13")
    let r = hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3")
    let s = hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")
    let message = Array("message digest".utf8)
}
