import Seals

extension XMLReader {
    /// Characters up to the next `<`, references resolved, line ends made one.
    mutating func text() throws(Fault) -> String {
        if let plain = plain(until: UInt8(ascii: "<")) { return plain }
        var output: [UInt8] = []
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
            if starts(with: "]]>") { throw malformed() }
            try character(into: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Characters of a CDATA section, none of which has a meaning of its own.
    mutating func cdata() throws(Fault) -> String {
        at += 9
        var output: [UInt8] = []
        while !starts(with: "]]>") {
            guard at < bytes.count else { throw malformed() }
            if !lineEnd(into: &output) {
                output.append(bytes[at])
                at += 1
            }
        }
        at += 3
        return String(decoding: output, as: UTF8.self)
    }

    /// ` = "…"`, blanks inside made spaces.
    mutating func attributeValue() throws(Fault) -> String {
        skipBlanks()
        guard take("=") else { throw malformed() }
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
        else { throw malformed() }
        let quote = bytes[at]
        at += 1
        if let value = plain(until: quote) {
            at += 1
            try check(value)
            return value
        }
        var output: [UInt8] = []
        while at < bytes.count, bytes[at] != quote {
            guard bytes[at] != UInt8(ascii: "<") else { throw malformed() }
            if bytes[at] == 0x9 || bytes[at] == 0xA || bytes[at] == 0xD {
                var end: [UInt8] = []
                if !lineEnd(into: &end) { at += 1 }
                output.append(0x20)
            } else {
                try character(into: &output)
            }
        }
        guard at < bytes.count else { throw malformed() }
        at += 1
        let value = String(decoding: output, as: UTF8.self)
        try check(value)
        return value
    }

    /// Between two attributes stands a blank.
    private func check(_ value: String) throws(Fault) {
        try checkRuns(value)
        guard at >= bytes.count || isBlank(at) || "/>?".utf8.contains(bytes[at]) else {
            throw malformed()
        }
    }

    /// The characters up to a mark, where all of them stand for themselves.
    ///
    /// Nearly all text is such. Nil, and nothing read, where one needs a closer look.
    private mutating func plain(until mark: UInt8) -> String? {
        var end = at
        while end < bytes.count, bytes[end] != mark {
            switch bytes[end] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "]"), 0x9, 0xD: return nil
            case 0xA where mark != UInt8(ascii: "<"): return nil
            default: end += 1
            }
        }
        guard end < bytes.count else { return nil }
        defer { at = end }
        return String(decoding: bytes[at..<end], as: UTF8.self)
    }

    private mutating func character(into output: inout [UInt8]) throws(Fault) {
        if bytes[at] == UInt8(ascii: "&") {
            output.append(
                contentsOf: UTF8.encode(try reference()) ?? UTF8.encodedReplacementCharacter
            )
        } else if !lineEnd(into: &output) {
            output.append(bytes[at])
            at += 1
        }
    }

    /// CR LF and CR alone are one LF.
    private mutating func lineEnd(into output: inout [UInt8]) -> Bool {
        guard bytes[at] == 0xD else { return false }
        output.append(0xA)
        at += at + 1 < bytes.count && bytes[at + 1] == 0xA ? 2 : 1
        return true
    }

    /// `&lt;` and its four kin, `&#38;`, `&#x26;`; there are no others without a DOCTYPE.
    private mutating func reference() throws(Fault) -> Unicode.Scalar {
        at += 1
        if let scalar = named("lt;", "<") ?? named("gt;", ">") ?? named("amp;", "&")
            ?? named("quot;", "\"") ?? named("apos;", "'")
        {
            return scalar
        }
        guard take("#") else { throw malformed() }
        let radix: UInt64 = take("x") ? 16 : 10
        var value: UInt64 = 0
        let start = at
        while at < bytes.count, at - start < Self.digitsMax,
            let digit = Self.digit(bytes[at], radix)
        {
            value = value * radix + digit
            at += 1
        }
        guard at > start, take(";"), let code = UInt32(exactly: value),
            let scalar = Unicode.Scalar(code), XMLCharacters.isLegal(scalar)
        else { throw malformed() }
        return scalar
    }

    /// Digits of a reference: leading zeros of careless makers fit, and nothing overflows.
    private static let digitsMax = 9

    private mutating func named(
        _ mark: StaticString,
        _ scalar: Unicode.Scalar
    ) -> Unicode.Scalar? {
        guard starts(with: mark) else { return nil }
        at += mark.utf8CodeUnitCount
        return scalar
    }

    private static func digit(_ byte: UInt8, _ radix: UInt64) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16:
            UInt64(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F") where radix == 16:
            UInt64(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// A name with its prefix.
    mutating func name() throws(Fault) -> String {
        let start = at
        var isPlain = true
        var isFirst = true
        var colons = 0
        while at < bytes.count, Self.isNameByte(bytes[at]) {
            let byte = bytes[at]
            if byte == UInt8(ascii: ":") { colons += 1 }
            // Beyond ASCII, and where a part begins with no letter, the rules are looked up.
            if byte >= 0x80 || isFirst && !Self.isLetter(byte) { isPlain = false }
            isFirst = byte == UInt8(ascii: ":")
            at += 1
        }
        guard at - start <= Self.nameMax else { throw malformed() }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        guard at > start, !isFirst, colons <= 1, isPlain || Self.isName(name) else {
            throw malformed()
        }
        return name
    }

    private static func isName(_ name: String) -> Bool {
        StreamSafe.holds(name)
            && name.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
                .allSatisfy { XMLName.isLocal(String(Substring($0))) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: byte == UInt8(ascii: "_")
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    /// Always true, so that it can stand in a condition.
    @discardableResult
    mutating func skipBlanks() -> Bool {
        while isBlank(at) { at += 1 }
        return true
    }

    func isBlank(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        return byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD
    }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }

    func starts(with mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            guard at + mark.count <= bytes.count else { return false }
            for index in 0..<mark.count where bytes[at + index] != mark[index] { return false }
            return true
        }
    }
}
