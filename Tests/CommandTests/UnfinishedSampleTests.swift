import Foundation
import Glibc
import Testing

/// A sample office that was killed while it was being made.
@Suite("An unfinished sample office")
struct UnfinishedSampleTests {
    /// The last thing to be seen in the folder when the process is killed, the earliest first.
    private static let marks = [
        "", "sample-unfinished", "kind", "keys/authority.key", "office.sqlite",
        "keys/seal-shanxi-notice.key", "keys/seal-shanxi-license.key",
    ]

    @Test func `killed at any point, it is made at the next start`() async throws {
        let folder = try Scratch()
        let data = folder.path("office")
        let arguments = ["--demo", "--data", data, "--port", "0"]
        for mark in UnfinishedSampleTests.marks {
            try UnfinishedSampleTests.killed(arguments, in: data, at: mark)
            let isFinished = FileManager.default.fileExists(atPath: data + "/sample-people.json")
            #expect(!isFinished, "killed too late: \(mark)")
        }
        // Somewhere among the cases, a little further each time.
        for size in [400_000, 900_000, 1_600_000] {
            try UnfinishedSampleTests.killed(arguments, in: data, at: "office.sqlite-wal", size)
        }
        let office = try RunningOffice(arguments)
        defer { _ = office.stop() }
        #expect(try await office.get("/readyz").status == 200)
        let records = try await office.get("/api/v1/register/records.jsonl").text
        #expect(records.split(separator: "\n").count > 8)
        #expect(FileManager.default.fileExists(atPath: data + "/sample/license-original.ofd"))
        #expect(!FileManager.default.fileExists(atPath: data + "/sample-unfinished"))
    }

    @Test func `what somebody else put there is never removed`() throws {
        let folder = try Scratch()
        let data = folder.path("office")
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
        _ = try folder.write("sample\n", "office/kind")
        _ = try folder.write("mine", "office/thesis.txt")
        let end = try Program.run(["serve", "--demo", "--data", data, "--port", "0"])
        #expect(end.code == 64)
        let names = try FileManager.default.contentsOfDirectory(atPath: data)
        #expect(Set(names) == ["kind", "thesis.txt"])
    }

    /// Starts, and kills once this start has made a file and it has its size.
    private static func killed(
        _ arguments: [String],
        in data: String,
        at name: String,
        _ size: Int = 0
    ) throws {
        let process = Process()
        process.executableURL = Program.binary
        process.arguments = ["serve"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = Date()
        try process.run()
        while process.isRunning, !hasCome("\(data)/\(name)", size, since: start),
            !hasCome(data + "/sample-people.json", 0, since: start)
        {
            usleep(500)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func hasCome(_ path: String, _ size: Int, since start: Date) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, Int(status.st_size) >= size else { return false }
        let nanoseconds = Double(status.st_mtim.tv_nsec) / 1_000_000_000
        return Double(status.st_mtim.tv_sec) + nanoseconds >= start.timeIntervalSince1970
    }
}
