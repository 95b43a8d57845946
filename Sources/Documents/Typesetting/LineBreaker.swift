/// Breaks Chinese text into lines (避头尾): some marks never begin a line, some never end one.
enum LineBreaker {
    /// Never at a line's start.
    static let noStart = Set("，。、；：！？）》〕】”’」』％%,.;:!?)]}…—".unicodeScalars)
    /// Never at a line's end.
    static let noEnd = Set("（《〔【“‘「『([{".unicodeScalars)

    /// The lines of a text; every glyph stands in exactly one of them.
    ///
    /// - Parameters:
    ///   - glyphs: the text.
    ///   - width: of a line, in millimetres.
    ///   - indent: of the first line, in millimetres.
    /// - Returns: at least one line where there is a glyph.
    static func lines(_ glyphs: [Glyph], width: Double, indent: Double = 0) -> [[Glyph]] {
        var lines: [[Glyph]] = []
        var start = 0
        while start < glyphs.count {
            let room = lines.isEmpty ? width - indent : width
            let end = lineEnd(glyphs, from: start, room: room)
            lines.append(Array(glyphs[start..<end]))
            start = end
        }
        return lines
    }

    /// Takes the white half of full-width marks away (标点挤压).
    static func squeeze(_ glyphs: inout [Glyph], by width: Double) {
        for index in glyphs.indices {
            if noEnd.contains(glyphs[index].scalar), index > 0 {
                glyphs[index - 1].advance -= width
            }
            if noStart.contains(glyphs[index].scalar) { glyphs[index].advance -= width }
        }
    }

    private static func lineEnd(_ glyphs: [Glyph], from start: Int, room: Double) -> Int {
        var used = 0.0
        var end = start
        // The last glyph's tracking may hang out; a hundredth forgives rounding.
        while end < glyphs.count, used + glyphs[end].advance <= room + 0.01 {
            used += glyphs[end].advance
            end += 1
        }
        guard end < glyphs.count else { return end }
        var candidate = end
        while candidate > start, !mayBreak(glyphs, before: candidate) { candidate -= 1 }
        // A run without any place to break is cut where the line is full.
        return candidate > start ? candidate : max(end, start + 1)
    }

    private static func mayBreak(_ glyphs: [Glyph], before index: Int) -> Bool {
        let left = glyphs[index - 1].scalar
        let right = glyphs[index].scalar
        if noStart.contains(right) || noEnd.contains(left) { return false }
        if left == ".", isWord(right) { return true }
        return !(isWord(left) && isWord(right))
    }

    /// Latin letters and digits stay together.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20
    }
}
