import Foundation
import GRDB
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Store

/// Offices from before licenses had journals: these are derived from the acts at the next start.
@Suite struct BackFillingTests {
    private let desk: SampleDesk
    private let id: CaseID
    private let events: [LicenseEvent]
    private let form: Digest

    /// An office that has issued one license, without the license's tables' rows.
    init() throws {
        desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).play()
        self.id = id
        let license = try office.store.read { try $0.license(LicenseID(grantedBy: id)) }
        events = try #require(license).events
        let material = try office.open(id).state.materials.first {
            $0.kind == Material.applicationForm
        }
        form = try #require(material).digest
        try office.close()
        try edit("DELETE FROM license_event; DELETE FROM case_license; DELETE FROM license")
    }

    private func edit(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let path = desk.folder.path + "/office.sqlite"
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            let guards = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
            try database.execute(sql: sql)
        }
        try queue.close()
    }

    private func journal(in office: Office) throws -> License? {
        try office.store.read { try $0.license(LicenseID(grantedBy: id)) }
    }

    @Test func `the journal of a license is derived from its case's acts, event for event`() throws
    {
        #expect(events.map(\.fact.kind) == [.granted, .editionIssued])
        let office = try desk.open()
        defer { try? office.close() }
        #expect(try journal(in: office)?.events == events)
        #expect(try office.store.read { try $0.casesWithoutLicense() } == [])
    }

    @Test func `a form that is gone keeps no office shut, and its license waits`() throws {
        try edit("DELETE FROM blob WHERE digest = '\(form.hex)'")
        let office = try desk.open()
        defer { try? office.close() }
        #expect(try journal(in: office) == nil)
        #expect(try office.store.read { try $0.casesWithoutLicense() } == [id])
    }
}
