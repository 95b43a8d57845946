import Foundation

/// The built program, run as anybody runs it.
enum Program {
    struct Ending {
        let code: Int32
        let output: [UInt8]
        let complaint: String

        var text: String { String(decoding: output, as: UTF8.self) }

        /// The one JSON object on standard output.
        var json: [String: Any] {
            let object = try? JSONSerialization.jsonObject(with: Data(output))
            return object as? [String: Any] ?? [:]
        }
    }

    /// The program beside the tests' own binary.
    static var binary: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("dianzhao")
    }

    static func run(
        _ arguments: [String],
        binary: URL = Program.binary,
        environment: [String: String] = [:],
        in directory: URL? = nil
    ) throws -> Ending {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("DIANZHAO") }
            .merging(environment) { $1 }
        if let directory { process.currentDirectoryURL = directory }
        let folder = try Scratch()
        let output = try folder.file("out")
        let complaint = try folder.file("err")
        process.standardOutput = output.handle
        process.standardError = complaint.handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Ending(
            code: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: Array(try Data(contentsOf: output.url)),
            complaint: String(decoding: try Data(contentsOf: complaint.url), as: UTF8.self)
        )
    }
}

/// A folder of one test, gone with it.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that stays behind harms nobody.
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: url.appendingPathComponent(name))
        return path(name)
    }

    func write(_ text: String, _ name: String) throws -> String {
        try write(Array(text.utf8), name)
    }

    func file(_ name: String) throws -> (url: URL, handle: FileHandle) {
        let file = url.appendingPathComponent(name)
        try Data().write(to: file)
        return (file, try FileHandle(forWritingTo: file))
    }
}

/// Files of the package, by their path from its root.
enum Package {
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(name).path
    }
}
