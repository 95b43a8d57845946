import OFD
import TestKit
import Testing

struct ReadTests {
    @Test func `what was written is read back, and writes the same bytes again`() throws {
        var document = try Sample.document()
        document.tags = []
        let bytes = try Package(document).archive()
        let again = try read(Container(bytes))
        #expect(try Package(again).archive() == bytes)
        #expect(again.info == document.info)
        #expect(again.pages[0].size == .a4 && again.pages[0].template == 0)
        #expect(again.fonts[0].file == document.fonts[0].file)
        #expect(again.images == document.images && again.attachments == document.attachments)
        guard case .text(let text) = again.pages[0].objects[0] else {
            Issue.record("no text")
            return
        }
        #expect(text.text == Sample.text)
        #expect(again.templates[0].objects[0] == document.templates[0].objects[0])
    }

    @Test func `a seal's picture is read with its place`() throws {
        let sample = try SealedSample(Sample.document())
        let stamps = stamps(of: try Container(sample.bytes))
        #expect(
            stamps == [
                Stamp(
                    page: 0,
                    boundary: Box(x: 140, y: 220, width: 42, height: 42),
                    picture: .image(Image(format: "PNG", bytes: Sample.png))
                )
            ]
        )
    }

    @Test(.enabled(if: Corpus.isPresent))
    func `templates, fonts and texts of another maker are read`() throws {
        let container = try Container(Corpus.file("ses-v4-ofdxml-uncovered.ofd"))
        let document = try read(container)
        #expect(document.pages.count == 5 && document.templates.count == 5)
        #expect(document.pages[0].size == PageSize(width: 210, height: 140))
        #expect(document.pages.map(\.template) == [0, 1, 2, 3, 4])
        let texts = document.pages[0].objects.compactMap { object -> String? in
            guard case .text(let text) = object else { return nil }
            return text.text
        }
        #expect(texts.contains("财天下科技有限公司"))
        #expect(document.info.customDatas.contains(CustomData("发票号码", "12235358")))
        #expect(document.images.count == 1)
        let stamps = stamps(of: container)
        guard case .document(let seal)? = stamps.first?.picture else {
            Issue.record("the seal's picture is a document")
            return
        }
        #expect(seal.pages.count == 1 && !seal.pages[0].objects.isEmpty)
    }

    @Test(.enabled(if: Corpus.isPresent))
    func `glyph numbers and images of many formats are read`() throws {
        let document = try read(Container(Corpus.file("unsigned-regular-structure.ofd")))
        #expect(document.pages.count == 2)
        #expect(document.images.map(\.format).contains("PNG"))
        #expect(document.fonts.contains { $0.file != nil })
        let transforms = document.pages.flatMap(\.objects).flatMap { object -> [GlyphTransform] in
            guard case .text(let text) = object else { return [] }
            return text.runs.flatMap(\.transforms)
        }
        #expect(transforms.count == 53)
        #expect(transforms.allSatisfy { !$0.glyphs.isEmpty })
    }

    @Test(.enabled(if: Corpus.isPresent))
    func `every sealed file of another maker has its stamps`() throws {
        for name in Corpus.names where name.hasPrefix("ses-") {
            let container = try Container(Corpus.file(name))
            #expect(try !read(container).pages.isEmpty, "\(name)")
            #expect(!stamps(of: container).isEmpty, "\(name)")
        }
    }
}
