import Foundation
import Testing

/// The folder DIANZHAO_REGULATIONS stands for the embedded rules.
@Suite("Replaced regulations")
struct ReplacedRegulationsTests {
    private static let data = URL(fileURLWithPath: Package.path("Sources/Regulations/Data"))

    /// The program under rules in which `old` of the rule set reads `new`.
    private func ending(_ old: String, _ new: String) throws -> Program.Ending {
        let folder = try Scratch()
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.data.path) {
            let file = Self.data.appendingPathComponent(name)
            let text = try String(contentsOf: file, encoding: .utf8)
            let isRuleSet = name == "rs-2020.yaml"
            #expect(!isRuleSet || text.contains(old))
            _ = try folder.write(isRuleSet ? text.replacing(old, with: new) : text, name)
        }
        return try Program.run(
            ["eligibility", EligibilityTests.upgrade, "--json"],
            environment: ["DIANZHAO_REGULATIONS": folder.url.path]
        )
    }

    @Test func `SEED2-41 another threshold in the folder is the one that decides`() throws {
        #expect(try ending("3: 15 }", "3: 16 }").code == 0)
        #expect(try ending("3: 15 }", "3: 17 }").code == 1)
    }

    @Test(arguments: [
        ("netAssetsPercent:\n    value: 15", "netAssetsPercent:\n    value: fifteen", ":29:"),
        ("windowYears: 3", "windowYears: [3", ":70:"),
        ("minimumKV: 220", "minimumKV: 9223372036854775807", ":74:"),
        ("legalBases:", "bases:", ":9:"),
    ])
    func `wrong rules stop the program with file, line and reason`(
        old: String,
        new: String,
        line: String
    ) throws {
        let end = try ending(old, new)
        #expect(end.code == 70, "\(end.complaint)")
        #expect(end.output.isEmpty)
        #expect(end.complaint.contains("rs-2020.yaml\(line) "), "\(end.complaint)")
    }

    @Test func `a folder that is none is a fault, and no name at all is no folder`() throws {
        let words = ["eligibility", EligibilityTests.upgrade, "--json"]
        for (folder, code) in [("/nowhere/at/all", Int32(70)), ("", 0)] {
            let end = try Program.run(words, environment: ["DIANZHAO_REGULATIONS": folder])
            #expect(end.code == code, "\(end.complaint)")
        }
    }

    @Test func `a code is checked whatever the rules are`() throws {
        let end = try Program.run(
            ["identifier", "license-number", "1-4-00123-2026"],
            environment: ["DIANZHAO_REGULATIONS": "/nowhere/at/all"]
        )
        #expect(end.code == 0, "\(end.complaint)")
    }
}
