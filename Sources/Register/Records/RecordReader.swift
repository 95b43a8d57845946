import Seals

/// Reads one JSON value of a record, by hand: the command line starts without any decoder.
struct RecordReader {
    private let bytes: [UInt8]
    private var place = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one object that the bytes are, with its keys.
    ///
    /// - Throws: for other JSON, keys that stand twice, and bytes left over.
    static func object(_ bytes: [UInt8]) throws(BadRecord) -> [String: RecordValue] {
        var reader = RecordReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.place == bytes.count, case .object(let object) = value else {
            throw reader.bad
        }
        return object
    }

    private var bad: BadRecord { BadRecord("byte \(place)") }
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
    }

    private mutating func take(_ byte: Character) throws(BadRecord) {
        guard next == byte.asciiValue else { throw bad }
        place += 1
    }

    private mutating func value(depth: Int) throws(BadRecord) -> RecordValue {
        skipBlanks()
        guard depth < 8, let byte = next else { throw bad }
        switch byte {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "{"): return .object(try members(depth))
        case UInt8(ascii: "["): return .list(try elements(depth))
        default: return .number(try integer())
        }
    }

    private mutating func members(_ depth: Int) throws(BadRecord) -> [String: RecordValue] {
        var object: [String: RecordValue] = [:]
        try take("{")
        skipBlanks()
        if next == UInt8(ascii: "}") {
            place += 1
            return object
        }
        while true {
            skipBlanks()
            let key = try string()
            skipBlanks()
            try take(":")
            guard object.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
                throw bad
            }
            skipBlanks()
            guard next == UInt8(ascii: ",") else {
                try take("}")
                return object
            }
            place += 1
        }
    }

    private mutating func elements(_ depth: Int) throws(BadRecord) -> [RecordValue] {
        var list: [RecordValue] = []
        try take("[")
        skipBlanks()
        if next == UInt8(ascii: "]") {
            place += 1
            return list
        }
        while true {
            list.append(try value(depth: depth + 1))
            skipBlanks()
            guard next == UInt8(ascii: ",") else {
                try take("]")
                return list
            }
            place += 1
        }
    }

    private mutating func integer() throws(BadRecord) -> Int {
        let start = place
        if next == UInt8(ascii: "-") { place += 1 }
        while let byte = next, byte >= 0x30, byte <= 0x39 { place += 1 }
        let digits = String(decoding: bytes[start..<place], as: UTF8.self)
        guard let number = Int(digits), String(number) == digits else { throw bad }
        return number
    }

    private mutating func string() throws(BadRecord) -> String {
        try take("\"")
        let start = place
        while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
        {
            place += 1
        }
        var out = Array(bytes[start..<place])
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw bad }
            place += 1
            if byte == UInt8(ascii: "\\") { out += try escaped() } else { out.append(byte) }
        }
        try take("\"")
        guard let text = String(validating: out, as: UTF8.self), StreamSafe.holds(text) else {
            throw bad
        }
        return text
    }

    private mutating func escaped() throws(BadRecord) -> [UInt8] {
        guard let byte = next else { throw bad }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
            guard digits.utf8.count == 4, let code = UInt16(digits, radix: 16),
                let scalar = Unicode.Scalar(code)
            else { throw bad }
            place += 4
            return Array(String(Character(scalar)).utf8)
        default: throw bad
        }
    }
}
