import Testing

@testable import Seals

/// PEM as people have it.
struct PEMTests {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let root: Certificate
    var pem: [UInt8] { Array(root.pem.utf8) }

    init() throws {
        root = try SampleSeals().authority.certificate
    }

    /// The root as if another algorithm had signed it, or as if its key were of another kind.
    private func other(_ from: String, _ to: String) -> [UInt8] {
        let old = DER.objectIdentifier(from)
        let new = DER.objectIdentifier(to)
        var der = root.der
        var at = 0
        while at + old.count <= der.count {
            if der[at..<at + old.count].elementsEqual(old) {
                der.replaceSubrange(at..<at + old.count, with: new)
            }
            at += 1
        }
        return der
    }

    private func wrapped(_ der: [UInt8]) -> [UInt8] {
        Array("-----BEGIN CERTIFICATE-----\n".utf8) + Base64.encode(der)
            + Array("\n-----END CERTIFICATE-----\n".utf8)
    }

    @Test func `a byte order mark before the text is no part of it`() throws {
        #expect(try PEM.certificates(PEMTests.mark + pem) == [root])
        #expect(try TrustRoots(pem: [PEMTests.mark + pem]).roots == [root])
        let twice = PEMTests.mark + PEMTests.mark + pem
        #expect(throws: BadPEM.self) { try PEM.certificates(twice) }
    }

    @Test func `roots of other algorithms beside the SM2 root are passed over`() throws {
        // Object identifiers of the same length: the rest stays whole.
        let signed = wrapped(other(ObjectID.sm2WithSM3, "1.2.156.10197.1.504"))
        let keyed = wrapped(other(ObjectID.sm2Curve, "1.2.156.10197.1.302"))
        let kind = wrapped(other(ObjectID.ecPublicKey, "1.2.840.10045.2.2"))
        for foreign in [signed, keyed, kind] {
            #expect(try PEM.certificates(foreign + pem) == [root])
            #expect(try PEM.certificates(pem + foreign) == [root])
            #expect(throws: BadPEM("no SM2 certificate")) { try PEM.certificates(foreign) }
        }
    }

    @Test func `a damaged SM2 root is still refused, also beside a good one`() throws {
        var der = root.der
        der.remove(at: der.count / 2)
        #expect(throws: BadPEM.self) { try PEM.certificates(wrapped(der) + pem) }
        #expect(throws: BadPEM.self) { try PEM.certificates(wrapped(Array(root.der.dropLast()))) }
        #expect(throws: BadPEM.self) { try PEM.certificates(wrapped(root.der + [0]) + pem) }
    }
}
