package import Licensing

/// Reads the figures that people write.
package enum Amounts {
    /// More bytes than any figure or code has, with the blanks and signs that people put into it.
    package static let bytesMax = 200

    /// An amount of money, exact to the fen: `12,345,678.90`, `￥1200万`, `1.2亿元`, `-5`.
    ///
    /// - Throws: why it is none.
    package static func money(_ text: String) throws(AmountFault) -> Money {
        guard text.utf8.count <= bytesMax else { throw .notDecimal }
        var rest = code(text)[...]
        var isNegative = take(["-"], from: &rest)
        take(["人民币", "RMB", "CNY"], from: &rest)
        take(["￥", "¥"], from: &rest)
        if !isNegative { isNegative = take(["-"], from: &rest) }
        if rest.hasSuffix("元") { rest.removeLast() }
        let power = rest.last.flatMap { powers[$0] } ?? 0
        if power > 0 { rest.removeLast() }
        guard !rest.hasPrefix("-"), let number = ungrouped(rest) else { throw .notDecimal }
        return try Money(isNegative ? "-\(number)" : number, timesTenTo: power)
    }

    /// A count of people or the like.
    package static func count(_ text: String, upTo limit: Int) -> Int? {
        guard text.utf8.count <= bytesMax else { return nil }
        let digits = code(text)
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.allSatisfy(isDigit),
            let count = Int(digits), count <= limit
        else { return nil }
        return count
    }

    /// Months of an experience: `5` years, `5年8个月`, `5y8m`; empty is none.
    package static func months(_ text: String) -> Int? {
        guard text.utf8.count <= bytesMax else { return nil }
        let text = code(text).lowercased()
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

    /// Volts of a voltage written in kilovolts, as far as a filed form may state it.
    package static func volts(_ text: String) -> Int? {
        guard text.utf8.count <= bytesMax else { return nil }
        return Voltage(readingKilovolts: code(text))?.volts
    }
}

extension Amounts {
    private static let powers: [Character: Int] = ["万": 4, "亿": 8]

    /// Full-width digits and signs become ASCII.
    package static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(scalars)
    }

    /// A number or a code as it is printed: ASCII, without blanks, a hyphen for each kind of dash.
    package static func code(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in plain(text).unicodeScalars where !OutsideText.isBlank(scalar) {
            scalars.append(isDash(scalar) ? "-" : scalar)
        }
        return String(scalars)
    }

    /// The text as `code` gives it, without its dashes: for codes that have none but are typed with some.
    package static func undashed(_ text: String) -> String {
        code(text).filter { $0 != "-" }
    }

    /// The text that a search looks for: a credit code without its dashes, any other text as it is.
    package static func sought(_ text: String) -> String {
        guard text.utf8.count <= bytesMax else { return text }
        let code = undashed(text).uppercased()
        return (try? CreditCode(asPrinted: code)) == nil ? text : code
    }

    /// Hyphens, dashes, the minus, and the line that input methods give for a dash.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0x2500, 0xFE58, 0xFE63: true
        default: false
        }
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }

    /// Takes one of the marks away where the text begins with it.
    @discardableResult
    private static func take(_ marks: [String], from text: inout Substring) -> Bool {
        guard let mark = marks.first(where: { text.hasPrefix($0) }) else { return false }
        text.removeFirst(mark.count)
        return true
    }

    /// The digits without their separators, which stand after every third digit or every fourth.
    private static func ungrouped(_ text: Substring) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        let size = groups.count > 1 ? groups[groups.count - 1].count : 0
        let isGrouped = (3...4).contains(size) && (1...size).contains(groups[0].count)
        guard groups.count == 1 || isGrouped && groups.dropFirst().allSatisfy({ $0.count == size })
        else { return nil }
        return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}
