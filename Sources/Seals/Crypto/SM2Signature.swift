// SM2Signature ::= SEQUENCE { r INTEGER, s INTEGER }

/// A signature value as it was found, and its minimal DER form.
///
/// - Source: GB/T 35276; e-license-standards.md §4.2.
struct SM2Signature: Hashable, Sendable {
    /// How the value was written.
    enum Form: Hashable, Sendable {
        /// Minimal DER.
        case canonical
        /// DER with integers that are not minimal, as some makers write them.
        case loose
        /// 64 bytes r‖s without any structure, as one government maker writes them.
        case raw
    }

    let form: Form
    /// Minimal DER.
    let der: [UInt8]

    /// Bytes of a value; even careless makers' have no more than eighty.
    private static let sizeMax = 256

    /// Reads either form; nil where it is neither.
    init?(reading bytes: [UInt8]) {
        guard bytes.count <= SM2Signature.sizeMax else { return nil }
        if let pair = SM2Signature.pair(bytes) {
            der = DER.sequence([DER.natural(pair.r), DER.natural(pair.s)])
            form = der == bytes ? .canonical : .loose
        } else if bytes.count == 64 {
            der = DER.sequence([
                DER.natural(Array(bytes.prefix(32))), DER.natural(Array(bytes.suffix(32))),
            ])
            form = .raw
        } else {
            return nil
        }
    }

    private static func pair(_ bytes: [UInt8]) -> (r: [UInt8], s: [UInt8])? {
        guard var reader = try? DERReader(sequence: bytes),
            let r = try? reader.next(.integer), let s = try? reader.next(.integer),
            (try? reader.finish()) != nil,
            !r.content.isEmpty, !s.content.isEmpty
        else { return nil }
        return (Array(r.content), Array(s.content))
    }
}
