extension String {
    /// The text with a to z folded to A to Z and nothing else changed.
    ///
    /// Folding of all of Unicode would turn `ı` into `I` and `ſ` into `S`, which no code may contain.
    var foldedToUpperCase: String {
        String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }
}

extension Character {
    /// True for 0 to 9 alone: digits of other scripts and digits with marks are none.
    var isASCIIDigit: Bool {
        guard let ascii = asciiValue else { return false }
        return (0x30...0x39).contains(ascii)
    }
}
