import Documents
import OFD
import Testing

@Suite struct SealFaceTests {
    @Test func `SEED1-37 a seal's picture says whose it is and what for, in seal red alone`() throws
    {
        let face = SealFace(agency: "国家能源局山西监管办公室", caption: "电子证照专用章")
        let document = try face.document(in: Samples.fonts.get())
        #expect(document.words == "国家能源局山西监管办公室电子证照专用章")
        #expect(document.pages.map(\.size) == [PageSize(width: 42, height: 42)])
        let red = Color(193, 39, 45)
        for object in document.pages[0].objects {
            switch object {
            case .text(let text): #expect(text.fill == .color(red))
            case .path(let path): #expect((path.fill ?? path.stroke) == .color(red))
            case .image: Issue.record("a seal is drawn, not pasted")
            case .group: Issue.record("a seal has no groups")
            }
        }
    }

    @Test func `a name without glyphs makes no seal`() {
        #expect(throws: PaperRefusal.missingGlyph("\u{F0000}", datum: "印章名称")) {
            try SealFace(agency: "\u{F0000}局", caption: "章").document(in: Samples.fonts.get())
        }
    }
}
