import Testing

@testable import Seals

/// Neither maker nor signer is a certificate authority, and they are two.
struct AuthorityTests {
    let sample: SampleSeals

    init() throws {
        sample = try SampleSeals()
    }

    /// A certificate that the sample's authority issues, with whatever it shall say.
    private func signer(
        _ key: UInt8,
        usage: KeyUsage = [.digitalSignature, .nonRepudiation],
        isAuthority: Bool = false,
        name: String = "11100000000013338W样例监管办公室"
    ) throws -> Signer {
        let root = sample.authority.certificate
        let key = try SampleSeals.key(key)
        let draft = CertificateDraft(
            subject: DistinguishedName([.init(type: ObjectID.organization, value: name)]),
            serial: [7],
            notBefore: SampleSeals.start,
            notAfter: SampleSeals.start + SampleSeals.year,
            key: key.publicKey,
            usage: usage,
            isAuthority: isAuthority
        )
        let certificate = try draft.certificate(
            issuer: root.subject,
            issuerKey: root.publicKey,
            sign: SampleSeals.key(1).sign
        )
        return Signer(certificate: certificate, key: key)
    }

    private func codes(
        maker: Signer? = nil,
        holder: Signer? = nil,
        trust: TrustRoots? = nil
    ) throws -> [SealReasonCode] {
        let holder = holder ?? sample.holder
        let seal = try ElectronicSeal.make(
            SampleSeals.order([holder.certificate], until: SampleSeals.start + 1_000),
            by: maker ?? sample.maker
        )
        return try sample.codes(sample.forged(seal: seal, by: holder), trust: trust)
    }

    @Test func `good ones of our own making pass`() throws {
        #expect(try codes(maker: signer(41), holder: signer(81)).isEmpty)
        let both: KeyUsage = [.digitalSignature, .certificateSigning]
        #expect(try codes(maker: signer(41, usage: both), holder: signer(81, usage: both)).isEmpty)
        #expect(try codes(holder: signer(81, usage: .nonRepudiation)).isEmpty)
    }

    @Test func `an authority neither makes nor applies a seal, whatever its usage says`() throws {
        for usage: KeyUsage in [.digitalSignature, [.digitalSignature, .certificateSigning]] {
            let authority = try signer(50, usage: usage, isAuthority: true)
            #expect(try codes(maker: authority) == [.makerAuthority])
            #expect(try codes(holder: authority) == [.signerAuthority])
            #expect(
                try codes(maker: authority, trust: TrustRoots([])) == [.makerAuthority, .noTrust],
                "without a root too"
            )
        }
        let root = Signer(certificate: sample.authority.certificate, key: try SampleSeals.key(1))
        #expect(try codes(maker: root).contains(.makerAuthority))
        #expect(try codes(maker: root).contains(.makerUsage))
    }

    @Test func `a usage that is given includes signing, with roots and without`() throws {
        for usage: KeyUsage in [.certificateSigning, .revocationListSigning] {
            let other = try signer(50, usage: usage)
            #expect(try codes(maker: other) == [.makerUsage])
            #expect(try codes(holder: other) == [.signerUsage])
            #expect(try codes(maker: other, trust: TrustRoots([])) == [.makerUsage, .noTrust])
        }
    }

    @Test func `the maker is not the signer, by certificate or by key`() throws {
        let one = try signer(50)
        #expect(try codes(maker: one, holder: one) == [.signerIsMaker])
        #expect(try codes(maker: one, holder: signer(50, name: "another")) == [.signerIsMaker])
        #expect(try codes(maker: one, holder: signer(51)).isEmpty)
    }

    @Test func `no authority signs the head of a register`() throws {
        let moment = SampleSeals.start + 10
        #expect(try sample.trust.accepts(signer(50).certificate, at: moment))
        let authority = try signer(50, isAuthority: true).certificate
        #expect(sample.trust.objection(to: authority, at: moment) == .authority)
    }

    @Test func `every new code says what it does to the answer`() {
        #expect(SealReasonCode.makerAuthority.effect == .notValid)
        #expect(SealReasonCode.signerAuthority.effect == .notValid)
        #expect(SealReasonCode.signerIsMaker.effect == .notValid)
        #expect(SealReasonCode.signerName.effect == .cannotConfirm)
    }
}
