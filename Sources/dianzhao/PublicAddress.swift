import ArgumentParser
import Foundation

/// The address that QR codes, seals and mails carry for years.
enum PublicAddress {
    /// Refuses an address under which nobody could reach the office, or not safely.
    ///
    /// - Parameters:
    ///   - text: as it was given; nil where it was not.
    ///   - isSample: a sample office may be reached by http and needs none.
    /// - Throws: `ValidationError` with the cure.
    static func check(_ text: String?, isSample: Bool) throws {
        guard let text else {
            if isSample { return }
            throw ValidationError("请用 --public-url 写明公众访问本系统的 https 地址，例如 https://license.example。")
        }
        let schemes = isSample ? ["http", "https"] : ["https"]
        guard let parts = URLComponents(string: text), schemes.contains(parts.scheme ?? "none")
        else {
            throw ValidationError("--public-url 应以 \(schemes.joined(separator: ":// 或 "))://开头。")
        }
        guard let host = parts.host, !host.isEmpty, parts.user == nil, parts.query == nil,
            parts.fragment == nil, ["", "/"].contains(parts.path), isPlain(text)
        else {
            throw ValidationError(
                "--public-url 应只有协议、主机名和端口，例如 https://license.example；"
                    + "中文域名请写成 xn-- 开头的形式。"
            )
        }
        guard hasGoodPort(text) else {
            throw ValidationError("--public-url 的端口应为 1 至 65535。")
        }
    }

    /// Whether the text is written with what a host and a port have: `URLComponents` encodes the
    /// rest for itself, but the text is printed as it was given.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "-._:/[]".utf8.contains(byte)
            }
        }
    }

    /// Whether the port at the end is one; true where none is written.
    private static func hasGoodPort(_ text: String) -> Bool {
        let plain = text.hasSuffix("/") ? text.dropLast() : text[...]
        guard let colon = plain.lastIndex(of: ":") else { return true }
        let digits = plain[plain.index(after: colon)...]
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return true }
        guard let port = Int(digits) else { return false }
        return (1...65_535).contains(port)
    }
}
