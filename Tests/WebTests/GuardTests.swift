import Foundation
import TestKit
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
            let isClosed = try await onThread {
                let socket = try Socket(port: client.port)
                // A byte each 0.2 s, for by far longer than a head may take.
                for byte in Array("GET / HTTP/1.1\r\nHost: a\r\nX-Drip: \(GuardTests.long)".utf8) {
                    Thread.sleep(forTimeInterval: 0.2)
                    do { try socket.write([byte]) } catch { return true }
                }
                return false
            }
            #expect(isClosed, "its last byte was taken")
        }
    }

    private static let long = String(repeating: "a", count: 600)

    @Test func `a dripping body is closed though every byte resets the idle time`() async throws {
        try await serving(try SampleOffice.make(), limits: GuardTests.quick) { client in
            let seconds = try await onThread { () -> Double? in
                let socket = try Socket(port: client.port)
                try socket.write(
                    "POST /verify HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n"
                        + "Content-Type: multipart/form-data; boundary=e\r\n\r\n"
                )
                let start = Date()
                for _ in 0..<999 {
                    Thread.sleep(forTimeInterval: 0.3)
                    do { try socket.write("a") } catch { return Date().timeIntervalSince(start) }
                }
                return nil
            }
            #expect(try #require(seconds, "its last byte was taken") >= 1.5)
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
                // A busy machine answers late; the time of an answer begins when it is written.
                for _ in 0..<1_000 {
                    do {
                        try socket.write(many, seconds: 300)
                    } catch {
                        let isOpen = (error as? Socket.Failed)?.code == EAGAIN
                        return isOpen ? nil : Date().timeIntervalSince(start)
                    }
                }
                return nil
            }
            #expect(try #require(closed, "it is held open for ever") >= 1.5)
        }
    }

    @Test func `beyond the connections in all, the next one waits until there is room`()
        async throws
    {
        var limits = ServerLimits.patient
        limits.connectionsMax = 2
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let (before, after) = try await onThread { () -> (Int, String) in
                func asking() throws -> (socket: Socket, answer: Int) {
                    let socket = try Socket(port: client.port)
                    try socket.write("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    return (socket, socket.readToEnd(seconds: 10).count)
                }
                var held = try (0..<2).map { _ in try Socket(served: client.port) }
                var next = try asking()
                // The server takes up to four in one go, and only then looks whether there is room:
                // with the last one that is held three more may come in, and none after them.
                for _ in 0..<3 where next.answer > 0 { next = try asking() }
                withExtendedLifetime(held) {}
                held = []
                let after = next.socket.readToEnd(seconds: 300)
                return (next.answer, String(decoding: after, as: UTF8.self))
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
        // Nothing else closes them.
        limits.idleSeconds = 3_600
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let isClosed = try await onThread {
                let held = try (0..<3).map { _ in try Socket(served: client.port) }
                let extra = try Socket(port: client.port)
                let isClosed = extra.isClosed(within: 300)
                return withExtendedLifetime(held) { isClosed }
            }
            #expect(isClosed)
            // With the others gone there is room again.
            while (try? await client.get("/livez").status) != 200 {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    @Test func `a head that is too large is refused`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let long = String(repeating: "a", count: 40_000)
            let received = try await onThread {
                let socket = try Socket(port: client.port)
                try? socket.write("GET / HTTP/1.1\r\nHost: a\r\nX-Long: \(long)\r\n\r\n")
                return socket.readToEnd(seconds: 300)
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
                return socket.readToEnd(seconds: 300)
            }
            let text = String(decoding: received, as: UTF8.self)
            #expect(text.hasPrefix("HTTP/1.1 413"))
            #expect(text.contains("application/problem+json"))
        }
    }
}
