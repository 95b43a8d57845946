import Testing

@testable import Documents

@Suite struct LineBreakerTests {
    /// Lines of a text whose characters are all one wide.
    private func lines(_ text: String, _ width: Double, indent: Double = 0) -> [String] {
        let glyphs = text.unicodeScalars.map { Glyph(scalar: $0, font: 0, advance: 1) }
        return LineBreaker.lines(glyphs, width: width, indent: indent).map { line in
            String(String.UnicodeScalarView(line.map(\.scalar)))
        }
    }

    @Test(arguments: Array("，。、；：）》〕"))
    func `a closing mark never begins a line`(mark: Character) {
        #expect(lines("一二三四\(mark)五", 4) == ["一二三", "四\(mark)五"])
    }

    @Test(arguments: Array("（《〔"))
    func `an opening mark never ends a line`(mark: Character) {
        #expect(lines("一二三\(mark)四五", 4) == ["一二三", "\(mark)四五"])
    }

    @Test func `a number is not torn apart`() {
        #expect(lines("自2026年起", 4) == ["自", "2026", "年起"])
    }

    @Test func `a run longer than a line is cut where the line is full`() {
        #expect(lines("123456", 4) == ["1234", "56"])
    }

    @Test func `the first line is shorter by its indent`() {
        #expect(lines("一二三四五六", 4, indent: 2) == ["一二", "三四五六"])
    }

    @Test func `no character is lost or doubled`() {
        let text = "根据《中华人民共和国行政许可法》（2019年修正）第三十八条，决定：准予。"
        for width in 2...20 { #expect(lines(text, Double(width)).joined() == text) }
    }
}
