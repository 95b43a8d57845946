import Licensing
import Testing

/// SEED2-35, SEED2-D2: exactly, in fen, no rounding.
struct AssetTests {
    private static let rows: [(Int, Int, Bool, String)] = [
        (100, 15, true, "15.00%"), (100, 14, false, "14.00%"),
        (100_000, 14_999, false, "14.99%"), (100_000, 15_000, true, "15.00%"),
        (20_000_001, 3_000_000, false, "14.99%"), (19_999_999, 3_000_000, true, "15.00%"),
        (Int.max, Int.max, true, "100.00%"), (Int.max, Int.max / 100 * 14, false, "13.99%"),
        (100, Int.min, false, "-9223372036854775808.00%"), (100_000, -1, false, "-0.01%"),
        (1, Int.max, true, "922337203685477580700.00%"),
        (0, 15, false, "总资产0元"), (-100, 15, false, "总资产-100元"), (0, 0, false, "总资产0元"),
        (-100, -100, false, "总资产-100元"),
    ]

    @Test(arguments: rows)
    func `net assets are at least fifteen percent of total assets`(
        total: Int,
        net: Int,
        isMet: Bool,
        found: String
    ) throws {
        let sample = Sample(.repair, RequirementRow.all[4]).with {
            $0.totalAssets = Money(yuan: total)
            $0.netAssets = Money(yuan: net)
        }
        let report = try sample.report()
        let finding = try #require(report.findings.first { $0.rule == .netAssets })
        #expect((finding.outcome == .met) == isMet)
        #expect(finding.found == found)
        #expect(finding.required == "15%")
        #expect(finding.subject == nil)
    }
}
