public import Licensing

/// Fixed instants and days of tests, so that no test asks the time.
public enum Fixed {
    /// 2026-11-20 10:00 in Beijing, a working Friday.
    public static let moment = Moment(seconds: 1_795_140_000)

    /// The day of `moment`.
    public static let day = moment.day
}

/// A seeded sequence of random numbers (SplitMix64), so that every failure can be repeated.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A sequence that depends on `seed` alone.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// `count` random bytes.
    public mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}
