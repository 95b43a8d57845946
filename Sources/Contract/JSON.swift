/// A JSON value (RFC 8259) with numbers as written and members in their order.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number exactly as written: no rounding through floating point.
    case number(String)
    case string(String)
    case array([JSON])
    case object([JSONMember])

    /// A whole number.
    public static func integer(_ value: some BinaryInteger) -> JSON {
        .number(String(value))
    }

    /// A text, or null.
    public static func optional(_ text: String?) -> JSON {
        text.map { .string($0) } ?? .null
    }

    /// An object of the given members, in their order.
    public static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { JSONMember(key: $0.key, value: $0.value) })
    }
}

/// One member of a JSON object.
public struct JSONMember: Hashable, Sendable {
    /// Its name.
    public let key: String
    /// Its value.
    public let value: JSON

    /// A member.
    public init(key: String, value: JSON) {
        self.key = key
        self.value = value
    }
}
