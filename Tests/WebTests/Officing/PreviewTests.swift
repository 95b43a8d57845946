import Licensing
import Testing

@testable import Authority
@testable import Web

/// A paper is looked at before it is sealed, by who may see its case, and is marked as what it is.
struct PreviewTests {
    @Test func `who seals looks at a due notice first, and it says that it is not sealed`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.unsealed()
        let before = try desk.office.open(id).acts.count
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(.sealing, in: browser)
            let address = "/office/cases/\(id)/previews/1"
            #expect(
                try await browser.get("/office/cases/\(id)").text.contains("href=\"\(address)\"")
            )
            let page = try await browser.get(address)
            #expect(page.status == 200)
            #expect(page.text.contains("预览 · 未盖章"))
            #expect(page.text.contains("不具有任何效力"))
            #expect(page.text.contains("src=\"\(address)/1\""))
            let picture = try await browser.get("/office/cases/\(id)/previews/1/1")
            #expect(picture.header("content-type") == "image/png")
            #expect(picture.header("cache-control") == "no-store")
            #expect(picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            for other in ["\(address)/0", "\(address)/9", "\(address)/x"] {
                #expect(try await browser.get(other).status == 404, "\(other)")
            }
        }
        #expect(try desk.office.open(id).acts.count == before)
    }

    @Test func `what is sealed has no preview, and neither has what nothing calls for`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.accepted()
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await desk.scene.place.signIn(.sealing, in: browser)
            let page = try await browser.get("/office/cases/\(id)").text
            #expect(!page.contains("/previews/"))
            for place in ["0", "1", "2"] {
                let answer = try await browser.get("/office/cases/\(id)/previews/\(place)")
                #expect(answer.status == 404, "\(place)")
            }
        }
    }

    @Test func `every post that handles the case sees the preview, and nobody outside`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.unsealed()
        let address = "/office/cases/\(id)/previews/1"
        try await desk.scene.place.serving(limits: Workplace.unlimited) { client in
            for post in [Post.acceptance, .review, .head, .sealing] {
                let browser = Browser(client)
                try await desk.scene.place.signIn(post, in: browser)
                #expect(try await browser.get(address).status == 200, "\(post)")
            }
            let applicant = Browser(client)
            try await desk.scene.place.signIn(desk.scene.place.applicant, in: applicant)
            let administrator = Browser(client)
            try await desk.scene.place.signIn(.administrator, in: administrator)
            for browser in [Browser(client), applicant, administrator] {
                #expect(try await browser.get(address).status != 200)
                #expect(try await browser.get("\(address)/1").status != 200)
            }
        }
    }

    @Test func `both papers of a license are looked at before they are sealed`() throws {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.granted()
        try desk.office.makeLicense(id, by: desk.by(.licenseMaking))
        let current = try desk.office.open(id)
        let due = current.state.duePapers
        #expect(due.contains(.licenseOriginal) && due.contains(.licenseDuplicate))
        for (index, paper) in current.state.papers.enumerated() {
            let preview = try desk.office.preview(index + 1, of: current)
            #expect(preview?.paper == (due.contains(paper) ? paper : nil))
            #expect(try preview?.picture(0) != nil || !due.contains(paper))
        }
    }
}
