import Foundation
import Testing

@Suite("Usage")
struct UsageTests {
    static let wrong: [[String]] = [
        ["frobnicate"], ["verify"], ["identifier"], ["identifier", "credit-code"],
        ["eligibility"], ["render", "a.ofd"], ["demo"],
        ["demo", "--out", "x", "--on", "yesterday"], ["demo", "--out", ""],
        ["verify", "a.ofd", "--at", "noon"], ["serve", "--port", "many"],
        ["verify", "--nope", "a"],
    ]

    @Test(arguments: wrong)
    func `wrong usage is 64 with nothing on standard output`(arguments: [String]) throws {
        let end = try Program.run(arguments)
        #expect(end.code == 64, "\(end.complaint)")
        #expect(end.output.isEmpty)
        #expect(!end.complaint.isEmpty)
    }

    @Test func `help is no error`() throws {
        for arguments in [["--help"], ["verify", "--help"], ["demo", "--help"]] {
            let end = try Program.run(arguments)
            #expect(end.code == 0)
            #expect(!end.output.isEmpty)
        }
    }

    @Test(arguments: [
        "identifier license-number 1-4-00001-2026", "identifier license-number x", "--help",
        "help verify",
    ])
    func `an answer that cannot be written is a fault, neither yes nor no nor a crash`(
        words: String
    ) throws {
        for output in ["> /dev/full", ">&-"] {
            let end = try Program.run(
                ["-c", "\"$0\" \(words) \(output)", Program.binary.path],
                binary: URL(fileURLWithPath: "/bin/sh")
            )
            #expect(end.code == 70, "\(output): \(end.complaint)")
            #expect(end.complaint.contains("标准输出"))
        }
    }
}
