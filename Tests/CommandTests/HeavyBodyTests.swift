import Foundation
import TestKit
import Testing

/// Small files that ask for much work, all at once.
@Suite("heavy bodies")
struct HeavyBodyTests {
    @Test func `S11 of 24 heavy files at once from one address each is answered, and others are`()
        async throws
    {
        let folder = try Scratch()
        let files = try Self.heavyFiles(in: folder)
        let office = try RunningOffice(
            ["--demo", "--data", folder.path("office"), "--port", "0"]
        )
        defer { if office.process.isRunning { office.process.terminate() } }
        let port = office.port
        let license = folder.path("office/sample/license-original.ofd")
        let genuine = Array(try Data(contentsOf: URL(fileURLWithPath: license)))
        let connections = try await withThrowingTaskGroup(of: Connection.self) { group in
            for number in 0..<24 {
                let file = files[number % files.count]
                group.addTask { try await onThread { try Self.send(file, to: port) } }
            }
            var connections: [Connection] = []
            for try await connection in group { connections.append(connection) }
            return connections
        }
        // Another source is answered meanwhile, and its file is verified.
        #expect(try HoldingTests.isAlive(port, from: 2))
        let other = try await onThread {
            try Connection.verification(of: genuine, to: port, from: 2)
        }
        #expect(Connection.verdict(in: other) == "valid", "\(other)")
        let answers = try await onThread {
            connections.map { String($0.read(seconds: 300).prefix(12)) }
        }
        let taken = answers.filter { $0 == "HTTP/1.1 200" }
        let refused = answers.filter { $0 == "HTTP/1.1 503" }
        #expect(taken.count + refused.count == 24, "\(answers)")
        // One is worked on and eight may wait: so many are taken in any case.
        #expect(taken.count >= 9)
        #expect(office.process.isRunning)
        #expect(try office.peak() < 300)
        #expect(office.stop() == 0)
    }

    /// The attack's files, written by the attack's own script.
    private static func heavyFiles(in folder: Scratch) throws -> [[UInt8]] {
        let script = """
            import sys, files
            packages = files.heavy_packages().values()
            for number, content in enumerate(packages):
                open(f"{sys.argv[1]}/{number}.ofd", "wb").write(content)
            print(len(packages))
            """
        let end = try Program.python(script, [folder.url.path])
        let count = try #require(Int(end.text.trimmingCharacters(in: .whitespacesAndNewlines)))
        try #require(count > 0)
        return try (0..<count).map { number in
            Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("\(number).ofd"))))
        }
    }

    /// A connection on which a file was sent to be verified; a refusal may come before its end.
    private static func send(_ file: [UInt8], to port: Int) throws -> Connection {
        let connection = try Connection(port: port, from: 3)
        connection.ask(toVerify: file)
        return connection
    }
}
