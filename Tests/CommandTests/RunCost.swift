import Foundation
import Testing

/// The cost of one run of the program, as the system tells it to the process that waits for it.
struct RunCost: Decodable {
    /// The exit code; where a signal ended the run, its number below zero.
    let code: Int
    /// Processor time of the program, and of the system for it.
    let seconds: Double
    /// The most memory that it had at one time.
    let kibibytes: Int
}

extension Program {
    /// Runs the program, measures the run, and gives all that it said.
    ///
    /// Linux counts the starter's memory in a process's peak. The tests are large, so a small Python
    /// process starts the program. The system ends a run after twenty seconds of processor time.
    static func cost(_ arguments: [String]) throws -> (run: RunCost, said: String) {
        let script = """
            import json, os, resource, subprocess, sys
            resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
            words = sys.argv[1:]
            child = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=sys.stderr)
            _, status, usage = os.wait4(child.pid, 0)
            print(json.dumps({
                "code": os.waitstatus_to_exitcode(status),
                "seconds": usage.ru_utime + usage.ru_stime,
                "kibibytes": usage.ru_maxrss,
            }))
            """
        let end = try python(script, [binary.path] + arguments)
        return (try JSONDecoder().decode(RunCost.self, from: Data(end.output)), end.complaint)
    }

    /// Runs a script of Python, for which `files` is `Tests/attack/files.py`, to its good end.
    @discardableResult
    static func python(_ script: String, _ words: [String]) throws -> Ending {
        let end = try run(
            ["-c", script] + words,
            binary: URL(fileURLWithPath: "/usr/bin/python3"),
            environment: [
                "PYTHONPATH": Package.path("Tests/attack"), "PYTHONDONTWRITEBYTECODE": "1",
            ]
        )
        #expect(end.code == 0, "\(end.complaint)")
        return end
    }
}
