import TestKit
import Testing

@testable import Web

/// Requests that weigh little cost little, whatever is in them.
struct SmallRequestTests {
    @Test func `a form has two thousand fields at most`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let visitor = Browser(client)
            try await visitor.get("/progress/lookup")
            for count in [2_000, 2_001] {
                // The browser sends the page's token and key too.
                let more = Array(repeating: ("a", ""), count: count - 4)
                let fields = [("number", "x"), ("code", "1")] + more
                let answer = try await visitor.post("/progress/lookup", fields)
                #expect(answer.status == 422)
                #expect(answer.text.contains("表单的项数过多") == (count > 2_000))
            }
        }
    }

    @Test func `a number is asked for in four kilobytes at most`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for (size, status) in [(4_096, 422), (4_097, 413)] {
                let blanks = String(repeating: " ", count: size - 14)
                let body = Array("{\"number\":\"x\"\(blanks)}".utf8)
                #expect(body.count == size)
                let answer = try await client.post(
                    "/api/v1/verifications",
                    type: "application/json",
                    body
                )
                #expect(answer.status == status)
            }
        }
    }

    @Test func `an address of many parts costs hardly more where there are many routes`() {
        let path = String(repeating: "/a", count: 50_000)
        func seconds(routes count: Int) -> Double {
            let table = RouteTable()
            table.fill((0..<count).map { RouteTable.Route(method: "GET", path: "/a/b/\($0)") })
            let runs = (0..<3).map { _ in
                ProcessorTime.of { #expect(table.problem("GET", path).kind == .notFound) }
            }
            return runs.min() ?? .infinity
        }
        #expect(seconds(routes: 200) < 10 * seconds(routes: 1))
    }
}
