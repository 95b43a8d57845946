import CHarfBuzz

/// One opened face (字体文件): what it covers, how wide its characters are, and subsets of it.
///
/// Opening maps the file; whoever issues keeps the face, there is no global cache.
/// `@unchecked`: face and font are made immutable in `init`, HarfBuzz then reads them from any
/// thread, and only `deinit` gives them back.
public final class FontFile: @unchecked Sendable {
    /// PostScript name.
    public let name: String
    /// Height above the baseline, in em.
    public let ascent: Double
    /// Depth below the baseline, in em, positive.
    public let descent: Double

    private let face: OpaquePointer
    private let font: OpaquePointer
    private let unitsPerEm: Double

    /// Opens the face `index` of a font file.
    public convenience init(path: String, index: Int = 0) throws(FontFault) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .notFound(path) }
        defer { hb_blob_destroy(blob) }
        try self.init(blob: blob, index: index, called: path)
    }

    /// Opens the face `index` of a font in memory.
    public convenience init(bytes: [UInt8], index: Int = 0) throws(FontFault) {
        let blob = bytes.withUnsafeBytes { raw in
            hb_blob_create(
                raw.bindMemory(to: CChar.self).baseAddress,
                UInt32(raw.count),
                HB_MEMORY_MODE_DUPLICATE,
                nil,
                nil
            )
        }
        guard let blob else { throw .unreadable("font") }
        defer { hb_blob_destroy(blob) }
        try self.init(blob: blob, index: index, called: "font")
    }

    private init(blob: OpaquePointer, index: Int, called: String) throws(FontFault) {
        guard index >= 0, index < Int(hb_face_count(blob)),
            let face = hb_face_create(blob, UInt32(index)), hb_face_get_glyph_count(face) > 0,
            let font = hb_font_create(face)
        else { throw .unreadable(called) }
        hb_face_make_immutable(face)
        hb_font_make_immutable(font)
        self.face = face
        self.font = font
        unitsPerEm = Double(hb_face_get_upem(face))
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        ascent = Double(extents.ascender) / unitsPerEm
        descent = Double(-extents.descender) / unitsPerEm
        name = Self.postScriptName(of: face) ?? called
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// True if the face has a glyph for the character.
    public func covers(_ scalar: Unicode.Scalar) -> Bool { glyph(of: scalar) != nil }

    /// Width of the character in em; 0 if it has no glyph.
    public func advance(of scalar: Unicode.Scalar) -> Double {
        guard let glyph = glyph(of: scalar) else { return 0 }
        return Double(hb_font_get_glyph_h_advance(font, glyph)) / unitsPerEm
    }

    /// A small TrueType file with the glyphs of the characters and a Unicode cmap.
    ///
    /// Hints, layout tables and names that no reader of a fixed layout needs are dropped. The same
    /// characters give the same bytes.
    /// - Throws: `missingGlyph` if a character has no glyph here.
    public func subset(
        _ scalars: some Sequence<Unicode.Scalar>
    ) throws(FontFault) -> Font {
        let wanted = Set(scalars).sorted { $0.value < $1.value }
        for scalar in wanted where !covers(scalar) { throw .missingGlyph(scalar) }
        guard let bytes = FontSubset.bytes(of: face, keeping: wanted) else {
            throw .notSubset(name)
        }
        return Font(name: name, file: bytes)
    }

    private func glyph(of scalar: Unicode.Scalar) -> hb_codepoint_t? {
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0, glyph != 0 else {
            return nil
        }
        return glyph
    }

    private static func postScriptName(of face: OpaquePointer) -> String? {
        var text = [CChar](repeating: 0, count: 128)
        var size = UInt32(text.count)
        let id = hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME)
        hb_ot_name_get_utf8(face, id, nil, &size, &text)
        guard size > 0 else { return nil }
        return String(decoding: text.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
