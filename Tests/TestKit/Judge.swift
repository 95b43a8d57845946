import Foundation

/// Programs of others that make files for us and read ours: qpdf, unzip, openssl and the like.
public enum Judge {
    /// How a program ended.
    public struct Ending: Sendable {
        /// Its status; -1 where a signal ended it.
        public let status: Int32
        /// Its standard output.
        public let output: [UInt8]
        /// Its standard error.
        public let complaint: String
    }

    /// A program that did not end well.
    public struct Failure: Error {
        /// The program and its words.
        public let words: [String]
        /// Its status.
        public let status: Int32
        /// Its standard error.
        public let complaint: String
    }

    /// Whether programs of these names are where the system looks for programs.
    public static func has(_ programs: String...) -> Bool {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return programs.allSatisfy { program in
            folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
        }
    }

    /// The Python that `script/setup` prepares, with the packages of others that tests use.
    public static let python = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: ".build-python/bin/python").path

    /// Whether that Python is there and has a package.
    public static func pythonHas(_ package: String) -> Bool {
        (try? run(python, "-c", "import \(package)")) != nil
    }

    /// Runs a program to its end, however it ends.
    ///
    /// - Parameters:
    ///   - words: the program's name and its words; `IN` stands for the path of a file of the bytes.
    ///   - input: the bytes, on standard input too.
    /// - Returns: its status and what it said.
    /// - Throws: where it cannot be started.
    public static func ending(_ words: [String], input: [UInt8] = []) throws -> Ending {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ bytes: [UInt8] = []) throws -> URL {
            let file = folder.appendingPathComponent(name)
            try Data(bytes).write(to: file)
            return file
        }
        let (sent, got, said) = (try file("in", input), try file("out"), try file("err"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words.map { $0 == "IN" ? sent.path : $0 }
        process.standardInput =
            input.isEmpty ? FileHandle.nullDevice : try FileHandle(forReadingFrom: sent)
        process.standardOutput = try FileHandle(forWritingTo: got)
        process.standardError = try FileHandle(forWritingTo: said)
        try process.run()
        process.waitUntilExit()
        return Ending(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: Array(try Data(contentsOf: got)),
            complaint: String(decoding: try Data(contentsOf: said), as: UTF8.self)
        )
    }

    /// A program's standard output; words and input as for `ending`.
    ///
    /// - Throws: `Failure` where it did not end well.
    public static func run(_ words: [String], input: [UInt8] = []) throws -> [UInt8] {
        let end = try ending(words, input: input)
        guard end.status == 0 else {
            throw Failure(words: words, status: end.status, complaint: end.complaint)
        }
        return end.output
    }

    /// The same, word by word.
    public static func run(_ words: String..., input: [UInt8] = []) throws -> [UInt8] {
        try run(words, input: input)
    }

    /// The words of an OFD's pages in their order, without spaces, read without our code.
    ///
    /// - Throws: `Failure` where unzip finds no pages.
    public static func words(ofOFD archive: [UInt8]) throws -> String {
        let pages = try run("unzip", "-p", "IN", "*/Pages/*", input: archive)
        return String(decoding: pages, as: UTF8.self)
            .matches(of: /<ofd:TextCode[^>]*>([^<]*)<\/ofd:TextCode>/)
            .map { String($0.1) }.joined().filter { !$0.isWhitespace }
    }

    /// Bytes that came compressed, as gzip unpacks them.
    public static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        try run("gzip", "-dc", input: bytes)
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
