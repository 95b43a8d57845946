import Licensing
import TestKit
import Testing

@testable import Store

/// Cases and licenses are appended to under both versions, in one transaction.
struct LicenseAppendTests {
    let place = try? ThrowAwayStore()
    private let id = CaseID("c1")
    private let license = JournalSample.license

    /// A store with a case of two acts.
    private func opened() throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            let acts = [Sample.act(1), Sample.act(2)]
            try transaction.append(Commit(acts: acts, to: id, expecting: 0))
        }
        return store
    }

    /// The same with a license of one event.
    private func licensed() throws -> Store {
        let store = try opened()
        try append(JournalSample.commit([JournalSample.granted()]), in: store)
        return store
    }

    private func append(_ commit: LicenseCommit, in store: Store) throws {
        try store.change { try $0.append(commit) }
    }

    private func journal(_ store: Store) throws -> [LicenseEvent]? {
        try store.read { try $0.license(license)?.events }
    }

    private func expectUntouched(_ store: Store) throws {
        #expect(try journal(store) == [JournalSample.granted()])
        #expect(try store.read { try $0.licenseRow(license)?.version } == 1)
        #expect(try store.read { try $0.acts(of: id).count } == 2)
        #expect(try store.read { try $0.case(id)?.version } == 2)
    }

    @Test func `a journal is read back as it was written, after the store was opened anew`() throws
    {
        let store = try opened()
        let begun = [
            try JournalSample.granted(), JournalSample.event(2, try JournalSample.edition()),
        ]
        let moved = JournalSample.event(
            3,
            .content(.amended([.number("1-5-00001-2027"), .agency(AgencyID("shandong"))])),
            act: 2,
            after: 60
        )
        try append(JournalSample.commit(begun), in: store)
        try append(
            JournalSample.commit(
                [moved],
                expecting: 2,
                number: "1-5-00001-2027",
                holder: nil,
                agency: AgencyID("shandong")
            ),
            in: store
        )
        try store.close()
        let again = try #require(place).open()
        let read = try again.read { try $0.license(license) }
        let written = try License(id: license, family: .facility, events: begun + [moved])
        #expect(read == written)
        let row = try #require(try again.read { try $0.licenseRow(license) })
        #expect(row.version == 3 && row.number == "1-5-00001-2027" && row.holder == nil)
        #expect(row.family == .facility && row.agency == AgencyID("shandong"))
        try again.close()
    }

    @Test func `events of every kind come back equal with their days, instants and causes`() throws
    {
        let store = try opened()
        var events = [try JournalSample.granted()]
        // Suspensions first: the samples name the second event and the third.
        let first: [LicenseFact] = [
            .force(.suspended(through: nil)), .force(.suspended(through: Fixed.day)),
        ]
        // One license has one origin, and one extension open.
        let once = try JournalSample.facts().filter {
            if case .origin = $0.fact { false } else { $0.name != "extensionFiled-late" }
        }
        for (index, fact) in (first + once.map(\.fact)).enumerated() {
            events.append(JournalSample.event(index + 2, fact, act: 2, after: Int64(index)))
        }
        try append(JournalSample.commit(events), in: store)
        #expect(try journal(store) == events)
        try store.close()
    }

    @Test func `a license whose journal has gone on is not appended to, nor opened twice`() throws {
        let store = try licensed()
        for expecting in [0, 2] {
            let event = JournalSample.event(expecting + 1, try JournalSample.edition(), act: 2)
            #expect(
                throws: StoreRefusal.licenseConflict(
                    license: license,
                    expected: expecting,
                    found: 1
                )
            ) {
                try append(JournalSample.commit([event], expecting: expecting), in: store)
            }
        }
        let other = LicenseID("l2")
        #expect(throws: StoreRefusal.licenseConflict(license: other, expected: 1, found: 0)) {
            let event = JournalSample.event(2, try JournalSample.edition(), act: 2)
            try append(JournalSample.commit([event], to: other, expecting: 1), in: store)
        }
        try expectUntouched(store)
        try store.close()
    }

    @Test func `act and event are written together`() throws {
        let store = try licensed()
        let event = JournalSample.event(2, try JournalSample.edition(), act: 3)
        let commit = JournalSample.commit([event], expecting: 1)
        try store.append(Commit(acts: [Sample.act(3)], to: id, expecting: 2, license: commit))
        #expect(try store.read { try $0.acts(of: id).count } == 3)
        #expect(try journal(store) == [JournalSample.granted(), event])
        try store.close()
    }

    @Test(arguments: [(1, 1), (3, 1), (2, 0), (2, 2)])
    func `where case or license has gone on, neither act nor event is written`(
        acts: Int,
        events: Int
    ) throws {
        let store = try licensed()
        let act = Sample.act(acts + 1)
        let event = JournalSample.event(
            events + 1,
            try JournalSample.edition(),
            act: act.sequence
        )
        let commit = JournalSample.commit([event], expecting: events)
        let refusal: StoreRefusal =
            acts == 2
            ? .licenseConflict(license: license, expected: events, found: 1)
            : .versionConflict(case: id, expected: acts, found: 2)
        #expect(throws: refusal) {
            try store.append(Commit(acts: [act], to: id, expecting: acts, license: commit))
        }
        try expectUntouched(store)
        try store.close()
    }

    @Test(arguments: [[2], [1, 3], [0], []])
    func `events that are not numbered on are refused`(sequences: [Int]) throws {
        let store = try opened()
        let terms = try JournalSample.terms()
        #expect(throws: StoreRefusal.licenseOutOfSequence(license)) {
            let events = sequences.map { JournalSample.event($0, .origin(.granted(terms))) }
            try append(JournalSample.commit(events), in: store)
        }
        #expect(try store.read { try $0.allLicenses() }.isEmpty)
        try store.close()
    }

    @Test func `events that would leave no journal are refused, and the journal stays`() throws {
        let store = try licensed()
        let bad: [(LicenseFact, Int64, LicenseFault.Problem)] = [
            (.origin(.granted(try JournalSample.terms())), 0, .secondOrigin),
            (try JournalSample.edition(), -1, .recordedBackwards),
            (.force(.restored([2])), 0, .namesLater(2)),
            (.force(.restored([1])), 0, .namesKind(1)),
        ]
        for (fact, seconds, problem) in bad {
            let event = JournalSample.event(2, fact, act: 2, after: seconds)
            let refusal = #expect(throws: StoreRefusal.self) {
                try append(JournalSample.commit([event], expecting: 1), in: store)
            }
            guard case .notAJournal(license, let fault) = refusal else {
                Issue.record("\(String(describing: refusal))")
                continue
            }
            #expect(fault.position == 2 && fault.problem == problem)
        }
        try expectUntouched(store)
        try store.close()
    }

    @Test func `an event has a cause that is there, and none makes its events twice`() throws {
        let store = try licensed()
        let fact = try JournalSample.edition()
        let second = LicenseEvent(sequence: 2, fact: fact, on: Fixed.day, recordedAt: Sample.moment)
        let rules: [(LicenseEvent, StoreRefusal)] = [
            (second, .notAllowed(rule: "license_event_one_cause")),
            (JournalSample.event(2, fact, act: 9), .missingReference),
            (
                JournalSample.event(2, fact, act: 1),
                .alreadyThere(
                    constraint: "license_event.cause_case, license_event.cause_act, "
                        + "license_event.cause_ordinal"
                )
            ),
            (
                JournalSample.event(2, .other(kind: "lossAnnounced"), act: 2),
                .notAllowed(rule: "license_event_known_kind")
            ),
        ]
        for (event, refusal) in rules {
            #expect(throws: refusal) {
                try append(JournalSample.commit([event], expecting: 1), in: store)
            }
        }
        let event = JournalSample.event(2, fact, act: 2)
        #expect(throws: StoreRefusal.notAllowed(rule: "license_family")) {
            try append(
                JournalSample.commit([event], family: .business, expecting: 1),
                in: store
            )
        }
        try expectUntouched(store)
        try store.close()
    }

    @Test func `rows of an import make licenses without a case`() throws {
        let store = try opened()
        for row in 1...2 {
            let commit = JournalSample.commit(
                [try JournalSample.imported(row: row)],
                to: LicenseID("l\(row)"),
                number: "1-4-0012\(row)-2026"
            )
            try append(commit, in: store)
        }
        let read = try store.read { try $0.license(LicenseID("l2"))?.events }
        #expect(try read == [JournalSample.imported(row: 2)])
        try store.close()
    }
}
