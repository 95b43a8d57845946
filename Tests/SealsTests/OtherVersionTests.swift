import Testing

@testable import Seals

/// Seals of GM/T 0031-2014 (V1) and GM/T 0031-2025 (V5), made here as others make them.
struct OtherVersionTests {
    let sample: SampleSeals

    init() throws {
        sample = try SampleSeals()
    }

    private var algorithm: [UInt8] { DER.objectIdentifier(ObjectID.sm2WithSM3) }

    private func fifthSeal(stamp: [UInt8]?) throws -> ElectronicSeal {
        let info = sample.seal.info
        let fifth = SealInfo(
            header: SealHeader(version: 5, vendor: "X"),
            id: info.id,
            property: info.property,
            picture: info.picture
        ).der
        let tail = stamp.map { DER.element(.explicit0, DER.bits($0)) } ?? []
        return try ElectronicSeal(
            der: DER.sequence([
                fifth, DER.octets(sample.maker.certificate.der), algorithm,
                DER.bits(try sample.maker.sign(fifth)), tail,
            ])
        )
    }

    private func fifthValue(_ seal: ElectronicSeal) throws -> [UInt8] {
        let statement = DER.sequence([
            DER.integer(5), seal.der, DER.generalizedTime(SampleSeals.start + 100),
            DER.bits(SM3.digest(SampleSeals.xml)), DER.ia5(SampleSeals.path),
        ])
        return DER.sequence([
            statement, DER.octets(sample.holder.certificate.der), algorithm,
            DER.bits(try sample.holder.sign(statement)),
        ])
    }

    @Test func `V5 is read by its header, not by counting its parts`() throws {
        let plain = try fifthValue(fifthSeal(stamp: nil))
        #expect(try SealSignature(der: plain).version == .v5)
        #expect(try sample.codes(plain).isEmpty)
    }

    @Test func `V5 with a time stamp that is none is refused`() throws {
        let stamped = try fifthValue(fifthSeal(stamp: [1, 2, 3]))
        #expect(try SealSignature(der: stamped).version == .v5)
        #expect(try sample.codes(stamped) == [.timeStampGarbage])
    }

    private func firstValue(wrapping: Bool = true) throws -> [UInt8] {
        let old = sample.seal.info.property
        let property = DER.sequence([
            DER.integer(1), DER.utf8(old.name),
            DER.sequence([DER.octets(sample.holder.certificate.der)]),
            DER.certificateTime(old.createdAt), DER.certificateTime(old.validFrom),
            DER.certificateTime(old.validUntil),
        ])
        let info = DER.sequence([
            SealHeader(version: 1, vendor: "X").der, DER.ia5("1"), property,
            sample.seal.info.picture.der,
        ])
        let maker = DER.octets(sample.maker.certificate.der)
        let signed = wrapping ? DER.sequence([info, maker, algorithm]) : info
        let seal = DER.sequence([
            info, DER.sequence([maker, algorithm, DER.bits(try sample.maker.sign(signed))]),
        ])
        let time = UTCText.generalized(SampleSeals.start + 100)
        let statement = DER.sequence([
            DER.integer(1), seal, DER.bits(time), DER.bits(SM3.digest(SampleSeals.xml)),
            DER.ia5(SampleSeals.path), DER.octets(sample.holder.certificate.der), algorithm,
        ])
        return DER.sequence([statement, DER.bits(try sample.holder.sign(statement))])
    }

    @Test func `V1 is read and never confirmed`() throws {
        let value = try firstValue()
        let read = try SealSignature(der: value)
        #expect(read.version == .v1)
        #expect(read.sealedAt == SampleSeals.start + 100)
        #expect(try sample.codes(value) == [.firstVersion])
        #expect(SealReasonCode.firstVersion.effect == .cannotConfirm)
    }

    @Test func `the maker of a V1 seal signs information, certificate and algorithm`() throws {
        #expect(
            try sample.codes(firstValue(wrapping: false)) == [.firstVersion, .makerSignature]
        )
    }

    @Test func `explicit FALSE and loose integers of other makers are read and said`() throws {
        let info = sample.seal.info
        let datum = DER.sequence([
            DER.objectIdentifier("1.2.3.4"), DER.boolean(false), DER.octets([1]),
        ])
        for (extra, codes) in [
            (datum, [SealReasonCode.explicitDefault]),
            (
                DER.sequence([
                    DER.objectIdentifier("1.2.3.4"), DER.boolean(true), DER.octets([1]),
                ]), [.criticalExtension]
            ),
        ] {
            let body = DER.sequence([
                info.header.der, DER.ia5(info.id), info.property.der, info.picture.der,
                DER.sequence([extra]),
            ])
            let seal = try ElectronicSeal(
                der: DER.sequence([
                    body, DER.octets(sample.maker.certificate.der), algorithm,
                    DER.bits(try sample.maker.sign(body)),
                ])
            )
            #expect(try sample.codes(sample.forged(seal: seal)) == codes)
        }
    }
}
