import Licensing
import Testing

@Suite("What a case waits for")
struct WaitingTests {
    @Test func `a due seal comes before the next act, and every stage names its post`() throws {
        let way = try SampleCase.grantWay()
        let law = try SampleCase.law()
        let posts = try (0...way.count).map { count in
            try SampleCase.played(way, upTo: count).waiting(under: law)?.posts.first
        }
        #expect(
            posts == [
                nil, .applicant, .applicant, .clerk, .acceptance, .sealing, .review,
                .confirmation, .decision, .sealing, .licenseMaking, .sealing, .sealing, .clerk,
                .service, .archive, nil,
            ]
        )
    }

    @Test
    func `SEED2-65 the decision's day stands while the case is under review, none after service`()
        throws
    {
        let way = try SampleCase.grantWay()
        let law = try SampleCase.law()
        let accepted = try #require(way.firstIndex { $0.1.kind == .accepted })
        let review = try SampleCase.played(way, upTo: accepted + 2)
        let decision = try review.clocks(under: law).last { $0.name == .decision }
        #expect(try review.waiting(under: law)?.due == decision?.due)
        #expect(decision?.due != nil)
        #expect(try SampleCase.played(way, upTo: way.count - 1).waiting(under: law)?.due == nil)
    }
}
