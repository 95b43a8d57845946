import CCairo

/// A font's glyphs, from bytes or from a file.
///
/// cairo keeps scaled fonts for later use, longer than their owners live. So the FreeType face,
/// its library and its bytes hang on cairo's face and are freed by whoever lets go of it last.
final class TypeFace {
    let pointer: OpaquePointer
    private let glyphs: FreeTypeFace

    /// A face from bytes in memory; nil where FreeType cannot read them.
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

    /// How far a glyph takes the pen, in parts of the em square.
    func advance(of glyph: UInt) -> Double {
        guard FT_Load_Glyph(glyphs.face, FT_UInt(glyph), FT_Int32(FT_LOAD_NO_SCALE)) == 0,
            let slot = glyphs.face.pointee.glyph, glyphs.face.pointee.units_per_EM > 0
        else { return 1 }
        return Double(slot.pointee.metrics.horiAdvance) / Double(glyphs.face.pointee.units_per_EM)
    }
}

/// Owner of a FreeType face with a library of its own, so that no two threads ever share one.
private final class FreeTypeFace {
    let face: FT_Face
    private let library: FT_Library
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init?(_ source: [UInt8]) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        // FreeType reads from these bytes as long as the face lives.
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
        _ = bytes.initialize(from: source)
        var face: FT_Face?
        let error = FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), 0, &face)
        guard error == 0, let face else {
            FT_Done_FreeType(library)
            bytes.deallocate()
            return nil
        }
        (self.library, self.face, self.bytes) = (library, face, bytes)
    }

    init?(path: String) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var face: FT_Face?
        guard FT_New_Face(library, path, 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            return nil
        }
        (self.library, self.face) = (library, face)
        bytes = UnsafeMutableBufferPointer(start: nil, count: 0)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        bytes.deallocate()
    }
}
