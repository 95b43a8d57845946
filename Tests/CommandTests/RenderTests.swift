import Foundation
import Testing

@Suite("render")
struct RenderTests {
    @Test func `SEED1-13 a license is drawn as PNG and PDF`() throws {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        let png = folder.path("a.png")
        let end = try Program.run(["render", license, "--out", png, "--dpi", "72"])
        #expect(end.code == 0, "\(end.complaint)")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: png)).prefix(4) == Data([137, 80, 78, 71])
        )
        let pdf = folder.path("a.pdf")
        #expect(try Program.run(["render", license, "--out", pdf]).code == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: pdf)).prefix(4) == Data("%PDF".utf8))
    }

    @Test func `pages count from one, and wrong requests say so`() throws {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        for arguments in [
            ["--out", folder.path("a.txt")], ["--out", folder.path("a.png"), "--page", "0"],
            ["--out", folder.path("a.png"), "--page", "2"],
            ["--out", folder.path("a.png"), "--dpi", "0"],
        ] {
            let end = try Program.run(["render", license] + arguments)
            #expect(end.code == 64, "\(arguments) \(end.complaint)")
            #expect(end.output.isEmpty)
        }
        let other = try folder.write("no file", "no.ofd")
        #expect(try Program.run(["render", other, "--out", folder.path("b.png")]).code == 65)
    }

    @Test func `the QR code on the drawn page leads to the verification`() throws {
        let folder = try Scratch()
        let png = folder.path("a.png")
        let license = try PlayedDemo.path("license-original.ofd")
        #expect(try Program.run(["render", license, "--out", png, "--dpi", "150"]).code == 0)
        let reader = URL(fileURLWithPath: "/usr/bin/zbarimg")
        let end = try Program.run(["-q", "--raw", png], binary: reader)
        #expect(end.code == 0, "\(end.complaint)")
        let payload = end.text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(payload.wholeMatch(of: /https:\/\/[^\/]+\/v\/[0-9a-f]{32}/) != nil, "\(payload)")
    }
}
