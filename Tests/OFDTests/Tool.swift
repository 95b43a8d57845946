import Foundation

/// Judges of others: programs of the system that read what we write.
enum Tool {
    /// What a program said, and its exit status; nil where it is not installed.
    static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, text: String)?
    {
        let path = "/usr/bin/" + name
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let text = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    /// Calls with the path of a file that holds the bytes, and removes it.
    static func withFile<T>(
        _ bytes: [UInt8],
        ending: String,
        _ body: (String) throws -> T
    ) throws -> T {
        let name = "ofd-\(UUID().uuidString).\(ending)"
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }
}
