import Licensing

/// Reading of a step's texts: each is there, says something, and is spelled as it was written.
extension KeyedDecodingContainer {
    /// A text that is not empty.
    func text(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        guard !text.isEmpty else { throw unreadable(key) }
        return text
    }

    /// A digest, 64 lower-case hexadecimal digits.
    func digest(_ key: Key) throws -> Digest {
        guard let digest = Digest(hex: try decode(String.self, forKey: key)) else {
            throw unreadable(key)
        }
        return digest
    }

    /// A number in decimal digits, as a program writes it: `12`, neither `012` nor `+12`.
    func number(_ key: Key) throws -> Int {
        let text = try decode(String.self, forKey: key)
        guard let number = Int(text), String(number) == text else { throw unreadable(key) }
        return number
    }

    /// The fault of a text that does not say what its key promises.
    func unreadable(_ key: Key) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "unreadable")
    }
}
