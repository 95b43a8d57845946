import OFD

/// The faces of a document: its embedded fonts, and system fonts where it embeds none.
final class FontShelf {
    /// Where the system's fonts are.
    let folder: String
    private let fonts: [Font]
    /// A font that was tried and cannot be read is kept as nil.
    private var embeddedFaces: [Int: TypeFace?] = [:]
    private var systemFaces: [SystemFont: TypeFace?] = [:]

    init(_ fonts: [Font], folder: String) {
        self.fonts = fonts
        self.folder = folder
    }

    /// The face of an embedded font; nil where the file embeds none that can be read.
    func embedded(_ font: Int) -> TypeFace? {
        if let known = embeddedFaces[font] { return known }
        let bytes = fonts.indices.contains(font) ? fonts[font].file : nil
        let face = bytes.flatMap { TypeFace($0) }
        embeddedFaces.updateValue(face, forKey: font)
        return face
    }

    /// The glyph of a character, in the document's font or in the first stand-in that has it.
    func glyph(
        of scalar: Unicode.Scalar,
        font: Int,
        notes: inout Notes
    ) -> (TypeFace, UInt)? {
        let own = embedded(font)
        if let own, let glyph = own.glyph(of: scalar) { return (own, glyph) }
        let name = fonts.indices.contains(font) ? fonts[font].name : ""
        for candidate in chain(for: name) {
            guard let face = system(candidate), let glyph = face.glyph(of: scalar) else { continue }
            let replaced = Note.fontReplaced(name, by: candidate.file)
            notes.add(own == nil ? replaced : .glyphReplaced(Character(scalar), font: name))
            return (face, glyph)
        }
        if !scalar.properties.isWhitespace { notes.add(.glyphMissing(Character(scalar))) }
        return nil
    }

    /// The document's own face where it has all glyphs that a transformation names; nil where the
    /// character is shown instead.
    func face(of transform: GlyphTransform, font: Int) -> TypeFace? {
        guard let own = embedded(font), !transform.glyphs.isEmpty,
            transform.glyphs.allSatisfy(own.has)
        else { return nil }
        return own
    }

    /// Tells a glyph's number from a character's.
    private static let glyphMark: UInt32 = 1 << 31

    /// The codes of all that is painted for a group: its named glyphs, or its first character.
    func codes(of group: TextGroup, font: Int) -> [UInt32] {
        if let transform = group.transform, face(of: transform, font: font) != nil {
            return transform.glyphs.map { UInt32($0) | FontShelf.glyphMark }
        }
        return group.scalars.prefix(1).filter { !$0.isControl }.map(\.value)
    }

    /// How far a glyph reaches.
    ///
    /// - Parameters:
    ///   - code: of a character, or the number of a glyph with `glyphMark`.
    ///   - font: the document's font; a stand-in's glyph reaches as far as its own outline.
    /// - Returns: its extent, or that of one em square where no font has it.
    func extent(of code: UInt32, font: Int) -> GlyphExtent {
        guard code & FontShelf.glyphMark == 0 else {
            return embedded(font)?.extent(of: UInt(code ^ FontShelf.glyphMark)) ?? GlyphExtent()
        }
        var unsaid = Notes()
        guard let scalar = Unicode.Scalar(code),
            let (face, id) = glyph(of: scalar, font: font, notes: &unsaid)
        else { return GlyphExtent() }
        return face.extent(of: id)
    }

    private func chain(for name: String) -> [SystemFont] {
        let nearest = SystemFont.nearest(to: name)
        return [nearest] + SystemFont.allCases.filter { $0 != nearest }
    }

    private func system(_ font: SystemFont) -> TypeFace? {
        if let known = systemFaces[font] { return known }
        let face = TypeFace(path: folder + "/" + font.rawValue)
        systemFaces.updateValue(face, forKey: font)
        return face
    }
}
