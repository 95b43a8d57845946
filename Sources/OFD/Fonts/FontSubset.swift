import CHarfBuzz

/// Cuts a face down to some characters.
enum FontSubset {
    /// The subset's bytes; nil where HarfBuzz refuses.
    static func bytes(of face: OpaquePointer, keeping scalars: [Unicode.Scalar]) -> [UInt8]? {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_unicode_set(input)
        for scalar in scalars { hb_set_add(wanted, scalar.value) }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        keepOnlyNeededTables(input)
        keepOnlyNeededNames(input)
        guard let subset = hb_subset_or_fail(face, input) else { return nil }
        defer { hb_face_destroy(subset) }
        return copy(hb_face_reference_blob(subset))
    }

    /// Readers fail without cmap, glyf, loca, head, hhea, hmtx, maxp, name, post and OS/2; all
    /// that lays out running text is dropped, for places are fixed.
    private static func keepOnlyNeededTables(_ input: OpaquePointer) {
        let drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        let unwanted = [
            "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "vhea", "vmtx", "VORG", "gasp", "kern", "DSIG",
            "meta", "STAT", "MATH", "morx", "mort", "feat", "prop", "Zapf", "FFTM", "PfEd", "VDMX",
            "hdmx", "LTSH", "PCLT", "EBDT", "EBLC", "EBSC", "bdat", "bloc", "cvt ", "fpgm", "prep",
        ]
        for name in unwanted { hb_set_add(drop, tag(name)) }
    }

    private static func keepOnlyNeededNames(_ input: OpaquePointer) {
        let names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
        hb_set_clear(names)
        for id: hb_codepoint_t in [1, 2, 4, 6] { hb_set_add(names, id) }
        let languages = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_LANG_ID)
        hb_set_clear(languages)
        hb_set_add(languages, 0x0409)
    }

    private static func tag(_ name: String) -> hb_codepoint_t {
        name.utf8.reduce(0) { $0 << 8 | hb_codepoint_t($1) }
    }

    private static func copy(_ blob: OpaquePointer?) -> [UInt8]? {
        guard let blob else { return nil }
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }
}
