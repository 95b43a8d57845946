/// Value of a digit (0 to 9) or an upper-case letter (10 to 35), as several code standards count.
enum AlphanumericValue {
    static func of(_ character: Character) -> Int? {
        guard let ascii = character.asciiValue else { return nil }
        switch ascii {
        case 0x30...0x39: return Int(ascii) - 0x30
        case 0x41...0x5A: return Int(ascii) - 0x41 + 10
        default: return nil
        }
    }

    static func character(_ value: Int) -> Character {
        Character(Unicode.Scalar(UInt8(value < 10 ? 0x30 + value : 0x41 + value - 10)))
    }
}
