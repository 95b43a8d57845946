import Licensing
import Testing

@testable import Authority
@testable import Web

/// What ends a case against its applicant is looked at once more, and never done by one press.
struct LookTests {
    @Test(arguments: [ActKind.refused, .closedUncorrected])
    func `an act that ends a case against its applicant is no button of the case's page`(
        kind: ActKind
    ) {
        #expect(!ActForm.isButton(kind))
    }

    @Test func `SEED2-D8 a refusal shows its reasons with clauses and how the applicant was heard`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.heard()
        try await shown(.refused, .decision, of: id, desk) { text in
            #expect(text.contains("净资产不足"))
            #expect(text.contains("服务指南第二章"))
            #expect(text.contains("没有陈述申辩"))
            #expect(text.contains("承装类四级"))
            #expect(text.contains("name=\"looked\""))
        }
    }

    @Test func `a waived statement is said before the refusal`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.proposed()
        let code = try desk.office.caseFile(id, for: desk.by(.review)).applicant
        let applicant = Actor(id: "x", post: .applicant, enterprise: code)
        try desk.office.waiveStatement(id, by: applicant)
        try await shown(.refused, .decision, of: id, desk) { text in
            #expect(text.contains("已放弃陈述申辩"))
        }
    }

    @Test func `a statement is named with its day before the refusal`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.proposed()
        let paper = Paper.notice(.refusalProposed)
        try desk.office.serveNotice(id, paper, way: .counter, by: desk.by(.service))
        try desk.office.giveStatement(id, Array("人员已增补".utf8), by: desk.by(.acceptance))
        let day = desk.today.inWords
        scene(desk, days: 30)
        try await shown(.refused, .decision, of: id, desk) { text in
            #expect(text.contains("已于\(day)陈述申辩"))
            #expect(!text.contains("人员已增补"))
        }
    }

    @Test func `a closing shows what was not corrected and since when the term is over`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.overdue()
        try await shown(.closedUncorrected, .acceptance, of: id, desk) { text in
            #expect(text.contains("（未补正）"))
            #expect(text.contains("补正期限"))
        }
    }

    @Test(arguments: [
        (ActKind.refused, Post.decision), (.closedUncorrected, .acceptance),
    ])
    func `without its box ticked nothing is done, and what was typed stays`(
        kind: ActKind,
        post: Post
    ) async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = kind == .refused ? try desk.heard() : try desk.overdue()
        let before = try desk.office.open(id).acts.count
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(post, in: browser)
            try await browser.get("/office/cases/\(id)")
            let address = "/office/cases/\(id)/acts/\(kind.rawValue)?post=\(post.rawValue)"
            let version = ("version", "\(before)")
            let answer = try await browser.post(address, [version, ("text", "纪要一")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#looked\""))
            #expect(kind != .refused || answer.text.contains("纪要一"))
        }
        #expect(try desk.office.open(id).acts.count == before)
    }

    @Test func `half of a meeting is no refusal alone`() async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.heard()
        let before = try desk.office.open(id).acts.count
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(.decision, in: browser)
            let address = "/office/cases/\(id)/acts/refused?post=decision"
            try await browser.get(address)
            for field in [("on", desk.today.description), ("text", "纪要"), desk.meeting[2]] {
                let typed = [("version", "\(before)"), ("looked", "1"), field]
                #expect(try await browser.post(address, typed).status == 422)
            }
        }
        #expect(try desk.office.open(id).acts.count == before)
    }

    private func scene(_ desk: ActDesk, days: Int) {
        desk.scene.place.advance(seconds: 86_400 * Int64(days))
    }

    private func shown(
        _ kind: ActKind,
        _ post: Post,
        of id: CaseID,
        _ desk: ActDesk,
        _ holds: @escaping @Sendable (String) -> Void
    ) async throws {
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(post, in: browser)
            let page = try await browser.get("/office/cases/\(id)").text
            #expect(!page.contains("action=\"/office/cases/\(id)/acts/\(kind.rawValue)"))
            #expect(page.contains("href=\"/office/cases/\(id)/acts/\(kind.rawValue)"))
            holds(try await browser.get("/office/cases/\(id)/acts/\(kind.rawValue)").text)
        }
    }
}
