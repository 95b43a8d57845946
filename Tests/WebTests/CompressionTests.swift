import TestKit
import Testing

@testable import Web

/// Pages come compressed to who accepts it, and none with a secret does.
struct CompressionTests {
    private static let accepting = ["Accept-Encoding": "br, gzip;q=0.8"]

    @Test(arguments: ["/", "/api/v1/licenses", "/licenses", "/api/openapi.yaml"])
    func `what is large comes compressed and says the same`(path: String) async throws {
        try await serving(try SampleOffice.make()) { client in
            let plain = try await client.get(path)
            let packed = try await client.get(path, headers: CompressionTests.accepting)
            #expect(plain.header("content-encoding") == nil)
            #expect(packed.header("content-encoding") == "gzip")
            #expect(packed.header("vary")?.contains("Accept-Encoding") == true)
            #expect(plain.header("vary")?.contains("Accept-Encoding") == true)
            #expect(packed.header("content-length") == String(packed.body.count))
            #expect(packed.body.count * 2 < plain.body.count)
            #expect(try Judge.unpacked(packed.body) == plain.body)
        }
    }

    @Test func `what is small, wrong or not asked for stays as it is`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let small = try await client.get("/livez", headers: CompressionTests.accepting)
            #expect(small.header("content-encoding") == nil)
            let refused = try await client.get("/", headers: ["Accept-Encoding": "gzip;q=0"])
            #expect(refused.header("content-encoding") == nil)
            let missing = try await client.get("/none", headers: CompressionTests.accepting)
            #expect(missing.status == 404)
            #expect(missing.header("content-encoding") == nil)
        }
    }

    @Test func `a page with a form's token is never compressed`() {
        #expect(Compression.holdsToken(Array(#"<input type="hidden" name="csrf" value="a">"#.utf8)))
        #expect(!Compression.holdsToken(Array(#"<input name="number">"#.utf8)))
        #expect(Compression.ownPaths.contains("/my") && Compression.ownPaths.contains("/office"))
    }

    @Test(arguments: [
        ("gzip", true), ("GZIP", true), ("*", true), ("br, gzip ;q=0.1", true), ("gzip;q=0", false),
        ("gzip; q=0.0", false), ("identity", false), ("", false),
    ])
    func `gzip is accepted where it is named with a weight`(field: String, isAccepted: Bool) {
        #expect(Compression.accepts(field) == isAccepted)
    }
}
