import Testing

@testable import Seals

struct CertificateTests {
    let sample: SampleSeals

    init() throws {
        sample = try SampleSeals()
    }

    @Test func `a certificate says what it was made to say`() throws {
        let root = sample.authority.certificate
        let leaf = try Certificate(der: sample.holder.certificate.der)
        #expect(root.isAuthority && root.keyUsage?.contains(.certificateSigning) == true)
        #expect(!leaf.isAuthority)
        #expect(leaf.keyUsage == [.digitalSignature, .nonRepudiation])
        #expect(leaf.subject.organization == "11100000000013338W样例监管办公室")
        #expect(leaf.subject.commonName == "14000000000001")
        #expect(leaf.issuer == root.subject)
        #expect(leaf.notBefore == SampleSeals.start)
        #expect(leaf.isSigned(by: root.publicKey) && !leaf.isSigned(by: leaf.publicKey))
        #expect(sample.maker.certificate.serial == [0x80, 1])
        #expect(!leaf.signsRegister)
    }

    @Test func `years from 2050 are written with four digits`() throws {
        let late: Int64 = 2_524_608_000  // 2050-01-01T00:00:00Z
        #expect(DER.certificateTime(late - 1) == DER.element(.utcTime, Array("491231235959Z".utf8)))
        #expect(
            DER.certificateTime(late)
                == DER.element(.generalizedTime, Array("20500101000000Z".utf8))
        )
        #expect(UTCText.instant(Array("20500101000000Z".utf8), twoDigitYear: false) == late)
        #expect(UTCText.instant(Array("491231235959Z".utf8), twoDigitYear: true) == late - 1)
        #expect(UTCText.instant(Array("20240229000000Z".utf8), twoDigitYear: false) != nil)
        for bad in ["20230229000000Z", "20241301000000Z", "20240101240000Z", "20240101000000", ""] {
            #expect(UTCText.instant(Array(bad.utf8), twoDigitYear: false) == nil)
        }
    }

    @Test func `PEM goes there and back, several in one text, with words between`() throws {
        let pair = [sample.authority.certificate, sample.holder.certificate]
        let text = "# 信任根\r\n" + pair[0].pem + "\nwords\n" + pair[1].pem
        #expect(try PEM.certificates(Array(text.utf8)) == pair)
    }

    @Test(arguments: [
        "", "garbage", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n????\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nMIIB\n",
    ])
    func `what holds no certificate is refused as such`(text: String) {
        #expect(throws: BadPEM.self) { try TrustRoots(pem: [Array(text.utf8)]) }
    }

    @Test func `one changed byte of a certificate is no certificate or has no signer`() throws {
        let der = sample.holder.certificate.der
        for place in stride(from: 0, to: der.count, by: 3) {
            var changed = der
            changed[place] ^= 0x04
            guard let read = try? Certificate(der: changed) else { continue }
            let objection = sample.trust.objection(to: read, at: SampleSeals.start + 10)
            #expect(objection != nil, "byte \(place)")
        }
        #expect(throws: BadCertificate.self) { try Certificate(der: der + [0]) }
    }

    @Test func `a leaf is no authority: what it issues is not trusted`() throws {
        let rogue = DevelopmentAuthority(
            certificate: sample.holder.certificate,
            key: try SampleSeals.key(81)
        )
        let child = try rogue.sealMaker(
            name: "x",
            key: SampleSeals.key(5),
            serial: [1],
            from: SampleSeals.start,
            until: SampleSeals.start + 100
        )
        let trust = TrustRoots([sample.holder.certificate])
        #expect(child.certificate.isSigned(by: sample.holder.certificate.publicKey))
        #expect(trust.objection(to: child.certificate, at: SampleSeals.start) == .untrusted)
    }

    @Test func `a key that may only sign certificates may not sign papers`() throws {
        let root = sample.authority.certificate
        #expect(!root.maySign)
        #expect(sample.trust.objection(to: root, at: SampleSeals.start) == .usage)
    }

    @Test func `an authority that has ended issues nothing good`() throws {
        let end = SampleSeals.start + 10 * SampleSeals.year
        let late = try sample.authority.sealMaker(
            name: "x",
            key: SampleSeals.key(5),
            serial: [1],
            from: SampleSeals.start,
            until: end + 1_000
        )
        #expect(sample.trust.objection(to: late.certificate, at: end) == nil)
        #expect(
            sample.trust.objection(to: late.certificate, at: end + 1) == .rootOutsideValidity
        )
    }

    @Test func `parameters of the algorithm may be absent or NULL, nothing else`() throws {
        for (parameters, isRead) in [
            ([], true), (DER.element(.null, []), true), (DER.integer(1), false),
        ] as [([UInt8], Bool)] {
            let algorithm = DER.sequence([
                DER.objectIdentifier(ObjectID.sm2WithSM3), parameters,
            ])
            var reader = try DERReader(sequence: sample.holder.certificate.der)
            var inside = try reader.next(.sequence).inside()
            var parts = try inside.all().map { Array($0.raw) }
            parts[2] = algorithm
            let body = DER.sequence(parts)
            let signature = DER.bits(try SampleSeals.key(1).sign(body))
            let der = DER.sequence([body, algorithm, signature])
            let read = try? Certificate(der: der)
            #expect((read != nil) == isRead)
            if let read {
                #expect(sample.trust.accepts(read, at: SampleSeals.start + 10))
            }
        }
    }

    @Test func `base64 refuses what it would not write`() {
        for bytes in [[], [1], [1, 2], [1, 2, 3], [UInt8](0...255)] as [[UInt8]] {
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
        #expect(Base64.encode(Array("Man".utf8)) == Array("TWFu".utf8))
        #expect(Base64.encode(Array("Ma".utf8)) == Array("TWE=".utf8))
        for bad in ["TWF", "TWF=", "T===", "TW=u", "TWF\u{7F}"] {
            #expect(Base64.decode(Array(bad.utf8)) == nil, "\(bad)")
        }
    }
}

extension CertificateTests {
    @Test(arguments: [
        (0, "19700101000000Z"), (951_782_399, "20000228235959Z"), (951_782_400, "20000229000000Z"),
        (1_763_726_400, "20251121120000Z"), (-1, "19691231235959Z"),
    ])
    func `instants are written in universal time`(seconds: Int64, text: String) {
        #expect(String(decoding: UTCText.generalized(seconds), as: UTF8.self) == text)
    }
}
