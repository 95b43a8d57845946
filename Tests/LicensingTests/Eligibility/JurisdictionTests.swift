import Licensing
import Testing

/// SEED2-2, SEED2-59.
struct JurisdictionTests {
    private let sample = Sample(.repair, RequirementRow.all[4])

    private static let rows: [(String, String?, Outcome)] = [
        ("140105", nil, Outcome.met), ("140000", nil, .met), ("140105", "shanxi", .met),
        ("140105", "国家能源局山西监管办公室", .met), ("140105", "山西能源监管办", .met),
        ("140105", "国家能源局山东监管办公室", .notMet),
        ("140105", "shandong", .notMet), ("140105", "nowhere", .notMet),
        ("370102", "国家能源局山东监管办公室", .needsOfficer),
        ("370102", "国家能源局山西监管办公室", .notMet),
        ("370102", nil, .needsOfficer), ("370102", "shandong", .needsOfficer),
        ("370102", "shanxi", .notMet), ("150000", nil, .needsOfficer),
        ("150100", nil, .needsOfficer), ("710000", nil, .needsOfficer),
    ]

    @Test(arguments: rows)
    func `SEED2-59 a certain area decides, an unclear one is for an officer`(
        division: String,
        agency: String?,
        outcome: Outcome
    ) throws {
        let changed = sample.with {
            $0.division = division
            $0.agency = agency
        }
        #expect(try changed.outcome(of: .jurisdiction) == outcome)
        #expect(try changed.report().outcome == (outcome == .notMet ? .notMet : .met))
    }

    @Test func `the competent agency is named`() throws {
        let finding = try #require(sample.report().findings.first { $0.rule == .jurisdiction })
        #expect(finding.found == "国家能源局山西监管办公室")
    }
}
