import Drawing
import OFD
import Testing

struct FontTests {
    @Test func `a font that the file does not embed is replaced and named in a note`() throws {
        let fonts = [Font(name: "宋体", file: nil), Font(name: "楷体_GB2312", file: nil)]
        let document = Samples.document(
            [Samples.text("国", font: 0), Samples.text("国", y: 30, font: 1)],
            fonts: fonts
        )
        let painting = Painting(document)
        #expect(
            try painting.png().notes == [
                .fontReplaced("宋体", by: "BabelStoneHan.ttf"),
                .fontReplaced("楷体_GB2312", by: "LXGWWenKai-Regular.ttf"),
            ]
        )
        let pixels = try #require(try painting.pixels())
        #expect(pixels.ink(in: Box(x: 5, y: 5, width: 5, height: 6)) > 0.1)
        #expect(pixels.ink(in: Box(x: 5, y: 25, width: 5, height: 6)) > 0.1)
    }

    @Test func `bytes that are no font count as not embedded`() throws {
        let broken = Font(name: "黑体", file: [0, 1, 0, 0, 0, 0])
        let document = Samples.document([Samples.text("国")], fonts: [broken])
        #expect(
            try Painting(document).png().notes == [.fontReplaced("黑体", by: "wqy-zenhei.ttc")]
        )
    }

    @Test func `a character that the embedded font lacks comes from another and is noted`() throws {
        let document = Samples.document([Samples.text("A国")], fonts: [Samples.latin])
        #expect(
            try Painting(document).png().notes == [.glyphReplaced("国", font: "DejaVu Sans")]
        )
    }

    @Test func `a character that no font has is noted and leaves its place empty`() throws {
        let document = Samples.document(
            [Samples.text("\u{10FFFD}", x: 10, y: 20)],
            fonts: [Samples.latin]
        )
        let painting = Painting(document)
        #expect(try painting.png().notes == [.glyphMissing("\u{10FFFD}")])
        let pixels = try #require(try painting.pixels())
        #expect(pixels.ink(in: Box(x: 0, y: 0, width: 100, height: 50)) == 0)
    }
}
