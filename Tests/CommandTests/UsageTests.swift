import Foundation
import Testing

@Suite("Usage")
struct UsageTests {
    static let wrong: [[String]] = [
        ["frobnicate"], ["verify"], ["identifier"], ["identifier", "credit-code"],
        ["eligibility"], ["render", "a.ofd"], ["demo"],
        ["demo", "--out", "x", "--on", "yesterday"],
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
}
