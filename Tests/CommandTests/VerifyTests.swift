import Foundation
import Testing

@Suite("verify")
struct VerifyTests {
    @Test func `without a register a sound license cannot be confirmed`() throws {
        let end = try PlayedDemo.verify(PlayedDemo.path("license-original.ofd"), register: false)
        #expect(end.code == 2)
        #expect(end.json["verdict"] as? String == "cannotConfirm")
        #expect((end.json["edition"] as? [String: Any])?["verdict"] as? String == "cannotConfirm")
        #expect((end.json["file"] as? [String: Any])?["verdict"] as? String == "valid")
    }

    @Test func `without any root the seal cannot be confirmed`() throws {
        let end = try PlayedDemo.verify(PlayedDemo.path("license-original.ofd"), trust: false)
        #expect(end.code == 2)
        #expect((end.json["seal"] as? [String: Any])?["verdict"] as? String == "cannotConfirm")
    }

    @Test func `another office's root makes the seal not valid`() throws {
        let folder = try Scratch()
        let other = try Program.run(["demo", "--out", folder.path("o"), "--on", PlayedDemo.day])
        #expect(other.code == 0, "\(other.complaint)")
        let end = try Program.run([
            "verify", PlayedDemo.path("license-original.ofd"), "--json",
            "--trust", folder.path("o/trust/roots.pem"), "--at", "2026-11-20T12:00:00+08:00",
        ])
        #expect(end.code == 1)
        #expect((end.json["seal"] as? [String: Any])?["verdict"] as? String == "notValid")
    }

    @Test func `SEED1-20 any changed byte of the file is refused`() throws {
        let folder = try Scratch()
        let bytes = try PlayedDemo.bytes("license-original.ofd")
        for place in stride(from: 0, to: bytes.count, by: bytes.count / 12) {
            var changed = bytes
            changed[place] ^= 0x10
            let end = try PlayedDemo.verify(folder.write(changed, "changed.ofd"))
            #expect(end.code == 1, "byte \(place)")
        }
    }

    @Test func `whatever bytes the file holds, an answer comes`() throws {
        let folder = try Scratch()
        let bytes = try PlayedDemo.bytes("license-original.ofd")
        let hostile: [[UInt8]] = [
            Array("PK".utf8), Array(bytes.prefix(bytes.count / 2)), bytes + [0], [0] + bytes,
            bytes + bytes,
        ]
        for (index, content) in hostile.enumerated() {
            let end = try PlayedDemo.verify(folder.write(content, "hostile.ofd"))
            #expect(end.code == 1, "no. \(index)")
            let file = end.json["file"] as? [String: Any]
            #expect(file?["verdict"] as? String == "notValid", "no. \(index)")
        }
    }

    @Test func `another kind of file is no OFD, which nobody can confirm`() throws {
        let folder = try Scratch()
        let pdf = folder.path("license.pdf")
        let license = try PlayedDemo.path("license-original.ofd")
        #expect(try Program.run(["render", license, "--out", pdf]).code == 0)
        let printed = Array(try Data(contentsOf: URL(fileURLWithPath: pdf)))
        for content in [[], [0], Array("<html>".utf8), printed] {
            let path = try folder.write(content, "other.ofd")
            let end = try PlayedDemo.verify(path)
            #expect(end.code == 2, "\(content.prefix(8))")
            #expect(end.json["verdict"] as? String == "cannotConfirm")
            let file = end.json["file"] as? [String: Any]
            #expect(file?["verdict"] as? String == "cannotConfirm")
            let reasons = file?["reasons"] as? [[String: Any]]
            #expect(reasons?.compactMap { $0["code"] as? String } == ["not-ofd"])
            #expect(try Program.run(["render", path, "--out", folder.path("a.png")]).code == 65)
        }
    }

    @Test func `a file of gigabytes is answered from its beginning`() throws {
        let folder = try Scratch()
        let file = try folder.file("huge.ofd")
        try file.handle.write(contentsOf: Data("PK".utf8))
        try file.handle.truncate(atOffset: 5 << 30)
        // A reader that goes to its end takes by far more of the processor.
        let end = try Program.run(
            [
                "-c", "ulimit -t 5; exec \"$0\" \"$@\"", Program.binary.path, "verify",
                file.url.path, "--json", "--trust", try PlayedDemo.path("trust/roots.pem"),
                "--register", try PlayedDemo.path("register"),
            ],
            binary: URL(fileURLWithPath: "/bin/sh")
        )
        #expect(end.code == 1)
        #expect(end.text.contains("container-too-large"))
    }

    @Test func `what cannot be opened is unreadable`() throws {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        let garbage = try folder.write("no certificate", "roots.pem")
        for arguments in [
            [folder.path("none.ofd")], [folder.url.path],
            [license, "--trust", folder.path("none")],
            [license, "--trust", garbage], [license, "--register", folder.path("none")],
            [license, "--register", garbage],
        ] {
            let end = try Program.run(["verify"] + arguments + ["--json"])
            #expect(end.code == 65, "\(arguments) \(end.text)")
            #expect(end.output.isEmpty)
        }
    }

    @Test func `roots with a byte order mark before them are the same roots`() throws {
        let folder = try Scratch()
        let roots = try PlayedDemo.bytes("trust/roots.pem")
        for (marks, code) in [(0, 0), (1, 0), (2, 65)] as [(Int, Int32)] {
            let mark = Array([[UInt8]](repeating: [0xEF, 0xBB, 0xBF], count: marks).joined())
            let path = try folder.write(mark + roots, "roots.pem")
            let end = try Program.run([
                "verify", PlayedDemo.path("license-original.ofd"), "--json", "--trust", path,
                "--register", PlayedDemo.path("register"), "--at", "2026-11-20T12:00:00+08:00",
            ])
            #expect(end.code == code, "\(marks) marks: \(end.text) \(end.complaint)")
        }
    }

    /// The head is dated at the start of 20 November, ten minutes ahead, a second more, and eleven.
    @Test(arguments: [
        ("2026-11-19T23:50:00+08:00", false), ("2026-11-19T23:49:59+08:00", true),
        ("2026-11-19T23:49:00+08:00", true),
    ])
    func `a head of ten minutes ahead counts, one of a second more confirms nothing`(
        instant: String,
        isFromFuture: Bool
    ) throws {
        let end = try PlayedDemo.verify(PlayedDemo.path("license-original.ofd"), at: instant)
        #expect(end.code == 1, "the license's seal is of after that instant")
        for part in ["edition", "license"] {
            let answer = end.json[part] as? [String: Any]
            let reasons = answer?["reasons"] as? [[String: Any]]
            let codes = reasons?.compactMap { $0["code"] as? String }
            #expect(codes?.contains("register-from-future") == isFromFuture, "\(part)")
            let verdict = isFromFuture ? "cannotConfirm" : "notValid"
            #expect(answer?["verdict"] as? String == verdict, "\(part)")
        }
    }

    @Test func `options stand anywhere`() throws {
        let end = try Program.run([
            "verify", "--at", "2026-11-20T04:00:00Z", "--register", PlayedDemo.path("register"),
            PlayedDemo.path("license-original.ofd"), "--json", "--trust",
            PlayedDemo.path("trust/roots.pem"),
        ])
        #expect(end.code == 0, "\(end.text) \(end.complaint)")
    }

    /// Instants on both sides of each boundary, the seal's instant being the start of 20 November.
    static let instants: [(at: String, code: Int32, part: String, verdict: String)] = [
        ("2026-11-19T23:59:59+08:00", 1, "seal", "notValid"),
        ("2026-11-20T00:00:00+08:00", 0, "license", "valid"),
        ("2026-12-31T12:00:00+08:00", 2, "license", "cannotConfirm"),
    ]

    @Test(arguments: instants.indices)
    func `SEED1-25 the answer is as of the stated instant`(index: Int) throws {
        let row = VerifyTests.instants[index]
        let end = try PlayedDemo.verify(PlayedDemo.path("license-original.ofd"), at: row.at)
        #expect(end.code == row.code, "\(end.text)")
        #expect((end.json[row.part] as? [String: Any])?["verdict"] as? String == row.verdict)
    }

    @Test func `a register without its last record, or with one changed, confirms nothing`() throws
    {
        let folder = try Scratch()
        let records = String(
            decoding: try PlayedDemo.bytes("register/records.jsonl"),
            as: UTF8.self
        )
        let head = try PlayedDemo.bytes("register/head.json")
        let lines = records.split(separator: "\n").map(String.init)
        let changed = records.replacingOccurrences(of: "2032-11-19", with: "2042-11-19")
        #expect(changed != records)
        for text in [lines.dropLast().joined(separator: "\n") + "\n", changed, ""] {
            _ = try folder.write(text, "records.jsonl")
            _ = try folder.write(head, "head.json")
            let end = try Program.run([
                "verify", PlayedDemo.path("license-original.ofd"), "--json", "--trust",
                PlayedDemo.path("trust/roots.pem"), "--register", folder.url.path,
                "--at", "2026-11-20T12:00:00+08:00",
            ])
            #expect(end.code == 2, "\(end.text)")
            for part in ["edition", "license"] {
                let answer = end.json[part] as? [String: Any]
                #expect(answer?["verdict"] as? String == "cannotConfirm", "\(part)")
            }
        }
    }
}
