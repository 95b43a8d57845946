import Foundation

/// Measures what the product promises about speed; run by `script/bench`.
@main
enum Measure {
    static func main() async throws {
        switch CommandLine.arguments.dropFirst().first {
        case "issue": try IssuingRun(folder: CommandLine.arguments[2]).run()
        case "bare": try await BareServer.run(port: Int(CommandLine.arguments[2]) ?? 0)
        default:
            FileHandle.standardError.write(Data("usage: Measure issue FOLDER | bare PORT\n".utf8))
            exit(64)
        }
    }

    /// Median, minimum and maximum of `count` timed calls, in milliseconds.
    static func time(_ count: Int, _ work: () throws -> Void) rethrows -> Timing {
        let clock = ContinuousClock()
        var samples: [Double] = []
        for _ in 0..<count {
            let span = try clock.measure(work)
            samples.append(
                Double(span.components.attoseconds) / 1e15
                    + Double(span.components.seconds) * 1e3
            )
        }
        return Timing(samples: samples.sorted())
    }

    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}

/// Timings in milliseconds, sorted.
struct Timing {
    let samples: [Double]

    var words: String {
        let format = { (value: Double) in String(format: "%.2f", value) }
        return "median \(format(samples[samples.count / 2])) ms, best \(format(samples[0])) ms, "
            + "worst \(format(samples[samples.count - 1])) ms"
    }
}
