import Foundation
import Glibc

/// A connection to a running office, from an address of this machine.
final class Connection: @unchecked Sendable {
    // One thread uses a connection at a time: the descriptor never changes after `init`.
    private let descriptor: Int32

    struct Failed: Error {
        let step: String
        let code: Int32
    }

    /// Connects from `127.0.0.source`.
    init(port: Int, from source: Int = 1) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failed(step: "socket", code: errno) }
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        func place(_ number: Int, _ port: Int) -> sockaddr_in {
            var place = sockaddr_in()
            place.sin_family = sa_family_t(AF_INET)
            place.sin_port = UInt16(port).bigEndian
            place.sin_addr.s_addr = UInt32(0x7F00_0000 + number).bigEndian
            return place
        }
        func with(
            _ place: sockaddr_in,
            _ step: String,
            _ call: (UnsafePointer<sockaddr>) -> Int32
        ) throws {
            let code = withUnsafePointer(to: place) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1, call)
            }
            guard code == 0 else { throw Failed(step: step, code: errno) }
        }
        try with(place(source, 0), "bind") { bind(descriptor, $0, size) }
        try with(place(1, port), "connect") { connect(descriptor, $0, size) }
    }

    deinit { close(descriptor) }

    /// Sends bytes; false where the other side takes no more.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    /// The next bytes; empty where the other side has closed, or nothing comes in time.
    func read(seconds: Int) -> String {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}

extension Connection {
    /// Sends a file that is to be verified; a refusal may come before its end.
    func ask(toVerify file: [UInt8]) {
        write(
            "POST /api/v1/verifications HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Length: \(file.count)\r\nContent-Type: application/ofd\r\n\r\n"
        )
        write(file)
    }

    /// The office's whole answer to a file that is to be verified.
    static func verification(
        of file: [UInt8],
        to port: Int,
        from source: Int = 1
    ) throws -> String {
        let connection = try Connection(port: port, from: source)
        connection.ask(toVerify: file)
        var answer = ""
        while case let piece = connection.read(seconds: 300), !piece.isEmpty { answer += piece }
        return answer
    }

    /// The verdict over all in an answer; nil where nothing was verified.
    static func verdict(in answer: String) -> String? {
        guard answer.hasPrefix("HTTP/1.1 200"),
            let body = answer.components(separatedBy: "\r\n\r\n").last
        else { return nil }
        let object = try? JSONSerialization.jsonObject(with: Data(body.utf8))
        return (object as? [String: Any])?["verdict"] as? String
    }
}
