import Licensing
import TestKit
import Testing

@testable import Store

struct AppendTests {
    let place = try? ThrowAwayStore()

    private func opened() throws -> Store {
        let store = try #require(place).open()
        try store.change { try $0.open(Sample.row()) }
        return store
    }

    @Test func `acts are read back as they were written, after the store was opened anew`() throws {
        let store = try opened()
        let acts = [Sample.act(1), Sample.act(2, Sample.refusal())]
        try store.append(Commit(acts: acts, to: CaseID("c1"), expecting: 0))
        try store.close()
        let again = try #require(place).open()
        #expect(try again.read { try $0.acts(of: CaseID("c1")) } == acts)
        #expect(try again.read { try $0.case(CaseID("c1"))?.version } == 2)
        #expect(!again.engine.stoppedUncleanly)
    }

    @Test func `an act on a version that has passed is refused and changes nothing`() throws {
        let store = try opened()
        try store.append(Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 0))
        let expected = StoreRefusal.versionConflict(case: CaseID("c1"), expected: 0, found: 1)
        #expect(throws: expected) {
            try store.append(
                Commit(acts: [Sample.act(1, by: "a2")], to: CaseID("c1"), expecting: 0)
            )
        }
        #expect(try store.read { try $0.acts(of: CaseID("c1")) } == [Sample.act(1)])
    }

    @Test func `a case has one decision, also where the version is right`() throws {
        let store = try opened()
        let decided = Sample.act(1, Sample.refusal())
        try store.append(Commit(acts: [decided], to: CaseID("c1"), expecting: 0))
        #expect(throws: StoreRefusal.alreadyDecided(CaseID("c1"))) {
            try store.append(
                Commit(acts: [Sample.act(2, Sample.refusal("2"))], to: CaseID("c1"), expecting: 1)
            )
        }
        #expect(try store.read { try $0.case(CaseID("c1"))?.version } == 1)
    }

    @Test(arguments: [[2], [1, 3], [0], []])
    func `acts that are not numbered on are refused`(sequences: [Int]) throws {
        let store = try opened()
        #expect(throws: StoreRefusal.outOfSequence(CaseID("c1"))) {
            let acts = sequences.map { Sample.act($0) }
            try store.append(Commit(acts: acts, to: CaseID("c1"), expecting: 0))
        }
    }

    @Test func `an act needs its case`() throws {
        let store = try opened()
        #expect(throws: StoreRefusal.unknownCase(CaseID("c2"))) {
            try store.append(Commit(acts: [Sample.act(1)], to: CaseID("c2"), expecting: 0))
        }
    }

    @Test func `what the caller throws takes everything back`() throws {
        let store = try opened()
        #expect(throws: SampleIsWrong.self) {
            try store.change { transaction in
                let commit = Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 0)
                try transaction.append(commit)
                throw SampleIsWrong()
            }
        }
        #expect(try store.read { try $0.case(CaseID("c1"))?.version } == 0)
        #expect(try store.read { try $0.acts(of: CaseID("c1")) }.isEmpty)
    }

    @Test func `an answered request is answered again, another body under its key is refused`()
        throws
    {
        let store = try opened()
        let row = IdempotencyRow(
            key: "k1",
            principal: "a1",
            route: "POST /cases/c1/acceptance",
            bodyDigest: try Sample.digest("a"),
            answer: "{}",
            agency: Sample.agency,
            at: Sample.moment
        )
        try store.append(
            Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 0, idempotency: row)
        )
        func ask(_ principal: String, _ mark: Character) throws -> String? {
            try store.read {
                try $0.answer(
                    to: "k1",
                    principal: principal,
                    route: row.route,
                    bodyDigest: Sample.digest(mark)
                )
            }
        }
        #expect(try ask("a1", "a") == "{}")
        #expect(try ask("a2", "a") == nil)
        #expect(throws: StoreRefusal.keyReused("k1")) { try ask("a1", "b") }
    }

    @Test func `a key that was answered takes the second act back with it`() throws {
        let store = try opened()
        let row = IdempotencyRow(
            key: "k1",
            principal: "a1",
            route: "r",
            bodyDigest: try Sample.digest("a"),
            answer: "{}",
            agency: Sample.agency,
            at: Sample.moment
        )
        let id = CaseID("c1")
        try store.append(Commit(acts: [Sample.act(1)], to: id, expecting: 0, idempotency: row))
        #expect(throws: StoreRefusal.self) {
            try store.append(Commit(acts: [Sample.act(2)], to: id, expecting: 1, idempotency: row))
        }
        #expect(try store.read { try $0.case(id)?.version } == 1)
    }

    @Test func `the outbox gives an item until it is done and counts its failures`() throws {
        let store = try opened()
        let item = OutboxItem(
            case: CaseID("c1"),
            agency: Sample.agency,
            kind: "seal",
            payload: "{}",
            createdAt: Sample.moment
        )
        try store.append(
            Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 0, outbox: [item, item])
        )
        func due(_ seconds: Int64) throws -> [Int] {
            try store.read {
                let moment = Sample.moment.adding(seconds: seconds)
                return try $0.due(outbox: ["seal"], at: moment, limit: 10).map(\.id)
            }
        }
        #expect(try due(-1) == [])
        #expect(try due(0) == [1, 2])
        let later = Sample.moment.adding(seconds: 60)
        try store.change { try $0.retry(outbox: 1, reason: "没有连上", notBefore: later) }
        #expect(try due(59) == [2])
        #expect(try due(60) == [1, 2])
        try store.change { try $0.finish(outbox: 2, at: later) }
        #expect(try due(60) == [1])
        let tried = try store.read { try $0.due(outbox: ["seal"], at: later, limit: 1).first }
        #expect(tried?.attempts == 1)
    }

    @Test func `the last writing of the house is known, and none before the first`() throws {
        let store = try opened()
        #expect(try store.read { try $0.lastRecordedAt() } == nil)
        try store.append(Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 0))
        #expect(try store.read { try $0.lastRecordedAt() } == Sample.moment)
    }
}
