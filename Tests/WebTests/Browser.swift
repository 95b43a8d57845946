import Foundation
import Synchronization

@testable import Web

/// A browser without script: keeps cookies, and sends forms with what the last page gave it.
final class Browser: Sendable {
    private let client: Client
    private let cookies = Mutex<[String: String]>([:])
    private let lastPage = Mutex("")

    init(_ client: Client) {
        self.client = client
    }

    /// What the last page said.
    var page: String { lastPage.withLock { $0 } }

    /// A cookie's value.
    func cookie(_ name: String) -> String? {
        cookies.withLock { $0[name] }
    }

    /// Gives the browser a cookie, as an attacker might.
    func setCookie(_ name: String, _ value: String?) {
        cookies.withLock { $0[name] = value }
    }

    /// The value of a hidden field of the last page.
    func hidden(_ name: String) -> String {
        guard let start = page.range(of: "name=\"\(name)\" value=\"") else { return "" }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    @discardableResult
    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        keep(try await client.send("GET", path, headers: with(headers)), isPage: true)
    }

    /// Sends a form; `csrf` is the last page's and `key` a new page's unless they are given.
    @discardableResult
    func post(
        _ path: String,
        _ fields: [(String, String)] = [],
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var all = Fields()
        for (name, text) in completed(fields) { all.append(name, text) }
        var headers = with(headers)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let body = Array(all.query(without: []).utf8)
        return keep(try await client.send("POST", path, headers: headers, body: body))
    }

    /// Sends a form with a file.
    @discardableResult
    func upload(
        _ path: String,
        _ fields: [(String, String)] = [],
        file: (field: String, name: String, bytes: [UInt8]),
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var body: [UInt8] = []
        for (name, text) in completed(fields) {
            body += Array(
                "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n".utf8
            )
        }
        body += Array(
            ("--edge\r\nContent-Disposition: form-data; name=\"\(file.field)\"; "
                + "filename=\"\(file.name)\"\r\n\r\n").utf8
        )
        body += file.bytes + Array("\r\n--edge--\r\n".utf8)
        var headers = with(headers)
        headers["Content-Type"] = "multipart/form-data; boundary=edge"
        return keep(try await client.send("POST", path, headers: headers, body: body))
    }

    private func completed(_ fields: [(String, String)]) -> [(String, String)] {
        let given = Set(fields.map(\.0))
        // A person sends one page's form once; who sends it twice gives its key.
        let own = [("csrf", hidden("csrf")), ("key", Browser.key())]
        return fields + own.filter { !given.contains($0.0) }
    }

    /// A key as a page gives it: 32 hexadecimal digits.
    static func key() -> String {
        (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
    }

    /// What the browser sends of its cookies now.
    var cookieHeader: String {
        cookies.withLock { $0 }.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
            .joined(separator: "; ")
    }

    private func with(_ headers: [String: String]) -> [String: String] {
        let kept = cookieHeader
        guard !kept.isEmpty, headers["Cookie"] == nil else { return headers }
        var headers = headers
        headers["Cookie"] = kept
        return headers
    }

    private func keep(_ answer: Answer, isPage: Bool = false) -> Answer {
        for line in answer.headers["set-cookie"] ?? [] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            let value = pair.count == 2 && !line.contains("Max-Age=0") ? String(pair[1]) : nil
            cookies.withLock { $0[String(pair[0])] = value }
        }
        // The next form comes from what is shown, a problem's page too where it has a form.
        let hasForm = answer.text.contains("name=\"csrf\"")
        if isPage || answer.status == 200 || answer.status == 422 || hasForm {
            lastPage.withLock { $0 = answer.text }
        }
        return answer
    }
}
