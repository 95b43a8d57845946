import Foundation
import Synchronization
import Testing

@testable import Web

/// Rate limits (S15): so many of one source, and others are not troubled.
struct RateLimitTests {
    /// A clock that a test turns.
    private final class Turned: Sendable {
        private let nanoseconds = Mutex<UInt64>(1_000_000_000_000)
        var now: UInt64 { nanoseconds.withLock { $0 } }
        func pass(seconds: Double) {
            nanoseconds.withLock { $0 += UInt64(seconds * 1_000_000_000) }
        }
    }

    private func limiter(
        _ clock: Turned,
        burst: Int = 3,
        perMinute: Int = 6,
        capacity: Int = RateLimiter.sendersMax
    ) -> RateLimiter {
        RateLimiter(
            rates: [.verify: Rate(burst: burst, perMinute: perMinute)],
            capacity: capacity,
            now: { clock.now }
        )
    }

    @Test func `S15 the rates of normal operation are those of the operators' book`() throws {
        let book = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/operating.md")
        let text = try String(contentsOf: book, encoding: .utf8)
        let row = /\| `(\w+)`: [^|]+\| (\d+) \| (\d+) \|/
        let rows = text.matches(of: row).map(\.output)
        #expect(rows.map { String($0.1) } == RatePurpose.allCases.map(\.rawValue))
        for (_, name, burst, perMinute) in rows {
            let purpose = try #require(RatePurpose(rawValue: String(name)))
            let rate = try #require(Rate.standard[purpose])
            #expect(String(rate.burst) == burst, "\(name)")
            #expect(String(rate.perMinute) == perMinute, "\(name)")
        }
    }

    @Test func `S15 the burst passes, the next waits, and after the time told it passes`() throws {
        let clock = Turned()
        let limiter = limiter(clock)
        let sender = try #require(Sender("198.51.100.7"))
        let lefts = (0..<3).map { _ in limiter.take(.verify, from: sender)?.left }
        #expect(lefts == [2, 1, 0])
        let refused = try #require(limiter.take(.verify, from: sender))
        #expect(!refused.isAllowed)
        #expect(refused.retryAfter == 10)
        clock.pass(seconds: 9.9)
        #expect(limiter.take(.verify, from: sender)?.isAllowed == false)
        clock.pass(seconds: 0.1)
        #expect(limiter.take(.verify, from: sender)?.isAllowed == true)
        #expect(limiter.take(.verify, from: sender)?.isAllowed == false)
    }

    @Test func `S15 who is refused does not make its own wait longer`() throws {
        let clock = Turned()
        let limiter = limiter(clock)
        let sender = try #require(Sender("198.51.100.7"))
        for _ in 0..<1_000 { _ = limiter.take(.verify, from: sender) }
        clock.pass(seconds: 10)
        #expect(limiter.take(.verify, from: sender)?.isAllowed == true)
    }

    @Test func `S15 another source and another purpose have buckets of their own`() throws {
        let clock = Turned()
        let limiter = limiter(clock, burst: 1)
        let one = try #require(Sender("198.51.100.7"))
        let other = try #require(Sender("198.51.100.8"))
        #expect(limiter.take(.verify, from: one)?.isAllowed == true)
        #expect(limiter.take(.verify, from: one)?.isAllowed == false)
        #expect(limiter.take(.verify, from: other)?.isAllowed == true)
        #expect(limiter.take(.receipt, from: one) == nil)
    }

    @Test func `what was no guess is given back`() throws {
        let limiter = limiter(Turned(), burst: 1)
        let sender = try #require(Sender("198.51.100.7"))
        _ = limiter.take(.verify, from: sender)
        limiter.refund(.verify, to: sender)
        #expect(limiter.take(.verify, from: sender)?.isAllowed == true)
        #expect(limiter.take(.verify, from: sender)?.isAllowed == false)
    }

    @Test func `S15 a million sources leave the memory bounded and the busy one limited`() throws {
        let clock = Turned()
        let limiter = limiter(clock, burst: 1, capacity: 10_000)
        let busy = try #require(Sender("2001:db8:ffff::1"))
        _ = limiter.take(.verify, from: busy)
        for number in 0..<1_000_000 {
            let high = String(number >> 16, radix: 16)
            let low = String(number & 0xFFFF, radix: 16)
            let sender = try #require(Sender("2001:db8:\(high):\(low)::1"))
            #expect(limiter.take(.verify, from: sender)?.isAllowed == true)
            if number == 9_000 { #expect(limiter.take(.verify, from: busy)?.isAllowed == false) }
        }
        #expect(limiter.count <= 20_000)
    }

    @Test(arguments: [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
        ("::ffff:198.51.100.7", "198.51.100.7", true),
        ("198.51.100.7", "198.51.100.8", false),
    ])
    func `S15 an IPv6 network of 64 bits is one source`(
        one: String,
        other: String,
        isSame: Bool
    ) throws {
        #expect((try #require(Sender(one)) == (try #require(Sender(other)))) == isSame)
    }

    @Test(arguments: [
        // A client cannot choose its source by writing the header itself.
        ("198.51.100.7", "203.0.113.1", "198.51.100.7"),
        ("10.0.0.1", "203.0.113.1, 198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "198.51.100.7, 10.0.0.2", "198.51.100.7"),
        ("10.0.0.1", "203.0.113.1,198.51.100.7,10.0.0.2,10.0.0.1", "198.51.100.7"),
        // The proxies ask for these pages themselves.
        ("10.0.0.1", "10.0.0.2, 10.0.0.1", "10.0.0.2"),
        ("10.0.0.1", "2001:db8:1:2::3", "2001:db8:1:2::4"),
    ])
    func `S15 only a trusted proxy says who asked`(
        peer: String,
        forwarded: String,
        expected: String
    ) throws {
        let sender = Sender.of(
            peer: peer,
            forwarded: forwarded,
            trusting: [try #require(AddressRange("10.0.0.0/30"))]
        )
        #expect(sender == Sender(expected))
    }

    @Test func `S15 ten thousand verifications of one source are throttled, with words`()
        async throws
    {
        var limits = ServerLimits()
        limits.rates[.verify] = Rate(burst: 5, perMinute: 1)
        try await serving(try SampleOffice.make(), limits: limits) { client in
            var statuses: [Int] = []
            for _ in 0..<8 {
                statuses.append(try await client.get("/verify?number=1-4-10144-2026").status)
            }
            #expect(statuses == [200, 200, 200, 200, 200, 429, 429, 429])
            let page = try await client.get("/verify?number=1-4-10144-2026")
            #expect((1...60).contains(Int(page.header("retry-after") ?? "") ?? 0))
            #expect(page.text.contains("请求过多"))
            let data = try await client.post(
                "/api/v1/verifications",
                type: "application/json",
                Array(#"{"number":"1-4-10144-2026"}"#.utf8)
            )
            #expect(data.status == 429)
            #expect(data.header("content-type") == "application/problem+json")
            // Looking up is not verifying, and the health of the office is nobody's share.
            #expect(try await client.get("/livez").status == 200)
            #expect(try await client.get("/licenses").status == 200)
        }
    }

    @Test func `the interface tells how much is left`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/api/v1/licenses")
            #expect(answer.header("ratelimit-policy") == "\"search\";q=120;w=60")
            #expect(answer.header("ratelimit") == "\"search\";r=119;t=1")
            #expect(try await client.get("/licenses").header("ratelimit") == nil)
        }
    }
}
