/// Reads the figures that people write.
package enum Amounts {
    /// Whole yuan: `12000000`, `12,000,000`, `1200万`, `1.2亿`; nil for anything else.
    package static func yuan(_ text: String) -> Int? {
        var digits = plain(text).filter { $0 != "," && $0 != " " }
        var unit = 1
        if digits.hasSuffix("元") { digits.removeLast() }
        if digits.hasSuffix("万") { unit = 10_000 }
        if digits.hasSuffix("亿") { unit = 100_000_000 }
        if unit > 1 { digits.removeLast() }
        let isNegative = digits.hasPrefix("-")
        if isNegative { digits.removeFirst() }
        guard let amount = decimal(digits, times: unit) else { return nil }
        return isNegative ? -amount : amount
    }

    /// A count of people or the like.
    package static func count(_ text: String, upTo limit: Int) -> Int? {
        let digits = plain(text)
        guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(isDigit),
            let count = Int(digits),
            count <= limit
        else { return nil }
        return count
    }

    /// Months of an experience: `5` years, `5年8个月`, `5y8m`; empty is none.
    package static func months(_ text: String) -> Int? {
        let text = plain(text).lowercased().filter { $0 != " " }
        guard !text.isEmpty else { return 0 }
        var rest = text[...]
        var total = 0
        while !rest.isEmpty {
            let digits = rest.prefix(while: isDigit)
            guard !digits.isEmpty, digits.count <= 3, let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { !isDigit($0) }
            rest = rest.dropFirst(unit.count)
            switch unit {
            case "", "年", "y": total += 12 * number
            case "个月", "月", "m": total += number
            default: return nil
            }
        }
        return total <= 1_200 ? total : nil
    }

    /// Volts of a voltage written in kilovolts, with at most three decimals.
    package static func volts(_ text: String) -> Int? {
        decimal(plain(text), times: 1_000)
    }

    /// Full-width digits and signs become ASCII.
    package static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(scalars)
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }

    /// A decimal times a power of ten, exact; nil where a fraction would be left.
    private static func decimal(_ text: String, times unit: Int) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, !parts[0].isEmpty, parts[0].count <= 13,
            parts[0].allSatisfy(isDigit), let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return product(whole, unit) }
        let digits = parts[1]
        guard !digits.isEmpty, digits.count <= 8, digits.allSatisfy(isDigit),
            let fraction = Int(digits)
        else { return nil }
        let scale = (0..<digits.count).reduce(1) { scale, _ in scale * 10 }
        guard let base = product(whole, unit), let part = product(fraction, unit), part % scale == 0
        else { return nil }
        return base + part / scale
    }

    private static func product(_ left: Int, _ right: Int) -> Int? {
        let (value, overflows) = left.multipliedReportingOverflow(by: right)
        return overflows || value > 1_000_000_000_000_000 ? nil : value
    }
}
