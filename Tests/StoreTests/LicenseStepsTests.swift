import Licensing
import Testing

@testable import Store

/// Look-ups of licenses, counted in steps of the engine.
@Suite("Steps of the licenses' look-ups")
struct LicenseStepsTests {
    @Test func `no look-up takes more steps among ten times as many licenses`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        try LicenseStepsTests.fill(store, 0..<100)
        let few = try LicenseStepsTests.counted(in: store)
        try LicenseStepsTests.fill(store, 100..<1_000)
        let many = try LicenseStepsTests.counted(in: store)
        #expect(few.count == LicenseStepsTests.looks.count)
        for (name, steps) in few where name != "all" {
            #expect(steps > 0 && many[name] == steps, "\(name): \(few) \(many)")
        }
        // Going through the licenses would be seen: they take steps each.
        let before = try #require(few["all"])
        let after = try #require(many["all"])
        #expect(after > 5 * before)
        try store.close()
    }

    private static let looks: [(name: String, look: @Sendable (Snapshot) throws -> Int)] = [
        ("journal", { try $0.license(LicenseID("l1007")) == nil ? 0 : 1 }),
        ("number", { try $0.licenses(numbered: "n1007").count }),
        ("holder", { try $0.licenses(heldBy: holder(1_007), .facility).count }),
        (
            "agency",
            { try $0.licenses(of: Sample.agency, after: LicenseID("l1050"), limit: 5).count }
        ),
        ("case", { try $0.license(of: CaseID("c1007")) == nil ? 0 : 1 }),
        ("open cases", { try $0.openLinks(matter: .extension).count }),
        ("all", { try $0.allLicenses().count }),
    ]

    private static func counted(in store: Store) throws -> [String: Int] {
        try store.read { snapshot in
            var counted: [String: Int] = [:]
            for (name, look) in looks {
                // The first statement of a connection reads the schema too.
                #expect(try look(snapshot) > 0, "\(name)")
                counted[name] = try snapshot.steps(by: 1) { _ = try look(snapshot) }
            }
            return counted
        }
    }

    private static func holder(_ number: Int) throws -> CreditCode {
        let digits = String(number)
        return try CreditCode(
            recorded: String(repeating: "0", count: 18 - digits.count) + digits
        )
    }

    /// Licenses with a case each; of the cases the first five are open.
    private static func fill(_ store: Store, _ range: Range<Int>) throws {
        try store.change { transaction in
            for index in range {
                let number = 1_000 + index
                let license = LicenseID("l\(number)")
                let id = CaseID("c\(number)")
                try transaction.open(Sample.row(id.rawValue))
                try transaction.append(
                    JournalSample.commit(
                        [JournalSample.imported(row: number)],
                        to: license,
                        number: "n\(number)",
                        holder: holder(number)
                    )
                )
                try transaction.link(
                    case: id,
                    license: license,
                    matter: .extension,
                    onApplication: true
                )
                if index >= 5 { try transaction.closeLink(case: id) }
            }
        }
    }
}
