import CCairo

/// Parts of composite glyphs (OpenType, `glyf`), which may have parts themselves.
///
/// FreeType loads a part anew at each of its places: some hundred bytes can name millions of them.
enum GlyphParts {
    /// Parts in all depths together; the fonts of whole scripts have ten.
    private static let most = 256
    /// Points of an outline: FreeType makes none that has more.
    static let pointsMax = 32_767

    /// Counts the parts of a glyph in all depths without loading it as a whole.
    ///
    /// - Parameters:
    ///   - glyph: its number.
    ///   - face: has the glyph.
    /// - Returns: the count, 0 for a glyph without parts; nil where a glyph has more parts or
    ///   points than any can need.
    static func count(of glyph: UInt, in face: FT_Face) -> Int? {
        let flags = FT_Int32(FT_LOAD_NO_RECURSE | FT_LOAD_NO_SCALE)
        var waiting = [FT_UInt(glyph)]
        var count = 0
        var points = 0
        while let next = waiting.popLast() {
            guard FT_Load_Glyph(face, next, flags) == 0, let slot = face.pointee.glyph else {
                continue
            }
            points += Int(slot.pointee.outline.n_points)
            let parts = slot.pointee.num_subglyphs
            count += Int(parts)
            guard count <= most, points <= pointsMax else { return nil }
            for part in 0..<parts {
                guard let index = number(of: part, in: slot) else { return nil }
                waiting.append(index)
            }
        }
        return count
    }

    /// The glyph that a part is; nil where FreeType cannot tell.
    private static func number(of part: FT_UInt, in slot: FT_GlyphSlot) -> FT_UInt? {
        var index: FT_Int = 0
        var flags: FT_UInt = 0
        var first: FT_Int = 0
        var second: FT_Int = 0
        var matrix = FT_Matrix()
        let status = FT_Get_SubGlyph_Info(
            slot,
            part,
            &index,
            &flags,
            &first,
            &second,
            &matrix
        )
        return status == 0 ? FT_UInt(exactly: index) : nil
    }
}
