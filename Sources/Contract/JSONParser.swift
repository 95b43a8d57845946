import Licensing

extension JSON {
    /// Reads a JSON document of UTF-8 bytes, strictly.
    ///
    /// - Throws: the first fault with its place; a name that stands twice in an object is one.
    public static func parse(_ bytes: [UInt8]) throws(BadInput) -> JSON {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw BadInput(pointer: "", message: "不是UTF-8文字")
        }
        var parser = JSONParser(bytes: bytes)
        return try parser.document()
    }
}

/// A strict parser: no comments, no trailing commas, no second member of one name, no deep nesting.
struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0
    private var path: [String] = []

    /// Deeper nesting is refused, so that hostile input cannot exhaust the stack.
    private static let depthMax = 64

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func document() throws(BadInput) -> JSON {
        let value = try self.value()
        skipSpace()
        guard position == bytes.count else { throw bad("文件末尾有多余内容") }
        return value
    }

    private func bad(_ message: String) -> BadInput {
        let line = bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1
        return BadInput(
            pointer: JSONPlace.pointer(path),
            message: "不是有效的JSON（第\(line)行）：\(message)"
        )
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(BadInput) -> JSON {
        guard path.count <= JSONParser.depthMax else { throw bad("嵌套过深") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
            return try number()
        case nil: throw bad("内容不完整")
        default: throw bad("此处应为一个值")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(BadInput) -> JSON {
        let text = Array("\(word)".utf8)
        guard bytes[position...].starts(with: text) else { throw bad("此处应为一个值") }
        position += text.count
        return value
    }

    private mutating func object() throws(BadInput) -> JSON {
        position += 1
        var members: [JSONMember] = []
        var keys: Set<String> = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw bad("此处应为加引号的键") }
            let key = try string()
            path.append(key)
            guard keys.insert(key).inserted else { throw bad("键重复") }
            guard take(UInt8(ascii: ":")) else { throw bad("键之后应为冒号") }
            members.append(JSONMember(key: key, value: try value()))
            path.removeLast()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw bad("此处应为逗号或右花括号") }
        return .object(members)
    }

    private mutating func array() throws(BadInput) -> JSON {
        position += 1
        var values: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            path.append(String(values.count))
            values.append(try value())
            path.removeLast()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw bad("此处应为逗号或右方括号") }
        return .array(values)
    }

    private mutating func digits() throws(BadInput) {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        guard position > start else { throw bad("数字不完整") }
    }

    private mutating func number() throws(BadInput) -> JSON {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if let byte = next, (0x30...0x39).contains(byte) { throw bad("数字不能以0开头") }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func string() throws(BadInput) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try whole(text)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0x00..<0x20: throw bad("文字中有控制字符")
            default: text.append(byte)
            }
        }
        throw bad("文字没有结束的引号")
    }

    /// Comparing a text with endless marks would take endless time.
    private func whole(_ bytes: [UInt8]) throws(BadInput) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard OutsideText.isSafe(text) else { throw bad("文字中组合符号过多") }
        return text
    }

    private mutating func escape(into text: inout [UInt8]) throws(BadInput) {
        guard let byte = next else { throw bad("转义不完整") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
        default: throw bad("没有这种转义")
        }
    }

    /// A scalar written with one `\u`, or with two where it lies beyond the basic plane.
    private mutating func scalar() throws(BadInput) -> Unicode.Scalar {
        let first = try unit()
        guard (0xD800..<0xDC00).contains(first) else {
            guard let scalar = Unicode.Scalar(first) else { throw bad("不成对的代理项") }
            return scalar
        }
        guard next == UInt8(ascii: "\\"), bytes.dropFirst(position + 1).first == UInt8(ascii: "u")
        else { throw bad("不成对的代理项") }
        position += 2
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
        else { throw bad("不成对的代理项") }
        return scalar
    }

    private mutating func unit() throws(BadInput) -> UInt32 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw bad("\\u之后应为4位十六进制数字") }
        position += 4
        return value
    }
}
