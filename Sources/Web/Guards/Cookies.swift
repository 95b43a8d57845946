import Authority
import HTTPTypes
import Hummingbird

/// Cookies of ours: what the browser keeps, and how it is told to.
enum Cookies {
    /// The value of a cookie in a request.
    static func value(_ name: String, in request: Request) -> String? {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, parts[0].filter({ $0 != " " }) == name else { continue }
                return parts[1].filter { $0 != " " }
            }
        }
        return nil
    }
}

/// The secrets that a browser keeps: the session, before it the visit, and for long that it is known.
///
/// With https they carry `__Host-`, so that no neighbour and no sub-domain can set them.
struct SecretCookie: Sendable {
    let name: String
    private let attributes: String
    /// Seconds for which it is kept; nil until the browser is closed.
    private let lifetime: Int64?

    static func session(_ site: Site) -> SecretCookie { SecretCookie("session", site) }
    static func visit(_ site: Site) -> SecretCookie { SecretCookie("visit", site) }

    /// The browser is known to the account of a log-in name; each has its own, for browsers are shared.
    static func device(_ login: String, _ site: Site) -> SecretCookie {
        let name = "device-\(Accounts.deviceName(login: login))"
        return SecretCookie(name, site, lifetime: Accounts.deviceSeconds)
    }

    private init(_ name: String, _ site: Site, lifetime: Int64? = nil) {
        self.lifetime = lifetime
        self.name = site.isEncrypted ? "__Host-\(name)" : name
        attributes = "; Path=/; HttpOnly; SameSite=Lax" + (site.isEncrypted ? "; Secure" : "")
    }

    func value(in request: Request) -> String? {
        guard let value = Cookies.value(name, in: request), value.count == 64 else { return nil }
        return value
    }

    /// Tells the browser to keep the value, for its lifetime or until the browser is closed.
    func set(_ value: String, on response: inout Response) {
        var text = "\(name)=\(value)\(attributes)"
        if let lifetime { text += "; Max-Age=\(lifetime)" }
        append(text, to: &response)
    }

    /// Tells the browser to forget it.
    func clear(on response: inout Response) {
        append("\(name)=\(attributes); Max-Age=0", to: &response)
    }

    private func append(_ text: String, to response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: text))
    }
}
