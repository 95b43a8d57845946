import Licensing
import Seals
import Testing

@testable import Register

/// A head speaks of its own time, and for a month at most.
struct HeadTimeTests {
    let sample: IssuedSample

    init() throws {
        sample = try IssuedSample()
    }

    private func verify(
        dated ahead: Int64 = 0,
        goodFor interval: Int64 = 86_400
    ) throws -> Verification {
        var writer = RegisterWriter(signer: sample.world.registerSigner, interval: interval)
        let records = sample.records.flatMap { writer.append($0) }
        let head = try writer.head(at: SampleWorld.now.adding(seconds: ahead))
        let trust = sample.world.trust
        let register = try PublishedRegister.read(records: records, head: head, trust: trust)
        return Register.verify(
            sample.original,
            trust: trust,
            register: register,
            at: SampleWorld.now
        )
    }

    @Test func `a head of ten minutes ahead counts, one of a second more confirms nothing`() throws
    {
        #expect(try verify(dated: 600).verdict == .valid)
        let found = try verify(dated: 601)
        #expect(found.verdict == .cannotConfirm)
        #expect(found.codes == ["register-from-future", "register-from-future"])
        #expect(found.license.status == .unknown)
    }

    @Test(arguments: [(0, nil), (1, "register-good-too-long")] as [(Int64, String?)])
    func `a head that is good for 31 days counts, for a second more it confirms nothing`(
        more: Int64,
        code: String?
    ) throws {
        #expect(try verify(goodFor: 31 * 86_400).verdict == .valid)
        var tree = MerkleTree()
        let records: [UInt8] = sample.records.flatMap { (record: RegisterRecord) -> [UInt8] in
            record.line + [0x0A]
        }
        for record in sample.records { tree.append(record.line[...]) }
        let head = try RegisterHead(
            tree,
            at: SampleWorld.now,
            nextUpdate: SampleWorld.now.adding(seconds: 31 * 86_400 + more),
            by: sample.world.registerSigner
        )
        let trust = sample.world.trust
        let register = try PublishedRegister.read(records: records, head: head.json, trust: trust)
        let found = Register.verify(
            sample.original,
            trust: trust,
            register: register,
            at: SampleWorld.now
        )
        #expect(Set(found.codes) == Set([code].compactMap(\.self)))
        #expect(found.verdict == (code == nil ? Verdict.valid : Verdict.cannotConfirm))
    }
}
