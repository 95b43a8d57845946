import Foundation
import Testing

/// The register of a standing office in the hands of its operator, by the program itself.
@Suite("office complete, office catch-up")
struct OfficeRegisterTests {
    private func made(_ folder: Scratch) throws -> String {
        let data = folder.path("office")
        let end = try Program.run([
            "office", "first-administrator", "--new", "--data", data, "--agency", "shanxi",
            "--login", "first.admin", "--name", "王管理",
        ])
        #expect(end.code == 0, "\(end.complaint)")
        return data
    }

    private func complete(
        _ data: String,
        agency: String = "shanxi",
        family: String = "facility",
        from day: String = "2026-01-01"
    ) throws -> Program.Ending {
        try Program.run([
            "office", "complete", "--data", data, "--agency", agency, "--family", family,
            "--from", day,
        ])
    }

    @Test func `a register is declared complete once, and wrong words are wrong usage`() throws {
        let folder = try Scratch()
        let data = try made(folder)
        for end in [
            try complete(data, agency: "nowhere"), try complete(data, family: "other"),
            try complete(data, from: "yesterday"), try complete(data, from: "2999-01-01"),
            try complete(folder.path("none")),
        ] {
            #expect(end.code == 64, "\(end.complaint)")
            #expect(end.output.isEmpty && !end.complaint.isEmpty)
        }
        let first = try complete(data)
        #expect(first.code == 0 && first.text.contains("已声明"), "\(first.complaint)")
        let again = try complete(data)
        #expect(again.code == 0 && again.text.contains("此前"), "\(again.complaint)")
        let head = try String(contentsOfFile: data + "/head.json", encoding: .utf8)
        #expect(head.contains("\"size\":1"))
    }

    @Test func `work on a standing office publishes nothing that nobody asked for`() throws {
        let folder = try Scratch()
        let data = try made(folder)
        let reset = try Program.run([
            "office", "reset-administrator", "--data", data, "--agency", "shanxi", "--login",
            "first.admin",
        ])
        #expect(reset.code == 0, "\(reset.complaint)")
        #expect(try Program.run(["unverified", "--data", data]).code == 0)
        #expect(!FileManager.default.fileExists(atPath: data + "/head.json"))
        #expect(try complete(data).code == 0)
        #expect(FileManager.default.fileExists(atPath: data + "/head.json"))
    }

    @Test func `a sample folder is not declared complete`() throws {
        let folder = try Scratch()
        let data = folder.path("sample")
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        _ = try folder.write("sample\n", "sample/kind")
        _ = try folder.write("", "sample/office.sqlite")
        #expect(try complete(data).code == 64)
    }

    @Test func `a copy that is none is unreadable, another office's is refused`() throws {
        let folder = try Scratch()
        let data = try made(folder)
        let none = try Program.run([
            "office", "catch-up", "--data", data, "--register", folder.path("none"),
        ])
        #expect(none.code == 65 && none.output.isEmpty, "\(none.complaint)")
        let foreign = try Program.run([
            "office", "catch-up", "--data", data, "--register", try PlayedDemo.path("register"),
        ])
        #expect(foreign.code == 1 && foreign.output.isEmpty, "\(foreign.complaint)")
    }

    @Test func `a restored office takes the lines that it lacks, and has each of them once`()
        throws
    {
        let folder = try Scratch()
        let data = try licensed(folder)
        let file = folder.path("backup")
        let kept = try Program.run([
            "office", "backup", "--data", data, "--out", file, "--with-master-key",
        ])
        #expect(kept.code == 0, "\(kept.complaint)")
        for family in ["facility", "business"] {
            #expect(try complete(data, family: family).code == 0)
        }
        let copy = try published(data, folder)
        let lines = try self.lines(of: copy)
        let again = folder.path("again")
        let restored = try Program.run(["office", "restore", file, "--data", again])
        #expect(restored.code == 0, "\(restored.complaint)")
        #expect(restored.text.hasSuffix("\t\(lines.count - 2)\n"), "two lines are lacking")

        for taken in [2, 0] {
            let end = try Program.run([
                "office", "catch-up", "--data", again, "--register", copy,
            ])
            #expect(end.code == 0, "\(end.complaint)")
            #expect(end.text == "补入\(taken)条记录\n")
        }
        // A start that publishes what waits finds nothing to publish.
        let declared = try complete(again)
        #expect(declared.code == 0 && declared.text.contains("此前"), "\(declared.complaint)")
        #expect(try self.lines(of: again + "/published") == lines)
        #expect(Set(lines).count == lines.count)
        let editions = lines.filter { $0.contains("\"kind\":\"edition\"") }
        let numbers = editions.compactMap { $0.firstMatch(of: /"number":"([^"]+)"/)?.output.1 }
        #expect(numbers.count > 1 && numbers.count == editions.count)
        #expect(Set(numbers).count == numbers.count)
    }

    /// A standing office with published licenses: those of a sample, in a folder that says it is a real one.
    private func licensed(_ folder: Scratch) throws -> String {
        let data = folder.path("office")
        let sample = try RunningOffice(["--demo", "--data", data, "--port", "0"])
        #expect(sample.stop() == 0)
        _ = try folder.write("real\n", "office/kind")
        return data
    }

    /// The files that an office has published, in a folder of their own.
    private func published(_ data: String, _ folder: Scratch) throws -> String {
        let copy = folder.path("copy")
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
        for place in ["published/records.jsonl", "head.json"] {
            let file = URL(fileURLWithPath: "\(data)/\(place)")
            let target = URL(fileURLWithPath: copy).appendingPathComponent(file.lastPathComponent)
            try FileManager.default.copyItem(at: file, to: target)
        }
        return copy
    }

    private func lines(of folder: String) throws -> [String] {
        try String(contentsOfFile: folder + "/records.jsonl", encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }
}
