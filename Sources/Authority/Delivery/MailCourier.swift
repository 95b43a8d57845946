import Foundation

/// Hands mail to the relay of the house (SMTP, RFC 5321), which knows the world and its keys.
package struct MailCourier: Courier {
    private let place: NetworkPlace
    private let sender: String
    private let seconds: Int

    /// - Parameters:
    ///   - place: the relay, on this machine or in the house's own network.
    ///   - sender: address from which the office writes.
    ///   - seconds: how long any answer is waited for.
    package init(_ place: NetworkPlace, from sender: String, seconds: Int = 10) {
        self.place = place
        self.sender = sender
        self.seconds = seconds
    }

    package func deliver(_ envelope: Envelope) throws {
        let line = try NetworkLine(to: place, seconds: seconds)
        try expect(220, line)
        try say("EHLO dianzhao", 250, line)
        try say("MAIL FROM:<\(sender)>", 250, line)
        try say("RCPT TO:<\(envelope.to)>", 250, line)
        try say("DATA", 354, line)
        try line.write(Array(message(envelope).utf8))
        try expect(250, line)
        // The relay has it; how the talk ends changes nothing.
        try? line.write(Array("QUIT\r\n".utf8))
    }

    package func greet() throws {
        let line = try NetworkLine(to: place, seconds: seconds)
        try expect(220, line)
        try line.write(Array("QUIT\r\n".utf8))
    }

    private func say(_ words: String, _ code: Int, _ line: NetworkLine) throws {
        try line.write(Array("\(words)\r\n".utf8))
        try expect(code, line)
    }

    /// Reads one answer, which may have several lines, and wants a code.
    private func expect(_ code: Int, _ line: NetworkLine) throws {
        var text = try line.readLine()
        while text.dropFirst(3).first == "-" { text = try line.readLine() }
        guard Int(text.prefix(3)) == code else {
            // The relay's words may repeat the address; its number says enough.
            throw NotTaken("邮件中继答复 \(text.prefix(3))，应为 \(code)")
        }
    }

    /// Head and body in ASCII: what is not, is in Base64, so no line can end the message early.
    private func message(_ envelope: Envelope) -> String {
        let subject = Data(envelope.subject.utf8).base64EncodedString()
        let body = Data(envelope.text.utf8)
            .base64EncodedString(options: [.lineLength76Characters])
        return [
            "From: <\(sender)>", "To: <\(envelope.to)>", "Subject: =?utf-8?B?\(subject)?=",
            "Message-ID: <\(envelope.id)@dianzhao>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
            body, ".", "",
        ].joined(separator: "\r\n")
    }
}
