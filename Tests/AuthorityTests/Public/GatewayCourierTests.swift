import Foundation
import Testing

@testable import Authority

/// The talk with the gateway of short messages, over a real socket.
struct GatewayCourierTests {
    private let envelope = Envelope(
        id: "0a0b",
        to: "13800001234",
        subject: "您有一条办件消息",
        text: "请登录\"查看\"。"
    )

    /// A busy gateway has long to answer; only one that never does is given up at once.
    private func courier(_ relay: Relay, seconds: Int = 60) throws -> GatewayCourier {
        GatewayCourier(try #require(NetworkPlace("127.0.0.1:\(relay.port)")), seconds: seconds)
    }

    @Test(arguments: ["HTTP/1.1 200 OK", "HTTP/1.1 202 Accepted", "HTTP/1.1 204 No Content"])
    func `R13 a gateway that takes it has the message under its identifier, the same each time`(
        answer: String
    ) throws {
        var heard: [String] = []
        for _ in 0..<2 {
            let relay = try Relay(answers: ["", "\(answer)\r\n\r\n"])
            try courier(relay).deliver(envelope)
            heard.append(relay.text)
        }
        #expect(heard[0] == heard[1])
        #expect(heard[0].hasPrefix("POST /messages HTTP/1.1\r\n"))
        #expect(heard[0].contains("Idempotency-Key: 0a0b\r\n"))
        let body = try #require(heard[0].components(separatedBy: "\r\n\r\n").last)
        #expect(heard[0].contains("Content-Length: \(body.utf8.count)\r\n"))
        #expect(body.contains("\"id\":\"0a0b\""))
        #expect(body.contains("\"to\":\"13800001234\""))
        #expect(body.contains("\"text\":\"请登录\\\"查看\\\"。\""))
    }

    @Test(arguments: [
        "HTTP/1.1 500 13800001234", "HTTP/1.1 400 Bad Request", "HTTP/1.1 302 Found",
        "HTTP/1.1 13800001234 OK", "250 13800001234", "13800001234 13800001234", "",
    ])
    func `R13 a gateway that refuses, or says anything else, has not taken it, and no number shows`(
        answer: String
    ) throws {
        let relay = try Relay(answers: ["", "\(answer)\r\n\r\n"])
        let refusal = #expect(throws: NotTaken.self) { try courier(relay).deliver(envelope) }
        #expect(refusal?.description.contains("2xx") == true)
        #expect(refusal?.description.contains("13800001234") == false)
    }

    @Test func `R13 the refusal names the gateway's own status`() throws {
        let relay = try Relay(answers: ["", "HTTP/1.1 503 Busy\r\n\r\n"])
        let refusal = #expect(throws: NotTaken.self) { try courier(relay).deliver(envelope) }
        #expect(refusal?.description.contains("503") == true)
    }

    @Test func `R13 a gateway that says nothing, and one that is not there, have not taken it`()
        throws
    {
        let silent = try Relay(answers: ["", ""])
        let silence = #expect(throws: NotTaken.self) {
            try courier(silent, seconds: 1).deliver(envelope)
        }
        #expect(silence?.description.contains("没有答复") == true)
        let gone = try #require(NetworkPlace("127.0.0.1:1"))
        let refusal = #expect(throws: NotTaken.self) {
            try GatewayCourier(gone, seconds: 1).deliver(envelope)
        }
        #expect(refusal?.description.contains("13800001234") == false)
    }
}
