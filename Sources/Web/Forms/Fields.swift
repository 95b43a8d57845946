import Licensing

/// The fields of a form or of an address's query, in the order sent.
package struct Fields: Sendable, Equatable {
    /// One field: its name and its text.
    package struct Field: Sendable, Equatable {
        package let name: String
        package let text: String
    }

    package private(set) var all: [Field] = []
    /// Where the first field of each name stands: a body may have as many fields as it has bytes.
    private var places: [String: Int] = [:]

    /// No fields.
    package init() {}

    /// Reads `application/x-www-form-urlencoded`; what is no valid UTF-8 becomes U+FFFD.
    package init(urlEncoded text: String) {
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            let value = parts.count == 2 ? Fields.decoded(parts[1]) : ""
            append(Fields.decoded(parts[0]), value)
        }
    }

    package mutating func append(_ name: String, _ text: String) {
        let field = Field(name: OutsideText.tamed(name), text: OutsideText.tamed(text))
        if places[field.name] == nil { places[field.name] = all.count }
        all.append(field)
    }

    /// Text of the first field of a name, without spaces around it.
    package func first(_ name: String) -> String? {
        places[name].map { OutsideText.trimmed(all[$0].text) }
    }

    /// Text of a field; empty where there is none.
    package func text(_ name: String) -> String {
        first(name) ?? ""
    }

    /// Whether a box is ticked.
    package func isTicked(_ name: String) -> Bool {
        first(name) != nil
    }

    /// The same fields as a query, without those named.
    package func query(without dropped: Set<String>) -> String {
        all.filter { !dropped.contains($0.name) }
            .map { "\(Fields.encoded($0.name))=\(Fields.encoded($0.text))" }
            .joined(separator: "&")
    }

    /// A text as a part of a query or a path: everything but unreserved characters is escaped.
    package static func encoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func decoded(_ bytes: Substring.UTF8View.SubSequence) -> String {
        decode(Array(bytes))
    }

    private static func decode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "+"):
                result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%") where index + 2 < bytes.count:
                if let high = nibble(bytes[index + 1]), let low = nibble(bytes[index + 2]) {
                    result.append(high << 4 | low)
                    index += 2
                } else {
                    result.append(bytes[index])
                }
            default:
                result.append(bytes[index])
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
