import Contract
import Licensing
import Testing

@Suite struct CaseRecordTests {
    @Test func `a case's record has its acts, clocks and no personal data`() throws {
        let subject = try SampleCase.played(try SampleCase.grantWay())
        let record = CaseRecord.json(
            subject,
            report: nil,
            clocks: try subject.clocks(under: try SampleCase.law()),
            editions: []
        )
        let root = JSONPlace(record)
        #expect(try root.member("id").string() == "C1")
        #expect(try root.member("stage").string() == "archived")
        let acts = try root.member("acts").elements()
        #expect(
            try acts.map { try $0.member("act").string() } == [
                "opened", "materialAdded", "filed", "received", "accepted", "sealApplied",
                "reviewed", "reviewConfirmed", "granted", "sealApplied", "licenseMade",
                "sealApplied", "sealApplied", "published", "served", "archived",
            ]
        )
        let grant = try acts[8].member("facts")
        #expect(try grant.member("validFrom").day() == Day("2026-03-10"))
        #expect(try grant.member("validUntil").day() == Day("2032-03-09"))
        #expect(try acts[8].member("by").member("post").string() == "decision")
        #expect(try root.member("clocks").elements().count == 3)
    }

    @Test func `the same case makes the same record`() throws {
        let texts = try (0..<2).map { _ in
            CaseRecord.json(
                try SampleCase.played(try SampleCase.refusalWay()),
                report: nil,
                clocks: [],
                editions: []
            ).text
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].contains("专业技术人员4人，少于5人"))
    }
}
