import Foundation
import Glibc
import Synchronization
import Testing

@testable import Authority

/// The talk with the relay, over a real socket.
struct MailCourierTests {
    /// A relay that answers each line from a list and remembers what it was told.
    private final class Relay: Sendable {
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

    private let envelope = Envelope(
        id: "0a0b",
        to: "a@b.example",
        subject: "您有一条办件消息",
        text: "请登录查看。\r\n.\r\nQUIT"
    )

    private func courier(_ relay: Relay) throws -> MailCourier {
        let place = try #require(NetworkPlace("127.0.0.1:\(relay.port)"))
        return MailCourier(place, from: "office@c.example", seconds: 1)
    }

    @Test func `a relay that takes it gets one whole message under its identifier`() throws {
        let relay = try Relay(answers: [
            "220 a\r\n", "250-a\r\n250 b\r\n", "250 a\r\n", "250 a\r\n", "354 a\r\n", "250 a\r\n",
        ])
        try courier(relay).deliver(envelope)
        #expect(relay.text.contains("MAIL FROM:<office@c.example>\r\n"))
        #expect(relay.text.contains("RCPT TO:<a@b.example>\r\n"))
        #expect(relay.text.contains("Message-ID: <0a0b@dianzhao>\r\n"))
        // What is said cannot end the message early.
        #expect(relay.text.components(separatedBy: "\r\n.\r\n").count == 2)
    }

    @Test
    func
        `R13 a relay that refuses, and one that says nothing, are told apart from one that took it`()
        throws
    {
        let refusing = try Relay(answers: ["220 a\r\n", "250 a\r\n", "451 a@b.example\r\n"])
        let refusal = #expect(throws: NotTaken.self) { try courier(refusing).deliver(envelope) }
        #expect(refusal?.description.contains("451") == true)
        #expect(refusal?.description.contains("a@b.example") == false, "no address in the reason")
        let silent = try Relay(answers: ["220 a\r\n", ""])
        #expect(throws: NotTaken.self) { try courier(silent).deliver(envelope) }
    }

    @Test(arguments: [("127.0.0.1:25", true), ("[::1]:25", true), ("relay", false), (":25", false)])
    func `a place has a host and a port`(text: String, isPlace: Bool) {
        #expect((NetworkPlace(text) != nil) == isPlace)
    }
}
