import Foundation
import Licensing
import Synchronization
import TestKit
import Testing

@testable import Web

/// Heavy work keeps no thread that answers requests.
struct AnsweringTests {
    /// An office whose verification lasts until the test lets it go; a file "b…" needs no time.
    private static func office(_ work: HeldWork) throws -> PublicOffice {
        let plain = try SampleOffice.make()
        return PublicOffice(
            site: plain.site,
            law: plain.law,
            agency: plain.agency,
            now: plain.now,
            register: plain.register,
            verify: { bytes in
                if bytes.first == UInt8(ascii: "a") { work.hold("a") }
                return plain.verify(bytes)
            },
            number: plain.number,
            readiness: plain.readiness
        )
    }

    @Test func `while one source's files are verified, pages and another's file are answered`()
        async throws
    {
        var limits = ServerLimits.patient
        limits.trustedProxies = [try #require(AddressRange("127.0.0.1"))]
        let work = HeldWork()
        try await serving(try Self.office(work), limits: limits) { client in
            @Sendable func verify(_ file: String, from source: String) async throws -> Answer {
                try await client.send(
                    "POST",
                    "/api/v1/verifications",
                    headers: [
                        "Content-Type": "application/ofd", "X-Forwarded-For": source,
                    ],
                    body: Array(file.utf8)
                )
            }
            let statuses = try await withThrowingTaskGroup(of: Answer.self) { group in
                // One at work, eight that wait, and five too many.
                for _ in 0..<14 {
                    group.addTask { try await verify("a", from: "198.51.100.1") }
                }
                var answers: [Answer] = []
                for _ in 0..<5 {
                    if let answer = try await group.next() { answers.append(answer) }
                }
                #expect(answers.allSatisfy { $0.status == 503 })
                #expect(answers.allSatisfy { $0.header("retry-after") == "5" })
                #expect(try await client.get("/livez").status == 200)
                let page = try await client.get("/", headers: ["X-Forwarded-For": "198.51.100.1"])
                #expect(page.status == 200)
                #expect(try await verify("b", from: "198.51.100.2").status == 200)
                #expect(work.names == ["a"], "one source has one thread")
                work.letGo(9)
                for try await answer in group { answers.append(answer) }
                return answers.map(\.status)
            }
            #expect(statuses.filter { $0 == 200 }.count == 9)
        }
    }

    @Test(arguments: [
        "/readyz", "/api/v1/register/head.json", "/api/v1/register/records.jsonl",
        "/api/v1/register/roots.pem",
    ])
    func `what waits for the store or the disk waits on a thread of its own`(
        path: String
    ) async throws {
        let work = HeldWork()
        let wait: @Sendable () -> Void = {
            // Held on a thread that answers, the test would stop as the server does.
            let isApart = Thread.current.threadDictionary[Pool.mark] != nil
            isApart ? work.hold("apart") : work.note("on a thread that answers")
        }
        let place = try Workplace()
        let plain = PublicOffice(place.office, agency: AgencyID("shanxi"), version: "0.1.0")
        var office = PublicOffice(
            site: plain.site,
            law: plain.law,
            agency: plain.agency,
            now: plain.now,
            register: plain.register,
            verify: plain.verify,
            number: plain.number,
            readiness: {
                wait()
                return plain.readiness()
            }
        )
        office.publishedFile = { name in
            wait()
            return try plain.publishedFile(name)
        }
        try await serving(office) { client in
            async let held = client.get(path)
            try await work.begun(1)
            let live = try? await client.get("/livez").status
            work.letGo()
            #expect(live == 200)
            #expect(work.names == ["apart"])
            let answer = try await held
            #expect(answer.status == 200)
        }
        withExtendedLifetime(place) {}
    }

    @Test func `while visitors fill the line before the store, officers work and pages are shown`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let officer = Browser(client)
            try await place.signIn(.review, in: officer)
            let visitor = Browser(client)
            @Sendable func lookUp() async throws -> Int {
                try await visitor.get("/progress/lookup")
                let fields = [("number", "晋-2026-000001"), ("code", "00000000")]
                return try await visitor.post("/progress/lookup", fields).status
            }
            let work = HeldWork()
            let all = Labor.store.limits(isSignedIn: false).jobs
            let desk = place.desk
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<all {
                    let sender = try #require(Sender("198.51.100.\(number % 8)"))
                    group.addTask {
                        try await Caller.$current.withValue(Caller(sender: sender)) {
                            try await desk.run { _ in work.hold("visitor") }
                        }
                    }
                }
                try await work.begun(8)
                // Until the line is full: before that one more would be taken and held.
                try await until { desk.workshop.jobs(.store, isSignedIn: false) == all }
                // One more visitor whose answer stands in the store finds no place in the line.
                let lookedUp = try? await lookUp()
                let list = try? await officer.get("/office").status
                let page = try? await client.get(
                    "/",
                    headers: ["Cookie": "session=\(String(repeating: "0", count: 64))"]
                ).status
                work.letGo(all)
                #expect(lookedUp == 503)
                #expect(list == 200)
                #expect(page == 200)
                try await group.waitForAll()
            }
            let later = try await lookUp()
            #expect(later == 422, "asked of the store, which has no such case")
        }
    }

    @Test func `a body that ends early is no fault of ours`() async throws {
        let log = LogLines()
        try await serving(try SampleOffice.make(), logger: log.logger) { client in
            for path in ["/api/v1/verifications", "/verify", "/api/v1/eligibility"] {
                let kind =
                    path == "/verify" ? "multipart/form-data; boundary=e" : "application/json"
                let answer = try await onThread {
                    let socket = try Socket(port: client.port)
                    try socket.write(
                        "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
                            + "Content-Type: \(kind)\r\n\r\n{\"a\""
                    )
                    socket.endWriting()
                    return String(decoding: socket.readToEnd(seconds: 60), as: UTF8.self)
                }
                #expect(answer.hasPrefix("HTTP/1.1 400"), "\(path)")
            }
            // The end of the server itself is told there too.
            #expect(log.lines.isEmpty)
        }
    }
}
