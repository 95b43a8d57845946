import SwiftASN1
import Testing

@testable import Seals

struct SealStructureTests {
    let sample: SampleSeals

    init() throws {
        sample = try SampleSeals()
    }

    @Test func `our seal is canonical DER by an independent reader`() throws {
        let value = try sample.value()
        let node = try SwiftASN1.DER.parse(value)
        var serializer = SwiftASN1.DER.Serializer()
        serializer.serialize(node)
        #expect(serializer.serializedBytes == value)
        #expect(Irregularity.all(in: value[...]).isEmpty)
    }

    @Test func `bytes after the value, and between its parts, are refused`() throws {
        let value = try sample.value()
        #expect(throws: BadSeal.self) { try SealSignature(der: value + [0]) }
        #expect(throws: BadSeal.self) { try SealSignature(der: value + value) }
        #expect(throws: BadSeal.self) {
            try SealSignature(der: sample.forged(tail: DER.integer(1)))
        }
        #expect(throws: BadSeal.self) { try ElectronicSeal(der: sample.seal.der + [5, 0]) }
    }

    @Test func `every cut and every indefinite length is refused`() throws {
        let value = try sample.value()
        for end in stride(from: 0, to: value.count, by: 7) {
            #expect(throws: BadSeal.self) { try SealSignature(der: Array(value[..<end])) }
        }
        let indefinite = [0x30, 0x80] + Array(value.dropFirst(4)) + [0, 0]
        #expect(throws: BadSeal.self) { try SealSignature(der: indefinite) }
    }

    @Test func `no changed byte leaves the value valid`() throws {
        let value = try sample.value()
        for place in stride(from: 0, to: value.count, by: 4) {
            var changed = value
            changed[place] ^= 0x01
            guard let read = try? SealSignature(der: changed) else { continue }
            let report = read.verify(
                signatureXML: SampleSeals.xml,
                path: SampleSeals.path,
                trust: sample.trust,
                at: SampleSeals.start + 1_000
            )
            #expect(!report.isValid, "byte \(place)")
        }
    }

    @Test func `a raw value of 64 bytes is read and said`() throws {
        let statement = try SealSignature(der: sample.value())
        let canonical = try #require(SM2Signature(reading: statement.signature)).der
        var reader = try DERReader(sequence: canonical)
        let numbers = try reader.all().map { Array($0.content.drop { $0 == 0 }) }
        let raw = numbers.flatMap { [UInt8](repeating: 0, count: 32 - $0.count) + $0 }
        let value = DER.sequence([
            statement.signedBytes, DER.octets(sample.holder.certificate.der),
            DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(raw),
        ])
        #expect(try sample.codes(value) == [.rawSignature])
    }

    @Test func `garbage as a time stamp is refused, a token's shell is said loudly`() throws {
        let garbage = DER.element(.explicit0, DER.bits([1, 2, 3]))
        #expect(try sample.codes(sample.forged(tail: garbage)) == [.timeStampGarbage])
        let shell = DER.sequence([
            DER.objectIdentifier(ObjectID.signedData),
            DER.element(.explicit0, DER.sequence([DER.integer(3)])),
        ])
        let token = DER.element(.explicit0, DER.bits(shell))
        #expect(try sample.codes(sample.forged(tail: token)) == [.timeStampUnverified])
        let reply = DER.sequence([DER.sequence([DER.integer(0)]), shell])
        let whole = DER.element(.explicit0, DER.bits(reply))
        #expect(try sample.codes(sample.forged(tail: whole)) == [.timeStampUnverified])
    }

    @Test(arguments: [1, 2, 3, 5, 6])
    func `a header of another version contradicts the statement`(version: Int) throws {
        let info = sample.seal.info
        let other = SealInfo(
            header: SealHeader(version: version, vendor: "X"),
            id: info.id,
            property: info.property,
            picture: info.picture
        )
        let seal = try ElectronicSeal.make(other, by: sample.maker)
        #expect(try sample.codes(sample.forged(seal: seal)) == [.versionMismatch])
    }

    @Test func `a header that is not ES is refused`() throws {
        let info = sample.seal.info
        let other = SealInfo(
            header: SealHeader(id: "EX", vendor: "X"),
            id: info.id,
            property: info.property,
            picture: info.picture
        )
        let seal = try ElectronicSeal.make(other, by: sample.maker)
        #expect(try sample.codes(sample.forged(seal: seal)) == [.header])
    }

    @Test func `holders may be listed by digest, and a foreign digest does not count`() throws {
        for (digest, expected) in [
            (sample.holder.certificate.digest, [SealReasonCode]()),
            (sample.maker.certificate.digest, [.signerNotListed]),
        ] {
            let old = sample.seal.info.property
            let property = SealProperty(
                type: 4,
                name: old.name,
                holders: .digests([.init(type: "SM3", value: digest)]),
                createdAt: old.createdAt,
                validFrom: old.validFrom,
                validUntil: old.validUntil
            )
            let info = SealInfo(
                header: SealHeader(vendor: "X"),
                id: "1",
                property: property,
                picture: sample.seal.info.picture
            )
            let seal = try ElectronicSeal.make(info, by: sample.maker)
            #expect(try sample.codes(sample.forged(seal: seal)) == expected)
        }
    }
}
