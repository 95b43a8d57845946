import Foundation
import Testing

@testable import Web

/// Slow, large and many requests.
@Suite(.serialized)
struct GuardTests {
    /// Limits in seconds that a test can wait for.
    private static var quick: ServerLimits {
        var limits = ServerLimits()
        limits.idleSeconds = 1
        limits.requestSecondsMax = 2
        limits.responseSecondsMax = 2
        limits.lingerSeconds = 1
        limits.checkMilliseconds = 100
        return limits
    }

    @Test func `a dripping head is closed`() async throws {
        try await serving(try SampleOffice.make(), limits: GuardTests.quick) { client in
            let seconds = try await onThread {
                let socket = try Socket(port: client.port)
                try socket.write("GET / HTTP/1.1\r\nHo")
                return socket.secondsUntilClosed(atMost: 8)
            }
            #expect(try #require(seconds) < 4)
        }
    }

    @Test func `a dripping body is closed though every byte resets the idle time`() async throws {
        try await serving(try SampleOffice.make(), limits: GuardTests.quick) { client in
            let seconds = try await onThread {
                let socket = try Socket(port: client.port)
                try socket.write(
                    "POST /verify HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n"
                        + "Content-Type: multipart/form-data; boundary=e\r\n\r\n"
                )
                let start = Date()
                while Date().timeIntervalSince(start) < 8 {
                    Thread.sleep(forTimeInterval: 0.3)
                    do { try socket.write("a") } catch { return Date().timeIntervalSince(start) }
                }
                return 8
            }
            #expect((1.5...5).contains(seconds))
        }
    }

    @Test func `who never reads the answer is closed`() async throws {
        try await serving(try SampleOffice.make(), limits: GuardTests.quick) { client in
            let received = try await onThread {
                let socket = try Socket(port: client.port, receiveBuffer: 2_048)
                // More answers than the buffers of both sides hold.
                let request = "GET /licenses HTTP/1.1\r\nHost: a\r\n\r\n"
                for _ in 0..<600 {
                    do { try socket.write(request) } catch { break }
                }
                Thread.sleep(forTimeInterval: 5)
                return socket.readToEnd(seconds: 3).count
            }
            #expect(received < 600 * 10_000)
        }
    }

    @Test func `one address cannot hold more connections than its share`() async throws {
        var limits = ServerLimits()
        limits.connectionsPerAddressMax = 3
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let closed = try await onThread {
                let held = try (0..<3).map { _ in try Socket(port: client.port) }
                for socket in held { try socket.write("GET / HTTP/1.1\r\n") }
                Thread.sleep(forTimeInterval: 0.3)
                let extra = try Socket(port: client.port)
                let seconds = extra.secondsUntilClosed(atMost: 3)
                return withExtendedLifetime(held) { seconds }
            }
            #expect(try #require(closed) < 2)
            // With the others gone there is room again.
            try await Task.sleep(for: .milliseconds(300))
            #expect(try await client.get("/livez").status == 200)
        }
    }

    @Test func `a head that is too large is refused`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let long = String(repeating: "a", count: 40_000)
            let received = try await onThread {
                let socket = try Socket(port: client.port)
                try? socket.write("GET / HTTP/1.1\r\nHost: a\r\nX-Long: \(long)\r\n\r\n")
                return socket.readToEnd(seconds: 5)
            }
            #expect(!String(decoding: received, as: UTF8.self).contains("200 OK"))
            #expect(try await client.get("/livez").status == 200)
        }
    }

    @Test func `a body over the limit without a stated length is refused too`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let received = try await onThread {
                let socket = try Socket(port: client.port)
                try socket.write(
                    "POST /api/v1/eligibility HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n"
                )
                let chunk = "10000\r\n" + String(repeating: "1", count: 65_536) + "\r\n"
                for _ in 0..<40 {
                    do { try socket.write(chunk) } catch { break }
                }
                return socket.readToEnd(seconds: 6)
            }
            let text = String(decoding: received, as: UTF8.self)
            #expect(text.hasPrefix("HTTP/1.1 413"))
            #expect(text.contains("application/problem+json"))
        }
    }
}
