import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// The published register as files: whole, in part, compressed, unchanged.
@Suite("Files of the register")
struct RegisterFileTests {
    private static let records = "/api/v1/register/records.jsonl"
    private static let names = ["head.json", "records.jsonl", "roots.pem"]
        .map { "/api/v1/register/\($0)" }

    /// An office with one published license.
    private func serving(
        limits: ServerLimits = ServerLimits(),
        _ body: @escaping @Sendable (Client, Office) async throws -> Void
    ) async throws {
        let work = try Workplace()
        let office = work.office
        let play = PlayedCase(
            in: office,
            staff: work.staff,
            seed: 3,
            sealingOn: office.law.calendar.workingDay(1, before: work.now.day).day
        ) { _ in }
        _ = try play.play()
        let open = PublicOffice(office, agency: AgencyID("shanxi"), version: "0.1.0")
        try await WebTests.serving(open, limits: limits) { try await body($0, office) }
        withExtendedLifetime(work) {}
    }

    @Test func `each has a tag and a time, and is not sent again to who has it`() async throws {
        try await serving { client, _ in
            for path in RegisterFileTests.names {
                let whole = try await client.get(path)
                #expect(whole.status == 200)
                #expect(whole.header("content-length") == String(whole.body.count))
                #expect(whole.header("accept-ranges") == "bytes")
                let tag = try #require(whole.header("etag"))
                #expect(whole.header("last-modified") != nil)
                #expect(tag.wholeMatch(of: #/"[0-9a-f-]+"/#) != nil, "strong")
                for (name, value) in [
                    ("If-None-Match", tag), ("If-None-Match", "\"x\", W/\(tag)"),
                    ("If-None-Match", "*"),
                ] {
                    let again = try await client.get(path, headers: [name: value])
                    #expect(again.status == 304, "\(path) \(name): \(value)")
                    #expect(again.body.isEmpty)
                    #expect(again.header("etag") == tag)
                }
                for (name, value) in [
                    ("If-None-Match", "\"x\""),
                    ("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
                    ("If-Modified-Since", "yesterday"),
                ] {
                    let again = try await client.get(path, headers: [name: value])
                    #expect(again.status == 200 && again.body == whole.body, "\(name): \(value)")
                }
            }
        }
    }

    /// A publication may follow another one within a second, and both have that second's date.
    @Test(arguments: [(0, false), (1, false), (2, true), (3_600, true)] as [(Int64, Bool)])
    func `by a time alone a file is known once nothing of its second can follow`(
        age: Int64,
        isKnown: Bool
    ) async throws {
        let work = try Workplace()
        var open = PublicOffice(work.office, agency: AgencyID("shanxi"), version: "0.1.0")
        let modified = work.now.adding(seconds: -age)
        open.publishedFile = { _ in PublishedFile([1, 2, 3], modified: modified) }
        try await WebTests.serving(open) { client in
            let path = RegisterFileTests.records
            let whole = try await client.get(path)
            let time = try #require(whole.header("last-modified"))
            let date = isKnown ? modified.adding(seconds: 1) : modified
            #expect(time == HTTPDate.text(date))
            let again = try await client.get(path, headers: ["If-Modified-Since": time])
            #expect(again.status == (isKnown ? 304 : 200))
            #expect(again.body == (isKnown ? [] : whole.body))
            // The second of the change names nothing, however old the file is; a later one does.
            for (seconds, status) in [(-1, 200), (0, 200), (1, 304)] as [(Int64, Int)] {
                let since = HTTPDate.text(modified.adding(seconds: seconds))
                let answer = try await client.get(path, headers: ["If-Modified-Since": since])
                #expect(answer.status == status, "\(seconds) s")
            }
            let tagged = ["If-None-Match": try #require(whole.header("etag"))]
            let status = try await client.get(path, headers: tagged).status
            #expect(status == 304)
        }
        withExtendedLifetime(work) {}
    }

    @Test func `each comes compressed to who accepts it, under a tag of its own`() async throws {
        try await serving { client, _ in
            for path in RegisterFileTests.names {
                let plain = try await client.get(path)
                let packed = try await client.get(path, headers: ["Accept-Encoding": "gzip"])
                #expect(packed.header("content-encoding") == "gzip", "\(path)")
                #expect(packed.header("vary") == "Accept-Encoding")
                #expect(packed.header("etag") != plain.header("etag"))
                #expect(try Judge.unpacked(chunks(packed)) == plain.body)
                let again = try await client.get(
                    path,
                    headers: [
                        "Accept-Encoding": "gzip", "If-None-Match": packed.header("etag") ?? "",
                    ]
                )
                #expect(again.status == 304)
            }
        }
    }

    @Test func `a part of it is the part, and past its end there is none`() async throws {
        try await serving { client, _ in
            let path = RegisterFileTests.records
            let whole = try await client.get(path)
            let size = whole.body.count
            for (field, range) in [
                ("bytes=0-0", 0..<1), ("bytes=10-", 10..<size), ("bytes=-5", size - 5..<size),
                ("bytes=5-\(size + 9)", 5..<size), ("bytes=\(size - 1)-", size - 1..<size),
                ("bytes=-\(size + 5)", 0..<size),
            ] {
                let part = try await client.get(path, headers: ["Range": field])
                #expect(part.status == 206, "\(field)")
                #expect(part.body == Array(whole.body[range]), "\(field)")
                let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
                #expect(part.header("content-range") == place)
                #expect(part.header("etag") == whole.header("etag"))
            }
            for field in ["bytes=\(size)-", "bytes=-0", "bytes=999999999999999999-"] {
                let none = try await client.get(path, headers: ["Range": field])
                #expect(none.status == 416, "\(field)")
                #expect(none.header("content-range") == "bytes */\(size)")
            }
            for field in ["bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=-", "bytes=x-", ""] {
                let all = try await client.get(path, headers: ["Range": field])
                #expect(all.status == 200 && all.body == whole.body, "\(field)")
            }
        }
    }

    @Test func `a part is of the file that the caller knows, or it is the whole`() async throws {
        try await serving { client, office in
            let path = RegisterFileTests.records
            let first = try await client.get(path)
            let tag = try #require(first.header("etag"))
            let range = ["Range": "bytes=3-", "If-Range": tag]
            #expect(try await client.get(path, headers: range).status == 206)
            let play = PlayedCase(
                in: office,
                staff: Authority.SampleOffice.staff(of: AgencyID("shanxi"), seed: 3),
                seed: 4,
                sealingOn: office.law.calendar.workingDay(1, before: office.now().day).day
            ) { _ in }
            _ = try play.play()
            let other = try await client.get(path, headers: range)
            #expect(other.status == 200)
            #expect(other.body.starts(with: first.body) && other.body.count > first.body.count)
            // A mirror with the first bytes fetches the rest.
            let rest = try await client.get(
                path,
                headers: ["Range": "bytes=\(first.body.count)-"]
            )
            #expect(first.body + rest.body == other.body)
            for condition in ["W/\(tag)", first.header("last-modified") ?? "", "\"x\""] {
                let all = try await client.get(
                    path,
                    headers: ["Range": "bytes=3-", "If-Range": condition]
                )
                #expect(all.status == 200, "\(condition)")
            }
        }
    }

    @Test func `S15 one source fetches only so often`() async throws {
        var limits = ServerLimits()
        limits.rates[.fetch] = Rate(burst: 3, perMinute: 1)
        try await serving(limits: limits) { client, _ in
            var statuses: [Int] = []
            for path in RegisterFileTests.names + RegisterFileTests.names.prefix(2) {
                statuses.append(try await client.get(path).status)
            }
            #expect(statuses == [200, 200, 200, 429, 429])
        }
    }

    /// A chunked body put together.
    private func chunks(_ answer: Answer) throws -> [UInt8] {
        guard answer.header("transfer-encoding") == "chunked" else { return answer.body }
        var (rest, body) = (answer.body[...], [UInt8]())
        while let end = rest.firstIndex(of: 13) {
            let size = try #require(Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16))
            if size == 0 { break }
            body += rest[(end + 2)..<(end + 2 + size)]
            rest = rest[(end + 4 + size)...]
        }
        return body
    }
}

/// A stream of any length through the compressor, and times as HTTP writes them.
struct HTTPDateTests {
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"),
        (1_795_233_600, "Sat, 21 Nov 2026 04:00:00 GMT"),
    ])
    func `an instant is written and read as HTTP has it`(seconds: Int64, text: String) {
        let moment = Moment(seconds: seconds)
        #expect(HTTPDate.text(moment) == text)
        #expect(HTTPDate.moment(text) == moment)
    }

    @Test(arguments: ["", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 31 Feb 2024 00:00:00 GMT", "now"])
    func `what is no such time is none`(text: String) {
        #expect(HTTPDate.moment(text) == nil)
    }
}
