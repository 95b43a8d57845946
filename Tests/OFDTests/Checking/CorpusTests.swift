import OFD
import TestKit
import Testing

@Suite(.enabled(if: Corpus.isPresent))
struct CorpusTests {
    @Test(arguments: [
        ("ses-v4-all-protected.ofd", [], 1), ("ses-v4-riding-seal.ofd", [], 1),
        ("ses-v4-ofdxml-uncovered.ofd", [Fault(.uncoveredEntry, "OFD.xml")], 1),
        (
            "ses-v4-templates-uncovered.ofd",
            [
                Fault(.uncovered, "Doc_0/TPLS/TPL_0/Content.xml"),
                Fault(.uncovered, "Doc_0/TPLS/TPL_1/Content.xml"),
            ], 1
        ),
        ("ses-v4-seal-expired.ofd", [], 1),
        ("unsigned-regular-structure.ofd", [Fault(.unsigned, "")], 0),
    ])
    func `each file of another maker is read and answered with its faults`(
        name: String,
        faults: [Fault],
        signatures: Int
    ) throws {
        let check = inspect(try Corpus.file(name))
        #expect(check.faults == faults)
        #expect(check.signatures.count == signatures)
    }

    @Test func `a file that was edited after sealing is named with what was edited`() throws {
        let check = inspect(try Corpus.file("ses-v1-edited.ofd"))
        #expect(check.faults.contains { $0.code == .digest })
        #expect(check.signatures.count == 1)
    }

    @Test func `a riding seal stands on every page`() throws {
        let check = inspect(try Corpus.file("ses-v4-riding-seal.ofd"))
        #expect(check.signatures.first?.stamps.compactMap(\.page) == [0, 1, 2, 3, 4])
        #expect(check.signatures.first?.stamps.allSatisfy { $0.clip != nil } == true)
    }
}
