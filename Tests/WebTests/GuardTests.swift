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

    @Test func `S13 a head that comes a byte at a time is closed, whatever each byte resets`()
        async throws
    {
        try await serving(try SampleOffice.make(), limits: GuardTests.quick) { client in
            let seconds = try await onThread {
                let socket = try Socket(port: client.port)
                let start = Date()
                // A byte each 0.2 s, for longer than a test waits.
                for byte in Array("GET / HTTP/1.1\r\nHost: a\r\nX-Drip: \(GuardTests.long)".utf8) {
                    Thread.sleep(forTimeInterval: 0.2)
                    do { try socket.write([byte]) } catch { break }
                    if Date().timeIntervalSince(start) > 12 { break }
                }
                return Date().timeIntervalSince(start)
            }
            #expect(seconds < 6)
        }
    }

    private static let long = String(repeating: "a", count: 100)

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

    @Test func `S13 who never reads the answer is closed in the time that an answer has`()
        async throws
    {
        var limits = ServerLimits()
        // Nothing else closes it first: no rate makes the answers small, nothing is idle.
        limits.rates = [:]
        limits.idleSeconds = 60
        limits.responseSecondsMax = 2
        limits.checkMilliseconds = 100
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let closed = try await onThread { () -> Double? in
                let socket = try Socket(port: client.port, receiveBuffer: 2_048)
                let asked = "GET /api/v1/register/records.jsonl HTTP/1.1\r\nHost: a\r\n\r\n"
                // More questions, and by far more answers, than the buffers of both sides hold.
                let many = Array(String(repeating: asked, count: 1_000).utf8)
                let start = Date()
                while Date().timeIntervalSince(start) < 15 {
                    do {
                        try socket.write(many, seconds: 12)
                    } catch {
                        let isOpen = (error as? Socket.Failed)?.code == EAGAIN
                        return isOpen ? nil : Date().timeIntervalSince(start)
                    }
                }
                return nil
            }
            #expect((1.5...8).contains(try #require(closed, "it is held open for ever")))
        }
    }

    @Test func `beyond the connections in all, the next one waits until there is room`()
        async throws
    {
        var limits = ServerLimits()
        limits.connectionsMax = 2
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let (before, after) = try await onThread { () -> (Int, String) in
                var held: [Socket] = []
                for _ in 0..<2 {
                    held.append(try Socket(port: client.port))
                    Thread.sleep(forTimeInterval: 0.3)
                }
                let next = try Socket(port: client.port)
                try next.write("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let before = next.readToEnd(seconds: 1).count
                withExtendedLifetime(held) {}
                held = []
                return (before, String(decoding: next.readToEnd(seconds: 5), as: UTF8.self))
            }
            #expect(before == 0)
            #expect(after.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `S13 the limits of normal operation keep the times that are asked for`() {
        let limits = ServerLimits()
        // What is over is seen at the next look.
        let look = limits.checkMilliseconds
        #expect(limits.idleSeconds * 1_000 + look <= 15_000, "a dripping head")
        #expect(limits.requestSecondsMax * 1_000 + look <= 60_000, "a dripping body")
        #expect(limits.responseSecondsMax * 1_000 + look <= 60_000, "an answer that nobody reads")
        #expect(limits.connectionsMax <= 10_000)
        #expect(limits.connectionsPerAddressMax < limits.connectionsMax)
        #expect(limits.headBytesMax <= 16_384 && limits.headFieldsMax <= 100)
        #expect(limits.uploadBytesMax <= 20 << 20 && limits.fileBytesMax <= 10 << 20)
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
