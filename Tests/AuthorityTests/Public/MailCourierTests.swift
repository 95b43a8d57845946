import Foundation
import Testing

@testable import Authority

/// The talk with the relay, over a real socket.
struct MailCourierTests {
    private let envelope = Envelope(
        id: "0a0b",
        to: "a@b.example",
        subject: "您有一条办件消息",
        text: "请登录查看。\r\n.\r\nQUIT"
    )

    /// A busy relay has long to answer; only one that never does is given up at once.
    private func courier(_ relay: Relay, seconds: Int = 60) throws -> MailCourier {
        let place = try #require(NetworkPlace("127.0.0.1:\(relay.port)"))
        return MailCourier(place, from: "office@c.example", seconds: seconds)
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
        #expect(throws: NotTaken.self) { try courier(silent, seconds: 1).deliver(envelope) }
    }

    @Test(arguments: [("127.0.0.1:25", true), ("[::1]:25", true), ("relay", false), (":25", false)])
    func `a place has a host and a port`(text: String, isPlace: Bool) {
        #expect((NetworkPlace(text) != nil) == isPlace)
    }
}
