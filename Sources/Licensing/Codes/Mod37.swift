/// Check character of ISO/IEC 7064 MOD 37,36 (GB/T 17710).
enum Mod37 {
    static func holds(_ character: Character) -> Bool {
        AlphanumericValue.of(character) != nil
    }

    /// Check character of a text of digits and upper-case letters; nil for any other.
    static func check(_ text: String) -> Character? {
        var product = 36
        for character in text {
            guard let value = AlphanumericValue.of(character) else { return nil }
            let sum = (product + value) % 36
            product = (2 * (sum == 0 ? 36 : sum)) % 37
        }
        return AlphanumericValue.character((37 - product) % 36)
    }
}
