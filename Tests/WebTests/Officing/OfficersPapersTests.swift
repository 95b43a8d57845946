import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// What officers upload is held to the rules of what applicants do.
struct OfficersPapersTests {
    @Test func `S12 a record of a check on site is a document, not whatever was sent`() async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let office = scene.place.office
        try office.accept(id, by: scene.actor(.acceptance))
        try scene.place.orderSiteCheck(id)
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.inspection, in: browser)
            let path = "/office/cases/\(id)/acts/siteCheckRecorded?post=inspection"
            let page = try await browser.get(path)
            #expect(page.status == 200)
            func send(_ name: String, _ bytes: [UInt8]) async throws -> Answer {
                try await browser.upload(
                    path,
                    [("conforms", "yes"), ("version", browser.hidden("version"))],
                    file: ("file", name, bytes)
                )
            }
            for (name, bytes) in [
                ("a.html", Array("<script>".utf8)), ("a.pdf", Array("<script>".utf8)),
                ("a.exe", [0x4D, 0x5A]),
            ] {
                let refused = try await send(name, bytes)
                #expect(refused.status == 422, "\(name)")
                #expect(refused.text.contains("href=\"#file\""), "\(name)")
            }
            #expect(try office.open(id).act(.siteCheckRecorded) == nil)
            let taken = try await send(
                "记录.pdf",
                SmallPDF.plain
            )
            #expect(taken.status == 303)
            #expect(try office.open(id).act(.siteCheckRecorded) != nil)
        }
    }
}
