/// Ways in which people write a code that the office keeps without blanks and dashes, in ASCII.
enum Written: CaseIterable, Sendable {
    case blanks
    case dashes
    case fullWidth

    /// The code, written in this way.
    func text(_ code: String) -> String {
        let (start, rest) = (code.prefix(2), code.dropFirst(2))
        switch self {
        case .blanks:
            return "\u{3000}\(start) \(rest.prefix(2))\u{A0}\(rest.dropFirst(2))  "
        case .dashes:
            return "\(start)-\(rest.prefix(2))—\(rest.dropFirst(2).prefix(1))－\(rest.dropFirst(3))"
        case .fullWidth:
            var wide = String.UnicodeScalarView()
            for scalar in code.lowercased().unicodeScalars {
                wide.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
            }
            return String(wide)
        }
    }
}
