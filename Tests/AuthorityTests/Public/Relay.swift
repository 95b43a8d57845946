import Foundation
import Glibc
import Synchronization
import Testing

/// A relay that answers each line from a list and remembers what it was told.
///
/// An empty answer says nothing: one to begin with hears first, as a gateway does.
final class Relay: Sendable {
    let port: Int
    private let heard = Mutex("")
    private let descriptor: Int32

    var text: String { heard.withLock { $0 } }

    init(answers: [String]) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        try #require(isBound)
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in serve(answers) }
    }

    deinit { Glibc.close(descriptor) }

    private func serve(_ answers: [String]) {
        let line = accept(descriptor, nil, nil)
        for answer in answers {
            _ = answer.withCString { send(line, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            var buffer = [UInt8](repeating: 0, count: 8_192)
            let count = recv(line, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            heard.withLock { $0 += String(decoding: buffer[..<count], as: UTF8.self) }
        }
        Glibc.close(line)
    }
}
