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
}
