/// A line or a head that is none of this register.
public struct BadRecord: Error, Hashable, Sendable {
    /// The key or the place where it fails.
    public let place: String

    /// A refusal of a record.
    public init(_ place: String) {
        self.place = place
    }
}

/// The part of JSON that records use: no fractions, no booleans, no null.
enum RecordValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case list([RecordValue])
    case object([String: RecordValue])

    /// Compact JSON with sorted keys: one value has one spelling.
    var json: String {
        switch self {
        case .text(let text): RecordValue.quoted(text)
        case .number(let number): String(number)
        case .list(let list): "[" + list.map(\.json).joined(separator: ",") + "]"
        case .object(let object):
            "{"
                + object.sorted { $0.key < $1.key }
                .map { RecordValue.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",")
                + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
