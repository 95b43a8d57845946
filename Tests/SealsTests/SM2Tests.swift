import Testing

@testable import Seals

struct SM2Tests {
    static let order = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123")

    @Test func `a signature of ours is minimal DER and verifies`() throws {
        let key = try SampleSeals.key(7)
        for number in 0..<40 {
            let message = [UInt8](repeating: UInt8(number), count: number)
            let signature = try key.sign(message)
            #expect(SM2Signature(reading: signature)?.form == .canonical)
            #expect(key.publicKey.accepts(signature, of: message))
            #expect(!key.publicKey.accepts(signature, of: message + [0]))
        }
    }

    @Test func `numbers zero and from n upward are refused`() throws {
        let vector = AnnexA()
        let key = try PublicKey(point: [4] + vector.x + vector.y)
        let zero = [UInt8](repeating: 0, count: 32)
        let above = Array(SM2Tests.order.dropLast()) + [0x24]
        #expect(!key.accepts(zero + vector.s, of: vector.message))
        #expect(!key.accepts(vector.r + zero, of: vector.message))
        #expect(!key.accepts(SM2Tests.order + vector.s, of: vector.message))
        #expect(!key.accepts(vector.r + SM2Tests.order, of: vector.message))
        #expect(!key.accepts(above + vector.s, of: vector.message))
    }

    @Test func `integers with needless zeros are read and said, BER is not`() throws {
        let vector = AnnexA()
        let key = try PublicKey(point: [4] + vector.x + vector.y)
        let loose = hex("304702220000") + vector.r + hex("022100") + vector.s
        #expect(SM2Signature(reading: loose)?.form == .loose)
        #expect(key.accepts(loose, of: vector.message))
        // A maker that forgets the leading zero writes 32 bytes with the top bit set.
        let bare = hex("30440220") + vector.r + hex("0220") + vector.s
        #expect(SM2Signature(reading: bare)?.form == .loose)
        let longLength = hex("308146022100") + vector.r + hex("022100") + vector.s
        #expect(SM2Signature(reading: longLength) == nil)
        let indefinite = hex("3080022100") + vector.r + hex("022100") + vector.s + [0, 0]
        #expect(SM2Signature(reading: indefinite) == nil)
        let trailing = hex("3046022100") + vector.r + hex("022100") + vector.s + [0]
        #expect(SM2Signature(reading: trailing) == nil)
        #expect(!key.accepts([], of: vector.message))
    }

    @Test func `a point off the curve is no key`() throws {
        let vector = AnnexA()
        var off = [4] + vector.x + vector.y
        off[64] ^= 1
        #expect(throws: BadKey.self) { try PublicKey(point: off) }
        #expect(throws: BadKey.self) { try PublicKey(point: [2] + vector.x) }
        #expect(throws: BadKey.self) {
            try PublicKey(point: [4] + [UInt8](repeating: 0, count: 64))
        }
    }

    @Test func `a scalar of zero or from n-1 upward is no key, n-2 is`() throws {
        let order = SM2Tests.order
        #expect(throws: BadKey.self) { try PrivateKey(scalar: order) }
        #expect(throws: BadKey.self) {
            try PrivateKey(scalar: Array(order.dropLast()) + [0x22])
        }
        _ = try PrivateKey(scalar: Array(order.dropLast()) + [0x21])
        #expect(throws: BadKey.self) {
            try PrivateKey(scalar: [UInt8](repeating: 0, count: 32))
        }
        #expect(throws: BadKey.self) { try PrivateKey(scalar: [1]) }
    }

    @Test func `drawn keys differ`() throws {
        #expect(try PrivateKey.generate().scalar != PrivateKey.generate().scalar)
    }
}
