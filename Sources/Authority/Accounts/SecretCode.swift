import Licensing

/// Codes that people copy by hand: invitations, set-ups, recovery.
///
/// 80 random bits each, so that their plain digest tells nothing and guessing is hopeless.
enum SecretCode {
    static let size = 10
    /// Recovery codes that a person has.
    static let recoveryCodes = 10

    /// A fresh code: `ABCD-EFGH-IJKL-MNOP`.
    static func fresh(_ randomness: Randomness) -> String {
        let text = Array(Base32.text(randomness.bytes(size)))
        return stride(from: 0, to: text.count, by: 4)
            .map { String(text[$0..<min($0 + 4, text.count)]) }.joined(separator: "-")
    }

    /// The name under which a code is kept, whatever signs stand between its letters.
    static func digest(_ text: String) -> Digest {
        let plain = Amounts.plain(text).uppercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber)
        }
        return Accounts.digest(of: String(plain.prefix(64)))
    }
}
