import Foundation
import TestKit
import Testing

@testable import Authority
@testable import Web

/// Photographs as people have them on their telephones, sent through the page.
struct PhotoUploadTests {
    private static func draft(_ browser: Browser) async throws -> String {
        try await browser.get("/my/cases/new")
        let start = try await browser.post("/my/cases/new", [("agency", "shanxi")])
        let files = "\(try #require(start.header("location")))/files"
        try await browser.get(files)
        return files
    }

    @Test func `a photo with a second picture behind comes back as its first alone`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            let files = try await PhotoUploadTests.draft(browser)
            let jpeg = try Judge.jpeg(width: 48, height: 32)
            let taken = try await browser.upload(
                files,
                [("kind", "performance")],
                file: ("file", "合同.jpg", jpeg + jpeg)
            )
            #expect(taken.status == 303)
            let list = try await browser.get(files)
            let link = try #require(list.text.firstMatch(of: /href="([^"]+\/files\/[0-9a-f]+)"/))
            let file = try await browser.get(String(link.output.1))
            #expect(file.header("content-type") == "image/jpeg")
            #expect(try Judge.points(file.body) == Judge.points(jpeg))
            #expect(file.body.count < jpeg.count * 2)
        }
    }

    @Test func `what is refused is told with its own reason and the cure`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = try await ApplyingTests.signedIn(place, client)
            let files = try await PhotoUploadTests.draft(browser)
            let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0, 1, 2, 3]
            let locked = try Judge.run(
                "qpdf",
                "--encrypt",
                "",
                "owner",
                "256",
                "--",
                "IN",
                "-",
                input: SmallPDF.plain
            )
            let script = SmallPDF.bytes(catalog: "/OpenAction<</S/JavaScript/JS(x)>>")
            for (name, bytes, words) in [
                ("照片.heic", heic, "设置 › 相机 › 格式 › 兼容性最佳"),
                ("照片.jpg", heic, "设置 › 相机 › 格式 › 兼容性最佳"),
                ("合同.pdf", locked, "限制了编辑"), ("合同.pdf", script, "含有脚本"),
            ] {
                let refused = try await browser.upload(
                    files,
                    [("kind", "performance")],
                    file: ("file", name, bytes)
                )
                #expect(refused.status == 422)
                #expect(refused.text.contains(words), "\(name)")
            }
        }
    }
}
