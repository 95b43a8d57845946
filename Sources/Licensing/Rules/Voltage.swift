/// Voltage level (电压等级), exact in volts.
public struct Voltage: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Volts.
    public let volts: Int

    /// A level in volts.
    public init(volts: Int) {
        self.volts = volts
    }

    /// A level in whole kilovolts.
    public init(kilovolts: Int) {
        volts = kilovolts * 1_000
    }

    /// Reads kilovolts with at most three decimals, above zero and at most a million; nil for anything
    /// else.
    public init?(readingKilovolts text: String) {
        guard let volts = try? FixedPoint.read(text, places: 3), (1...1_000_000_000).contains(volts)
        else { return nil }
        self.volts = Int(volts)
    }

    /// `10千伏`, with a fraction only where there is one.
    public var description: String {
        let (whole, rest) = volts.quotientAndRemainder(dividingBy: 1_000)
        guard rest != 0 else { return "\(whole)千伏" }
        var digits = Day.padded(rest, 3)
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)千伏"
    }

    /// By volts.
    public static func < (left: Voltage, right: Voltage) -> Bool {
        left.volts < right.volts
    }
}
