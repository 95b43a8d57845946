import Foundation

/// Reads the words of a paper without our code: unzips the file and takes its text codes.
enum Reader {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip")

    /// The words of all pages in their order, without spaces.
    static func words(of archive: [UInt8]) throws -> String {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "notice-\(UUID().uuidString).ofd")
        try Data(archive).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-p", url.path, "*/Pages/*"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let xml = String(decoding: data, as: UTF8.self)
        let codes = xml.matches(of: /<ofd:TextCode[^>]*>([^<]*)<\/ofd:TextCode>/)
        return codes.map { String($0.1) }.joined().filter { !$0.isWhitespace }
    }
}
