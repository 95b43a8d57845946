import Licensing
import Testing

@testable import Authority
@testable import Web

/// What waits stands beside the way to it.
struct NavigationCountTests {
    @Test func `open complaints and waiting letters are counted beside their places`() async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let office = desk.office
        let agency = AgencyID("shanxi")
        let words = try ComplaintWords(text: "久等无果", name: "", contact: "")
        let first = try office.complain(about: agency, words)
        _ = try office.complain(about: agency, words)
        _ = try office.complain(about: AgencyID("huabei"), words)
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(.head, in: browser)
            for path in ["/office", "/office/complaints", "/office/settings"] {
                let page = try await browser.get(path).text
                #expect(page.contains(">投诉 2</a>"), "\(path)")
                #expect(!page.contains("单位身份"), "\(path)")
            }
            try office.answer(complaint: first.number, "已督促", by: desk.by(.head))
            #expect(try await browser.get("/office").text.contains(">投诉 1</a>"))
        }
        let waiting = try office.waitingCount(for: desk.by(.acceptance))
        #expect(waiting.complaints == 1)
        #expect(try office.waitingCount(for: desk.by(.review)).complaints == 0)
        #expect(waiting.letters == 0)
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let (claimant, officer) = (Browser(client), Browser(client))
            try await desk.scene.place.register(Newcomer("first"), in: claimant)
            try await claimant.get("/my/proof")
            let letter = (field: "letter", name: "letter.png", bytes: LetterTests.png)
            #expect(try await claimant.upload("/my/proof", file: letter).status == 303)
            try await desk.scene.place.signIn(.acceptance, in: officer)
            #expect(try await officer.get("/office").text.contains(">单位身份 1</a>"))
        }
    }
}
