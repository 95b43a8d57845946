/// Writes XML whose bytes are frozen for signing: one form, no pretty printing.
struct XMLText {
    /// GB/T 33190-2016's namespace.
    static let namespace = "http://www.ofdspec.org/2016"

    private(set) var bytes: [UInt8]
    /// The first place that held a character XML cannot carry, or a number that is none.
    private(set) var fault: WriteFault?

    init() {
        bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// An element of the OFD namespace with attributes in the given order and its content.
    mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        content: (inout XMLText) -> Void
    ) {
        element(name, pairs: attributes.map { ($0.key, $0.value) }, content: content)
    }

    /// An element with text only.
    mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        text: String
    ) {
        element(name, pairs: attributes.map { ($0.key, $0.value) }, text: text)
    }

    /// The same with attributes that were collected.
    mutating func element(_ name: String, pairs: [(String, String)], text: String) {
        element(name, pairs: pairs) { $0.escape(text, in: name) }
    }

    /// The same with attributes that were collected.
    mutating func element(
        _ name: String,
        pairs: [(String, String)],
        content: (inout XMLText) -> Void
    ) {
        begin(name, pairs)
        append(">")
        let start = bytes.count
        content(&self)
        if bytes.count == start {
            bytes.removeLast()
            append("/>")
        } else {
            end(name)
        }
    }

    private mutating func begin(_ name: String, _ attributes: [(String, String)]) {
        append("<")
        append(tag: name)
        for (key, value) in attributes {
            append(" ")
            bytes.append(contentsOf: key.utf8)
            append("=\"")
            escape(value, in: key)
            append("\"")
        }
    }

    private mutating func end(_ name: String) {
        append("</")
        append(tag: name)
        append(">")
    }

    /// Names without a prefix of their own are the standard's.
    private mutating func append(tag name: String) {
        if !name.utf8.contains(UInt8(ascii: ":")) { append("ofd:") }
        bytes.append(contentsOf: name.utf8)
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ text: String, in place: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "\t": append("&#9;")
            case "\n": append("&#10;")
            case "\r": append("&#13;")
            case _ where Self.isLegal(scalar): bytes.append(contentsOf: scalar.utf8)
            default: fault = fault ?? .badCharacter(scalar, place)
            }
        }
    }

    /// Char of XML 1.0, without the control characters that it only tolerates.
    static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFDCF: true
        case 0xFDF0...0xFFFD: true
        case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}
