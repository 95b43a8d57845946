import Foundation

/// A connection to this machine, for requests that no well-behaved client sends.
final class Socket: @unchecked Sendable {
    // One thread uses a socket at a time: the descriptor never changes after `init`.
    private let descriptor: Int32

    struct Failed: Error {
        let step: String
        let code: Int32
    }

    init(port: Int, receiveBuffer: Int32? = nil) throws {
        let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard made >= 0 else { throw Failed(step: "socket", code: errno) }
        descriptor = made
        if var size = receiveBuffer {
            let length = socklen_t(MemoryLayout<Int32>.size)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, length)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failed(step: "connect", code: errno) }
    }

    deinit { close(descriptor) }

    /// Says that nothing more comes; the answer can still be read.
    func endWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failed(step: "write", code: errno) }
            sent += count
        }
    }

    /// Writes where the other side may never read: gives up with `EAGAIN` after the time.
    func write(_ bytes: [UInt8], seconds: Int) throws {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let length = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, length)
        try write(bytes)
    }

    /// Everything until the other side closes, or the time is over.
    func readToEnd(seconds: Int) -> [UInt8] {
        wait(seconds: seconds)
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return received }
            received += buffer[..<count]
        }
    }

    /// Whether the other side closes, rather than keeping the connection for so many seconds.
    func isClosed(within seconds: Int) -> Bool {
        wait(seconds: seconds)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 { continue }
            return count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)
        }
    }

    /// A connection that the server has taken, and answered once.
    convenience init(served port: Int) throws {
        try self.init(port: port)
        try write("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n")
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        // The answer ends with "ok".
        while !received.suffix(3).elementsEqual("ok\n".utf8) {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw Failed(step: "read", code: errno) }
            received += buffer[..<count]
        }
    }

    private func wait(seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let length = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, length)
    }
}
