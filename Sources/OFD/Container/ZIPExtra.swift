/// Extra fields of a header: times and owners are let pass, other names and sizes are not.
struct ZIPExtra {
    private static let zip64: UInt16 = 0x0001
    private static let unicodePath: UInt16 = 0x7075

    /// The long numbers of a ZIP64 field, as bytes; nil where there is none.
    private(set) var long: [UInt8]?

    /// Reads the fields; refuses those that give the entry another name.
    init(_ extra: ArraySlice<UInt8>, of name: String) throws(Fault) {
        var rest = Array(extra)[...]
        while let head = Self.head(rest) {
            guard head.id != Self.unicodePath else { throw Fault(.badName, name) }
            guard rest.count >= 4 + head.size else { throw Fault(.mismatch, name) }
            if head.id == Self.zip64 {
                guard long == nil else { throw Fault(.mismatch, name) }
                long = Array(rest.dropFirst(4).prefix(head.size))
            }
            rest = rest.dropFirst(4 + head.size)
        }
        guard rest.allSatisfy({ $0 == 0 }) else { throw Fault(.mismatch, name) }
    }

    private static func head(_ rest: ArraySlice<UInt8>) -> (id: UInt16, size: Int)? {
        guard rest.count >= 4 else { return nil }
        let at = rest.startIndex
        return (
            UInt16(rest[at]) | UInt16(rest[at + 1]) << 8,
            Int(rest[at + 2]) | Int(rest[at + 3]) << 8
        )
    }

    /// True if the long numbers are these, in the order of the format.
    func says(size: Int, packed: Int) -> Bool {
        let numbers = [UInt64(size), UInt64(packed)]
        let bytes = numbers.flatMap { number in
            (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        }
        return long == bytes
    }
}
