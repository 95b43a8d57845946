import Testing

@testable import Seals

struct SealVerificationTests {
    let sample: SampleSeals

    init() throws {
        sample = try SampleSeals()
    }

    @Test func `a seal of ours has nothing said against it`() throws {
        let value = try sample.value()
        #expect(try sample.codes(value).isEmpty)
        let read = try SealSignature(der: value)
        #expect(read.version == .v4)
        #expect(read.sealedAt == SampleSeals.start + 100)
        #expect(read.der == value)
        #expect(read.seal.der == sample.seal.der)
        let report = read.verify(
            signatureXML: SampleSeals.xml,
            path: SampleSeals.path,
            trust: sample.trust,
            at: SampleSeals.start + 100
        )
        #expect(report.isValid)
        #expect(report.sealID == "14000000000001")
        #expect(report.signerName == "11100000000013338W样例监管办公室")
    }

    @Test func `what was verified once is verified again the same`() throws {
        let value = try sample.value()
        let trust = sample.trust
        for _ in 0..<3 { #expect(try sample.codes(value, trust: trust).isEmpty) }
        let stolen = try sample.forged(by: SampleSeals(seed: 2).holder)
        for _ in 0..<2 {
            #expect(try sample.codes(stolen, trust: trust).contains(.signerNotListed))
        }
    }

    @Test func `without roots nobody's identity is confirmed`() throws {
        let value = try SealSignature(der: sample.value())
        let none = value.verify(
            signatureXML: SampleSeals.xml,
            path: SampleSeals.path,
            trust: nil,
            at: SampleSeals.start + 100
        )
        #expect(none.reasons.map(\.code) == [.noTrust])
        #expect(none.reasons.map(\.effect) == [.cannotConfirm])
        #expect(try sample.codes(sample.value(), trust: TrustRoots([])) == [.noTrust])
    }

    @Test func `an authority of the same names is another authority`() throws {
        let other = try SampleSeals(seed: 2)
        #expect(other.authority.certificate.subject == sample.authority.certificate.subject)
        #expect(
            try sample.codes(other.value(), trust: sample.trust)
                == [.makerUntrusted, .signerUntrusted]
        )
    }

    @Test func `a stolen seal is refused: its signer is not in the list`() throws {
        let thief = try sample.authority.sealHolder(
            creditCode: "11100000000013338W",
            name: "样例监管办公室",
            sealCode: "14000000000001",
            key: SampleSeals.key(99),
            serial: [9],
            from: SampleSeals.start,
            until: SampleSeals.start + SampleSeals.year
        )
        #expect(try sample.codes(sample.forged(by: thief)) == [.signerNotListed])
    }

    @Test func `a swapped picture breaks the maker's signature`() throws {
        let info = sample.seal.info
        let swapped = SealInfo(
            header: info.header,
            id: info.id,
            property: info.property,
            picture: SealPicture(bytes: [1, 2, 3, 4], width: 42, height: 42)
        )
        let seal = try ElectronicSeal(
            der: DER.sequence([
                swapped.der, DER.octets(sample.maker.certificate.der),
                DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(sample.seal.signature),
            ])
        )
        #expect(try sample.codes(sample.forged(seal: seal)) == [.makerSignature])
    }

    @Test func `a changed Signature.xml and another path are each refused`() throws {
        let value = try sample.value()
        #expect(try sample.codes(value, xml: SampleSeals.xml + [0x20]) == [.signedData])
        #expect(try sample.codes(value, path: "/Doc_0/Signs/Sign_1/Signature.xml") == [.property])
    }

    @Test func `a value of another key is refused`() throws {
        let statement = try SealSignature(der: sample.value())
        let wrong = try SampleSeals.key(120).sign(statement.signedBytes)
        let value = DER.sequence([
            statement.signedBytes, DER.octets(sample.holder.certificate.der),
            DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(wrong),
        ])
        #expect(try sample.codes(value) == [.signature])
    }

    @Test func `other signature algorithms than SM2 with SM3 are refused`() throws {
        let statement = try SealSignature(der: sample.value())
        let value = DER.sequence([
            statement.signedBytes, DER.octets(sample.holder.certificate.der),
            DER.objectIdentifier("1.2.840.10045.4.3.2"), DER.bits(statement.signature),
        ])
        #expect(try sample.codes(value) == [.algorithm])
    }

    @Test func `no code has two meanings and each has its sentence`() {
        let sentences = Set(SealReasonCode.allCases.map(\.sentence))
        #expect(sentences.count == SealReasonCode.allCases.count)
        #expect(SealReason(.property, "/x").message.contains("/x"))
    }
}
