import Contract
import Licensing
import Testing

/// A license's journal in a short spelling, which becomes the contract's JSON.
///
/// One event a line: its day, its kind, then `key=value` without blanks. `recorded` is a day, for
/// ten o'clock in Beijing, or an instant; without it the event was recorded on its own day.
struct WrittenJournal {
    /// The events as the contract's JSON objects.
    let events: [String]

    init(_ text: String) throws {
        events = try text.split(separator: "\n").map { try WrittenJournal.event(String($0)) }
    }

    /// L1 of the design: 承装四级, first day 2020-11-16, last day 2026-11-15.
    static let granted =
        "2020-11-16 granted number=1-4-00123-2020 holder=甲公司 "
        + "grades=[{\"class\":\"installation\",\"grade\":4}] "
        + "validFrom=2020-11-16 validUntil=2026-11-15"

    /// A license of another term.
    static func granted(_ first: String, until last: String) -> String {
        "\(first) granted number=1-4-00001-2022 holder=甲公司 "
            + "grades=[{\"class\":\"installation\",\"grade\":4}] "
            + "validFrom=\(first) validUntil=\(last)"
    }

    private static func event(_ line: String) throws -> String {
        let words = line.split(separator: " ").map(String.init)
        var members = [#""on": "\#(words[0])""#, #""kind": "\#(words[1])""#]
        var recorded = words[0]
        for word in words.dropFirst(2) {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            try #require(parts.count == 2, "\(word)")
            if parts[0] == "recorded" {
                recorded = parts[1]
            } else {
                members.append("\"\(parts[0])\": \(value(parts[1]))")
            }
        }
        members.append("\"recordedAt\": \"\(instant(recorded, "10:00:00"))\"")
        return "{\(members.joined(separator: ", "))}"
    }

    private static func value(_ text: String) -> String {
        let isBare = ["true", "false", "null"].contains(text) || text.hasPrefix("[")
        return isBare ? text : "\"\(text)\""
    }

    private static func instant(_ text: String, _ time: String) -> String {
        text.contains("T") ? text : "\(text)T\(time)+08:00"
    }

    /// The input of `lifecycle` with these questions.
    func json(ask: [String] = []) -> String {
        let list = events.joined(separator: ",\n")
        let questions = ask.joined(separator: ", ")
        return #"{"family": "facility", "events": [\#(list)], "ask": [\#(questions)]}"#
    }

    /// Reads the journal as the command does.
    func read(ask: [String] = []) throws -> LifecycleInput {
        try LifecycleReader.read(Array(json(ask: ask).utf8))
    }
}

extension WrittenJournal {
    /// Asks and compares, one question a line: `DAY [to DAY] [known DAY]: STATUS BASIS …`.
    ///
    /// A line with two days asks for each day between them too. `known DAY` means noon in Beijing;
    /// an instant means itself. Behind status and basis may stand the last day, the grades, the
    /// holder and the number; what is not written is not compared.
    func expect(
        _ rows: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for row in rows.split(separator: "\n").map(String.init) {
            let sides = row.split(separator: ": ", maxSplits: 1).map(String.init)
            try #require(sides.count == 2, "\(row)", sourceLocation: sourceLocation)
            let wanted = sides[1].split(separator: " ").map(String.init)
            for question in try WrittenJournal.questions(sides[0]) {
                let answer = LifecycleAnswer(try read(ask: [question]))
                let found = try WrittenJournal.words(try #require(answer.answers.first).json)
                let shown = Array(found.prefix(wanted.count))
                #expect(shown == wanted, "\(row): \(question)", sourceLocation: sourceLocation)
            }
        }
    }

    private static func questions(_ text: String) throws -> [String] {
        var words = text.split(separator: " ").map(String.init)
        var known = ""
        if let place = words.firstIndex(of: "known") {
            known = ", \"knownAt\": \"\(instant(words[place + 1], "12:00:00"))\""
            words.removeSubrange(place...)
        }
        let first = try #require(words.first.flatMap { Day($0) })
        let last = try #require(words.last.flatMap { Day($0) })
        return (first.number...last.number).map { number in
            "{\"on\": \"\(Day(number: number))\"\(known)}"
        }
    }

    /// Status, basis, last day, grades, holder and number of one answer; `-` for what is not there.
    private static func words(_ answer: JSON) throws -> [String] {
        let place = JSONPlace(answer)
        let grades = try place.member("grades").elements().map { held in
            let rank = try held.member("grade").integer()
            return "\(try held.member("class").string()):\(rank)"
        }
        return [
            try place.member("status").string(),
            try place.member("basis").string(),
            try place.optionalMember("validUntil")?.string() ?? "-",
            grades.isEmpty ? "-" : grades.joined(separator: ","),
            try place.optionalMember("holder")?.string() ?? "-",
            try place.optionalMember("number")?.string() ?? "-",
        ]
    }
}
