import Foundation
import Testing

/// An office is copied into one file while it runs, and comes back from it whole or not at all.
@Suite("office backup and restore")
struct BackupTests {
    private static func backup(
        _ data: String,
        _ out: String,
        _ more: [String] = []
    ) throws
        -> Program.Ending
    {
        try Program.run(["office", "backup", "--data", data, "--out", out] + more)
    }

    private static func restore(
        _ file: String,
        _ data: String,
        _ more: [String] = []
    ) throws
        -> Program.Ending
    {
        try Program.run(["office", "restore", file, "--data", data] + more)
    }

    @Test func `backed up while it runs, an office starts from its backup with all it had`()
        async throws
    {
        let folder = try Scratch()
        let data = folder.path("office")
        let office = try RunningOffice(["--demo", "--data", data, "--port", "0"])
        defer { if office.process.isRunning { office.kill() } }
        let records = try await office.get("/api/v1/register/records.jsonl").text
        let file = folder.path("office.backup")
        let end = try BackupTests.backup(data, file)
        #expect(end.code == 0, "\(end.complaint)")
        #expect(end.complaint.contains("主密钥"))
        #expect(try await office.get("/readyz").status == 200)
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(Set(left).subtracting(["office", "office.backup"]).allSatisfy { $0.count < 4 })
        #expect(office.stop() == 0)

        // Another program reads it as what it says it is.
        let listed = try Program.run(
            ["tar", "-tf", file],
            binary: URL(fileURLWithPath: "/usr/bin/env")
        )
        let names = Set(listed.text.split(separator: "\n").map(String.init))
        #expect(
            names.isSuperset(of: ["backup.txt", "office.sqlite", "kind", "trust/roots.pem"])
        )
        #expect(names.contains("keys/authority.key") && !names.contains("keys/master.key"))

        let again = folder.path("again")
        let missing = try BackupTests.restore(file, again)
        #expect(missing.code == 64 && missing.complaint.contains("--master-key"))
        #expect(!FileManager.default.fileExists(atPath: again))
        let key = ["--master-key", data + "/keys/master.key"]
        let restored = try BackupTests.restore(file, again, key)
        #expect(restored.code == 0, "\(restored.complaint)")
        let second = try RunningOffice(["--demo", "--data", again, "--port", "0"])
        defer { if second.process.isRunning { second.kill() } }
        #expect(try await second.get("/readyz").status == 200)
        #expect(try await second.get("/api/v1/register/records.jsonl").text == records)
        #expect(second.stop() == 0)
    }

    @Test func `with its master key a backup needs nothing else, and nothing is overwritten`()
        throws
    {
        let folder = try Scratch()
        let data = try BackupTests.office(in: folder)
        let file = folder.path("b")
        #expect(try BackupTests.backup(data, file, ["--with-master-key"]).code == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(try BackupTests.backup(data, file).code == 64)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        let other = folder.path("other")
        #expect(try BackupTests.restore(file, other).code == 0)
        let mark = try folder.write("mine", "taken-mark")
        try FileManager.default.createDirectory(
            atPath: folder.path("taken"),
            withIntermediateDirectories: false
        )
        for place in [other, folder.path("taken"), mark] {
            #expect(try BackupTests.restore(file, place).code == 64)
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path("taken"))
        #expect(kept.isEmpty)
        let keyed = try Program.run([
            "office", "reset-administrator", "--data", other, "--agency", "shanxi", "--login",
            "first.admin",
        ])
        #expect(keyed.code == 0, "\(keyed.complaint)")
    }

    @Test func `a backup that lost a bit anywhere is not taken, nor another office's master key`()
        throws
    {
        let folder = try Scratch()
        let data = try BackupTests.office(in: folder)
        let file = folder.path("b")
        #expect(try BackupTests.backup(data, file, ["--with-master-key"]).code == 0)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        let step = bytes.count / 12
        for place in stride(from: 600, to: bytes.count - 2_000, by: step) {
            var damaged = bytes
            damaged[place] ^= 1
            // Bytes that only fill a block say nothing.
            if bytes[place] == 0, bytes[(place & ~511)...].prefix(512).last == 0 { continue }
            let path = try folder.write(damaged, "damaged")
            let end = try BackupTests.restore(path, folder.path("x"))
            #expect(end.code == 65, "\(place): \(end.complaint)")
            #expect(end.output.isEmpty)
        }
        for length in [0, 511, 5_000, bytes.count / 2, bytes.count - 3_000] {
            let path = try folder.write(Array(bytes[..<length]), "damaged")
            #expect(try BackupTests.restore(path, folder.path("x")).code == 65, "\(length)")
        }
        let plain = folder.path("plain")
        #expect(try BackupTests.backup(data, plain).code == 0)
        let wrong = try folder.write(String(repeating: "ab", count: 32), "wrong.key")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: wrong)
        let end = try BackupTests.restore(plain, folder.path("x"), ["--master-key", wrong])
        #expect(end.code == 64 && end.complaint.contains("主密钥"), "\(end.complaint)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("x")))
        #expect(!FileManager.default.fileExists(atPath: folder.path("x.restoring")))
    }

    /// A real office with one administrator.
    private static func office(in folder: Scratch) throws -> String {
        let data = folder.path("office")
        let end = try Program.run([
            "office", "first-administrator", "--new", "--data", data, "--agency", "shanxi",
            "--login", "first.admin", "--name", "王管理",
        ])
        #expect(end.code == 0, "\(end.complaint)")
        return data
    }
}
