import Foundation
import Testing

@testable import Web

/// What is answered where a request cannot be.
struct ProblemTests {
    @Test func `an address with another method says which it knows`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.send("DELETE", "/verify")
            #expect(page.status == 405)
            #expect(page.header("allow") == "GET, HEAD, POST")
            #expect(page.text.contains("不能这样访问"))
            let data = try await client.send("PUT", "/api/v1/licenses/1-4-10144-2026")
            #expect(data.status == 405)
            #expect(data.header("allow") == "GET, HEAD")
            #expect(data.header("content-type") == "application/problem+json")
        }
    }

    @Test func `the interface's problems are documents whose type is a page`() async throws {
        try await serving(try SampleOffice.make(publicURL: "https://a.example/")) { client in
            let answer = try await client.get("/api/v1/licenses/none")
            #expect(answer.status == 404)
            #expect(answer.header("content-type") == "application/problem+json")
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
            )
            #expect(object["type"] as? String == "https://a.example/problems/not-found")
            #expect(object["status"] as? Int == 404)
            #expect((object["title"] as? String)?.isEmpty == false)
            #expect((object["detail"] as? String)?.isEmpty == false)
            #expect((object["instance"] as? String)?.hasPrefix("urn:dianzhao:request:") == true)
            #expect(object["errors"] as? [String] == [])
        }
    }

    @Test func `every kind of problem has its help page in both languages`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for kind in Problem.Kind.allCases {
                for language in ["zh", "en"] {
                    let page = try await client.get("/problems/\(kind.rawValue)?lang=\(language)")
                    #expect(page.status == 200)
                    #expect(!page.text.contains("problem.\(kind.rawValue)"))
                }
            }
        }
    }

    @Test func `HEAD answers as GET does, without the body`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let head = try await client.send("HEAD", "/")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.header("content-security-policy") != nil)
        }
    }
}
