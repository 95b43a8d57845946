import Foundation
import Synchronization
import TestKit
import Testing

@testable import Authority

/// S12: foreign bytes meet the libraries in a process that can do nothing else, and whatever that
/// process does, the office goes on and takes nothing.
struct InspectorTests {
    private static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("dianzhao-inspect")
    }

    /// The program, started and waiting for its first byte.
    private static func started(_ words: [String]) throws -> (process: Process, input: Pipe) {
        let (process, input) = (Process(), Pipe())
        process.executableURL = program
        process.arguments = words
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, input)
    }

    /// Lines of the system's own account of a process, by their names.
    private static func account(_ process: Process, _ file: String) throws -> [String: String] {
        let path = "/proc/\(process.processIdentifier)/\(file)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var lines: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: file == "status" ? ":" : "  ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            lines[parts[0].trimmingCharacters(in: .whitespaces)] =
                parts[1].trimmingCharacters(in: .whitespaces)
        }
        return lines
    }

    @Test(arguments: ["pdf", "jpeg", "png"])
    func `before its first byte it is shut off`(kind: String) throws {
        let (process, input) = try InspectorTests.started([kind])
        var status: [String: String] = [:]
        for _ in 0..<2_000 where status["Seccomp"] != "2" {
            usleep(5_000)
            status = try InspectorTests.account(process, "status")
        }
        #expect(status["Seccomp"] == "2")
        #expect(status["NoNewPrivs"] == "1")
        #expect(status["State"]?.hasPrefix("Z") == false)
        let limits = try InspectorTests.account(process, "limits")
        func most(_ name: String) -> [String] {
            (limits[name] ?? "").split(separator: " ").prefix(2).map(String.init)
        }
        #expect(most("Max cpu time") == ["10", "10"])
        #expect(most("Max address space") == ["1073741824", "1073741824"])
        #expect(most("Max file size") == ["0", "0"])
        #expect(most("Max core file size") == ["0", "0"])
        #expect(most("Max open files") == ["3", "3"])
        #expect(most("Max processes") == ["0", "0"])
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(arguments: ["fork", "exec", "open", "socket", "kill", "code"])
    func `what it has no use for kills it`(call: String) throws {
        let (process, _) = try InspectorTests.started(["probe", call])
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGSYS)
    }

    /// The same with nothing to try: it is the call that kills.
    @Test func `a probe of nothing ends well`() throws {
        let (process, _) = try InspectorTests.started(["probe", "nothing"])
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }

    /// Programs in its place, each a shell's script.
    static let impostors: [(script: String, fault: UploadFault)] = [
        ("exit 71", .noInspector), ("exit 1", .uninspected), ("exit 0", .uninspected),
        ("kill -SEGV $$", .uninspected), ("kill -KILL $$", .uninspected),
        ("cat; exit 0", .uninspected), ("echo kept", .uninspected),
        ("echo inspect/1 kept 5", .uninspected), ("echo inspect/1 kept -1", .uninspected),
        ("echo inspect/1 fine 0", .uninspected), ("echo inspect/2 kept 0", .uninspected),
        ("printf 'inspect/1 kept 2\\nMZ'", .uninspected),
        ("printf 'inspect/1 rewritten 2\\nMZ'", .uninspected),
        ("echo inspect/1 rewritten 0", .uninspected),
        ("echo inspect/1 kept 0; exit 3", .uninspected),
        ("echo inspect/1 kept 0; kill -KILL $$", .uninspected),
        ("while :; do echo 0123456789012345678901234567890123456789; done", .uninspected),
        ("echo inspect/1 locked 0", .locked),
    ]

    @Test(arguments: impostors.indices)
    func `whatever does not answer in full is no leave to take a file`(index: Int) throws {
        let (script, fault) = InspectorTests.impostors[index]
        let inspector = try InspectorTests.impostor(script)
        // More than a pipe holds, which nobody reads.
        let pdf = UploadSamples.pdf + [UInt8](repeating: 0x20, count: 1_000_000)
        #expect(throws: fault, "\(script)") { try inspector.pass(pdf) }
        #expect(throws: fault, "\(script)") { try inspector.rewrite(UploadSamples.png(), as: .png) }
    }

    /// Written by another process: a file that this one had open to write could not be run while
    /// another test's child still holds it.
    private static func impostor(_ script: String) throws -> Inspector {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-impostor-\(UUID().uuidString)").path
        let text = "#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n"
        let write = "cat >\"$0\" && chmod 700 \"$0\""
        _ = try Judge.run("sh", "-c", write, path, input: Array(text.utf8))
        return Inspector(path: path)
    }

    @Test func `without the program nothing that it reads is taken, and an office says so`() throws
    {
        let desk = try SampleDesk()
        let gone = Inspector(path: desk.folder.path + "/nothing")
        var settings = desk.settings()
        settings.inspector = gone
        let office = try Office.open(settings, law: desk.law, clock: .fixed(Fixed.moment))
        for (name, bytes) in [
            ("a.pdf", UploadSamples.pdf), ("a.jpg", UploadSamples.jpeg()),
            ("a.png", UploadSamples.png()),
        ] {
            #expect(throws: UploadFault.noInspector) {
                try office.upload(name: name, declared: nil, bytes: bytes)
            }
        }
        let ofd = try office.upload(name: "a.ofd", declared: nil, bytes: UploadSamples.ofd)
        #expect(ofd.bytes == UploadSamples.ofd)
        #expect(throws: UploadFault.noInspector) { try gone.greet() }
        #expect(office.warnings().contains { $0.contains("dianzhao-inspect") })
        office.greetOutside()
        let told = office.readiness().first { $0.name == "inspector" }
        #expect(told?.state == .degraded)
        try office.close()
        try Inspector.besideProgram.greet()
        let whole = try desk.open()
        #expect(!whole.warnings().contains { $0.contains("dianzhao-inspect") })
        whole.greetOutside()
        #expect(whole.readiness().first { $0.name == "inspector" }?.state == .ready)
        try whole.close()
    }

    /// A child that inherited another one's pipe would keep it waiting for ever.
    @Test func `many at once all end, and none stays behind`() {
        let taken = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            let bytes = index.isMultiple(of: 2) ? UploadSamples.png() : UploadSamples.jpeg()
            let name = index.isMultiple(of: 2) ? "a.png" : "a.jpg"
            guard (try? UploadCheck.of(name: name, declared: nil, bytes: bytes)) != nil else {
                return
            }
            taken.withLock { $0 += 1 }
        }
        #expect(taken.withLock(\.self) == 64)
    }
}
