/// Text without runs of combining marks over which comparing and hashing take long.
///
/// Swift sorts each run, with the square of its length. No writing has more than 30 marks in a row
/// (the stream-safe format of Unicode Standard Annex #15), so a longer run is no text of anybody.
package enum StreamSafe {
    /// Most marks in a row.
    static let runMax = 30

    /// Whether no run in the text is longer.
    package static func holds(_ text: String) -> Bool {
        // Bytes below 0xCC begin no mark: the first one is U+0300.
        if text.utf8.allSatisfy({ $0 < 0xCC }) { return true }
        var run = 0
        for scalar in text.unicodeScalars {
            run = isMark(scalar) ? run + 1 : 0
            if run > runMax { return false }
        }
        return true
    }

    /// Most writing is settled by its range.
    ///
    /// Three vowels of Tibetan are no marks by their class, but made of two each.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x3400..<0xA000, 0xAC00..<0xD7A4: false
        case 0xF73, 0xF75, 0xF81: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}
