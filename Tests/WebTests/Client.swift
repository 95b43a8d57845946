import Foundation
import Logging
import TestKit
import Web

/// What a server answered, byte for byte.
struct Answer: Sendable {
    let status: Int
    /// Names in lower case.
    let headers: [String: [String]]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? { headers[name]?.first }
}

/// A plain client over a real socket, so that tests can also be slow, rude and too many.
struct Client: Sendable {
    let port: Int

    /// One request on a connection of its own.
    func send(
        _ method: String = "GET",
        _ path: String,
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> Answer {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty || method == "POST" { head += "Content-Length: \(body.count)\r\n" }
        let bytes = Array((head + "\r\n").utf8) + body
        let received = try await onThread {
            let socket = try Socket(port: port)
            try socket.write(bytes)
            return socket.readToEnd(seconds: 300)
        }
        return try Answer(received)
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await send("GET", path, headers: headers)
    }

    func post(_ path: String, type: String, _ body: [UInt8]) async throws -> Answer {
        try await send("POST", path, headers: ["Content-Type": type], body: body)
    }
}

/// Serves an office on a free port while the body runs.
func serving(
    _ office: PublicOffice,
    desk: Desk? = nil,
    limits: ServerLimits = .patient,
    logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    _ body: @escaping @Sendable (Client) async throws -> Void
) async throws {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = WebServer(
        office,
        desk: desk,
        host: "127.0.0.1",
        port: 0,
        limits: limits,
        logger: logger
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            try await server.run(stopsOnSignals: false) { port.yield($0) }
        }
        for await number in ports {
            try await body(Client(port: number))
            break
        }
        group.cancelAll()
    }
}

extension Answer {
    struct Unreadable: Error {
        let bytes: Int
    }

    init(_ bytes: [UInt8]) throws {
        let empty = Array("\r\n\r\n".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: empty) }) else {
            throw Unreadable(bytes: bytes.count)
        }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]) else {
            throw Unreadable(bytes: bytes.count)
        }
        var headers: [String: [String]] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].drop { $0 == " " }
            headers[parts[0].lowercased(), default: []].append(String(value))
        }
        self.init(status: status, headers: headers, body: Array(bytes[(end + 4)...]))
    }
}

extension ServerLimits {
    /// Limits that close no connection because the machine is busy, for tests that are not about time.
    static var patient: ServerLimits {
        var limits = ServerLimits()
        limits.idleSeconds = 600
        limits.requestSecondsMax = 600
        limits.responseSecondsMax = 600
        return limits
    }
}
