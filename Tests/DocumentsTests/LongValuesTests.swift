import Documents
import Licensing
import OFD
import Testing

@Suite struct LongValuesTests {
    @Test(arguments: LicenseCopy.allCases)
    func `a name and an address of sixty characters are whole, apart and inside`(
        copy: LicenseCopy
    ) throws {
        #expect(Samples.name60.count == 60)
        let content = try Samples.content(
            holder: Samples.name60,
            address: Samples.name60,
            representative: "阿卜杜热合曼·买买提"
        )
        let document = try Samples.paper(copy, content).document
        #expect(document.shown("CZZT") == Samples.name60)
        #expect(document.shown("KZ_ZS") == Samples.name60)
        #expect(faceDifferences(document, content) == [])
        let boxes = document.texts().compactMap(InkBox.init)
        for (index, box) in boxes.enumerated() {
            for other in boxes[(index + 1)...] {
                #expect(!box.meets(other), "\(box.text) \(other.text)")
            }
            #expect(box.left > 15 && box.right < document.pages[0].size.width - 15, "\(box.text)")
        }
    }

    @Test func `a long value is set smaller than a short one`() throws {
        let long = try Samples.content(holder: Samples.name60)
        let short = try Samples.paper(.original).document.tagged("CZZT")
        let small = try Samples.paper(.original, long).document.tagged("CZZT")
        #expect(short.count == 1)
        #expect(small.count == 2)
        #expect(small[0].size < short[0].size)
    }

    @Test func `a value that fits at no size is refused, not clipped`() throws {
        let content = try Samples.content(holder: String(repeating: "长", count: 400))
        #expect(throws: PaperRefusal.doesNotFit(datum: "CZZT")) {
            try Samples.paper(.original, content)
        }
    }

    @Test(arguments: ["𠮷", "㛃", "龘", "峣", "喆", "·"])
    func `a rare character is shown by a font that has it`(character: String) throws {
        let content = try Samples.content(representative: "王\(character)国")
        let document = try Samples.paper(.original, content).document
        #expect(document.shown("KZ_FDDBR") == "王\(character)国")
        for object in document.tagged("KZ_FDDBR") {
            let file = try #require(document.fonts[object.font].file)
            let font = try FontFile(bytes: file)
            #expect(object.text.unicodeScalars.allSatisfy { font.covers($0) })
        }
    }

    @Test func `a character of the fallback font is an object of its own`() throws {
        // U+31350, Unicode 15, is in BabelStone Han and not in LXGW WenKai.
        let typefaces = try Samples.fonts.get()
        let rare: Unicode.Scalar = "\u{31350}"
        #expect(!typefaces.kai.fonts[0].covers(rare))
        #expect(typefaces.kai.fonts[1].covers(rare))
        let content = try Samples.content(representative: "王\u{31350}国")
        let document = try Samples.paper(.original, content).document
        let objects = document.tagged("KZ_FDDBR")
        #expect(objects.map(\.text) == ["王", "\u{31350}", "国"])
        #expect(objects[0].font == objects[2].font)
        #expect(objects[0].font != objects[1].font)
    }

    @Test func `a character without any glyph is refused and named`() throws {
        let content = try Samples.content(representative: "王\u{F0000}国")
        #expect(throws: PaperRefusal.missingGlyph("\u{F0000}", datum: "KZ_FDDBR")) {
            try Samples.paper(.duplicate, content)
        }
        let message = PaperRefusal.missingGlyph("\u{F0000}", datum: "KZ_FDDBR").message
        #expect(message.contains("U+F0000"))
        #expect(message.contains("不能制作文书"))
    }
}
