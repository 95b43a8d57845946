import Foundation
import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// An office of before there were chains: the first start chains what is there, once.
struct ChainBeginningTests {
    let place = try? ThrowAwayStore()
    private static let later = Chaining(at: Fixed.moment.adding(seconds: 86_400)) {
        ThrowAwayStore.code(of: $0, under: 7)
    }

    /// An office of the former program, with rows in each journal.
    private func former() throws -> ThrowAwayStore {
        let place = try #require(place)
        try place.fill()
        try place.unchain()
        try FileManager.default.removeItem(atPath: place.outsidePath)
        return place
    }

    @Test func `it chains every row, and says from when it proves`() throws {
        let place = try former()
        let store = try place.open(Self.later)
        try store.close()
        let report = try place.check()
        let before = Dictionary(
            uniqueKeysWithValues: report.chains.map { ($0.journal, $0.rowsBefore) }
        )
        #expect(
            before == [
                "act": 3, "issuing": 2, "edition": 2, "notice": 2, "register_record": 2,
                "register_head": 2, "account_log": 2, "account": 2, "license_event": 0,
            ]
        )
        #expect(report.chains.allSatisfy { $0.links == $0.rowsBefore })
        #expect(report.since == Fixed.moment.adding(seconds: 86_400))
        #expect(report.tips == 1 && report.sessions == 2)
    }

    @Test func `its accounts and sessions go on, and what comes after is chained`() throws {
        let place = try former()
        let store = try place.open(Self.later)
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.accounts().map(\.isGenuine) == [true, true])
            #expect(try snapshot.sessions(of: "a2").count == 2)
        }
        try store.change { try $0.setEnd(nil, of: "a1") }
        try store.close()
        #expect(try place.check().tips == 2)
        try place.tamper("UPDATE act SET actor = 'x' WHERE sequence = 2")
        #expect(try place.fault() == .rowChanged(journal: "act", entry: "c1/2"))
    }

    @Test func `a second start begins nothing anew`() throws {
        let place = try former()
        try place.open(Self.later).close()
        let first = try place.check()
        try place.open().close()
        #expect(try place.check() == first)
    }

    @Test func `before that start nothing can be said`() throws {
        let place = try former()
        #expect(throws: StoreFault.older(path: place.path)) { try place.check() }
    }

    @Test func `a crash in between leaves the office as it was`() throws {
        let place = try former()
        #expect(throws: SampleIsWrong.self) {
            try Store.open(at: place.path) { throw SampleIsWrong() }
        }
        #expect(throws: StoreFault.older(path: place.path)) { try place.check() }
        try place.open(Self.later).close()
        #expect(try place.check().tips == 1)
    }

    @Test func `tables that were emptied are not filled anew`() throws {
        let place = try #require(place)
        try place.fill()
        try place.tamper(
            "DELETE FROM journal_chain",
            "DELETE FROM journal_tip",
            "UPDATE act SET actor = 'x' WHERE sequence = 2"
        )
        #expect(try place.fault() == .notBegun)
        try place.open().close()
        #expect(try place.fault() == .notBegun)
    }

    @Test func `a chain that was taken away whole is not begun anew`() throws {
        let place = try #require(place)
        try place.fill()
        try place.tamper(
            "DELETE FROM journal_chain WHERE journal = 'act'",
            "UPDATE act SET actor = 'x' WHERE sequence = 2"
        )
        let expected = JournalFault.linkMissing(journal: "act", position: 0)
        #expect(try place.fault() == expected)
        try place.open().close()
        #expect(try place.fault() == expected)
    }

    @Test func `chains that were stripped are missed by what stands outside`() throws {
        let place = try #require(place)
        try place.fill()
        let tips = try place.check().tips
        try place.unchain()
        try place.open().close()
        #expect(try place.fault() == .behind(kept: tips, stored: 1))
    }

    @Test func `a journal that the program did not have before is chained at the next start`()
        throws
    {
        let place = try #require(place)
        try place.fill()
        let added = Journal(name: "assignment", key: ["case_id", "ordinal"])
        let store = try place.open()
        for _ in 0..<2 {
            try store.pool.write { database in
                try ChainBeginning(database, Self.later).beginLater(Journal.all + [added])
            }
        }
        let entries = try store.pool.read {
            try String.fetchAll(
                $0,
                sql: "SELECT entry FROM journal_chain WHERE journal = 'assignment'"
            )
        }
        #expect(entries == ["\(Fixed.moment.seconds + 86_400) 1", "c1/1"])
    }
}
