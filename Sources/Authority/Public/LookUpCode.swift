import Foundation

/// A code of eight characters that is given with a number (查询码): it opens what the number names.
///
/// It is made of the number under the office's key, so it is stored nowhere and can be told again to
/// whom it belongs. Forty bits: with ten guesses a minute half of them last for a hundred thousand years.
enum LookUpCode {
    /// Crockford's letters: none that is read as another.
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The code of some bytes.
    static func of(_ mark: [UInt8]) -> String {
        let bits = mark.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let text = (0..<8).reversed().map { letters[Int(bits >> (5 * UInt64($0)) & 31)] }
        return String(decoding: text, as: UTF8.self)
    }

    /// What somebody typed, as a code is written: capitals, no spaces, O for 0 and I or L for 1.
    static func normal(_ typed: String) -> String {
        let plain = Amounts.code(typed.precomposedStringWithCompatibilityMapping).uppercased()
        return String(
            plain.filter { $0 != "-" }.prefix(64).map { character in
                switch character {
                case "O": "0"
                case "I", "L": "1"
                default: character
                }
            }
        )
    }
}
