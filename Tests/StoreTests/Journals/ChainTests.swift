import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// Each row of a journal has its link, and each transaction its tip.
struct ChainTests {
    let place = try? ThrowAwayStore()

    private func links(of journal: Journal, in store: Store) throws -> [String] {
        try store.pool.read {
            try String.fetchAll(
                $0,
                sql: "SELECT entry FROM journal_chain WHERE journal = ? ORDER BY position",
                arguments: [journal.name]
            )
        }
    }

    private func tips(of store: Store) throws -> Int? {
        try store.pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM journal_tip") }
    }

    @Test func `a new store begins every chain, with no row`() throws {
        let store = try #require(place).open()
        for journal in Journal.all {
            let begun = "\(Fixed.moment.seconds) 0"
            #expect(try links(of: journal, in: store) == [begun], "\(journal.name)")
        }
        #expect(try tips(of: store) == 1)
    }

    @Test func `every row that is written is chained under its key`() throws {
        let place = try #require(place)
        try place.fill()
        let store = try place.open()
        let identifiers = try ["1400123" + "2026", "1400124" + "2026"].map {
            try LicenseSample.identifier($0).description
        }
        let expected: [Journal: [String]] = [
            .acts: ["c1/1", "c1/2", "c1/3"], .issuingSteps: ["c1/1", "c1/2"],
            .editions: identifiers, .notices: ["c1/1", "c1/2"], .registerLines: ["0", "1"],
            .registerHeads: ["1", "2"], .accountLog: ["1", "2"], .accounts: ["a1", "a2", "a1"],
            .licenseEvents: [],
        ]
        #expect(Set(expected.keys) == Set(Journal.all))
        for (journal, entries) in expected {
            #expect(try links(of: journal, in: store).dropFirst() == entries[...], "\(journal)")
        }
    }

    @Test func `a transaction has one tip where it wrote to a journal, and none where it did not`()
        throws
    {
        let store = try #require(place).open()
        let before = try #require(try tips(of: store))
        try store.change { try $0.open(Sample.row()) }
        #expect(try tips(of: store) == before)
        try store.change { transaction in
            try transaction.putHead("{}", size: 0, agency: Sample.agency, at: Sample.moment)
            try transaction.add(LicenseSample.account())
            try transaction.setEnd(nil, of: "a1")
        }
        #expect(try tips(of: store) == before + 1)
        let lines = try store.pool.read {
            try String.fetchAll($0, sql: "SELECT lines FROM journal_tip ORDER BY position").last
        }
        let words = try #require(lines).split(separator: "\n").map {
            $0.split(separator: " ").prefix(2).joined(separator: " ")
        }
        #expect(words == ["account 2", "register_head 1"])
    }

    @Test func `what is refused leaves no link and no tip`() throws {
        let place = try #require(place)
        let store = try place.open()
        try store.change { try $0.open(Sample.row()) }
        let before = try tips(of: store)
        #expect(throws: SampleIsWrong.self) {
            try store.change { transaction in
                try transaction.putHead("{}", size: 0, agency: Sample.agency, at: Sample.moment)
                throw SampleIsWrong()
            }
        }
        let commit = Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 7)
        #expect(throws: StoreRefusal.self) { try store.append(commit) }
        #expect(try tips(of: store) == before)
        #expect(try links(of: .registerHeads, in: store).count == 1)
        try store.close()
        #expect(try place.fault() == nil)
    }

    @Test func `a key of a text and a number is read back, also with a slash in the text`() {
        #expect(Journal.acts.parts(of: "c/1/12") == ["c/1", "12"])
        #expect(Journal.acts.parts(of: "c1") == nil)
        #expect(Journal.accounts.parts(of: "a/1") == ["a/1"])
    }
}
