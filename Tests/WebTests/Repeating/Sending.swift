@testable import Web

/// A form as somebody is about to send it: the page is open, the button not yet pressed.
struct Sending: Sendable {
    typealias File = (field: String, name: String, bytes: [UInt8])

    let browser: Browser
    let path: String
    var fields: [(String, String)] = []
    var file: File?

    /// Sends it with cookies and token as they were when it was made, as a double click does.
    func send(
        _ key: String,
        _ more: [(String, String)] = [],
        as cookies: String
    ) async throws
        -> Answer
    {
        let all = fields + more + [("key", key)]
        let headers = ["Cookie": cookies]
        guard let file else { return try await browser.post(path, all, headers: headers) }
        return try await browser.upload(path, all, file: file, headers: headers)
    }
}

/// What becomes of a form that is sent twice.
enum Repeating: Sendable {
    /// One act; both are led to the same place.
    case once(@Sendable (Fair) async throws -> Sending)
    /// One act that ends the very session that sends: the second is led to the log-in.
    case ending(@Sendable (Fair) async throws -> Sending)
    /// Nothing of what it asks is kept, and why.
    case asks(String)
}
