import Foundation
import Licensing
import Testing

@testable import Authority
@testable import Web

struct ServiceReceiptPageTests {
    /// An accepted case whose notice was mailed, and the place of that act.
    private static func served(_ scene: OfficerScene) throws -> (id: CaseID, place: Int) {
        let id = try scene.filed()
        let office = scene.place.office
        try office.accept(id, by: scene.actor(.acceptance))
        try office.sealDuePapers(of: id, by: scene.actor(.sealing))
        let after = try office.serveNotice(
            id,
            .notice(.acceptance),
            way: .mail(tracking: "EMS123456789CN"),
            by: scene.actor(.service)
        )
        return (id, try #require(after.acts.last).sequence)
    }

    @Test func `each recorded service has its receipt in the case's history`() async throws {
        let scene = try OfficerScene()
        let (id, place) = try ServiceReceiptPageTests.served(scene)
        try await scene.place.serving { client in
            for post in [Post.service, .archive] {
                let browser = Browser(client)
                try await scene.place.signIn(post, in: browser)
                let page = try await browser.get("/office/cases/\(id)")
                let address = "/office/cases/\(id)/services/\(place)"
                #expect(page.text.contains("href=\"\(address)\""))
                #expect(page.text.contains("送达回证"))
                let file = try await browser.get(address)
                #expect(file.status == 200)
                #expect(file.header("content-type") == "application/pdf")
                #expect(file.body.starts(with: Array("%PDF".utf8)))
                // The act before it serves nothing, and there is none behind it.
                for other in [place - 1, place + 1, 0] {
                    let none = try await browser.get("/office/cases/\(id)/services/\(other)")
                    #expect(none.status == 404)
                }
            }
        }
    }

    @Test func `nobody outside the case's agency gets a receipt`() async throws {
        let scene = try OfficerScene()
        let (id, place) = try ServiceReceiptPageTests.served(scene)
        let address = "/office/cases/\(id)/services/\(place)"
        try await scene.place.serving { client in
            #expect(try await Browser(client).get(address).status != 200)
            let applicant = Browser(client)
            try await scene.place.signIn(scene.place.applicant, in: applicant)
            #expect(try await applicant.get(address).status != 200)
            let administrator = Browser(client)
            try await scene.place.signIn(.administrator, in: administrator)
            #expect(try await administrator.get(address).status != 200)
        }
    }
}
