import Licensing
import TestKit
import Testing

@testable import Store

/// Drafts change and go; only the last version of a part is kept.
struct DraftRowTests {
    let place = try? ThrowAwayStore()

    private func opened() throws -> Store {
        let store = try #require(place).open()
        try store.change { try $0.open(Sample.row()) }
        return store
    }

    private func part(_ version: Int, _ byte: UInt8) -> DraftPartRow {
        DraftPartRow(
            case: CaseID("c1"),
            part: "assets",
            agency: Sample.agency,
            version: version,
            bytes: [byte],
            savedBy: "a1",
            savedAt: Sample.moment
        )
    }

    private func file(_ id: String) throws -> DraftFileRow {
        DraftFileRow(
            id: id,
            case: CaseID("c1"),
            agency: Sample.agency,
            kind: "other",
            name: [1],
            type: "pdf",
            size: 3,
            digest: try Sample.digest("1"),
            original: try Sample.digest("2"),
            bytes: [1, 2, 3],
            addedBy: "a1",
            addedAt: Sample.moment
        )
    }

    @Test func `a part is saved only upon the version that was read`() throws {
        let store = try opened()
        #expect(try store.change { try $0.save(part(2, 1)) } == false)
        #expect(try store.change { try $0.save(part(1, 1)) })
        #expect(try store.change { try $0.save(part(1, 2)) } == false)
        #expect(try store.change { try $0.save(part(2, 3)) })
        #expect(try store.read { try $0.draftParts(of: CaseID("c1")) } == [part(2, 3)])
    }

    @Test func `a filed file stays, one that is not goes`() throws {
        let store = try opened()
        let id = CaseID("c1")
        try store.change { try $0.add(file("f1")) }
        #expect(try store.read { try $0.draftFile("f1", of: id) } == file("f1"))
        #expect(try store.read { try $0.draftFile("f1", of: CaseID("c2")) } == nil)
        #expect(try store.read { try $0.draftFiles(of: id).map(\.bytes) } == [[]])
        try store.change { try $0.markDraftFilesFiled(of: id) }
        #expect(try store.change { try $0.removeDraftFile("f1", of: id) } == false)
        try store.change { try $0.add(file("f2")) }
        #expect(try store.change { try $0.removeDraftFile("f2", of: id) })
        try store.change { try $0.forgetDraft(of: id) }
        #expect(try store.read { try $0.draftFiles(of: id).isEmpty })
    }
}
