import Licensing
import TestKit
import Testing

@testable import Store

/// On which license a case acts.
struct CaseLicenseTests {
    let place = try? ThrowAwayStore()

    /// A store with some cases without acts, and licenses `l1` and `l2`.
    private func opened(cases: [String]) throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            for id in cases { try transaction.open(Sample.row(id)) }
            for row in 1...2 {
                try transaction.append(
                    JournalSample.commit(
                        [JournalSample.imported(row: row)],
                        to: LicenseID("l\(row)")
                    )
                )
            }
        }
        return store
    }

    private func link(
        _ id: String,
        _ license: String,
        _ matter: Matter = .extension,
        onApplication: Bool = true,
        in store: Store
    ) throws {
        try store.change {
            try $0.link(
                case: CaseID(id),
                license: LicenseID(license),
                matter: matter,
                onApplication: onApplication
            )
        }
    }

    private func open(_ matter: Matter, in store: Store) throws -> [String] {
        try store.read { try $0.openLinks(matter: matter).map(\.case.rawValue) }
    }

    @Test func `a case has its license, and is open until it is closed`() throws {
        let store = try opened(cases: ["c1", "c2", "c3"])
        try link("c2", "l1", in: store)
        try link("c1", "l2", in: store)
        try link("c3", "l1", .cancellation, onApplication: false, in: store)
        #expect(try store.read { try $0.license(of: CaseID("c2")) } == LicenseID("l1"))
        #expect(try store.read { try $0.license(of: CaseID("c9")) } == nil)
        #expect(try open(.extension, in: store) == ["c2", "c1"])
        let links = try store.read { try $0.openLinks(matter: .cancellation) }
        #expect(links.map(\.license) == [LicenseID("l1")])
        #expect(links.map(\.onApplication) == [false] && links.map(\.isOpen) == [true])
        try store.change { try $0.closeLink(case: CaseID("c2")) }
        try store.change { try $0.closeLink(case: CaseID("c9")) }
        #expect(try open(.extension, in: store) == ["c1"])
        #expect(try store.read { try $0.license(of: CaseID("c2")) } == LicenseID("l1"))
        try store.close()
    }

    @Test func `one application in a matter of a license is open at a time`() throws {
        let store = try opened(cases: ["c1", "c2", "c3", "c4"])
        try link("c1", "l1", in: store)
        let taken = StoreRefusal.alreadyThere(
            constraint: "case_license.license_id, case_license.matter"
        )
        #expect(throws: taken) { try link("c2", "l1", in: store) }
        // Another matter, another license, and what the agency begins by itself are not held up.
        try link("c2", "l1", .registrationChange, in: store)
        try link("c3", "l2", in: store)
        try link("c4", "l1", onApplication: false, in: store)
        try store.close()
    }

    @Test func `after the first application was closed the next may come`() throws {
        let store = try opened(cases: ["c1", "c2"])
        try link("c1", "l1", in: store)
        try store.change { try $0.closeLink(case: CaseID("c1")) }
        try link("c2", "l1", in: store)
        #expect(try open(.extension, in: store) == ["c2"])
        try store.close()
    }

    @Test func `a case acts on one license, and both must be there`() throws {
        let store = try opened(cases: ["c1", "c2"])
        try link("c1", "l1", in: store)
        #expect(throws: StoreRefusal.alreadyThere(constraint: "case_license.case_id")) {
            try link("c1", "l2", .cancellation, in: store)
        }
        #expect(throws: StoreRefusal.missingReference) { try link("c9", "l1", .reissue, in: store) }
        #expect(throws: StoreRefusal.missingReference) { try link("c2", "l9", in: store) }
        try store.close()
    }

    @Test func `cases that granted before there were journals are found, and no others`() throws {
        let store = try opened(cases: ["c1", "c2", "c3", "c4", "c5"])
        let granted = try #require(
            try ActPayloadTests.facts().first { $0.name == "decided-granted" }
        ).fact
        // The words of a refusal may say anything.
        let refused = Fact.decided(
            .refused(
                Refused(
                    notice: NoticeNumber("不许〔2026〕第1号"),
                    reasons: [RefusalReason(clause: "第八条", fact: #""result":"granted"}"#)]
                )
            )
        )
        try store.change { transaction in
            for (id, fact) in [
                ("c1", refused), ("c2", granted), ("c3", granted), ("c4", Fact.received),
                ("c5", granted),
            ] {
                try transaction.append(
                    Commit(acts: [Sample.act(1, fact)], to: CaseID(id), expecting: 0)
                )
            }
        }
        try link("c3", "l1", .initial, in: store)
        #expect(try store.read { try $0.casesWithoutLicense() } == [CaseID("c2"), CaseID("c5")])
        // A case whose license is there stays out when it is closed.
        try store.change { try $0.closeLink(case: CaseID("c3")) }
        #expect(try store.read { try $0.casesWithoutLicense() } == [CaseID("c2"), CaseID("c5")])
        try store.close()
    }
}
