import Contract
import Foundation

/// Hands short messages to a gateway of the house: one JSON object by HTTP for each.
///
/// `POST /messages {"id": …, "to": …, "text": …}`; any status from 200 to 299 takes it.
package struct GatewayCourier: Courier {
    private let place: NetworkPlace
    private let seconds: Int

    package init(_ place: NetworkPlace, seconds: Int = 10) {
        self.place = place
        self.seconds = seconds
    }

    package func deliver(_ envelope: Envelope) throws {
        let body = JSON.members([
            "id": .string(envelope.id), "to": .string(envelope.to),
            "text": .string(envelope.text),
        ]).text
        let line = try NetworkLine(to: place, seconds: seconds)
        let head = [
            "POST /messages HTTP/1.1", "Host: \(place.host)", "Content-Type: application/json",
            "Idempotency-Key: \(envelope.id)", "Content-Length: \(body.utf8.count)",
            "Connection: close", "", "",
        ].joined(separator: "\r\n")
        try line.write(Array((head + body).utf8))
        let words = try line.readLine().split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]), (200...299).contains(status) else {
            throw NotTaken("短信网关答复 \(GatewayCourier.shown(words))，应为 2xx")
        }
    }

    package func greet() throws {
        _ = try NetworkLine(to: place, seconds: seconds)
    }

    /// The status alone: whatever else a gateway says may repeat the number.
    private static func shown(_ words: [Substring]) -> String {
        guard let status = words.dropFirst().first, status.count == 3, Int(status) != nil else {
            return "不可识别"
        }
        return String(status)
    }
}
