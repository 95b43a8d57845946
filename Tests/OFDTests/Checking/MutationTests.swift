import Seals
import TestKit
import Testing

@testable import OFD

/// A sealed file is damaged at random: the damage is noticed, or it is none.
struct MutationTests {
    private static let sample = Result { try SealedSample(Sample.document()) }

    /// Bytes that say nothing about content may change (dates of the container, for one): then the
    /// same document with the same seal must come out.
    @Test(arguments: 0..<32 as Range<UInt64>)
    func `S11 a flipped byte is noticed or shows the same sealed document`(seed: UInt64) throws {
        let sample = try Self.sample.get()
        let document = try read(Container(sample.bytes))
        var random = SeededRandom(seed: seed)
        for _ in 0..<100 {
            var bytes = sample.bytes
            let at = Int.random(in: 0..<bytes.count, using: &random)
            bytes[at] ^= UInt8.random(in: 1...255, using: &random)
            let check = inspect(bytes)
            guard check.isSound else { continue }
            #expect(try read(Container(bytes)) == document, "byte \(at)")
            try checkSeal(check, "byte \(at)")
        }
    }

    @Test(arguments: 0..<16 as Range<UInt64>)
    func `S11 cut, doubled and shuffled files never pass for the genuine one`(seed: UInt64) throws {
        let genuine = try Self.sample.get().bytes
        let document = try read(Container(genuine))
        var random = SeededRandom(seed: seed)
        for _ in 0..<60 {
            let from = Int.random(in: 0..<genuine.count, using: &random)
            let to = Int.random(in: from...genuine.count, using: &random)
            let bytes =
                switch Int.random(in: 0..<4, using: &random) {
                case 0: Array(genuine[..<from])
                case 1: Array(genuine[..<from] + genuine[to...])
                case 2: Array(genuine[..<to] + genuine[from...])
                default: Array(genuine[..<from] + random.bytes(to - from) + genuine[to...])
                }
            let check = inspect(bytes)
            guard bytes != genuine, check.isSound else { continue }
            #expect(try read(Container(bytes)) == document)
        }
    }

    private func checkSeal(_ check: FileCheck, _ place: String) throws {
        let entry = try #require(check.signatures.first, "\(place)")
        let seal = try SealSignature(der: entry.value)
        let report = seal.verify(
            signatureXML: entry.xml,
            path: entry.path,
            trust: nil,
            at: SealedSample.now + 1
        )
        let genuine = try Self.sample.get().seal.seal.der
        guard seal.seal.der == genuine, report.reasons.count <= 1 else { return }
        // Only the want of a root is left to say: then places of the seal are the genuine ones too.
        #expect(entry.stamps.map(\.boundary) == [Box(x: 140, y: 220, width: 42, height: 42)])
        #expect(entry.stamps.map(\.page) == [0])
    }
}
