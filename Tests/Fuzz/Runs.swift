import Foundation

/// All runs, in batches of one process each, and what came of them.
struct Runs {
    private static let batch = 2_500
    private static let secondsMax = 2.0
    private static let mebibytesMax = 256

    private let mixture: Mixture
    private let folder: String
    private let count: Int
    private let seed: Int

    init(_ mixture: Mixture, folder: String, count: Int, seed: Int) {
        self.mixture = mixture
        self.folder = folder
        self.count = count
        self.seed = seed
    }

    /// Says one closing line, and in another how often each kind of thing was changed.
    ///
    /// - Throws: where a run ended its process, was taken for genuine, or cost too much.
    func run() throws {
        var slowest = (milliseconds: 0, run: 0)
        var kibibytes = 0
        var kinds: [String: Int] = [:]
        var broken: [String] = []
        var first = 1
        while first <= count {
            let size = min(Runs.batch, count - first + 1)
            let end = try batch(first: first, count: size)
            if let sums = end.sums {
                if sums.milliseconds > slowest.milliseconds {
                    slowest = (sums.milliseconds, sums.slowest)
                }
                kibibytes = max(kibibytes, sums.kibibytes)
                kinds.merge(sums.kinds, uniquingKeysWith: +)
                broken += sums.wrong.map { "run \($0): something changed was taken for genuine" }
                first += size
            } else {
                broken.append("run \(end.last): the process ended")
                first = max(first, end.last) + 1
            }
        }
        if Double(slowest.milliseconds) > Runs.secondsMax * 1_000 {
            broken.append("run \(slowest.run): \(slowest.milliseconds) ms of processor time")
        }
        if kibibytes > Runs.mebibytesMax << 10 { broken.append("\(kibibytes >> 10) MiB") }
        Fuzz.say(
            "\(count) runs: slowest \(slowest.milliseconds) ms (run \(slowest.run)), "
                + "most \(kibibytes >> 10) MiB, \(broken.count) findings"
        )
        let counts = Kind.allCases.map { "\($0) \(kinds[$0.rawValue, default: 0])" }
        Fuzz.say(counts.joined(separator: ", "))
        if !broken.isEmpty { throw Broken(broken.joined(separator: "\n")) }
    }

    private struct Sums: Decodable {
        let milliseconds: Int
        let slowest: Int
        let wrong: [Int]
        let kibibytes: Int
        let kinds: [String: Int]
    }

    /// One batch in a process of its own; its last run where it did not come to its end.
    private func batch(first: Int, count: Int) throws -> (sums: Sums?, last: Int) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = [
            "child-\(mixture.rawValue)", folder, "\(first)", "\(count)", "\(seed)",
        ]
        let output = Pipe()
        let trace = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
        guard FileManager.default.createFile(atPath: trace.path, contents: nil) else {
            throw Broken("\(trace.path) cannot be written")
        }
        // A file that stays behind harms nobody.
        defer { try? FileManager.default.removeItem(at: trace) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: trace)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let isWhole = process.terminationReason == .exit && process.terminationStatus == 0
        let sums = isWhole ? try JSONDecoder().decode(Sums.self, from: text) : nil
        let lines = String(decoding: try Data(contentsOf: trace), as: UTF8.self)
            .split(separator: "\n")
        let last = lines.compactMap { Int($0) }.last
        // A process that never began a run has said why.
        if sums == nil, last == nil { throw Broken(lines.joined(separator: "\n")) }
        return (sums, last ?? first)
    }
}
