import OFD

/// Measures of the copy of a filed application, in millimetres.
enum FiledLayout {
    static let left = 22.0
    static let width = 166.0
    static let firstBaseline = 26.0
    static let lastBaseline = 274.0
    static let footBaseline = 286.0
    static let labelWidth = 42.0
    static let pitch = 6.4
    static let notePitch = 5.2
    static let cellPitch = 4.6
    static let cellGap = 1.6
    static let title = TextStyle(role: .song, size: 6.6, weight: 0.02)
    static let heading = TextStyle(role: .song, size: 4.6, color: accent, weight: 0.016)
    static let label = TextStyle(role: .song, size: 3.9, color: Ink.soft)
    static let value = TextStyle(role: .kai, size: 4.2)
    static let note = TextStyle(role: .song, size: 3.3, color: Ink.soft)
    static let columnHead = TextStyle(role: .song, size: 3.1, color: Ink.soft)
    static let cell = TextStyle(role: .kai, size: 3.3)
    static let accent = Color(11, 85, 99)
    static let wash = Color(244, 246, 248)
    static let hairline = Color(213, 219, 225)
}

extension Typefaces {
    /// A text with its code in the place of each sign that no font has: in a copy of what somebody typed
    /// nothing may be missing unseen.
    func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if kai.fonts.contains(where: { $0.covers(scalar) }) {
                shown.append(scalar)
            } else if scalar.properties.isWhitespace
                || scalar.properties.generalCategory == .control
            {
                shown.append(" ")
            } else {
                let code = String(scalar.value, radix: 16, uppercase: true)
                shown.append(contentsOf: "〔U+\(code)〕".unicodeScalars)
            }
        }
        return String(shown)
    }
}
