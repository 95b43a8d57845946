import Foundation
import Synchronization
import TestKit
import Testing

/// Connections that hold what others need: open files, and memory.
@Suite("holding")
struct HoldingTests {
    /// Of 64 open files sixteen are left for connections, of which one source has a quarter.
    ///
    /// From one address they fill its share: the others are closed at once, and other sources have
    /// places. From thirty they fill all places: the others, and whoever comes then, wait in the
    /// system's queue until the idle ones before them are closed, sixteen every ten seconds.
    @Test(arguments: [1, 30])
    func `with 64 open files and 120 idle connections others are served, and then all are`(
        sources: Int
    ) async throws {
        let folder = try Scratch()
        let office = try RunningOffice(
            ["--demo", "--data", folder.path("office"), "--port", "0"],
            under: "ulimit -n 64"
        )
        defer { if office.process.isRunning { office.process.terminate() } }
        let port = office.port
        let idle = try (0..<120).map { try Connection(port: port, from: 10 + $0 % sources) }
        // Another source is answered while they are held, at once or in its turn.
        let start = ContinuousClock.now
        let isAlive = try await onThread { try Self.isAlive(port, from: 2, seconds: 300) }
        #expect(isAlive)
        // Nobody can be served at once where all places are taken.
        #expect(sources == 1 || ContinuousClock.now - start > .seconds(10))
        // They are closed by themselves, and their own source is served again.
        while try !Self.isAlive(port, from: 10) {
            guard office.process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(200))
        }
        withExtendedLifetime(idle) {}
        #expect(office.process.isRunning)
        #expect(office.stop() == 0)
    }

    @Test func `sixty bodies of 10 MB that never end are refused memory, and the office lives`()
        async throws
    {
        let folder = try Scratch()
        let office = try RunningOffice(
            ["--demo", "--data", folder.path("office"), "--port", "0"],
            under: "ulimit -v 900000"
        )
        defer { if office.process.isRunning { office.process.terminate() } }
        let port = office.port
        #expect(port > 0)
        // Fifteen from each of four addresses, so that the memory of all visitors is asked for.
        let bodies = EndlessBodies()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask { try await bodies.add(port: port, from: 2 + number % 4) }
            }
            try await group.waitForAll()
        }
        let refused = bodies.answers.filter { $0.hasPrefix("HTTP/1.1 503") }
        #expect(!refused.isEmpty, "there are refusals")
        #expect(refused.allSatisfy { $0.contains("Retry-After: 5") })
        #expect(office.process.isRunning, "and no death")
        #expect(try Self.isAlive(port, from: 1))
        #expect(try office.peak() < 300)
        bodies.letGo()
        #expect(office.stop() == 0)
    }

    @Test(arguments: ["elements", "text"])
    func `S11 the verification of a file of 10 MiB takes 64 MiB beyond the file at most`(
        content: String
    ) async throws {
        let folder = try Scratch()
        let large = try Self.largeFile(of: content, in: folder)
        #expect((10_480_000...10_485_760).contains(large.count))
        let office = try RunningOffice(
            ["--demo", "--data", folder.path("office"), "--port", "0"]
        )
        defer { if office.process.isRunning { office.process.terminate() } }
        // After a first one the office holds what it holds for every verification.
        let license = folder.path("office/sample/license-original.ofd")
        let genuine = Array(try Data(contentsOf: URL(fileURLWithPath: license)))
        let port = office.port
        let first = try await onThread { try Connection.verification(of: genuine, to: port) }
        #expect(Connection.verdict(in: first) == "valid", "\(first)")
        try office.forgetPeak()
        let before = try office.peak()
        let answer = try await onThread { try Connection.verification(of: large, to: port) }
        // The file was read to its end: nothing but the seal is missed.
        #expect(answer.hasPrefix("HTTP/1.1 200") && answer.contains("\"unsigned\""), "\(answer)")
        #expect(!answer.contains("\"container-") && !answer.contains("\"xml-"), "\(answer)")
        #expect(try office.peak() - before <= 64 + 10)
        #expect(office.stop() == 0)
    }

    /// A package of nearly 10 MiB, its page as large as one may be: of nearly 150,000 elements with
    /// two attributes each, or of one text.
    private static func largeFile(of content: String, in folder: Scratch) throws -> [UInt8] {
        let script = """
            import sys, zipfile, files
            value = "x" * 16
            start, end = f"<a b='{value}' c='{value}'>" * 60, "</a>" * 60
            pages = {"elements": (start + end) * 2_490, "text": "&#65;" + "x" * 8_000_000}
            page = f"<Page>{pages[sys.argv[2]]}</Page>"
            with zipfile.ZipFile(sys.argv[1], "w") as target:
                target.writestr("OFD.xml", files.ENTRY)
                target.writestr("D/D.xml", files.DOCUMENT)
                target.writestr("D/P.xml", page)
                target.writestr("D/F.bin", bytes(10_482_000 - len(page)))
            """
        let path = folder.path("large.ofd")
        try Program.python(script, [path, content])
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Whether the office answers a source within a time.
    static func isAlive(_ port: Int, from source: Int, seconds: Int = 60) throws -> Bool {
        let connection = try Connection(port: port, from: source)
        connection.write("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        return connection.read(seconds: seconds).hasPrefix("HTTP/1.1 200")
    }
}

extension RunningOffice {
    /// Lets the peak begin anew with the memory that is held now (proc(5), clear_refs).
    fileprivate func forgetPeak() throws {
        let file = URL(fileURLWithPath: "/proc/\(process.processIdentifier)/clear_refs")
        try FileHandle(forWritingTo: file).write(contentsOf: Data("5".utf8))
    }
}

/// Bodies of which all but the last bytes were sent.
private final class EndlessBodies: Sendable {
    private struct Sent {
        var connections: [Connection] = []
        var answers: [String] = []
    }

    private static let head =
        "POST /api/v1/verifications HTTP/1.1\r\nHost: a\r\nContent-Length: 10485760\r\n"
        + "Content-Type: application/ofd\r\n\r\n"

    private let sent = Mutex(Sent())

    /// The office's answers meanwhile; empty for each request that it keeps waiting.
    var answers: [String] { sent.withLock { $0.answers } }

    /// Sends one on a thread of its own, as much of it as is taken.
    func add(port: Int, from source: Int) async throws {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try self.send(port, source) })
            }
        }
    }

    func letGo() {
        sent.withLock { $0.connections = [] }
    }

    private func send(_ port: Int, _ source: Int) throws {
        let connection = try Connection(port: port, from: source)
        connection.write(EndlessBodies.head)
        let piece = [UInt8](repeating: 0x61, count: 65_536)
        for _ in 0..<159 where !connection.write(piece) { break }
        let answer = connection.read(seconds: 3)
        sent.withLock { sent in
            sent.connections.append(connection)
            sent.answers.append(answer)
        }
    }
}
