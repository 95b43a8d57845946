public import Licensing

/// A value of a JSON document together with its place, so that every refusal names it.
public struct JSONPlace: Hashable, Sendable {
    /// The value.
    public let value: JSON
    private let path: [String]

    /// The whole of a document.
    public init(_ value: JSON) {
        self.init(value: value, path: [])
    }

    private init(value: JSON, path: [String]) {
        self.value = value
        self.path = path
    }

    /// The place as a JSON pointer (RFC 6901).
    public var pointer: String { JSONPlace.pointer(path) }

    /// A refusal of this value.
    public func bad(_ message: String) -> BadInput {
        BadInput(pointer: pointer, message: message)
    }

    /// A required member; `null` is a value.
    ///
    /// - Throws: where the value is no object or the member is missing.
    public func member(_ key: String) throws(BadInput) -> JSONPlace {
        guard case .object(let members) = value else { throw bad("应为对象") }
        let place = path + [key]
        guard let member = members.first(where: { $0.key == key }) else {
            throw BadInput(pointer: JSONPlace.pointer(place), message: "缺少此键")
        }
        return JSONPlace(value: member.value, path: place)
    }

    /// A member that may be missing; nil also for `null`.
    ///
    /// - Throws: where the value is no object.
    public func optionalMember(_ key: String) throws(BadInput) -> JSONPlace? {
        guard case .object(let members) = value else { throw bad("应为对象") }
        guard let member = members.first(where: { $0.key == key }), member.value != .null else {
            return nil
        }
        return JSONPlace(value: member.value, path: path + [key])
    }

    /// The elements of an array.
    ///
    /// - Throws: where the value is none.
    public func elements() throws(BadInput) -> [JSONPlace] {
        guard case .array(let values) = value else { throw bad("应为数组") }
        return values.enumerated().map { JSONPlace(value: $1, path: path + [String($0)]) }
    }

    /// A text with at least one character that is no space.
    ///
    /// - Throws: where the value is none.
    public func string() throws(BadInput) -> String {
        guard case .string(let text) = value else { throw bad("应为文字") }
        guard text.contains(where: { !$0.isWhitespace }) else { throw bad("不能为空") }
        return text
    }

    /// A whole number, written without fraction and exponent.
    ///
    /// - Throws: where the value is none, or too large.
    public func integer() throws(BadInput) -> Int {
        guard case .number(let digits) = value,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
        else { throw bad("应为整数，不带小数和指数") }
        guard let number = Int(digits) else { throw bad("数值过大") }
        return number
    }

    /// `true` or `false`.
    ///
    /// - Throws: where the value is neither.
    public func bool() throws(BadInput) -> Bool {
        guard case .bool(let value) = value else { throw bad("应为 true 或 false") }
        return value
    }

    /// A legal day.
    ///
    /// - Throws: where the value is no text of the form `yyyy-MM-dd` or names no day.
    public func day() throws(BadInput) -> Day {
        guard case .string(let text) = value, let day = Day(text) else {
            throw bad("应为真实的日期，形如 2026-11-02")
        }
        return day
    }

    /// One of the names of an enumeration.
    ///
    /// - Throws: where the value is none of them.
    public func oneOf<Kind: RawRepresentable & CaseIterable>(
        _ kind: Kind.Type
    ) throws(BadInput) -> Kind where Kind.RawValue == String {
        guard case .string(let text) = value, let result = Kind(rawValue: text) else {
            throw bad("应为其中之一：\(kind.allCases.map(\.rawValue).joined(separator: "、"))")
        }
        return result
    }

    /// A code of its own type.
    ///
    /// - Throws: where the value is no text, or no such code; every reason is in the message.
    public func code<Code>(
        _ read: (String) throws(BadCode) -> Code
    ) throws(BadInput) -> Code {
        let text = try string()
        do throws(BadCode) {
            return try read(text)
        } catch {
            throw bad(error.reasons.map(\.message).joined(separator: "；"))
        }
    }

    static func pointer(_ path: [String]) -> String {
        path.map { "/" + $0.map(escaped).joined() }.joined()
    }

    private static func escaped(_ character: Character) -> String {
        switch character {
        case "~": "~0"
        case "/": "~1"
        default: String(character)
        }
    }
}
