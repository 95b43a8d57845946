import Licensing
import Register
import Testing

@testable import Authority

/// 延续 through the office: real acts, real seals, a real store, the published register beside the journal.
@Suite struct ExtensionScenarioTests {
    private static let old = "2026-11-15"
    private static let new = "2032-11-15"

    /// Status, basis and last day in the office, in its journal, and as a reader of the published
    /// register sees it now.
    private func expect(
        _ scene: ExtensionScene,
        on day: String,
        _ office: String,
        published: String? = nil
    ) throws {
        try scene.go(day)
        #expect(try scene.answer() == office, "\(day)")
        guard let published else { return }
        let number = try LicenseNumber(try #require(try scene.license.number))
        let answer = try scene.published().verify(number: number, at: scene.office.now())
        let license = try #require(answer).license
        #expect("\(license.status.rawValue) \(license.basis.rawValue)" == published, "\(day)")
    }

    @Test func `SEED2-92 SEED2-105 filed, accepted and granted in time: edition 002 follows 001`()
        throws
    {
        let scene = try ExtensionScene()
        try scene.go("2026-09-30")
        let id = try scene.file()
        try scene.go("2026-10-09")
        try scene.accept(id)
        try scene.go("2026-10-20")
        try scene.review(id)
        try scene.go("2026-10-28")
        let granted = try scene.office.grant(id, by: scene.by(.decision))
        #expect(granted.state.duePapers == [.notice(.extensionGranted)])
        try scene.office.sealNotice(.extensionGranted, of: id, by: scene.by(.sealing))
        let identifier = try scene.issue(id)
        #expect(identifier.version == "002")
        let editions = try scene.license.editions
        #expect(editions.map(\.version) == ["001", "002"])
        #expect(Set(editions.map(\.serial)).count == 1)
        let kinds = try scene.license.events.map(\.fact.kind)
        #expect(
            kinds == [
                .granted, .editionIssued, .extensionFiled, .extensionAccepted, .extended,
                .editionIssued,
            ]
        )
        for day in ["2026-11-01", "2026-11-15", "2026-11-16"] {
            try expect(scene, on: day, "valid term \(Self.new)")
        }
        let content = try #require(scene.office.register.edition(identifier)).content
        #expect(content.validFrom == Day("2026-11-16"))
        #expect(content.validUntil == Day(Self.new))
        #expect(content.issuedOn == Day("2026-10-28"))
    }

    @Test func `SEED2-106 nobody acts: the office answers by law before the clerk wakes`() throws {
        let scene = try ExtensionScene()
        try scene.go("2026-10-16")
        let id = try scene.file()
        try scene.office.publishDue()
        try scene.office.refreshHead()
        try expect(scene, on: "2026-11-15", "expiring term \(Self.old)")
        try expect(scene, on: "2026-11-20", "valid renewedByLaw \(Self.new)")
        #expect(try scene.office.open(id).acts.last?.fact.kind == .received, "nobody acted")
        try scene.office.refreshHead()
        try expect(
            scene,
            on: "2026-11-20",
            "valid renewedByLaw \(Self.new)",
            published: "unknown extensionUndetermined"
        )
        try scene.go("2026-12-03")
        try scene.office.writeDownLapses()
        try scene.office.refreshHead()
        try expect(
            scene,
            on: "2026-12-03",
            "valid renewedByLaw \(Self.new)",
            published: "valid renewedByLaw"
        )
        let acts = try scene.office.open(id).acts.suffix(2)
        #expect(acts.map(\.fact.kind) == [.acceptedBySilence, .renewedByLaw])
        #expect(acts.map(\.on) == [Day("2026-10-16"), Day("2026-11-16")])
    }

    @Test
    func `the confirmation is sealed and edition 002 made up for, while 001 verifies until then`()
        throws
    {
        let scene = try ExtensionScene()
        try scene.go("2026-10-14")
        let id = try scene.file()
        try scene.accept(id)
        try scene.go("2026-11-16")
        try scene.office.writeDownLapses()
        try scene.office.refreshHead()
        try scene.office.sealNotice(.extensionConfirmed, of: id, by: scene.by(.sealing))
        try scene.go("2027-07-16")
        let before = try scene.answer()
        #expect(before == "valid renewedByLaw \(Self.new)")
        let identifier = try scene.issue(id)
        #expect(identifier.version == "002")
        let content = try #require(scene.office.register.edition(identifier)).content
        #expect(content.validFrom == Day("2026-11-16"))
        #expect(content.issuedOn == Day("2027-07-16"))
        #expect(try scene.answer() == before)
    }

    @Test func `filed one day late, nothing protects the license`() throws {
        let scene = try ExtensionScene()
        try scene.go("2026-10-17")
        let id = try scene.file()
        try scene.go("2026-10-20")
        try scene.accept(id)
        try expect(scene, on: "2026-11-16", "expired term \(Self.old)")
        try scene.office.writeDownLapses()
        #expect(try scene.office.open(id).state.name == .ended)
        #expect(try scene.journal("2026-11-16") == "expired term \(Self.old)")
    }

    @Test func `two extensions of one license: the second is told which is open, a stale form too`()
        throws
    {
        let scene = try ExtensionScene()
        try scene.go("2026-10-12")
        let id = try scene.file()
        let open = try #require(throws: OfficeRefusal.self) { try scene.file() }
        guard case .law(.license(.extensionOpen(id))) = open else {
            Issue.record("\(open)")
            return
        }
        let stale = try #require(throws: OfficeRefusal.self) { try scene.file(seen: 2) }
        guard case .law(.license(.stale(seen: 2, now: 3))) = stale else {
            Issue.record("\(stale)")
            return
        }
    }

    @Test func `who holds a license files no second first application`() throws {
        let scene = try ExtensionScene()
        try scene.go("2026-11-15")
        let refusal = try #require(throws: OfficeRefusal.self) { try scene.fileFirst() }
        guard case .law(.license(.held(let number, .expiring))) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        let held = try scene.license.number
        #expect(number == held)
        try scene.go("2026-11-16")
        let first = try scene.fileFirst()
        let second = try #require(throws: OfficeRefusal.self) { try scene.fileFirst() }
        guard case .law(.license(.firstApplicationOpen(first))) = second else {
            Issue.record("\(second)")
            return
        }
    }

    @Test
    func
        `every day from before the filing to after the new term the register says what the journal says`()
        throws
    {
        let scene = try ExtensionScene()
        try scene.go("2026-09-30")
        let id = try scene.file()
        try scene.accept(id)
        try scene.go("2026-10-20")
        try scene.review(id)
        try scene.office.grant(id, by: scene.by(.decision))
        try scene.office.sealNotice(.extensionGranted, of: id, by: scene.by(.sealing))
        _ = try scene.issue(id)
        let number = try LicenseNumber(try #require(try scene.license.number))
        let entry = try #require(scene.office.register.license(number))
        let (license, first) = (try scene.license, try ExtensionScene.day("2020-11-15"))
        let last = try ExtensionScene.day("2032-11-17")
        for number in first.number...last.number {
            let day = Day(number: number)
            let state = license.state(asOf: day)
            #expect(entry.status(on: day) == state.status, "\(day)")
        }
    }
}
