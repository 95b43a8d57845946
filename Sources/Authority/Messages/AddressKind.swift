import Licensing

/// Ways out of the house by which somebody is told that a message waits.
package enum AddressKind: String, Sendable, CaseIterable {
    /// 电子邮箱.
    case email
    /// 手机号.
    case mobile

    /// The outbox's kind of a notification on this way.
    var outbox: OutboxKind {
        switch self {
        case .email: .mail
        case .mobile: .sms
        }
    }

    /// The address as it is kept; nil where it is none.
    ///
    /// Only what can be delivered is taken: no line break, no second address, no comment. Digits of
    /// a mobile number may have blanks and dashes between them, and full width.
    package func normal(_ typed: String) -> String? {
        switch self {
        case .email:
            let text = OutsideText.trimmed(typed)
            return AddressKind.isEmail(text) ? text : nil
        case .mobile:
            let digits = Amounts.undashed(typed)
            return AddressKind.isMobile(digits) ? digits : nil
        }
    }

    /// Enough of the address to recognise it: `zh***@example.cn`, `138****5678`.
    package func masked(_ address: String) -> String {
        switch self {
        case .email:
            let at = address.lastIndex(of: "@") ?? address.endIndex
            return "\(address[..<at].prefix(2))***\(address[at...])"
        case .mobile:
            return "\(address.prefix(3))****\(address.suffix(4))"
        }
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].count) else {
            return false
        }
        let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let isLocal = parts[0].utf8.allSatisfy { isPlain($0) || "._+-".utf8.contains($0) }
        return isLocal && names.count >= 2
            && names.allSatisfy { name in
                !name.isEmpty && name.first != "-" && name.last != "-"
                    && name.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isMobile(_ text: String) -> Bool {
        let digits = Array(text.utf8)
        return digits.count == 11 && digits.allSatisfy { (0x30...0x39).contains($0) }
            && digits[0] == 0x31 && digits[1] >= 0x33
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
