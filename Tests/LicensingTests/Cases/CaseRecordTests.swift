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

    @Test func `every act of every way has its record, with its notice and its reason`() throws {
        for (way, settings) in try SampleCase.ways() {
            let subject = try SampleCase.played(way, settings: settings)
            let acts = subject.acts.map { JSONPlace($0.json) }
            #expect(
                try acts.map { try $0.member("act").string() }
                    == subject.acts.map(\.fact.kind.rawValue)
            )
            #expect(try acts.allSatisfy { try !$0.member("title").string().isEmpty })
        }
        let way = try SampleCase.correctionWay()
        let subject = try SampleCase.played(way)
        let request = try #require(subject.act(.correctionRequested))
        let item = try JSONPlace(request.json).member("facts").member("items").elements()[0]
        #expect(try item.member("place").string() == "material/applicationForm")
        #expect(try item.member("clause").string() == "第三十一条")
        let service = try #require(subject.act(.noticeServed))
        let facts = try JSONPlace(service.json).member("facts")
        #expect(try facts.member("paper").string() == "notice-correction")
        #expect(try facts.member("way").member("kind").string() == "electronic")
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
