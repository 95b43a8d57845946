extension DERElement {
    /// Bytes of an object identifier; the longest in use have twenty.
    private static let identifierMax = 64

    /// Value of an INTEGER that fits; leading zeros of careless makers are passed over.
    func small() throws(BadDER) -> Int {
        guard has(.integer), let first = content.first, first < 0x80 else {
            throw BadDER("integer")
        }
        let digits = content.drop { $0 == 0 }
        guard digits.count <= 7 else { throw BadDER("integer") }
        return digits.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Bytes of a BIT STRING of whole bytes.
    func wholeBits() throws(BadDER) -> [UInt8] {
        guard has(.bitString), content.first == 0 else { throw BadDER("bitString") }
        return Array(content.dropFirst())
    }

    /// Text of any string type that certificates and seals use.
    func text() throws(BadDER) -> String {
        switch tag {
        case DERTag.utf8String.rawValue:
            guard let text = String(validating: content, as: UTF8.self), StreamSafe.holds(text)
            else { throw BadDER("utf8String") }
            return text
        case DERTag.printableString.rawValue, DERTag.ia5String.rawValue:
            guard content.allSatisfy({ $0 < 0x80 }) else { throw BadDER("ia5String") }
            return String(decoding: content, as: UTF8.self)
        case 0x14:  // T61String: read as Latin 1
            return String(String.UnicodeScalarView(content.map { Unicode.Scalar($0) }))
        case 0x1E:  // BMPString: UTF-16, big end first
            let bytes = Array(content)
            guard bytes.count % 2 == 0 else { throw BadDER("bmpString") }
            let units = stride(from: 0, to: bytes.count, by: 2)
                .map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
            guard let text = String(validating: units, as: UTF16.self), StreamSafe.holds(text)
            else { throw BadDER("bmpString") }
            return text
        default:
            throw BadDER("string")
        }
    }

    /// Dotted form of an OBJECT IDENTIFIER.
    func objectIdentifier() throws(BadDER) -> String {
        guard has(.objectIdentifier), content.count <= DERElement.identifierMax,
            let last = content.last, last < 0x80
        else {
            throw BadDER("objectIdentifier")
        }
        var arcs: [Int] = []
        var value = 0
        var isFirstByte = true
        for byte in content {
            guard !(isFirstByte && byte == 0x80), value < 1 << 48 else {
                throw BadDER("objectIdentifier")
            }
            value = value << 7 | Int(byte & 0x7F)
            isFirstByte = byte < 0x80
            if isFirstByte {
                arcs.append(value)
                value = 0
            }
        }
        let first = min(arcs[0] / 40, 2)
        return ([first, arcs[0] - 40 * first] + arcs.dropFirst()).map(String.init)
            .joined(separator: ".")
    }

    /// Instant of a UTCTime or GeneralizedTime in UTC; a fraction of a second is dropped.
    func instant() throws(BadDER) -> Int64 {
        guard has(.utcTime) || has(.generalizedTime),
            let instant = UTCText.instant(Array(content), twoDigitYear: has(.utcTime))
        else { throw BadDER("time") }
        return instant
    }
}
