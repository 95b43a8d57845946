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

    @Test func `an administrator who lost everything gets a code, and nobody else does`() throws {
        let folder = try Scratch()
        let data = folder.path("office")
        #expect(try Program.run(words(data, isNew: true)).code == 0)
        func reset(_ login: String, of agency: String = "shanxi") throws -> Program.Ending {
            try Program.run([
                "office", "reset-administrator", "--data", data, "--agency", agency, "--login",
                login,
            ])
        }
        let first = try reset("first.admin")
        #expect(first.code == 0, "\(first.complaint)")
        #expect(first.text.split(separator: "\n").count == 1)
        #expect(try reset("FIRST.admin").text != first.text)
        for other in [try reset("second.admin"), try reset("first.admin", of: "shandong")] {
            #expect(other.code == 1)
            #expect(other.output.isEmpty && !other.complaint.isEmpty)
        }
        #expect(try reset("first.admin", of: "nowhere").code == 64)
    }

    @Test func `a datum is confirmed for an agency that there is`() throws {
        let folder = try Scratch()
        let data = folder.path("office")
        #expect(try Program.run(words(data, isNew: true)).code == 0)
        let list = try Program.run(["unverified", "--data", data])
        let key = try #require(list.text.split(separator: "\t").first.map(String.init))
        func confirm(_ agency: String) throws -> Program.Ending {
            try Program.run([
                "unverified", "--data", data, "--confirm", key, "--by", "wang", "--agency", agency,
            ])
        }
        let wrong = try confirm("nowhere")
        #expect(wrong.code == 64 && wrong.output.isEmpty)
        #expect(wrong.complaint.contains("nowhere"))
        #expect(try Program.run(["unverified", "--data", data]).text == list.text)
        let right = try confirm("shanxi")
        #expect(right.code == 0 && !right.text.contains("\(key)\t"), "\(right.complaint)")
    }

    @Test func `a datum is confirmed for the agency whose it is, and for no other`() throws {
        let folder = try Scratch()
        let data = folder.path("office")
        #expect(try Program.run(words(data, isNew: true)).code == 0)
        let list = try Program.run(["unverified", "--data", data]).text
        func confirm(_ key: String, _ agency: String) throws -> Program.Ending {
            try Program.run([
                "unverified", "--data", data, "--confirm", key, "--by", "wang", "--agency", agency,
            ])
        }
        let key = "agency.henan.document-prefix"
        #expect(list.contains("\(key)\t"))
        let foreign = try confirm(key, "shanxi")
        #expect(foreign.code == 64 && foreign.output.isEmpty)
        #expect(foreign.complaint.contains(key) && foreign.complaint.contains("其他机构"))
        #expect(try Program.run(["unverified", "--data", data]).text == list)
        let own = try confirm(key, "henan")
        #expect(own.code == 0 && !own.text.contains("\(key)\t"), "\(own.complaint)")
        #expect(own.complaint.contains("已记录"))
        let again = try confirm(key, "henan")
        #expect(again.code == 0 && again.text == own.text)
        #expect(again.complaint.contains("此前已确认") && !again.complaint.contains("已记录"))
        let late = try confirm(key, "shanxi")
        #expect(late.code == 64 && late.output.isEmpty)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs a mount of its own"))
    func `a missing font is named with the package that brings it`() throws {
        let folder = try Scratch()
        let program = Program.binary.path
        let script = "mount -t tmpfs none /usr/share/fonts && exec '\(program)' demo --out x"
        let shell = URL(fileURLWithPath: "/usr/bin/unshare")
        let end = try Program.run(["-rm", "sh", "-c", script], binary: shell, in: folder.url)
        #expect(end.code == 70)
        #expect(end.output.isEmpty)
        #expect(end.complaint.contains("fonts-babelstone-han"), "\(end.complaint)")
        #expect(!end.complaint.contains("notFound"))
    }
}
