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

    /// The Latin font, one of whose names ends so many bytes behind the end of all names.
    private static func latin(name: Int, endsBehind more: Int) throws -> Font {
        var bytes = try #require(Samples.latin.file)
        func number(_ place: Int, _ count: Int = 2) -> Int {
            bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
        }
        let entries = (0..<number(4)).map { 12 + 16 * $0 }
        let found = entries.first { bytes[$0..<($0 + 4)].elementsEqual("name".utf8) }
        let entry = try #require(found)
        let (table, length) = (number(entry + 8, 4), number(entry + 12, 4))
        let records = (0..<number(table + 2)).map { table + 6 + 12 * $0 }
        let named = records.first { number($0 + 6) == name }
        let record = try #require(named)
        let size = length + more - number(table + 4) - number(record + 10)
        bytes[record + 8] = UInt8(size >> 8)
        bytes[record + 9] = UInt8(size & 0xFF)
        return Font(name: Samples.latin.name, file: bytes)
    }

    /// cairo reads the names of the family (1) and for PostScript (6) where their places say.
    @Test(arguments: [(1, 0, true), (1, 1, false), (6, 0, true), (6, 1, false), (4, 1, true)])
    func `S11 a font whose names lie outside of it counts as not embedded`(
        name: Int,
        more: Int,
        isUsed: Bool
    ) throws {
        let font = try FontTests.latin(name: name, endsBehind: more)
        let painting = Painting(Samples.document([Samples.text("A")], fonts: [font]))
        #expect(try painting.png().notes.isEmpty == isUsed)
        #expect(try painting.pdf().notes.isEmpty == isUsed)
    }

    @Test func `a font of pixels alone counts as not embedded`() throws {
        let rows = String(repeating: "FF\n", count: 8)
        let text = """
            STARTFONT 2.1
            FONT -a-b-medium-r-normal--8-80-75-75-C-80-ISO10646-1
            SIZE 8 75 75
            FONTBOUNDINGBOX 8 8 0 0
            STARTPROPERTIES 4
            FONT_ASCENT 8
            FONT_DESCENT 0
            CHARSET_REGISTRY "ISO10646"
            CHARSET_ENCODING "1"
            ENDPROPERTIES
            CHARS 1
            STARTCHAR A
            ENCODING 65
            SWIDTH 1000 0
            DWIDTH 8 0
            BBX 8 8 0 0
            BITMAP
            \(rows)ENDCHAR
            ENDFONT

            """
        let font = Font(name: "黑体", file: Array(text.utf8))
        let painting = Painting(Samples.document([Samples.text("A")], fonts: [font]))
        #expect(try painting.png().notes == [.fontReplaced("黑体", by: "wqy-zenhei.ttc")])
        #expect(try painting.pdf().notes == [.fontReplaced("黑体", by: "wqy-zenhei.ttc")])
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
