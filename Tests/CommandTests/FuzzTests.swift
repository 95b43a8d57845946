import Foundation
import Testing

/// Genuine files changed at random in processes of their own (`Tests/Fuzz`).
@Suite("Fuzz")
struct FuzzTests {
    private static let fuzz = Program.binary.deletingLastPathComponent()
        .appendingPathComponent("Fuzz")

    /// Each kind of thing that is changed.
    private static let kinds = [
        "container", "page", "font", "picture", "nested", "xml", "certificate", "seal", "records",
        "head",
    ]

    @Test func `no change ends the program, passes for genuine, or costs too much`() throws {
        let folder = try URL(fileURLWithPath: PlayedDemo.path("license-original.ofd"))
            .deletingLastPathComponent().path
        let end = try Program.run(["light", folder, "20000", "1"], binary: FuzzTests.fuzz)
        #expect(end.code == 0, "\(end.complaint)")
        let lines = end.text.split(separator: "\n")
        #expect(end.text.hasPrefix("20000 runs: ") && lines.first?.hasSuffix(" 0 findings") == true)
        // A kind that no run takes would be held to nothing.
        let counts = try #require(lines.last).matches(of: /([a-z]+) (\d+)/)
            .map { (kind: String($0.output.1), count: Int($0.output.2)) }
        #expect(counts.map(\.kind) == FuzzTests.kinds)
        #expect(counts.allSatisfy { ($0.count ?? 0) > 0 }, "\(end.text)")
        #expect(counts.compactMap(\.count).reduce(0, +) == 20_000)
    }

    @Test(arguments: [["all"], ["all", "x", "0", "1"], ["some", "x", "1", "1"], []])
    func `runs that were not asked for rightly are not made`(arguments: [String]) throws {
        let end = try Program.run(arguments, binary: FuzzTests.fuzz)
        #expect(end.code == 64)
        #expect(end.output.isEmpty)
    }

    @Test func `a folder without a demo is a finding, not silence`() throws {
        let folder = try Scratch()
        let end = try Program.run(["all", folder.url.path, "1", "1"], binary: FuzzTests.fuzz)
        #expect(end.code == 1)
    }
}
