import Licensing

/// A figure as a workbook keeps it, as people write it: `1.2E6` is `1200000`.
enum SheetNumber {
    /// A spreadsheet shows fifteen digits; those behind them are left over from binary arithmetic.
    private static let digitsMax = 15
    /// Larger and smaller figures stand in no table of ours.
    private static let exponents = -18...18

    /// The figure with all its digits; nil for what is none.
    static func plain(_ text: String) -> String? {
        guard text.utf8.count <= 64 else { return nil }
        let parts = text.lowercased().split(
            separator: "e",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let exponent = parts.count == 1 ? 0 : Int(parts[1]), exponents.contains(exponent),
            let mantissa = mantissa(parts[0])
        else { return nil }
        return written(mantissa.digits, point: mantissa.point + exponent, mantissa.isNegative)
    }

    /// The digits without leading zeros, and how many of them stand before the point.
    private static func mantissa(
        _ text: Substring
    ) -> (digits: [UInt8], point: Int, isNegative: Bool)? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        let whole = bytes[..<point]
        let fraction = bytes[point...].dropFirst()
        let digits = Array(whole + fraction)
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let zeros = digits.prefix { $0 == 0x30 }.count
        return (rounded(Array(digits[zeros...])), whole.count - zeros, isNegative)
    }

    /// The first fifteen digits, rounded half up; a carry makes them one more.
    private static func rounded(_ digits: [UInt8]) -> [UInt8] {
        guard digits.count > digitsMax else { return digits }
        var kept = Array(digits[..<digitsMax])
        guard digits[digitsMax] >= 0x35 else { return kept }
        var place = digitsMax - 1
        while place >= 0, kept[place] == 0x39 {
            kept[place] = 0x30
            place -= 1
        }
        // Fifteen nines are an amount that no column takes; it stays too large for one.
        guard place >= 0 else { return digits }
        kept[place] += 1
        return kept
    }

    private static func written(_ digits: [UInt8], point: Int, _ isNegative: Bool) -> String {
        var whole = Array(digits.prefix(max(0, point)))
        whole += [UInt8](repeating: 0x30, count: max(0, point - digits.count))
        var fraction = [UInt8](repeating: 0x30, count: max(0, -point))
        fraction += digits.dropFirst(max(0, point))
        while fraction.last == 0x30 { fraction.removeLast() }
        let number = (whole.isEmpty ? [0x30] : whole) + (fraction.isEmpty ? [] : [0x2E] + fraction)
        return (isNegative ? "-" : "") + String(decoding: number, as: UTF8.self)
    }
}
