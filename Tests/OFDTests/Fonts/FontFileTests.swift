import OFD
import TestKit
import Testing

struct FontFileTests {
    @Test func `a subset is the same bytes each time, whatever the order`() throws {
        let font = try Sample.font()
        let one = try font.subset("许可证编号".unicodeScalars)
        let other = try FontFile.system("LXGWWenKai-Regular.ttf").subset("号编证可许许".unicodeScalars)
        #expect(one == other)
        #expect(one.file?.count ?? .max < 8_000)
    }

    @Test(.enabled(if: Judge.pythonHas("fontTools"), "fontTools is not installed"))
    func `fontTools finds every character, every table that readers need, and glyf outlines`()
        throws
    {
        let subset = try Sample.font().subset(Sample.text.unicodeScalars)
        let script = """
            import sys
            from fontTools.ttLib import TTFont
            f = TTFont(sys.argv[1]); c = f.getBestCmap()
            need = 'cmap glyf loca head hhea hmtx maxp name post OS/2'.split()
            assert not [t for t in need if t not in f], f.keys()
            assert not [x for x in sys.argv[2] if ord(x) not in c or c[ord(x)] == '.notdef']
            assert all(f['glyf'][c[ord(x)]].numberOfContours for x in sys.argv[2] if x != ' ')
            assert len(f.getGlyphOrder()) <= len(set(sys.argv[2])) + 10, len(f.getGlyphOrder())
            assert f['name'].getDebugName(6), 'no name'
            """
        let file = try #require(subset.file)
        _ = try Judge.run(Judge.python, "-c", script, "IN", Sample.text, input: file)
    }

    @Test func `a character that no font has is refused by name`() throws {
        let chain = FontChain([try Sample.font()])
        let rare: Unicode.Scalar = "\u{10FFFD}"
        #expect(throws: FontFault.missingGlyph(rare)) { try chain.check("名\u{10FFFD}") }
        #expect(throws: FontFault.missingGlyph(rare)) { try chain.fonts[0].subset([rare]) }
        #expect(FontFault.missingGlyph(rare).message.contains("U+10FFFD"))
        try chain.check("名称")
    }

    @Test func `a chain sets each character in the first font that has it`() throws {
        let chain = FontChain([
            try FontFile.system("DejaVuSans.ttf"), try Sample.font(),
        ])
        #expect(try chain.font(for: "A") == 0)
        #expect(try chain.font(for: "电") == 1)
        #expect(chain.missing(in: "电A\u{10FFFD}\u{10FFFD}") == ["\u{10FFFD}"])
    }

    @Test func `a Chinese character is one em wide, a digit about half`() throws {
        let font = try Sample.font()
        #expect(font.advance(of: "电") == 1)
        #expect(abs(font.advance(of: "1") - 0.5) < 0.15)
        #expect(font.ascent > 0.7 && font.ascent < 1.2 && font.descent > 0)
    }

    @Test func `what is no font is refused`() {
        #expect(throws: FontFault.self) { try FontFile(bytes: [1, 2, 3]) }
        #expect(throws: FontFault.notFound("no-such-font.ttf")) {
            try FontFile.system("no-such-font.ttf")
        }
    }
}
