import CCairo

/// A font's glyphs, from bytes or from a file.
///
/// cairo keeps up to 256 scaled fonts for later use, longer than their owners live. So the
/// FreeType face hangs on cairo's face and is freed by whoever lets go of it last; the bytes,
/// which are the bulk, go with this owner. It must live until the output is finished.
final class TypeFace {
    let pointer: OpaquePointer
    private let glyphs: FreeTypeFace
    private var extents: [UInt: GlyphExtent] = [:]
    /// False once a glyph had too many parts: counting takes time too, and no other
    /// glyph is counted then.
    private var isModest = true

    /// A face from bytes in memory; nil where FreeType cannot read them, or cairo must not.
    convenience init?(_ bytes: [UInt8]) {
        guard let glyphs = FreeTypeFace(bytes) else { return nil }
        self.init(glyphs)
    }

    /// The first face of a file; nil where there is no such font.
    convenience init?(path: String) {
        guard let glyphs = FreeTypeFace(path: path) else { return nil }
        self.init(glyphs)
    }

    private init?(_ glyphs: FreeTypeFace) {
        guard let made = cairo_ft_font_face_create_for_ft_face(glyphs.face, 0) else { return nil }
        self.glyphs = glyphs
        pointer = made
        let kept = Unmanaged.passRetained(glyphs)
        // The key only has to be an address that nothing else uses as one.
        let key = UnsafePointer<cairo_user_data_key_t>(OpaquePointer(kept.toOpaque()))
        let status = cairo_font_face_set_user_data(made, key, kept.toOpaque()) { data in
            if let data { Unmanaged<FreeTypeFace>.fromOpaque(data).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            kept.release()
            return nil
        }
    }

    deinit {
        glyphs.dropBytes()
        cairo_font_face_destroy(pointer)
    }

    /// The glyph of a character by the font's own table; nil where it has none.
    func glyph(of scalar: Unicode.Scalar) -> UInt? {
        let id = FT_Get_Char_Index(glyphs.face, FT_ULong(scalar.value))
        return id == 0 ? nil : UInt(id)
    }

    /// True where the font has a glyph of this number.
    func has(_ glyph: Int) -> Bool {
        (0..<Int(glyphs.face.pointee.num_glyphs)).contains(glyph)
    }

    /// How far a glyph reaches; each is loaded once for it.
    func extent(of glyph: UInt) -> GlyphExtent {
        if let known = extents[glyph] { return known }
        let extent = load(glyph)
        extents[glyph] = extent
        return extent
    }

    private func load(_ glyph: UInt) -> GlyphExtent {
        guard has(Int(glyph)) else { return GlyphExtent() }
        guard isModest, let parts = GlyphParts.count(of: glyph, in: glyphs.face) else {
            isModest = false
            return .beyond
        }
        // A glyph that cannot be loaded may have taken the time of the largest.
        guard FT_Load_Glyph(glyphs.face, FT_UInt(glyph), FT_Int32(FT_LOAD_NO_SCALE)) == 0,
            let slot = glyphs.face.pointee.glyph, glyphs.face.pointee.units_per_EM > 0
        else { return GlyphExtent(points: GlyphParts.pointsMax) }
        let em = Double(glyphs.face.pointee.units_per_EM)
        let box = slot.pointee.metrics
        return GlyphExtent(
            advance: Double(box.horiAdvance) / em,
            area: max(1, Double(box.width) / em * Double(box.height) / em),
            points: Int(slot.pointee.outline.n_points) + 4 * parts
        )
    }
}

/// The extent of a glyph, by its own outline.
struct GlyphExtent: Hashable {
    /// How far it takes the pen, in em squares.
    var advance = 1.0
    /// Em squares that its box covers, one at least: the em square is the font's own measure.
    var area = 1.0
    /// Points of its outline; to load a part takes as long as four.
    var points = 0

    /// A glyph that no file has the work for: it is neither loaded nor painted.
    static let beyond = GlyphExtent(points: 10_000_000)
}
