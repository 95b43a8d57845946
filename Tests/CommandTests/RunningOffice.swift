import Foundation
import Glibc
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The running office of one test; stopped with it.
final class RunningOffice: Sendable {
    let process: Process
    let address: String

    /// - Parameters:
    ///   - arguments: of `serve`.
    ///   - limit: what the shell is told before it starts the program, such as `ulimit -n 64`.
    ///   - environment: more of it than the tests have.
    ///   - complaints: takes the standard error.
    /// - Throws: where it cannot be started.
    init(
        _ arguments: [String],
        under limit: String? = nil,
        environment: [String: String] = [:],
        complaints: FileHandle = .nullDevice
    ) throws {
        process = Process()
        if let limit {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments =
                ["-c", "\(limit); exec \"$0\" \"$@\"", Program.binary.path, "serve"] + arguments
        } else {
            process.executableURL = Program.binary
            process.arguments = ["serve"] + arguments
        }
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("DIANZHAO") }
            .merging(environment) { $1 }
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = complaints
        try process.run()
        var line: [UInt8] = []
        while let byte = try pipe.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
            line.append(byte)
        }
        address = String(decoding: line, as: UTF8.self)
    }

    /// Port on which it listens; -1 where it does not.
    var port: Int {
        address.split(separator: ":").last.flatMap { Int($0) } ?? -1
    }

    /// Ends the process as a power cut would: nothing of ours runs any more.
    func kill(_ signal: Int32 = SIGKILL) {
        _ = Glibc.kill(process.processIdentifier, signal)
        process.waitUntilExit()
    }

    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    func get(_ path: String) async throws -> (status: Int, text: String) {
        let url = try #require(URL(string: address + path))
        let (data, response) = try await URLSession.shared.data(from: url)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        return (status, String(decoding: data, as: UTF8.self))
    }

    /// The most memory that it ever had, in MiB.
    func peak() throws -> Int {
        let status = try String(
            contentsOfFile: "/proc/\(process.processIdentifier)/status",
            encoding: .utf8
        )
        let peak = try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/))
        return try #require(Int(peak.1)) / 1_024
    }
}
