import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// S13: nobody fills the memory with a body that nobody asked for.
struct BodyLimitTests {
    /// Sends the head of a form and nothing of its body; the answer must come all the same.
    private func headOnly(
        _ path: String,
        bytes: Int,
        type: String = "multipart/form-data; boundary=edge",
        cookie: String = "",
        _ client: Client
    ) async throws -> Answer {
        let cookies = cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n"
        let head =
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: \(type)\r\n"
            + "\(cookies)Content-Length: \(bytes)\r\n\r\n"
        return try Answer(
            try await onThread {
                let socket = try Socket(port: client.port)
                try socket.write(head)
                return socket.readToEnd(seconds: 300)
            }
        )
    }

    @Test(arguments: ["/login", "/register", "/complaints", "/progress/lookup", "/recover/device"])
    func `S13 of a sender without a secret not one byte of the body is waited for`(
        path: String
    ) async throws {
        let place = try Workplace()
        try await place.serving { client in
            let answer = try await headOnly(path, bytes: 20_000_000, client)
            #expect(answer.status == 403)
            #expect(answer.header("connection") == "close")
        }
    }

    @Test func `S13 before the log-in a form has 64 KiB of fields and no file`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/complaints")
            let cookie = "visit=\(browser.cookie("visit") ?? "")"
            let fields = "application/x-www-form-urlencoded"
            let over = try await headOnly(
                "/complaints",
                bytes: 65_537,
                type: fields,
                cookie: cookie,
                client
            )
            #expect(over.status == 413)
            let file = try await browser.upload(
                "/complaints",
                file: (field: "letter", name: "letter.png", bytes: [0x41])
            )
            #expect(file.status == 415)
            let long = String(repeating: "长", count: 2_000)
            let taken = try await browser.post("/complaints", [("text", long)])
            #expect(taken.status != 413)
        }
    }

    @Test func `S13 only a form that has a file takes as much as a file has`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let cookie = "session=\(browser.cookie("session") ?? "")"
            for path in ["/my/security/sessions", "/logout", "/my/cases/new"] {
                let answer = try await headOnly(path, bytes: 2_000_000, cookie: cookie, client)
                #expect(answer.status == 413, "\(path)")
            }
            let over = try await headOnly("/my/proof", bytes: 20_971_521, cookie: cookie, client)
            #expect(over.status == 413)
            try await browser.get("/my/proof")
            let file = [UInt8](repeating: 0x41, count: 2_000_000)
            let taken = try await browser.upload(
                "/my/proof",
                file: (field: "letter", name: "letter.png", bytes: file)
            )
            #expect(taken.status == 422)
        }
    }

    @Test func `every address that takes files is one`() throws {
        let place = try Workplace()
        let office = PublicOffice(place.office, agency: AgencyID("shanxi"), version: "0")
        let router = try buildRouter(office, desk: place.desk, limits: ServerLimits())
        let routes = RouteTable()
        routes.fill(RouteTable.routes(of: router))
        for pattern in BodyLimit.uploads { #expect(routes.knows("POST", pattern), "\(pattern)") }
    }

    @Test func `S6 a form's key is one that we gave, and no longer`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(.review, in: browser)
            try await browser.get("/office/delegations")
            for key in ["1", String(repeating: "a", count: 33), String(repeating: "g", count: 32)] {
                let answer = try await browser.post("/office/delegations", [("key", key)])
                #expect(answer.status == 400)
            }
            let key = browser.hidden("key")
            #expect(key.count == 32)
            let own = try await browser.post("/office/delegations", [("key", key)])
            #expect(own.status == 422)
        }
    }
}
