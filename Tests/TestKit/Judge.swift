import Foundation

/// Programs of others that make files for us and read ours: qpdf, and libjpeg-turbo's.
public enum Judge {
    /// A program that did not end well.
    public struct Failure: Error {
        /// The program and its words.
        public let words: [String]
        /// Its status.
        public let status: Int32
    }

    /// A program's standard output, given bytes on standard input.
    ///
    /// - Parameters:
    ///   - words: the program's name and its words; `IN` stands for the path of a file of the bytes.
    ///   - input: the bytes.
    /// - Returns: its output.
    /// - Throws: `Failure` where it did not end well.
    public static func run(_ words: String..., input: [UInt8] = []) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (sent, got) = (
            folder.appendingPathComponent("in"), folder.appendingPathComponent("out")
        )
        try Data(input).write(to: sent)
        try Data().write(to: got)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words.map { $0 == "IN" ? sent.path : $0 }
        process.standardInput = try FileHandle(forReadingFrom: sent)
        process.standardOutput = try FileHandle(forWritingTo: got)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(words: words, status: process.terminationStatus)
        }
        return Array(try Data(contentsOf: got))
    }

    /// A JPEG of colours that differ from place to place, in blocks of 16 by 16; of cjpeg's options one.
    public static func jpeg(
        width: Int,
        height: Int,
        _ option: String = "-optimize"
    ) throws -> [UInt8] {
        var map = Array("P6\n\(width) \(height)\n255\n".utf8)
        for y in 0..<height {
            for x in 0..<width { map += [x * 9, y * 5, x * y].map { UInt8($0 & 0xFF) } }
        }
        return try run("cjpeg", option, input: map)
    }

    /// The points of a JPEG as another program decodes them.
    public static func points(_ jpeg: [UInt8]) throws -> [UInt8] { try run("djpeg", input: jpeg) }
}
