import Foundation
import TestKit
import Testing

/// Races and faults of a real office in a process of their own (`Tests/Trials`).
@Suite("Trials")
struct TrialTests {
    private static let trials = Program.binary.deletingLastPathComponent()
        .appendingPathComponent("Trials")

    /// A trial takes minutes.
    private static func run(_ arguments: [String]) async throws -> Program.Ending {
        try await onThread { try Program.run(arguments, binary: trials) }
    }

    @Test(arguments: [(1_000, 2), (250, 8)])
    func `R4 officers who decide one case at once make one decision each time`(
        races: Int,
        officers: Int
    ) async throws {
        let end = try await TrialTests.run(["race", "\(races)", "\(officers)"])
        #expect(end.code == 0, "\(end.complaint)")
        #expect(end.text == "\(races) races: \(races) single decisions\n")
    }

    @Test func `R9 whichever write fails, nothing is half done, and it goes on without a restart`()
        async throws
    {
        let end = try await TrialTests.run(["faults"])
        #expect(end.code == 0, "\(end.complaint)")
        let failures = try #require(end.text.firstMatch(of: /(\d+) failing writes: nothing lost/))
        // quality.md R9 wants five hundred.
        #expect(Int(failures.output.1) ?? 0 >= 500)
    }

    @Test func `whatever is edited past the office is found`() async throws {
        let end = try await TrialTests.run(["tamper", "100", "1"])
        #expect(end.code == 0, "\(end.complaint)")
        #expect(end.text == "100 edits: 100 found\n")
    }

    @Test(arguments: [
        ["race"], ["race", "0", "2"], ["race", "x", "2"], ["walk"], [], ["tamper", "1"],
        ["tamper", "0", "1"],
    ])
    func `a trial that was not asked for rightly is not run`(arguments: [String]) async throws {
        let end = try await TrialTests.run(arguments)
        #expect(end.code == 64)
        #expect(end.output.isEmpty)
    }
}
