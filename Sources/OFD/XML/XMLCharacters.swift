/// Char of XML 1.0.
enum XMLCharacters {
    /// True for UTF-8 in which every character is allowed.
    static func areLegal(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        // All that is forbidden is a control byte, or U+FFFE and U+FFFF (EF BF BE, EF BF BF).
        guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x9 && $0 != 0xA && $0 != 0xD }) else {
            return false
        }
        // Full-width signs begin with EF too; only the two non-characters are looked for.
        guard bytes.contains(0xEF), bytes.contains(0xBF) else { return true }
        return text.unicodeScalars.allSatisfy(isLegal)
    }

    /// True for one allowed character.
    static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
