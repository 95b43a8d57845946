import Foundation
import Synchronization
import Testing

/// Connections that hold what others need: open files, and memory.
@Suite("holding")
struct HoldingTests {
    @Test func `with 64 open files and 120 idle connections others are served, and then all are`()
        async throws
    {
        let folder = try Scratch()
        let office = try RunningOffice(
            ["--demo", "--data", folder.path("office"), "--port", "0"],
            under: "ulimit -n 64"
        )
        defer { if office.process.isRunning { office.process.terminate() } }
        let port = office.port
        let idle = try (0..<120).map { _ in try Connection(port: port) }
        // Another source is answered while they are held.
        #expect(try Self.isAlive(port, from: 2))
        withExtendedLifetime(idle) {}
        // They are closed by themselves, and their own source is served again.
        while try !Self.isAlive(port, from: 1) {
            guard office.process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(200))
        }
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

    private static func isAlive(_ port: Int, from source: Int) throws -> Bool {
        let connection = try Connection(port: port, from: source)
        connection.write("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        return connection.read(seconds: 60).hasPrefix("HTTP/1.1 200")
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
