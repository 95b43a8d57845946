import Foundation
import Testing

/// The check of a standing and of a running office, by the program itself.
@Suite("office check")
struct OfficeCheckTests {
    private func check(_ data: String, _ more: [String] = []) throws -> Program.Ending {
        try Program.run(["office", "check", "--data", data] + more)
    }

    private func made(_ folder: Scratch) throws -> String {
        let data = folder.path("office")
        let end = try Program.run([
            "office", "first-administrator", "--new", "--data", data, "--agency", "shanxi",
            "--login", "first.admin", "--name", "王管理",
        ])
        #expect(end.code == 0, "\(end.complaint)")
        return data
    }

    @Test func `a sound office has one line for each chain, and since when they prove`() throws {
        let folder = try Scratch()
        let data = try made(folder)
        let end = try check(data)
        #expect(end.code == 0, "\(end.text)\(end.complaint)")
        let lines = end.text.split(separator: "\n")
        #expect(lines.count == 11)
        #expect(lines.contains { $0.hasPrefix("account\t1\t") })
        #expect(end.complaint.contains("sound"))
    }

    @Test func `a running office is checked too`() throws {
        let folder = try Scratch()
        let data = folder.path("sample")
        let office = try RunningOffice(["--demo", "--data", data, "--port", "0"])
        defer { if office.process.isRunning { office.kill() } }
        let end = try check(data)
        #expect(end.code == 0, "\(end.text)\(end.complaint)")
        #expect(office.stop() == 0)
        let kept = data + "/journals.json"
        #expect(try check(data, ["--kept", kept]).code == 0)
    }

    @Test func `the first bad place ends it with 1, in both languages`() throws {
        let folder = try Scratch()
        let data = try made(folder)
        try FileManager.default.removeItem(atPath: data + "/journals.json")
        let end = try check(data)
        #expect(end.code == 1)
        #expect(end.text.contains("没有 journals.json"))
        #expect(end.text.contains("not in the data folder"))
    }

    @Test func `no office, no keys and no kept tip are input that cannot be read`() throws {
        let folder = try Scratch()
        let data = try made(folder)
        let note = try folder.write("note", "note")
        for end in [
            try check(folder.path("none")), try check(data, ["--kept", folder.path("none")]),
            try check(data, ["--kept", note]),
        ] {
            #expect(end.code == 65, "\(end.complaint)")
            #expect(end.output.isEmpty && !end.complaint.isEmpty)
        }
        #expect(try Program.run(["office", "check"]).code == 64)
        #expect(try Program.run(["office", "check", "--help"]).code == 0)
    }
}
