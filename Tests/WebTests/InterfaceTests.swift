import Foundation
import Licensing
import Register
import Regulations
import Testing

@testable import Web

/// The JSON interface.
struct InterfaceTests {
    private static func object(_ answer: Answer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    private static let contract = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/examples/application-initial.json")

    @Test func `SEED1-10 SEED1-25 one call answers whether a license is valid`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/api/v1/licenses/1-4-10144-2026")
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "application/json")
            let object = try InterfaceTests.object(answer)
            #expect(object["status"] as? String == "valid")
            #expect(object["verdict"] as? String == "valid")
            #expect(object["asOf"] as? String == "2026-11-21T12:00:00+08:00")
            #expect(object["holder"] as? String == "太原汾河电力安装有限公司")
            #expect(object["effect"] as? String == "电子证照与纸质证照具有同等法律效力")
            #expect((object["grades"] as? [[String: Any]])?.count == 3)
        }
    }

    @Test(
        arguments: [
            ("1-4-10140-2026", "cancelled", "notValid"),
            ("1-4-10141-2026", "notYetValid", "notValid"),
            ("1-4-10142-2026", "expired", "notValid"), ("1-4-10143-2026", "expiring", "valid"),
        ]
    )
    func `SEED1-20 each status with its verdict`(
        number: String,
        status: String,
        verdict: String
    ) async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/api/v1/licenses/\(number)")
            let object = try InterfaceTests.object(answer)
            #expect(object["status"] as? String == status)
            #expect(object["verdict"] as? String == verdict)
            let list = try await client.get("/api/v1/licenses?q=\(number)")
            let items = try InterfaceTests.object(list)["licenses"] as? [[String: Any]]
            #expect(items?.first?["status"] as? String == status)
        }
    }

    @Test func `after a renewal by law one call gives the new last day`() async throws {
        let number = "1-4-10142-2026"
        var register = try SampleOffice.standard(Regulations.load())
        let printed = try #require(register.license(LicenseNumber(number))?.editions.last).content
        let until = printed.validUntil.adding(years: 6)
        for state in [ExtensionState.filed(until: until), .accepted] {
            register.append(
                .extension(
                    ExtensionRecord(
                        number: printed.number,
                        state: state,
                        on: printed.validUntil.adding(days: -40),
                        clause: "《行政许可法》第五十条"
                    )
                )
            )
        }
        try await serving(try SampleOffice.make(register: register)) { client in
            let one = try InterfaceTests.object(try await client.get("/api/v1/licenses/\(number)"))
            let list = try await client.get("/api/v1/licenses?q=\(number)")
            let items = try InterfaceTests.object(list)["licenses"] as? [[String: Any]]
            for object in [one] + (items ?? []) {
                #expect(object["status"] as? String == "valid")
                #expect(object["validFrom"] as? String == printed.validFrom.description)
                #expect(object["validUntil"] as? String == until.description)
            }
            #expect(items?.count == 1)
            let page = try await client.get("/licenses/\(number)")
            #expect(page.text.contains(until.inWords))
            #expect(!page.text.contains(printed.validUntil.inWords))
            #expect(page.text.contains("视为准予延续"))
        }
    }

    @Test func `lists are paged, and a wrong page is named`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let list = try InterfaceTests.object(try await client.get("/api/v1/licenses?page=3"))
            #expect(list["total"] as? Int == 45)
            #expect(list["pageSize"] as? Int == 20)
            #expect((list["licenses"] as? [Any])?.count == 5)
            for wrong in ["0", "-1", "x", "1000001", ""] {
                let answer = try await client.get("/api/v1/licenses?page=\(wrong)")
                #expect(answer.status == 400)
                #expect(answer.text.contains("\"pointer\":\"page\""))
            }
        }
    }

    @Test func `a file, a number and a code are verified with the same answer`() async throws {
        try await serving(try SampleOffice.make()) { client in
            // A file is answered under the media type that it names itself.
            for type in ["application/ofd", "application/pdf", "image/jpeg", "text/plain"] {
                let file = try await client.post(
                    "/api/v1/verifications",
                    type: type,
                    Array("no zip".utf8)
                )
                #expect(file.status == 200)
                #expect(try InterfaceTests.object(file)["verdict"] as? String == "cannotConfirm")
                #expect(file.text.contains("\"not-ofd\""))
            }
            let number = try await client.post(
                "/api/v1/verifications",
                type: "application/json; charset=utf-8",
                Array("{\"number\":\"1-4-10144-2026\"}".utf8)
            )
            let object = try InterfaceTests.object(number)
            #expect(object["verdict"] as? String == "valid")
            #expect(Set(object.keys).isSuperset(of: ["file", "seal", "edition", "license"]))
            let code = try await client.get("/api/v1/verifications/token-1-4-10144-2026")
            #expect(code.body == number.body)
        }
    }

    @Test(
        arguments: [
            ("application/json", "{\"number\":\"x\"}", 422), ("application/json", "{}", 422),
            ("application/json", "[", 422),
            ("application/json", "{\"number\":\"1-4-99999-2026\"}", 404),
            ("application/ofd", "", 422), ("", "x", 415),
            ("application/x-www-form-urlencoded", "number=1-4-00001-2026", 415),
            ("multipart/form-data; boundary=x", "--x--", 415),
        ]
    )
    func `what cannot be verified says why`(type: String, body: String, status: Int) async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.post(
                "/api/v1/verifications",
                type: type,
                Array(body.utf8)
            )
            #expect(answer.status == status)
            #expect(answer.header("content-type") == "application/problem+json")
        }
    }

    @Test func `eligibility takes the command line's input and names its faults`() async throws {
        let input = try Data(contentsOf: InterfaceTests.contract)
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.post(
                "/api/v1/eligibility",
                type: "application/json",
                Array(input)
            )
            #expect(answer.status == 200)
            let object = try InterfaceTests.object(answer)
            #expect(object["outcome"] as? String == "met")
            let attainable = try #require(object["attainable"] as? [String: Int])
            #expect(attainable == ["installation": 4, "repair": 4, "testing": 4])
            let wrong = String(decoding: input, as: UTF8.self)
                .replacingOccurrences(of: "\"creditCode\": \"9114", with: "\"creditCode\": \"8114")
            let refused = try await client.post(
                "/api/v1/eligibility",
                type: "application/json",
                Array(wrong.utf8)
            )
            #expect(refused.status == 422)
            #expect(refused.text.contains("\"pointer\":\"/applicant/creditCode\""))
            let day = try await client.post(
                "/api/v1/eligibility?on=2026-02-30",
                type: "application/json",
                Array(input)
            )
            #expect(day.status == 400)
        }
    }

    @Test func `live always, ready only where everything is there`() async throws {
        try await serving(try SampleOffice.make(isReady: false)) { client in
            #expect(try await client.get("/livez").status == 200)
            let ready = try await client.get("/readyz")
            #expect(ready.status == 503)
            #expect(try InterfaceTests.object(ready)["ready"] as? Bool == false)
        }
    }

    @Test func `the description names every route, and none that is not there`() throws {
        let router = try buildRouter(try SampleOffice.make(), limits: ServerLimits())
        let routes = RouteTable.routes(of: router).filter {
            $0.path.hasPrefix("/api/v1") || $0.path.hasSuffix("z")
        }
        let there = Set(
            routes.map { route in
                let path = route.path.replacing(/:(\w+)/) { "{\($0.output.1)}" }
                return "\(route.method.lowercased()) \(path)"
            }
        )
        #expect(there == Set(InterfaceTests.described()))
        #expect(there.count >= 7)
    }

    /// `get /api/v1/licenses` for each operation of the description.
    private static func described() -> [String] {
        var path = ""
        var operations: [String] = []
        var isInPaths = false
        let text = String(decoding: PackageResources.openapi_yaml, as: UTF8.self)
        for line in text.split(separator: "\n") {
            if !line.hasPrefix(" ") { isInPaths = line.hasPrefix("paths:") }
            guard isInPaths else { continue }
            if let match = line.wholeMatch(of: #/  (/\S*):/#) { path = String(match.output.1) }
            if let match = line.wholeMatch(of: #/    (get|post|put|delete|patch):/#) {
                operations.append("\(match.output.1) \(path)")
            }
        }
        return operations
    }
}
