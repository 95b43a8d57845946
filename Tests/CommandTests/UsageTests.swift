import Foundation
import Testing

@Suite("Usage")
struct UsageTests {
    static let wrong: [[String]] =
        [
            ["frobnicate"], ["verify"], ["identifier"], ["identifier", "credit-code"],
            ["eligibility"], ["render", "a.ofd"], ["demo"],
            ["demo", "--out", "x", "--on", "yesterday"], ["demo", "--out", ""],
            ["verify", "a.ofd", "--at", "noon"], ["serve", "--port", "many"],
            ["verify", "--nope", "a"], ["office", "backup", "--data", "x"],
            ["office", "backup", "--data", "nowhere", "--out", "x"],
            ["office", "restore", "nowhere", "--data", "x"],
            [
                "office", "reset-administrator", "--data", "nowhere", "--agency", "a", "--login",
                "b",
            ],
            // A real office without an address that anybody can reach, or in a folder that is not there.
            ["serve", "--data", "nowhere", "--port", "0", "--new"],
            [
                "serve", "--data", "nowhere", "--port", "0", "--public-url",
                "https://license.example",
            ],
        ]
        + addresses.map {
            ["serve", "--data", "nowhere", "--port", "0", "--new", "--public-url", $0]
        }

    private static let addresses = [
        "", "license.example", "http://license.example", "https://", "https:///x", "https://:443",
        "https://license.example/office", "https://license.example?x", "https://a@license.example",
        "ftp://license.example", "https://license.example#x",
    ]

    @Test(arguments: wrong)
    func `wrong usage is 64 with nothing on standard output`(arguments: [String]) throws {
        let end = try Program.run(arguments)
        #expect(end.code == 64, "\(end.complaint)")
        #expect(end.output.isEmpty)
        #expect(!end.complaint.isEmpty)
    }

    static let commands = [
        "serve", "demo", "eligibility", "deadlines", "identifier", "verify", "render", "unverified",
        "office", "office first-administrator", "office reset-administrator", "office backup",
        "office restore", "office complete", "office catch-up", "",
    ]

    @Test(arguments: commands)
    func `help has an example and the exit codes, and is no error`(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let end = try Program.run(words + ["--help"])
        #expect(end.code == 0)
        #expect(end.text.contains("dianzhao \(words.joined(separator: " "))"))
        #expect(end.text.contains("退出码"), "\(end.text)")
        #expect(end.text.contains("示例"))
        for code in ["0", "64", "70"] { #expect(end.text.contains("\n  \(code) ")) }
    }

    @Test(arguments: ["eligibility", "deadlines", "verify", "render"])
    func `help says what the file that is read is`(command: String) throws {
        let text = try Program.run([command, "--help"]).text
        #expect(text.contains("FILE 是") && text.contains("FILE is"))
    }

    /// Every subcommand that the program names is held to the same.
    @Test func `no subcommand is left out of these tests`() throws {
        for (words, parent) in [([], ""), (["office"], "office ")] {
            let text = try Program.run(words + ["--help"]).text
            let list = text.components(separatedBy: "SUBCOMMANDS:").last ?? ""
            let named = list.matches(of: /\n  ([a-z][a-z-]+)/).map { parent + $0.output.1 }
            #expect(!named.isEmpty)
            #expect(Set(named).subtracting(UsageTests.commands + ["help"]).isEmpty, "\(named)")
        }
    }

    @Test func `the program says its version`() throws {
        let end = try Program.run(["--version"])
        #expect(end.code == 0)
        #expect(end.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(end.text)")
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
