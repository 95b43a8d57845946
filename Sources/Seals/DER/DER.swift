/// Writes canonical DER.
enum DER {
    static func element(_ tag: DERTag, _ content: [UInt8]) -> [UInt8] {
        element(tag.rawValue, content)
    }

    static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        var out = [tag]
        if content.count < 0x80 {
            out.append(UInt8(content.count))
        } else {
            var digits: [UInt8] = []
            var rest = content.count
            while rest > 0 {
                digits.insert(UInt8(rest & 0xFF), at: 0)
                rest >>= 8
            }
            out.append(0x80 | UInt8(digits.count))
            out += digits
        }
        return out + content
    }

    static func sequence(_ parts: [[UInt8]]) -> [UInt8] {
        element(.sequence, Array(parts.joined()))
    }

    static func set(_ parts: [[UInt8]]) -> [UInt8] {
        element(.set, Array(parts.joined()))
    }

    static func integer(_ value: Int) -> [UInt8] {
        precondition(value >= 0, "no structure here has negative integers")
        return natural(withUnsafeBytes(of: value.bigEndian) { Array($0) })
    }

    /// INTEGER of an unsigned number: leading zeros stripped, one added where the top bit is set.
    static func natural(_ bytes: [UInt8]) -> [UInt8] {
        var digits = Array(bytes.drop { $0 == 0 })
        if digits.isEmpty || digits[0] >= 0x80 { digits.insert(0, at: 0) }
        return element(.integer, digits)
    }

    static func boolean(_ value: Bool) -> [UInt8] {
        element(.boolean, [value ? 0xFF : 0])
    }

    static func octets(_ bytes: [UInt8]) -> [UInt8] {
        element(.octetString, bytes)
    }

    /// BIT STRING of whole bytes.
    static func bits(_ bytes: [UInt8]) -> [UInt8] {
        element(.bitString, [0] + bytes)
    }

    static func utf8(_ text: String) -> [UInt8] {
        element(.utf8String, Array(text.utf8))
    }

    static func ia5(_ text: String) -> [UInt8] {
        precondition(text.utf8.allSatisfy { $0 < 0x80 }, "an IA5String is ASCII")
        return element(.ia5String, Array(text.utf8))
    }

    static func printable(_ text: String) -> [UInt8] {
        element(.printableString, Array(text.utf8))
    }

    static func generalizedTime(_ instant: Int64) -> [UInt8] {
        element(.generalizedTime, UTCText.generalized(instant))
    }

    /// UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5).
    static func certificateTime(_ instant: Int64) -> [UInt8] {
        let text = UTCText.generalized(instant)
        return text.lexicographicallyPrecedes(Array("2050".utf8))
            ? element(.utcTime, Array(text.dropFirst(2))) : element(.generalizedTime, text)
    }

    static func objectIdentifier(_ dotted: String) -> [UInt8] {
        let arcs = dotted.split(separator: ".").compactMap { Int($0) }
        precondition(arcs.count > 2, "an object identifier has arcs")
        let numbers = [arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)
        return element(.objectIdentifier, numbers.flatMap(base128))
    }

    private static func base128(_ value: Int) -> [UInt8] {
        var out = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            out.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return out
    }
}
