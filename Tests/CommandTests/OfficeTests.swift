import Foundation
import Testing

/// The first administrator of a real office, by the program itself.
@Suite("office first-administrator")
struct OfficeTests {
    private func words(
        _ data: String,
        login: String = "first.admin",
        isNew: Bool = false
    ) -> [String] {
        ["office", "first-administrator"] + (isNew ? ["--new"] : []) + [
            "--data", data, "--agency", "shanxi", "--login", login, "--name", "王管理",
        ]
    }

    @Test func `a new office prints one code, and no second administrator`() throws {
        let folder = try Scratch()
        let data = folder.path("office")
        let mistyped = try Program.run(words(data))
        #expect(mistyped.code == 64, "\(mistyped.complaint)")
        #expect(!FileManager.default.fileExists(atPath: data))
        let first = try Program.run(words(data, isNew: true))
        #expect(first.code == 0, "\(first.complaint)")
        let code = first.text.trimmingCharacters(in: .newlines)
        #expect(!code.isEmpty && !code.contains("\n"))
        #expect(first.complaint.contains("/setup"))
        let other = try Program.run(words(data, login: "second.admin"))
        #expect(other.code == 1)
        #expect(other.output.isEmpty)
        #expect(other.complaint.contains("已有管理员"))
        let again = try Program.run(words(data))
        #expect(again.code == 0)
        #expect(again.text != first.text)
    }

    @Test func `the sample office, another agency and a missing name are wrong usage`() throws {
        let folder = try Scratch()
        let data = folder.path("office")
        let sample = folder.path("sample")
        try FileManager.default.createDirectory(
            atPath: sample,
            withIntermediateDirectories: true
        )
        _ = try folder.write("sample\n", "sample/kind")
        let elsewhere = words(data, isNew: true).map { $0 == "shanxi" ? "nowhere" : $0 }
        for arguments in [words(sample), elsewhere, Array(words(data, isNew: true).dropLast(2))] {
            let end = try Program.run(arguments)
            #expect(end.code == 64, "\(end.complaint)")
            #expect(end.output.isEmpty)
        }
        #expect(try Program.run(["office", "first-administrator", "--help"]).code == 0)
    }
}
