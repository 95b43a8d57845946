import Foundation
import Glibc

/// A host and a port.
package struct NetworkPlace: Hashable, Sendable {
    package let host: String
    package let port: Int

    /// Reads `HOST:PORT`; nil for anything else.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port)
        else { return nil }
        let host = text[..<colon].drop { $0 == "[" }
        self.host = String(host.last == "]" ? host.dropLast() : host)
        self.port = port
        guard !self.host.isEmpty, self.host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return nil
        }
    }
}

/// One connection to a machine of the house; every wait ends.
final class NetworkLine {
    private let descriptor: Int32
    private var pending: [UInt8] = []
    /// Longer lines are none of these protocols.
    private static let lineBytesMax = 4_096

    init(to place: NetworkPlace, seconds: Int) throws {
        descriptor = try NetworkLine.connected(to: place, seconds: seconds)
    }

    deinit { Glibc.close(descriptor) }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw NotTaken("不能发送：\(NetworkLine.reason)") }
            rest = rest.dropFirst(count)
        }
    }

    /// The next line, without its end.
    func readLine() throws -> String {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                let line = pending[..<end]
                pending.removeSubrange(...end)
                return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            }
            guard pending.count < NetworkLine.lineBytesMax else { throw NotTaken("答复过长") }
            var buffer = [UInt8](repeating: 0, count: 1_024)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw NotTaken("没有答复：\(NetworkLine.reason)") }
            pending += buffer[..<count]
        }
    }

    private static func connected(to place: NetworkPlace, seconds: Int) throws -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(place.host, String(place.port), &hints, &found) == 0, let first = found
        else { throw NotTaken("找不到 \(place.host)") }
        defer { freeaddrinfo(first) }
        let descriptor = socket(first.pointee.ai_family, first.pointee.ai_socktype, 0)
        guard descriptor >= 0 else { throw NotTaken("不能打开套接字：\(reason)") }
        // On Linux the sending timeout bounds the connecting as well.
        var wait = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, size)
        guard connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
            let reason = reason
            Glibc.close(descriptor)
            throw NotTaken("不能连接 \(place.host):\(place.port)：\(reason)")
        }
        return descriptor
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
