import Synchronization

/// Where the office draws random bytes: keys, tokens and serials.
package struct Randomness: Sendable {
    /// `count` random bytes.
    package var bytes: @Sendable (_ count: Int) -> [UInt8]

    /// A source of random bytes.
    package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.bytes = bytes
    }

    /// The system's source, fit for keys.
    package static let system = Randomness { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// A repeatable source for sample offices; never for keys.
    package static func seeded(_ seed: UInt64) -> Randomness {
        let state = Mutex(seed)
        return Randomness { count in
            state.withLock { state in
                (0..<count).map { _ in UInt8(truncatingIfNeeded: next(&state)) }
            }
        }
    }

    /// SplitMix64.
    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// `count` random bytes as lower-case hexadecimal digits.
    package func hex(_ count: Int) -> String {
        Hex.of(bytes(count))
    }
}
