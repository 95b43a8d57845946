import Testing

@testable import Seals

/// PEM as people have it.
struct PEMTests {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A root as lists have them beside the SM2 root: `openssl req -x509 -newkey rsa:2048 -subj /CN=RSA`.
    private static let rsa = """
        -----BEGIN CERTIFICATE-----
        MIIC/zCCAeegAwIBAgIUHeB1fTn6fh7UIT4ah8E4G+B9ul8wDQYJKoZIhvcNAQEL
        BQAwDjEMMAoGA1UEAwwDUlNBMCAXDTI2MTEzMDE2NTY1M1oYDzIxMjYxMTA2MTY1
        NjUzWjAOMQwwCgYDVQQDDANSU0EwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEK
        AoIBAQCg+6Afjk+/pzQDBDg5AuTIgE1r6a1LMeYCpra5GlyuqPzufTMHi8HMe19j
        jUDni0YiXlXqWkrgMDbAHOBvUOLLlCIG67ektywFzkKNBuz1JtigFQ26Ts6AkoJ7
        YctcD9h9I4fOl09X31lF0aw66MabqDQwVo3kPBaOkCW7GTLZ87lbqTOppVKGzbNv
        VLnN1pYagAIemFCzbJRc5rBqq6ArTdgQcUJHSeuANujfj1TpzqvxNKZo524iT6FU
        rPpBE1mb4iCynywJcj/F9wBSflugE3O2j5si/EJnIFV2H0Pp0aY469IR8BqlMaHc
        tbofg6sa1OA/Ne7k11/+qLYmYU2ZAgMBAAGjUzBRMB0GA1UdDgQWBBSjVNqxNRAI
        oqr6v1SgwohE7dp+nzAfBgNVHSMEGDAWgBSjVNqxNRAIoqr6v1SgwohE7dp+nzAP
        BgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQA3fYIbK25PaCXFwgYm
        3FL7uwSNk3LIkD+k2K68oFxvScjNokD5PNekTeXrj95zXqOHWQzxeukSvziNv1Ay
        kPWWCXLZccNsxvlUUxdbWUtf0yuuF+07s/rx5rHlvmGwSmZfRVz4VrpUGwClHv3v
        tEaApCyi4xMXe5YHblzBgQj3wMFKy4oKfvy2jGZynCSWEa8CrAbRw7zOTnBNOfRp
        ZewSHfdbhVaNPbhOkT5oOoE6Llahv26cUEKfyVZ34MAy/Ir2zhsMlO9xa5XMn+Jd
        0f+qURcd0GjoTvXcJLok0GnyC3aBVLNLsTp+760ik9auKG6iG+hClvKxPuxT9p4o
        WRHb
        -----END CERTIFICATE-----

        """

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

    @Test func `a real RSA root is passed over, and the SM2 root beside it is trusted`() throws {
        let rsa = Array(PEMTests.rsa.utf8)
        for text in [rsa + pem, pem + rsa, rsa + pem + rsa] {
            #expect(try PEM.certificates(text) == [root])
            #expect(try TrustRoots(pem: [text]).roots == [root])
        }
        #expect(throws: BadPEM("no SM2 certificate")) { try PEM.certificates(rsa) }
    }

    @Test func `a damaged SM2 root is still refused, also beside a good one`() throws {
        var der = root.der
        der.remove(at: der.count / 2)
        #expect(throws: BadPEM.self) { try PEM.certificates(wrapped(der) + pem) }
        #expect(throws: BadPEM.self) { try PEM.certificates(wrapped(Array(root.der.dropLast()))) }
        #expect(throws: BadPEM.self) { try PEM.certificates(wrapped(root.der + [0]) + pem) }
    }
}
