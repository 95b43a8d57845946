import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

/// The part of an application on merger and split, as its applicant meets it.
struct OriginPageTests {
    private static let split = [
        ("kind", "split"), ("on", "2026-09-01"), ("unit-1-name", "太原原单位有限公司"),
        ("unit-1-code", "91140213MA0L7Q4C99"), ("unit-1-license", "1-4-00001-2020"),
        ("repair", "1"),
    ]

    /// Another unit of the same split, filed with a claim to its repair works.
    @discardableResult
    private static func fileRival(_ place: Workplace) throws -> CaseID {
        let office = place.office
        let rival = SampleEnterprise(seed: 31, filingOn: office.now().day)
        let code = try CreditCode(rival.creditCode)
        try Authority.SampleOffice.prove(code, named: rival.name, in: office)
        let actor = SamplePeople.applicant(of: code, randomness: .system).actor
        let id = try office.openDraft(
            Opening(
                family: .facility,
                matter: .initial,
                applicant: code,
                agency: AgencyID("shanxi")
            ),
            named: rival.name,
            by: actor
        ).id
        let bytes = Data(try rival.application())
        var form = try #require(
            try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        )
        form["origin"] =
            [
                "kind": "split", "on": "2026-09-01", "inherits": ["repair"],
                "predecessors": [
                    [
                        "name": "太原原单位有限公司", "creditCode": "91140213MA0L7Q4C99",
                        "licenseNumber": "1-4-00001-2020",
                    ]
                ],
            ] as [String: Any]
        let json = Array(try JSONSerialization.data(withJSONObject: form))
        try office.addMaterial(json, kind: "applicationForm", to: id, by: actor)
        try office.addMaterial(Array("协议".utf8), kind: "mergerSplit", to: id, by: actor)
        try office.file(id, by: actor)
        return id
    }

    @Test
    func `SEED2-62 SEED2-63 the form asks for origin, units and performance, and its material`()
        async throws
    {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            try await browser.get("/my/cases/new")
            let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            let address = try #require(start.header("location"))
            let tasks = try await browser.get(address)
            #expect(tasks.text.contains("合并或分立新设") && tasks.text.contains("无需填写"))
            let files = try await browser.get("\(address)/files")
            #expect(!files.text.contains("合并或分立相关材料"))
            let part = "\(address)/parts/origin"
            let page = try await browser.get(part)
            #expect(page.status == 200 && page.body.count < 60_000)
            #expect(page.text.contains("至多一个单位可承继"))
            let saved = try await browser.post(part, OriginPageTests.split + [("version", "0")])
            #expect(saved.status == 303)
            let asked = try await browser.get("\(address)/files")
            #expect(asked.text.contains("合并或分立相关材料"))
            let check = try await browser.get("\(address)/check")
            #expect(check.text.contains("太原原单位有限公司"))
            #expect(check.text.contains("由本单位承继承修类业绩"))
        }
    }

    @Test func `SEED2-64 who comes second is told so, and goes on as a first application`()
        async throws
    {
        let place = try Workplace()
        try OriginPageTests.fileRival(place)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            try await browser.get("/my/cases/new")
            let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
            let address = try #require(start.header("location"))
            let part = "\(address)/parts/origin"
            try await browser.get(part)
            let second = try await browser.post(part, OriginPageTests.split + [("version", "0")])
            #expect(second.status == 422)
            #expect(second.text.contains("已由同一分立的另一单位承继"))
            #expect(second.text.contains("按首次申请办理"))
            let alone = OriginPageTests.split.filter { $0.0 != "repair" } + [("version", "1")]
            #expect(try await browser.post(part, alone).status == 303)
        }
    }

    @Test func `SEED2-63 the officer sees where the unit comes from and what it inherits`()
        async throws
    {
        let place = try Workplace()
        let id = try OriginPageTests.fileRival(place)
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.acceptance, in: browser)
            let page = try await browser.get("/office/cases/\(id)")
            #expect(page.text.contains("新设原因"))
            #expect(page.text.contains("太原原单位有限公司（91140213MA0L7Q4C99，许可证 1-4-00001-2020）"))
            #expect(page.text.contains("由本单位承继业绩：承修类"))
            #expect(page.text.contains("合并或分立相关材料"))
        }
    }
}
