import Licensing
import Seals
import Testing

@testable import Authority

struct SealWorkshopTests {
    let place = try? KeyPlace()

    struct PictureAskedTwice: Error {}

    @Test func `SEED1-37 an agency's seal is made once and kept`() throws {
        let place = try #require(place)
        let agency = try SampleAgency.make()
        let made = try place.open().seal(.license, of: agency, at: KeyPlace.from) {
            SampleAgency.picture
        }
        let kept = try place.open().seal(.license, of: agency, at: KeyPlace.from) {
            throw PictureAskedTwice()
        }
        #expect(made.seal == kept.seal)
        #expect(made.signer.certificate == kept.signer.certificate)
        #expect(made.seal.info.property.name == "国家能源局山西监管办公室电子证照专用章")
        #expect(made.seal.info.picture == SampleAgency.picture)
    }

    @Test func `the two seals of an agency are different seals with different keys`() throws {
        let place = try #require(place)
        let custody = try place.open()
        let agency = try SampleAgency.make()
        let seals = try SealKind.allCases.map { kind in
            try custody.seal(kind, of: agency, at: KeyPlace.from) { SampleAgency.picture }
        }
        #expect(Set(seals.map(\.seal.info.id)).count == 2)
        #expect(Set(seals.map(\.signer.certificate.publicKey)).count == 2)
        #expect(seals.allSatisfy { $0.seal.info.id.hasPrefix("140000") })
        #expect(seals.allSatisfy { $0.seal.info.id.count == 14 })
    }

    @Test func `what the seal signs passes the verification that the public uses`() throws {
        let place = try #require(place)
        let custody = try place.open()
        let signer = try custody.seal(.notice, of: SampleAgency.make(), at: KeyPlace.from) {
            SampleAgency.picture
        }
        let xml = Array("<Signature/>".utf8)
        let path = "/Doc_0/Signs/Sign_0/Signature.xml"
        let at = KeyPlace.from.adding(seconds: 86_400).seconds
        let value = try signer.signedValue(signatureXML: xml, path: path, at: at)
        let signature = try SealSignature(der: value)
        let report = signature.verify(
            signatureXML: xml,
            path: path,
            trust: custody.trust,
            at: at + 60
        )
        #expect(report.reasons.filter { $0.effect != .note } == [])
        let changed = signature.verify(
            signatureXML: xml + [32],
            path: path,
            trust: custody.trust,
            at: at + 60
        )
        #expect(changed.reasons.contains { $0.effect == .notValid })
    }

    @Test func `a seal made late is good from the start that was asked for`() throws {
        let place = try #require(place)
        let custody = try place.open()
        let late = KeyPlace.from.adding(seconds: 864_000)
        let signer = try custody.seal(.license, of: SampleAgency.make(), at: late) {
            SampleAgency.picture
        }
        #expect(signer.seal.info.property.createdAt == KeyPlace.from.seconds)
        #expect(signer.signer.certificate.notBefore == KeyPlace.from.seconds)
    }

    @Test func `of many who ask at once all get the same seal`() async throws {
        let place = try #require(place)
        let custody = try place.open()
        let agency = try SampleAgency.make()
        let seals = try await withThrowingTaskGroup(of: ElectronicSeal.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try custody.seal(.license, of: agency, at: KeyPlace.from) {
                        SampleAgency.picture
                    }.seal
                }
            }
            return try await group.reduce(into: Set<ElectronicSeal>()) { $0.insert($1) }
        }
        #expect(seals.count == 1)
    }
}
