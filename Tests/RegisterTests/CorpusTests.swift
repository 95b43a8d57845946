import Foundation
import Licensing
import OFD
import Register
import TestKit
import Testing

@Suite(.enabled(if: Corpus.isPresent, "no corpus: set DIANZHAO_CORPUS"))
struct CorpusTests {
    private static let strangers: Set<String> = ["maker-untrusted", "signer-untrusted"]
    private static let notes: Set<String> = ["explicit-default"]

    @Test(
        arguments: [
            ("ses-v4-all-protected", [], []),
            ("ses-v4-riding-seal", [], []),
            ("ses-v4-ofdxml-uncovered", ["uncovered-entry"], []),
            ("ses-v4-templates-uncovered", ["uncovered"], []),
            ("ses-v4-seal-expired", [], ["seal-outside-validity", "signer-outside-validity"]),
        ] as [(String, Set<String>, Set<String>)]
    )
    func `a file of another maker is read and refused for the right reasons`(
        name: String,
        file: Set<String>,
        seal: Set<String>
    ) throws {
        let found = try verify(name)
        #expect(CorpusTests.faults(found) == file)
        let codes = Set(found.seal.reasons.map(\.code)).subtracting(CorpusTests.notes)
        #expect(codes == CorpusTests.strangers.union(seal))
        #expect(found.seal.verdict == .notValid && found.verdict == .notValid)
        #expect(found.document == .other)
        #expect(found.seal.sealID != nil && found.seal.sealedAt != nil)
    }

    /// Codes of what is wrong with a file; other makers' archives have harmless habits too.
    private static func faults(_ found: Verification) -> Set<String> {
        let notes = FaultCode.allCases.filter { $0.effect == .note }.map(\.rawValue)
        return Set(found.file.reasons.map(\.code)).subtracting(notes)
    }

    @Test func `a V1 file that was edited is read and refused`() throws {
        let found = try verify("ses-v1-edited")
        #expect(found.file.reasons.map(\.code).contains("digest-mismatch"))
        #expect(found.seal.reasons.map(\.code).contains("seal-version-1"))
        #expect(found.seal.sealedAt?.description == "2020-01-25T15:31:56+08:00")
        #expect(found.verdict == .notValid)
    }

    @Test func `an unsigned file is refused as that`() throws {
        let found = try verify("unsigned-regular-structure")
        #expect(CorpusTests.faults(found) == ["unsigned"])
        #expect(found.seal.reasons.map(\.code) == ["not-sealed"])
        #expect(found.seal.verdict == .notValid)
    }

    @Test func `without roots nothing of theirs is valid either`() throws {
        let file = try Corpus.file("ses-v4-all-protected.ofd")
        let found = Register.verify(
            Array(file),
            trust: nil,
            register: nil,
            at: SampleWorld.now
        )
        #expect(found.file.verdict == .valid)
        #expect(found.seal.verdict == .cannotConfirm)
    }

    private func verify(_ name: String) throws -> Verification {
        let file = try Corpus.file(name + ".ofd")
        return Register.verify(
            Array(file),
            trust: try SampleWorld().trust,
            register: nil,
            at: SampleWorld.now
        )
    }
}
