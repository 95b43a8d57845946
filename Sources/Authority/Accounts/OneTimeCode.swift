package import Licensing
import Seals

/// One-time codes of six digits that change every 30 seconds (动态口令).
///
/// - Source: RFC 6238 with HMAC-SHA-1, as readers' devices have it.
package enum OneTimeCode {
    /// Seconds for which a code stands.
    static let period: Int64 = 30
    /// Bytes of a secret (RFC 4226 §4, R6: 160 bits).
    package static let secretSize = 20
    /// Steps by which a device's clock may be off, either way.
    static let tolerance: Int64 = 1

    /// A fresh secret.
    package static func secret(_ randomness: Randomness) -> [UInt8] {
        randomness.bytes(secretSize)
    }

    /// The code of an instant.
    package static func code(_ secret: [UInt8], at moment: Moment) -> String {
        code(secret, step: step(moment))
    }

    /// A code as people type it: digits of full width, blanks and dashes between them are the same code.
    package static func typed(_ text: String) -> String {
        Amounts.undashed(text)
    }

    /// The step in which the code stands, or nil where it is wrong or too old.
    ///
    /// The caller keeps the step and takes none twice: a code that was seen is of no use.
    package static func accepted(
        _ text: String,
        _ secret: [UInt8],
        at moment: Moment
    ) -> Int64? {
        let now = step(moment)
        let steps = (now - tolerance)...(now + tolerance)
        return steps.first { SameCode.isSame(code(secret, step: $0), text) }
    }

    private static func step(_ moment: Moment) -> Int64 {
        moment.seconds / period
    }

    private static func code(_ secret: [UInt8], step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let mac = SHA1.hmac(counter, key: secret)
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
