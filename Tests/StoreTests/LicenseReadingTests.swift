import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

/// Licenses are found by their rows; a journal that cannot be read is a fault that is told.
struct LicenseReadingTests {
    let place = try? ThrowAwayStore()

    private func opened() throws -> Store { try #require(place).open() }

    /// A license whose rows were written past the verbs.
    private func write(
        version: Int = 1,
        events: [(kind: String, payloadVersion: Int, payload: String)],
        in store: Store
    ) throws {
        try store.change { transaction in
            try transaction.run(
                "INSERT INTO license VALUES ('l1', 'facility', '1', NULL, 'shanxi', ?)",
                [version]
            )
            for (index, event) in events.enumerated() {
                try transaction.run(
                    """
                    INSERT INTO license_event
                        (license_id, sequence, agency, kind, payload_version, payload, legal_day,
                         recorded_at, cause_ordinal, cause_batch, cause_row)
                    VALUES ('l1', ?, 'shanxi', ?, ?, ?, '2026-11-20', 0, 1, 'b1', 1)
                    """,
                    [index + 1, event.kind, event.payloadVersion, event.payload]
                )
            }
        }
    }

    private static let granted = """
        {"grades":[],"holder":"甲","number":"1","validFrom":"2026-11-20","validUntil":"2032-11-19"}
        """

    private func expectFault(_ store: Store) throws {
        let fault = #expect(throws: StoreFault.self) {
            try store.read { try $0.license(JournalSample.license) }
        }
        guard case .unreadable(_, let place)? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(place.hasPrefix("license_event"))
    }

    @Test func `a row that cannot be read is a fault that names its place`() throws {
        let store = try opened()
        try write(events: [("granted", 1, "{}")], in: store)
        try expectFault(store)
        try store.close()
    }

    @Test func `a version that is not known is a fault too`() throws {
        let store = try opened()
        try write(events: [("granted", 2, LicenseReadingTests.granted)], in: store)
        try expectFault(store)
        try store.close()
    }

    @Test func `rows that are no journal are a fault`() throws {
        let store = try opened()
        try write(
            version: 2,
            events: [
                ("granted", 1, LicenseReadingTests.granted),
                ("granted", 1, LicenseReadingTests.granted),
            ],
            in: store
        )
        try expectFault(store)
        try store.close()
    }

    @Test(arguments: [1, 3])
    func `a row that counts fewer or more events than there are is a fault`(version: Int) throws {
        let store = try opened()
        try write(
            version: version,
            events: [("granted", 1, LicenseReadingTests.granted), ("lossAnnounced", 1, "{}")],
            in: store
        )
        try expectFault(store)
        try store.close()
    }

    @Test func `an event of a later version of the program keeps its position`() throws {
        let store = try opened()
        try write(
            version: 2,
            events: [
                ("granted", 1, LicenseReadingTests.granted), ("lossAnnounced", 7, #"{"a":1}"#),
            ],
            in: store
        )
        let events = try store.read { try $0.license(JournalSample.license)?.events }
        #expect(events?.map(\.sequence) == [1, 2])
        #expect(events?.last?.fact == .other(kind: "lossAnnounced"))
        try store.close()
    }

    @Test func `licenses are found by number, holder and agency, as they are now`() throws {
        let store = try opened()
        let holder = try Sample.found(Sample.applicant)
        let other = try CreditCode("91140213MA0L7Q4C99")
        let made: [(id: String, number: String, holder: CreditCode?, LicenseFamily, String)] = [
            ("l3", "n1", holder, .facility, "shanxi"), ("l1", "n1", other, .facility, "shanxi"),
            ("l2", "n2", nil, .facility, "shandong"), ("l4", "n4", holder, .business, "shanxi"),
        ]
        try store.change { transaction in
            for (row, (id, number, holder, family, agency)) in made.enumerated() {
                try transaction.append(
                    JournalSample.commit(
                        [JournalSample.imported(row: row)],
                        to: LicenseID(id),
                        family: family,
                        number: number,
                        holder: holder,
                        agency: AgencyID(agency)
                    )
                )
            }
        }
        func ids(_ look: (Snapshot) throws -> [LicenseRow]) throws -> [String] {
            try store.read { try look($0).map(\.id.rawValue) }
        }
        #expect(try ids { try $0.licenses(numbered: "n1") } == ["l1", "l3"])
        #expect(try ids { try $0.licenses(numbered: "n3") } == [])
        #expect(try ids { try $0.licenses(heldBy: holder, .facility) } == ["l3"])
        #expect(try ids { try $0.licenses(heldBy: holder, .business) } == ["l4"])
        let agency = Sample.agency
        #expect(try ids { try $0.licenses(of: agency) } == ["l1", "l3", "l4"])
        #expect(
            try ids { try $0.licenses(of: agency, after: LicenseID("l1"), limit: 1) } == ["l3"]
        )
        #expect(try ids { try $0.allLicenses() } == ["l1", "l2", "l3", "l4"])
        #expect(try store.read { try $0.licenseRow(LicenseID("l9")) } == nil)
        #expect(try store.read { try $0.license(LicenseID("l9")) } == nil)
        try store.close()
    }
}
