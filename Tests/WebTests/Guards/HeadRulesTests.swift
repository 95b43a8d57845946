import Foundation
import TestKit
import Testing

@testable import Web

/// A head says one host, and behind a trusted proxy for whom it asks.
struct HeadRulesTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: \r\n", 200),
        ("GET / HTTP/1.1\r\n", 400),
        ("GET /livez HTTP/1.1\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX-Other: b\r\nhOST: b\r\n", 400),
        ("GET / HTTP/1.0\r\n", 200),
        ("GET / HTTP/1.0\r\nHost: a\r\n", 200),
        ("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n", 400),
        ("POST /api/v1/eligibility HTTP/1.1\r\nContent-Length: 2\r\n", 400),
    ])
    func `RFC 9112 3.2 no or two Host lines are a broken request`(
        head: String,
        status: Int
    ) async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await onThread {
                let socket = try Socket(port: client.port)
                try socket.write(head + "Connection: close\r\n\r\n")
                if head.hasPrefix("POST") { try socket.write("{}") }
                return String(decoding: socket.readToEnd(seconds: 60), as: UTF8.self)
            }
            #expect(
                answer.hasPrefix("HTTP/1.1 \(status) ") || answer.hasPrefix("HTTP/1.0 \(status) ")
            )
            #expect((status == 400) == answer.contains("Host"))
        }
    }

    @Test func `a trusted proxy that names no visitor is refused and named, until it does`()
        async throws
    {
        var limits = ServerLimits()
        limits.trustedProxies = [try #require(AddressRange("127.0.0.0/8"))]
        try await serving(try SampleOffice.make(), limits: limits) { client in
            #expect(try await Self.proxy(client) == nil)
            for path in ["/", "/verify?number=1-4-10144-2026", "/api/v1/licenses", "/static/none"] {
                let answer = try await client.get(path)
                #expect(answer.status == 400, "\(path)")
                #expect(answer.text.contains("X-Forwarded-For"))
            }
            #expect(try await client.get("/?lang=en").text.contains("reverse proxy"))
            for named in ["", "unknown", "_hidden", "198.51.100.1, nonsense"] {
                let answer = try await client.get("/", headers: ["X-Forwarded-For": named])
                #expect(answer.status == 400, "\(named)")
            }
            #expect(try await client.get("/livez").status == 200)
            let ready = try await client.get("/readyz")
            #expect(ready.status == 200 && ready.text.contains("\"degraded\":true"))
            #expect(try await Self.proxy(client) == false)
            let named = try await client.get("/", headers: ["X-Forwarded-For": "198.51.100.1"])
            #expect(named.status == 200)
            #expect(try await Self.proxy(client) == nil)
        }
    }

    @Test func `a proxy that sends nothing more is named for ten minutes`() async throws {
        let clock = WorkplaceClock(SampleOffice.now)
        let plain = try SampleOffice.make()
        let office = PublicOffice(
            site: plain.site,
            law: plain.law,
            agency: plain.agency,
            now: { clock.now },
            register: plain.register,
            verify: plain.verify,
            number: plain.number,
            readiness: plain.readiness
        )
        var limits = ServerLimits()
        limits.trustedProxies = [try #require(AddressRange("127.0.0.0/8"))]
        try await serving(office, limits: limits) { client in
            for _ in 0..<2 {
                clock.advance(seconds: 1)
                let answer = try await client.get("/")
                #expect(answer.status == 400)
            }
            clock.advance(seconds: 600)
            #expect(try await Self.proxy(client) == false)
            clock.advance(seconds: 1)
            #expect(try await Self.proxy(client) == nil)
        }
    }

    @Test func `who is no trusted proxy need name nobody, and is believed nothing`() async throws {
        var limits = ServerLimits()
        limits.trustedProxies = [try #require(AddressRange("10.0.0.0/8"))]
        limits.rates[.verify] = Rate(burst: 1, perMinute: 1)
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let address = "/verify?number=1-4-10144-2026"
            #expect(try await client.get(address).status == 200)
            let other = try await client.get(address, headers: ["X-Forwarded-For": "10.0.0.1"])
            #expect(other.status == 429)
            #expect(try await Self.proxy(client) == nil)
        }
    }

    /// The line of `/readyz` about the proxies; nil where there is none.
    private static func proxy(_ client: Client) async throws -> Bool? {
        let body = Data(try await client.get("/readyz").body)
        let answer = try JSONSerialization.jsonObject(with: body) as? [String: Any]
        let checks = try #require(answer?["checks"] as? [[String: Any]])
        return checks.first { $0["name"] as? String == "proxy" }?["ready"] as? Bool
    }
}
