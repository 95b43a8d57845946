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
            parts.fragment == nil, ["", "/"].contains(parts.path)
        else {
            throw ValidationError("--public-url 应只有协议、主机名和端口，例如 https://license.example。")
        }
    }
}
