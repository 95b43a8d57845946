import OFD

/// How a text is set; lengths in millimetres.
struct TextStyle: Hashable, Sendable {
    var role: FaceRole
    var size: Double
    var color: Color = Ink.text
    /// Added after each glyph.
    var tracking: Double = 0
    /// Stroke around the glyphs, in em: bold without a bold font.
    var weight: Double = 0

    func scaled(by factor: Double) -> TextStyle {
        var style = self
        style.size = (size * factor * 100).rounded() / 100
        return style
    }
}

/// One character in the font that has it, with its advance in millimetres.
struct Glyph: Hashable, Sendable {
    let scalar: Unicode.Scalar
    /// Position in the chain of the style's role.
    let font: Int
    var advance: Double
}

/// Colors of ink on papers.
enum Ink {
    static let text = Color(22, 32, 43)
    static let caption = Color(74, 62, 40)
    static let soft = Color(82, 96, 109)
    static let mark = Color(140, 28, 28)
    /// 红头: the head line of official letters.
    static let head = Color(200, 22, 29)
    static let seal = Color(193, 39, 45)
    static let gold = Color(176, 137, 66)
    static let brown = Color(140, 100, 40)
    static let hairline = Color(205, 184, 138)
    static let pale = Color(240, 231, 207)
    static let paper = Color(255, 253, 247)
}

extension Typefaces {
    /// Refuses a text of which the papers could not show every character.
    ///
    /// - Throws: `missingGlyph`, with the datum's name.
    public func requireShown(_ text: String, datum: String) throws(PaperRefusal) {
        for scalar in text.unicodeScalars where !kai.fonts.contains(where: { $0.covers(scalar) }) {
            throw .missingGlyph(scalar, datum: datum)
        }
    }

    /// The glyphs of a text.
    ///
    /// - Parameters:
    ///   - text: each scalar is one glyph.
    ///   - style: role and size.
    ///   - datum: names the datum in the refusal.
    /// - Returns: one glyph a scalar, in order.
    /// - Throws: `missingGlyph`.
    func glyphs(
        of text: String,
        _ style: TextStyle,
        datum: String
    ) throws(PaperRefusal) -> [Glyph] {
        let chain = chain(style.role)
        var glyphs: [Glyph] = []
        for scalar in text.unicodeScalars {
            guard let font = chain.fonts.firstIndex(where: { $0.covers(scalar) }) else {
                throw .missingGlyph(scalar, datum: datum)
            }
            let advance = chain.fonts[font].advance(of: scalar) * style.size + style.tracking
            glyphs.append(Glyph(scalar: scalar, font: font, advance: advance))
        }
        return glyphs
    }
}

extension Collection<Glyph> {
    /// Sum of the advances.
    var width: Double { reduce(0) { $0 + $1.advance } }
}
