/// Reads a decimal exactly, as a whole number of a smaller unit: nothing is rounded.
public enum FixedPoint {
    /// Reads ASCII digits with a point, such as `12345678.90` or `-5`.
    ///
    /// - Parameters:
    ///   - text: the digits, without separators.
    ///   - places: how many decimals make the smaller unit: 2 for fen of yuan, 3 for volts of kilovolts.
    /// - Returns: the number of the smaller units.
    /// - Throws: why it is no such number.
    public static func read(_ text: String, places: Int) throws(AmountFault) -> Int128 {
        var digits = Array(text.utf8)[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
        let whole = digits[..<point].drop { $0 == UInt8(ascii: "0") }
        var fraction = point < digits.endIndex ? digits[(point + 1)...] : []
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        guard point > digits.startIndex, digits[..<point].allSatisfy(isDigit),
            fraction.allSatisfy(isDigit), point == digits.endIndex || !fraction.isEmpty
        else { throw .notDecimal }
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        guard whole.count <= 19 else { throw .tooLarge }
        guard fraction.count <= places else { throw .tooFine }
        var number = (whole + fraction).reduce(Int128(0)) { $0 * 10 + Int128($1 & 0xF) }
        for _ in fraction.count..<places { number *= 10 }
        return isNegative ? -number : number
    }
}

/// Why a text is no amount.
public enum AmountFault: Error, Hashable, Sendable {
    /// Something else than digits, or nothing.
    case notDecimal
    /// Parts of the smallest unit, such as tenths of a fen.
    case tooFine
    /// More than any amount that is counted here.
    case tooLarge
}
