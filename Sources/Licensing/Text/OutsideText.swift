/// Text from outside as the program takes it: without runs over which Swift's text takes long.
///
/// Comparing texts sorts each run of combining marks, and a walk backwards over flags counts each time
/// from the first of them: both cost time with the square of the run. No writing has more than 30 marks
/// in a row (the stream-safe format of Unicode Standard Annex #15).
public enum OutsideText {
    /// Most marks, or halves of flags, in a row.
    public static let runMax = 30

    /// Whether no run in the text is longer than any writing has.
    public static func isSafe(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
        var run = 0
        for scalar in text.unicodeScalars {
            run = continues(scalar) ? run + 1 : 0
            if run > runMax { return false }
        }
        return true
    }

    /// The text with U+FFFD for each mark that makes a run too long, as for bytes that are no UTF-8.
    public static func tamed(_ text: String) -> String {
        guard !isSafe(text) else { return text }
        var tamed = String.UnicodeScalarView()
        var run = 0
        for scalar in text.unicodeScalars {
            run = continues(scalar) ? run + 1 : 0
            tamed.append(run > runMax ? "\u{FFFD}" : scalar)
            if run > runMax { run = 0 }
        }
        return String(tamed)
    }

    /// The text without blanks and byte order marks at its ends.
    public static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        var trimmed = String.UnicodeScalarView()
        trimmed.append(contentsOf: scalars[first...last])
        return String(trimmed)
    }

    /// Whether a scalar is a blank of any kind, or a byte order mark.
    public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9...0xD, 0x20, 0xFEFF: true
        case 0x21...0x84: false
        default: scalar.properties.isWhitespace
        }
    }

    /// A combining mark, or half of a flag; most writing is settled by its range.
    ///
    /// Three vowels of Tibetan are no marks by their class, but made of two each.
    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x3400..<0xA000, 0xAC00..<0xD7A4: false
        case 0xF73, 0xF75, 0xF81, 0x1F1E6...0x1F1FF: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}
