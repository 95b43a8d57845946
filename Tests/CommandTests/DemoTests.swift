import Foundation
import Testing

/// One played case that every test of the suite looks at.
enum PlayedDemo {
    static let day = "2026-11-20"
    static let folder = Result { try Scratch() }
    static let end = Result {
        try Program.run(["demo", "--out", folder.get().path("demo"), "--seed", "7", "--on", day])
    }

    static func path(_ name: String) throws -> String {
        let end = try end.get()
        #expect(end.code == 0, "\(end.complaint)")
        return try folder.get().path("demo/\(name)")
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// Verifies with trust and register as of noon of the day, unless told otherwise.
    static func verify(
        _ file: String,
        trust: Bool = true,
        register: Bool = true,
        at instant: String = "2026-11-20T12:00:00+08:00"
    ) throws -> Program.Ending {
        var arguments = ["verify", file, "--json", "--at", instant]
        if trust { arguments += ["--trust", try path("trust/roots.pem")] }
        if register { arguments += ["--register", try path("register")] }
        return try Program.run(arguments)
    }
}

@Suite("demo")
struct DemoTests {
    @Test func `SEED1-8 SEED1-12 one case leaves two sealed files, their paper and its notices`()
        throws
    {
        for name in [
            "license-original.ofd", "license-duplicate.ofd", "license-original.pdf",
            "notices/01-acceptance.ofd", "notices/02-grant.ofd", "trust/roots.pem",
            "register/records.jsonl", "register/head.json", "case.json",
        ] {
            #expect(try !PlayedDemo.bytes(name).isEmpty, "\(name)")
        }
        let pdf = try PlayedDemo.bytes("license-original.pdf")
        #expect(Array(pdf.prefix(5)) == Array("%PDF-".utf8))
        #expect(try PlayedDemo.end.get().text.contains("2026-11-20"))
    }

    @Test(arguments: ["license-original.ofd", "license-duplicate.ofd"])
    func `SEED1-16 SEED1-20 the license verifies offline with all four answers`(
        name: String
    ) throws {
        let end = try PlayedDemo.verify(PlayedDemo.path(name))
        #expect(end.code == 0, "\(end.text) \(end.complaint)")
        #expect(end.json["verdict"] as? String == "valid")
        #expect(end.json["document"] as? String == "license")
        #expect(end.json["asOf"] as? String == "2026-11-20T12:00:00+08:00")
        for part in ["file", "seal", "edition", "license"] {
            let answer = end.json[part] as? [String: Any]
            #expect(answer?["verdict"] as? String == "valid", "\(part)")
        }
    }

    @Test func `SEED1-29 both files carry one identifier and one number`() throws {
        let answers = try ["license-original.ofd", "license-duplicate.ofd"].map {
            try PlayedDemo.verify(PlayedDemo.path($0)).json
        }
        let identifiers = answers.map {
            ($0["edition"] as? [String: Any])?["identifier"] as? String
        }
        let numbers = answers.map { ($0["license"] as? [String: Any])?["number"] as? String }
        #expect(identifiers[0] != nil && identifiers[0] == identifiers[1])
        #expect(numbers[0] != nil && numbers[0] == numbers[1])
    }

    @Test(arguments: ["notices/01-acceptance.ofd", "notices/02-grant.ofd"])
    func `SEED2-D9 a sealed notice verifies with the register, and is not confirmed without one`(
        name: String
    ) throws {
        for (register, code, verdict) in [(true, 0, "valid"), (false, 2, "cannotConfirm")] {
            let end = try PlayedDemo.verify(PlayedDemo.path(name), register: register)
            #expect(end.code == code, "\(end.text) \(end.complaint)")
            #expect(end.json["document"] as? String == "notice")
            let edition = end.json["edition"] as? [String: Any]
            #expect(edition?["verdict"] as? String == verdict)
            let license = end.json["license"] as? [String: Any]
            #expect(license?["verdict"] as? String == "notApplicable")
        }
    }

    @Test func `SEED2-92 the license ends six years less one day after it begins`() throws {
        let license =
            try PlayedDemo.verify(PlayedDemo.path("license-original.ofd"))
            .json["license"] as? [String: Any]
        #expect(license?["validUntil"] as? String == "2032-11-19")
    }

    @Test func `the same seed and day make the same case`() throws {
        let folder = try Scratch()
        let again = try Program.run([
            "demo", "--out", folder.path("b"), "--seed", "7", "--on", PlayedDemo.day,
        ])
        #expect(again.code == 0, "\(again.complaint)")
        #expect(try again.text == PlayedDemo.end.get().text)
        let other = try Program.run([
            "demo", "--out", folder.path("c"), "--seed", "8", "--on", PlayedDemo.day,
        ])
        #expect(try other.text != PlayedDemo.end.get().text)
    }

    @Test func `a day without rules cannot be played`() throws {
        let folder = try Scratch()
        let end = try Program.run(["demo", "--out", folder.path("x"), "--on", "2019-05-06"])
        #expect(end.code == 2)
        #expect(end.output.isEmpty)
    }

    @Test func `a moved binary still carries its rules, fonts' names and templates`() throws {
        let folder = try Scratch()
        let moved = folder.url.appendingPathComponent("elsewhere")
        try FileManager.default.copyItem(at: Program.binary, to: moved)
        let end = try Program.run(
            ["demo", "--out", folder.path("demo"), "--on", PlayedDemo.day],
            binary: moved,
            in: folder.url
        )
        #expect(end.code == 0, "\(end.complaint)")
    }

    @Test func `where nothing can be written, that is said and is no answer`() throws {
        let folder = try Scratch()
        let file = try folder.write("a file", "taken")
        let end = try Program.run(["demo", "--out", file, "--on", PlayedDemo.day])
        #expect(end.code == 70)
        #expect(end.output.isEmpty)
        #expect(end.complaint.contains("不能写入"))
    }
}
