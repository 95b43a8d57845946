/// An amount of money (金额) in fen: 角 and 分 are kept, and nothing is rounded.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The hundredth parts of a yuan; 128 bits, so that no amount of 64 bits in yuan overflows.
    public let fen: Int128

    /// An amount of fen.
    public init(fen: Int128) { self.fen = fen }

    /// An amount of whole yuan.
    public init(yuan: Int) { fen = Int128(yuan) * 100 }

    /// Reads yuan such as `12345678.90` or `-5`.
    ///
    /// - Parameters:
    ///   - text: ASCII digits with a point, without separators.
    ///   - power: the power of ten of the unit: 4 for 万, 8 for 亿.
    /// - Throws: why it is no amount.
    public init(_ text: String, timesTenTo power: Int = 0) throws(AmountFault) {
        let fen = try FixedPoint.read(text, places: 2 + power)
        guard fen >= Int128(Int.min) * 100, fen <= Int128(Int.max) * 100 else { throw .tooLarge }
        self.fen = fen
    }

    /// Orders by the amount.
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    /// `12345678.90`; whole yuan without decimals.
    public var description: String {
        let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        let cents = rest == 0 ? "" : ".\(rest / 10)\(rest % 10)"
        return "\(fen < 0 ? "-" : "")\(yuan)\(cents)"
    }
}
