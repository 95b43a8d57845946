import Foundation
import Glibc
import Testing

/// A fault that ends the program prints nothing of its memory, where there are keys and people's data.
@Suite("Fatal signals")
struct FatalSignalTests {
    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT])
    func `a fatal signal ends the office by that signal, and nothing is printed`(
        signal: Int32
    ) throws {
        let folder = try Scratch()
        let words = try folder.file("words")
        let office = try RunningOffice(
            [
                "--data", folder.path("office"), "--new", "--port", "0",
                "--public-url", "https://license.example",
            ],
            // The runtime sets its report up, also where that is not the machine's default.
            environment: ["SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no"],
            complaints: words.handle
        )
        defer { if office.process.isRunning { office.kill() } }
        let before = try Data(contentsOf: words.url)
        office.kill(signal)
        #expect(office.process.terminationReason == .uncaughtSignal)
        #expect(office.process.terminationStatus == signal)
        let after = try Data(contentsOf: words.url)
        #expect(after == before, "\(String(decoding: after, as: UTF8.self))")
    }
}
