import Foundation
import Testing

@Suite("Usage")
struct UsageTests {
    static let wrong: [[String]] =
        [
            ["frobnicate"], ["verify"], ["identifier"], ["identifier", "credit-code"],
            ["eligibility"], ["lifecycle"], ["render", "a.ofd"], ["demo"],
            ["lifecycle", "a.json", "--on", "2026-11-20"],
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
        "ftp://license.example", "https://license.example#x", "https://licen se.example",
        "https://license.example ", "https://license.example\n", "https://许可.example",
        "https://lic<en>se.example", "https://license%2Eexample", "https://license.example:",
        "https://license.example:0", "https://license.example:65536",
        "https://license.example:99999", "https://license.example:99999999999999999999/",
    ]

    @Test(arguments: [
        "https://license.example", "https://license.example/", "https://license.example:1",
        "https://license.example:65535/", "https://xn--fiqs8s.example", "https://10.0.0.1",
        "https://[2001:db8::1]", "https://[2001:db8::1]:8443",
    ])
    func `an https address with a host is taken, and the folder is asked for`(
        address: String
    ) throws {
        let words = ["serve", "--data", "nowhere", "--port", "0", "--public-url", address]
        let end = try Program.run(words)
        #expect(end.code == 64)
        #expect(end.complaint.contains("没有办事系统的数据"), "\(end.complaint)")
    }

    @Test(arguments: wrong)
    func `wrong usage is 64 with nothing on standard output`(arguments: [String]) throws {
        let end = try Program.run(arguments)
        #expect(end.code == 64, "\(end.complaint)")
        #expect(end.output.isEmpty)
        #expect(!end.complaint.isEmpty)
    }

    /// The exit codes of each command; one with subcommands has those of all of them.
    static let exits: [String: [Int]] = [
        "": [0, 1, 2, 64, 65, 70],
        "serve": [0, 64, 70],
        "demo": [0, 2, 64, 70],
        "eligibility": [0, 1, 2, 64, 65, 70],
        "deadlines": [0, 64, 65, 70],
        "lifecycle": [0, 2, 64, 65, 70],
        "identifier": [0, 1, 64, 70],
        "verify": [0, 1, 2, 64, 65, 70],
        "render": [0, 64, 65, 70],
        "unverified": [0, 64, 70],
        "office": [0, 1, 2, 64, 65, 70],
        "office first-administrator": [0, 1, 64, 70],
        "office reset-administrator": [0, 1, 64, 70],
        "office backup": [0, 64, 70],
        "office restore": [0, 64, 65, 70],
        "office check": [0, 1, 2, 64, 65, 70],
        "office complete": [0, 2, 64, 70],
        "office catch-up": [0, 1, 64, 65, 70],
    ]

    @Test(arguments: exits.keys.sorted())
    func `help has an example and the command's exit codes, and is no error`(
        command: String
    ) throws {
        let words = command.split(separator: " ").map(String.init)
        let end = try Program.run(words + ["--help"])
        #expect(end.code == 0)
        #expect(end.text.contains("dianzhao \(words.joined(separator: " "))"))
        #expect(end.text.contains("退出码"), "\(end.text)")
        #expect(end.text.contains("示例"))
        let codes = end.text.matches(of: /\n  (\d+) +/).compactMap { Int($0.output.1) }
        #expect(codes == UsageTests.exits[command])
    }

    @Test(arguments: ["eligibility", "deadlines", "lifecycle", "verify", "render"])
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
            let known = Set(UsageTests.exits.keys).union(["help"])
            #expect(Set(named).subtracting(known).isEmpty, "\(named)")
            // The help of a command with subcommands names the codes of all of them.
            let codes = named.flatMap { UsageTests.exits[$0, default: []] }
            #expect(Set(codes) == Set(UsageTests.exits[words.joined(separator: " "), default: []]))
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
