/// Base64 (RFC 4648, section 4) of CheckValue.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    static func text(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let group = bytes[index..<min(index + 3, bytes.count)]
            let padded = group.map(UInt32.init) + [0, 0]
            let word = padded[0] << 16 | padded[1] << 8 | padded[2]
            let digits = [18, 12, 6, 0].map { alphabet[Int(word >> UInt32($0) & 63)] }
            output += digits.prefix(group.count + 1)
            output += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
            index += 3
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes; nil for anything but canonical Base64, blanks around and inside lines allowed.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.filter { $0 > 0x20 }
        guard digits.count % 4 == 0 else { return nil }
        let body = digits.prefix { $0 != UInt8(ascii: "=") }
        guard digits.count - body.count <= 2 else { return nil }
        guard digits.dropFirst(body.count).allSatisfy({ $0 == UInt8(ascii: "=") }) else {
            return nil
        }
        var output: [UInt8] = []
        var word: UInt32 = 0
        for (index, digit) in body.enumerated() {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            word = word << 6 | UInt32(value)
            if index % 4 > 0 { output.append(UInt8(truncatingIfNeeded: word >> spare(index))) }
        }
        return Self.text(output).utf8.elementsEqual(digits) ? output : nil
    }

    /// Bits of the word that belong to the next byte after the digit at `index`.
    private static func spare(_ index: Int) -> UInt32 { UInt32(6 - 2 * (index % 4)) }
}
