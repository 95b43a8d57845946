import Licensing
import Testing

@testable import Authority
@testable import Web

/// An inspector sees where to go and when, the soonest first, and what is today or tomorrow in words.
struct VisitTests {
    private func order(
        _ desk: ActDesk,
        in days: Int,
        at place: String,
        officers: [String]? = nil
    ) throws -> CaseID {
        let id = try desk.accepted()
        try desk.office.orderSiteCheck(
            id,
            reason: try Remark("核实设备"),
            officers: officers ?? desk.people(.inspection).map(\.id),
            on: desk.today.adding(days: days),
            place: try Remark(place),
            by: desk.by(.review)
        )
        return id
    }

    private func inbox(
        _ desk: ActDesk,
        of person: SamplePerson,
        _ holds: @escaping @Sendable (String) -> Void
    ) async throws {
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(person, in: browser)
            let page = try await browser.get("/office")
            #expect(page.body.count < 60 * 1_024)
            holds(page.text)
        }
    }

    @Test func `SEED2-18 an inspector's checks stand by their day, today and tomorrow in words`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        // The notice is not sealed yet, so the case waits for another post: it stands here all the same.
        _ = try order(desk, in: 9, at: "大同市云冈区")
        _ = try order(desk, in: 1, at: "太原市小店区")
        _ = try order(desk, in: 0, at: "太原市迎泽区")
        try await inbox(desk, of: desk.people(.inspection)[0]) { page in
            let places = ["太原市迎泽区", "太原市小店区", "大同市云冈区"]
            let found = places.compactMap { page.firstRange(of: $0)?.lowerBound }
            #expect(found.count == 3 && found == found.sorted())
            #expect(page.contains("! 今天") && page.contains("! 明天") && page.contains("9 天后"))
        }
    }

    @Test func `a check that nobody recorded on its day stands out until it is`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try order(desk, in: 0, at: "太原市迎泽区")
        try desk.office.sealDuePapers(of: id, by: desk.by(.sealing))
        desk.scene.place.advance(seconds: 86_400 * 2)
        let (first, second) = (desk.people(.inspection)[0], desk.people(.inspection)[1])
        try await inbox(desk, of: first) { #expect($0.contains("已过 2 天，没有核查记录")) }
        try desk.office.recordSiteCheck(id, Array("属实".utf8), conforms: true, by: first.actor)
        try await inbox(desk, of: first) { #expect($0.contains("没有安排给您的现场核查")) }
        try await inbox(desk, of: second) { #expect($0.contains("已有记录，待您会签")) }
        try desk.office.signSiteCheck(id, by: second.actor)
        try await inbox(desk, of: second) { #expect($0.contains("没有安排给您的现场核查")) }
    }

    @Test func `a check stands only with those who are ordered to it`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try order(desk, in: 0, at: "太原市迎泽区")
        for person in desk.people(.inspection) {
            #expect(try desk.office.siteVisits(of: person.actor).map(\.id) == [id])
        }
        #expect(try desk.office.siteVisits(of: desk.by(.review)).isEmpty)
        try await inbox(desk, of: desk.people(.review)[0]) { #expect(!$0.contains("我的现场核查")) }
    }

    @Test func `a check of an application that is taken back is nobody's any more`() throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try order(desk, in: 3, at: "太原市迎泽区")
        let code = try desk.office.caseFile(id, for: desk.by(.review)).applicant
        try desk.office.withdraw(id, by: Actor(id: "x", post: .applicant, enterprise: code))
        #expect(try desk.office.siteVisits(of: desk.people(.inspection)[0].actor).isEmpty)
    }

    @Test func `the checks are the same when the lists are made again`() throws {
        let desk = ActDesk(scene: try OfficerScene())
        _ = try order(desk, in: 3, at: "太原市迎泽区")
        let person = desk.people(.inspection)[0].actor
        let grown = try desk.office.siteVisits(of: person)
        try desk.office.rebuildProjections()
        #expect(try desk.office.siteVisits(of: person) == grown)
        #expect(grown.count == 1)
    }
}
