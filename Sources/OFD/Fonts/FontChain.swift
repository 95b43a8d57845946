/// Fonts in order of preference: a character is set in the first that has it.
public struct FontChain: Sendable {
    /// In order of preference.
    public let fonts: [FontFile]

    /// A chain; the first font is the wanted one, the others fill its gaps.
    public init(_ fonts: [FontFile]) {
        self.fonts = fonts
    }

    /// Position of the first font that has the character.
    ///
    /// - Throws: `missingGlyph`: a document with a blank for a character is never made.
    public func font(for scalar: Unicode.Scalar) throws(FontFault) -> Int {
        guard let first = fonts.firstIndex(where: { $0.covers(scalar) }) else {
            throw .missingGlyph(scalar)
        }
        return first
    }

    /// Characters of a text that no font has, each once, in the order of the text.
    public func missing(in text: String) -> [Unicode.Scalar] {
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { scalar in
            seen.insert(scalar).inserted && !fonts.contains { $0.covers(scalar) }
        }
    }

    /// Refuses a text with a character that no font has.
    public func check(_ text: String) throws(FontFault) {
        if let scalar = missing(in: text).first { throw .missingGlyph(scalar) }
    }
}
