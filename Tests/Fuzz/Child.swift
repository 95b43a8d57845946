import Foundation
import Glibc
import TestKit

/// The runs of one process; each is timed, and the largest memory is the process's own.
struct Child {
    /// Processor time after which a run is ended with its process, in seconds.
    private static let patience = 20

    private let mixture: Mixture
    private let genuine: Genuine
    private let seed: Int

    init(_ mixture: Mixture, folder: String, seed: Int) throws {
        self.mixture = mixture
        genuine = try Genuine(folder)
        self.seed = seed
    }

    /// Says the number of each run before it begins, where it may be the last, and then the sums.
    func run(first: Int, count: Int) throws {
        var slowest = 0.0
        var slowestRun = first
        var wrong: [Int] = []
        var kinds: [String: Int] = [:]
        for number in first..<first + count {
            FileHandle.standardError.write(Data("\(number)\n".utf8))
            Child.limitTime()
            let start = Child.processorTime()
            // Seeds of neighbours give sequences that have nothing in common.
            let mutator = Mutator(seed: (UInt64(seed) << 32) + UInt64(number))
            var trial = Trial(genuine: genuine, mutator: mutator)
            let kind = mixture.kind(of: number)
            kinds[kind.rawValue, default: 0] += 1
            if !trial.holds(kind) { wrong.append(number) }
            let time = Child.processorTime() - start
            if time > slowest { (slowest, slowestRun) = (time, number) }
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let sums: [String: Any] = [
            "milliseconds": Int(slowest * 1_000), "slowest": slowestRun, "wrong": wrong,
            "kibibytes": usage.ru_maxrss, "kinds": kinds,
        ]
        Fuzz.say(String(decoding: try JSONSerialization.data(withJSONObject: sums), as: UTF8.self))
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func limitTime() {
        var timer = itimerval()
        timer.it_value.tv_sec = patience
        setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    }
}
