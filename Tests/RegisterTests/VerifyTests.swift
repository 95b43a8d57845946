import Licensing
import Register
import Seals
import Testing

struct VerifyTests {
    let sample: IssuedSample

    init() throws {
        sample = try IssuedSample()
    }

    @Test func `a published license answers all four questions with valid`() {
        for file in [sample.original, sample.duplicate] {
            let found = sample.verify(file)
            #expect(found.codes.isEmpty)
            #expect(found.verdict == .valid)
            #expect(found.document == .license)
            #expect(found.seal.sealID == "14000000000001")
            #expect(found.seal.signer == SampleWorld.issuer + "样例监管办公室")
            #expect(found.seal.sealedAt == SampleWorld.sealed)
            #expect(found.edition.identifier == sample.content.identifier)
            #expect(found.edition.version == "001")
            #expect(found.license.status == .valid)
            #expect(found.license.number == sample.content.number)
            #expect(found.license.holder == sample.content.holder)
            #expect(found.license.validUntil == sample.content.validUntil)
        }
    }

    @Test func `without a register edition and license are not confirmed`() {
        let found = Register.verify(
            sample.original,
            trust: sample.world.trust,
            register: nil,
            at: SampleWorld.now
        )
        #expect(found.file.verdict == .valid && found.seal.verdict == .valid)
        #expect(found.edition.verdict == .cannotConfirm)
        #expect(found.license.verdict == .cannotConfirm)
        #expect(found.license.status == .unknown)
        #expect(found.verdict == .cannotConfirm)
        #expect(found.codes == ["register-none", "register-none"])
        #expect(found.license.holder == sample.content.holder)
    }

    @Test func `without roots the seal is not confirmed, with a foreign root it is not valid`()
        throws
    {
        let none = Register.verify(
            sample.original,
            trust: nil,
            register: Register(sample.records),
            at: SampleWorld.now
        )
        #expect(none.seal.verdict == .cannotConfirm && none.verdict == .cannotConfirm)
        let foreign = Register.verify(
            sample.original,
            trust: try SampleWorld(seed: 50).trust,
            register: Register(sample.records),
            at: SampleWorld.now
        )
        #expect(foreign.seal.verdict == .notValid && foreign.verdict == .notValid)
        #expect(foreign.codes == ["maker-untrusted", "signer-untrusted"])
    }

    @Test func `a sealed paper that is neither license nor notice is not confirmed`() throws {
        let file = try SampleWorld.sealing(
            SampleWorld.document([]),
            with: sample.world.licenseSeal
        )
        let found = sample.verify(file)
        #expect(found.document == .other)
        #expect(found.verdict == .cannotConfirm)
        #expect(Set(found.codes) == ["document-unknown"])
    }

    @Test func `sealed in a second is not valid, sealed now is`() {
        #expect(sample.verify(at: SampleWorld.sealed).seal.verdict == .valid)
        let before = sample.verify(at: SampleWorld.sealed.adding(seconds: -1))
        #expect(before.seal.reasons.map(\.code) == ["sealed-in-future"])
        #expect(before.verdict == .notValid)
    }

    @Test func `certificates that expired after sealing stay good`() throws {
        let world = try SampleWorld(
            sealUntil: SampleWorld.sealed.seconds + 1,
            holderUntil: SampleWorld.sealed.seconds + 1
        )
        let later = try IssuedSample(world)
        #expect(later.verify(at: SampleWorld.now.adding(seconds: 86_400)).verdict == .valid)
    }

    @Test func `whatever the bytes are, there is an answer, and it is never yes`() {
        let file = sample.original
        let hostile: [[UInt8]] = [
            Array("PK".utf8), Array(file.dropLast()), Array(file.prefix(file.count / 2)),
            file + [0], [0] + file, Array("PK".utf8) + [UInt8](repeating: 0x50, count: 70_000),
        ]
        for bytes in hostile {
            let found = sample.verify(bytes)
            #expect(found.file.verdict == .notValid)
            #expect(found.verdict == .notValid)
        }
        let others: [[UInt8]] = [
            [], [0], Array("<xml/>".utf8), [UInt8](repeating: 0x50, count: 70_000),
        ]
        for bytes in others { #expect(sample.verify(bytes).verdict == .cannotConfirm) }
    }

    @Test func `no changed byte of the file leaves the whole valid`() {
        for place in stride(from: 0, to: sample.original.count, by: 7) {
            var file = sample.original
            file[place] ^= 1 << (place % 8)
            #expect(sample.verify(file).verdict == .notValid, "byte \(place)")
        }
    }

    @Test func `by number the license answers alone`() throws {
        let register = Register(sample.records)
        let found = try #require(
            register.verify(number: sample.content.number, at: SampleWorld.now)
        )
        #expect(found.verdict == .valid && found.file.verdict == .notApplicable)
        #expect(found.license.status == .valid)
        let other = try LicenseNumber("1-4-00999-2026")
        #expect(register.verify(number: other, at: SampleWorld.now) == nil)
    }

    @Test func `a license dressed as a notice does not escape the register`() throws {
        let world = try SampleWorld()
        let items =
            LicenseMetadata.items(of: try SampleWorld.content(), copy: .original)
            + [MetadataItem(NoticeMetadata.kind, NoticeKind.grant.rawValue)]
        let file = try SampleWorld.sealing(SampleWorld.document(items), with: world.licenseSeal)
        let register = Register(world.sealRecords)
        let found = Register.verify(
            file,
            trust: world.trust,
            register: register,
            at: SampleWorld.now
        )
        #expect(found.document == .other)
        #expect(found.verdict == .cannotConfirm)
    }
}
