import Foundation
public import OFD

extension TypesetPaper {
    /// What lies across every page of a preview (预览).
    static let previewMark = "预览 · 未盖章 · Preview, not sealed"

    /// The pages as they would be sealed, with a mark across each: to be looked at, of no effect.
    ///
    /// - Parameter typefaces: the fonts of the mark.
    /// - Returns: a document that nobody seals.
    /// - Throws: where the fonts cannot show the mark.
    public func preview(in typefaces: Typefaces) throws(PaperRefusal) -> Document {
        var marked = document
        for index in marked.pages.indices {
            var composer = Composer(typefaces, after: marked.fonts)
            try composer.mark(TypesetPaper.previewMark, across: marked.pages[index].size)
            marked.pages[index].objects += composer.pages[0]
            marked.fonts = try composer.fonts()
        }
        return marked
    }
}

extension Composer {
    /// Sets a text across a page, three times, rising to the right; what lies under it can be read.
    fileprivate mutating func mark(
        _ text: String,
        across size: PageSize
    ) throws(PaperRefusal) {
        let style = TextStyle(role: .song, size: 11, color: Composer.markColor, weight: 0.02)
        let glyphs = try typefaces.glyphs(of: text, style, datum: "预览")
        let whole = Box(x: 0, y: 0, width: size.width, height: size.height)
        let (sine, cosine) = (sin(-Double.pi / 6), cos(-Double.pi / 6))
        let half = glyphs.width / 2
        for part in [0.2, 0.5, 0.8] {
            let x = size.width / 2 - half * cosine
            let y = size.height * part - half * sine
            set(glyphs, style, matrix: Matrix(cosine, sine, -sine, cosine, x, y), in: whole)
        }
    }

    /// Pale enough to read through, dark enough to be seen.
    private static let markColor = Color(82, 96, 109, alpha: 72)
}
