/// Base64 with padding (RFC 4648 §4).
public enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()

    /// Letters of some bytes.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
            for place in 0..<4 {
                let letter = alphabet[bits >> (18 - 6 * place) & 0x3F]
                out.append(place <= group.count ? letter : UInt8(ascii: "="))
            }
        }
        return out
    }

    /// The same as text.
    public static func text(_ bytes: [UInt8]) -> String {
        String(decoding: encode(bytes), as: UTF8.self)
    }

    /// Bytes of some letters; nil for wrong letters, padding, or bits left over.
    public static func decode(_ letters: [UInt8]) -> [UInt8]? {
        guard letters.count % 4 == 0 else { return nil }
        let body = letters.prefix { $0 != UInt8(ascii: "=") }
        let padding = letters.count - body.count
        guard padding <= 2, letters.suffix(padding).allSatisfy({ $0 == UInt8(ascii: "=") })
        else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(letters.count / 4 * 3)
        var bits = 0
        var count = 0
        for letter in body {
            let value = values[Int(letter)]
            guard value != 0xFF else { return nil }
            bits = bits << 6 | Int(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(bits >> count & 0xFF))
                bits &= (1 << count) - 1
            }
        }
        return bits == 0 ? out : nil
    }
}
