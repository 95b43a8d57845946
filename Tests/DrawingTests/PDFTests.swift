import Drawing
import OFD
import Testing

@Suite(.enabled(if: Tool.areInstalled, "poppler is not installed"))
struct PDFTests {
    private let sample = Samples.document(
        [
            Samples.text("承装（修、试）电力设施许可证", x: 5, y: 15),
            Samples.text("第二行，𠮷林省", x: 5, y: 30),
        ],
        size: PageSize(width: 120, height: 60),
        fonts: [Samples.kai]
    )

    @Test func `text comes out of the PDF in the order in which it was painted`() throws {
        let painted = try Painting(sample).pdf()
        let text = try Tool.pdftotext.read(painted.bytes)
        let lines = text.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(lines == ["承装（修、试）电力设施许可证", "第二行，𠮷林省"])
    }

    @Test func `the font is embedded as a subset with its Unicode table`() throws {
        let fonts = try Tool.pdffonts.read(try Painting(sample).pdf().bytes)
        let row = fonts.split(separator: "\n").dropFirst(2).first.map(String.init) ?? ""
        #expect(row.contains("LXGWWenKai"))
        #expect(row.contains("yes yes yes"))
    }

    @Test func `a page has its true size`() throws {
        let info = try Tool.pdfinfo.read(try Painting(sample).pdf().bytes)
        // 120 mm and 60 mm in points of 1/72 inch.
        #expect(info.contains("340.157 x 170.079 pts"))
    }

    @Test func `title, author and date are the document's`() throws {
        let info = try Tool.pdfinfo.read(try Painting(sample).pdf().bytes, ["-isodates"])
        #expect(info.contains("许可证样张"))
        #expect(info.contains("某派出机构"))
        #expect(info.contains(/CreationDate: +2026-11-02/))
        #expect(!info.contains("ModDate"))
    }

    @Test func `the same document gives the same bytes`() throws {
        #expect(try Painting(sample).pdf().bytes == Painting(sample).pdf().bytes)
    }

    @Test func `only the pages asked for are painted, each in its own size`() throws {
        var document = sample
        document.pages.append(Page(size: .a4, objects: [Samples.text("第二页")]))
        document.pages.append(Page(size: .a3Landscape, objects: [Samples.text("第三页")]))
        let all = try Tool.pdfinfo.read(try Painting(document).pdf().bytes, ["-l", "9"])
        #expect(all.contains(/Pages: +3/))
        #expect(all.contains("595.276 x 841.89 pts"))
        #expect(all.contains("1190.55 x 841.89 pts"))
        let one = try Painting(document).pdf(pages: [1])
        #expect(try Tool.pdftotext.read(one.bytes).contains("第二页"))
        #expect(try !Tool.pdftotext.read(one.bytes).contains("第三页"))
    }

    @Test func `named glyphs are shown and still read as their characters`() throws {
        // Glyph 36 of DejaVu Sans is the capital A; the file calls it 甲.
        let run = TextRun(
            x: 1,
            y: 6,
            deltaX: [],
            text: "甲",
            transforms: [GlyphTransform(position: 0, glyphs: [36])]
        )
        let box = Box(x: 5, y: 5, width: 10, height: 10)
        let text = TextObject(boundary: box, font: 0, size: 5, runs: [run])
        let document = Samples.document([.text(text)], fonts: [Samples.latin])
        let painted = try Painting(document).pdf()
        #expect(painted.notes.isEmpty)
        #expect(try Tool.pdftotext.read(painted.bytes).contains("甲"))
        #expect(try Tool.pdffonts.read(painted.bytes).contains("DejaVuSans"))
    }
}
