import Foundation
import TestKit
import Testing

@testable import Web

/// Bodies share a memory that is counted by the bytes that have come.
struct BodyMemoryTests {
    private static let free = BodyHold.freeBytesMax
    private static let mebibyte = 1_048_576

    private func hold(_ memory: BodyMemory, _ number: Int) throws -> BodyHold {
        BodyHold(memory, try #require(Sender("198.51.100.\(number)")))
    }

    @Test func `up to 64 KiB nothing is counted, one byte more counts the whole body`() throws {
        var limits = ServerLimits.patient
        limits.visitorBodiesPerSourceMax = Self.free + 1
        let memory = BodyMemory(limits)
        let (small, large, other) = (
            try hold(memory, 1), try hold(memory, 1), try hold(memory, 1)
        )
        try small.grow(to: Self.free, isSignedIn: false)
        try large.grow(to: Self.free + 1, isSignedIn: false)
        #expect(throws: Problem.busy) { try other.grow(to: Self.free + 1, isSignedIn: false) }
        // As it comes byte by byte: only what is new is counted.
        large.release()
        try other.grow(to: Self.free, isSignedIn: false)
        try other.grow(to: Self.free + 1, isSignedIn: false)
    }

    @Test func `16 MiB a source and 64 MiB in all for visitors, as many apart for the signed in`()
        throws
    {
        let memory = BodyMemory(ServerLimits())
        let holds = try (1...4).map { try hold(memory, $0) }
        for hold in holds { try hold.grow(to: 16 * Self.mebibyte, isSignedIn: false) }
        let (same, other) = (try hold(memory, 1), try hold(memory, 5))
        for late in [same, other] {
            #expect(throws: Problem.busy) { try late.grow(to: Self.free + 1, isSignedIn: false) }
        }
        try same.grow(to: 20 * Self.mebibyte, isSignedIn: true)
        holds[0].release()
        try other.grow(to: 16 * Self.mebibyte, isSignedIn: false)
        #expect(throws: Problem.busy) {
            try hold(memory, 1).grow(to: Self.free + 1, isSignedIn: false)
        }
    }

    @Test func `what no source may ever hold is too large, not a matter of waiting`() throws {
        let memory = BodyMemory(ServerLimits())
        let only = try hold(memory, 1)
        try only.grow(to: 16 * Self.mebibyte, isSignedIn: false)
        #expect(throws: Problem.tooLarge(16 * Self.mebibyte)) {
            try only.grow(to: 16 * Self.mebibyte + 1, isSignedIn: false)
        }
        // The signed in may send the largest form, and another one beside it.
        let limits = ServerLimits()
        #expect(limits.signedInBodiesPerSourceMax >= 2 * limits.uploadBytesMax)
        #expect(limits.signedInBodiesPerSourceMax < limits.signedInBodiesMax)
    }

    @Test func `a body that finds no room is told to come again, and what others hold stays`()
        async throws
    {
        var limits = ServerLimits.patient
        limits.visitorBodiesPerSourceMax = 400_000
        try await serving(try SampleOffice.make(), limits: limits) { client in
            let first = try await onThread { () -> (Socket, String) in
                let first = try Socket(port: client.port)
                try first.write(Self.head(300_000) + String(repeating: "a", count: 250_000))
                // The bytes that were sent are held before the next ones come: one more byte is
                // awaited.
                var refused = ""
                while !refused.hasPrefix("HTTP/1.1 503") {
                    let second = try Socket(port: client.port)
                    try? second.write(Self.head(200_000) + String(repeating: "b", count: 200_000))
                    refused = String(decoding: second.readToEnd(seconds: 60), as: UTF8.self)
                }
                return (first, refused)
            }
            #expect(first.1.lowercased().contains("retry-after: 5"))
            #expect(first.1.contains("application/problem+json"))
            #expect(try await client.get("/livez").status == 200)
            let answered = try await onThread { () -> String in
                try first.0.write(String(repeating: "a", count: 50_000))
                return String(decoding: first.0.readToEnd(seconds: 60), as: UTF8.self)
            }
            #expect(answered.hasPrefix("HTTP/1.1 200"))
            // The memory that was held is free again.
            let body = [UInt8](repeating: 0x61, count: 390_000)
            let kind = "application/octet-stream"
            let later = try await client.post("/api/v1/verifications", type: kind, body)
            #expect(later.status == 200)
        }
    }

    private static func head(_ length: Int) -> String {
        "POST /api/v1/verifications HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n"
            + "Connection: close\r\nContent-Type: application/octet-stream\r\n\r\n"
    }
}
