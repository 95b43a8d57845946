import Contract
import Licensing
import Testing

@Suite struct DeadlinesAnswerTests {
    private func answer(_ text: String) throws -> DeadlinesAnswer {
        try DeadlinesAnswer(try TimelineReader.read(Array(text.utf8)), under: try SampleCase.law())
    }

    private func input(
        _ events: String,
        matter: String = "initial",
        rest: String = "\"validUntil\": null"
    ) -> String {
        #"{"family": "facility", "matter": "\#(matter)", "events": [\#(events)], \#(rest)}"#
    }

    @Test func `the contract's example, key by key`() throws {
        let events = """
            {"kind": "received", "on": "2026-02-10"}, {"kind": "accepted", "on": "2026-02-10"}
            """
        let answer = try answer(input(events))
        let clauses = answer.clocks.map(\.clause)
        let clocks = [
            """
            {"clock":"correction-notice","start":"2026-02-10","days":5,"unit":"workingDay",\
            "due":"2026-02-24","bound":"latest","provisional":false,"clause":"\(clauses[0])"}
            """,
            """
            {"clock":"decision","start":"2026-02-10","days":15,"unit":"workingDay",\
            "due":"2026-03-09","bound":"latest","provisional":false,"clause":"\(clauses[1])"}
            """,
        ]
        #expect(answer.json.text == "{\"clocks\":[\(clocks.joined(separator: ","))]}")
    }

    @Test func `an open pause has no due date`() throws {
        let events = """
            {"kind": "received", "on": "2026-03-02"}, {"kind": "accepted", "on": "2026-03-02"},
            {"kind": "paused", "ground": "expertReview", "on": "2026-03-05"}
            """
        #expect(try answer(input(events)).json.text.contains("\"due\":null"))
    }

    @Test func `a decision without a result is a grant`() throws {
        let granted = "{\"kind\": \"decided\", \"on\": \"2026-03-02\"}"
        #expect(try answer(input(granted)).clocks.map(\.name) == [.service])
        let refused = "{\"kind\": \"decided\", \"result\": \"refused\", \"on\": \"2026-03-02\"}"
        #expect(try answer(input(refused)).clocks == [])
    }

    @Test func `validUntil may be absent, null or a day`() throws {
        let none = #"{"family": "facility", "matter": "initial", "events": []}"#
        #expect(try answer(none).clocks == [])
        #expect(try answer(input("")).clocks == [])
        let until = input("", matter: "extension", rest: #""validUntil": "2030-02-03""#)
        #expect(try answer(until).clocks.map(\.name) == [.extensionFiling, .cancellation])
    }

    @Test func `events before the first rule set still have their clocks`() throws {
        let events = "{\"kind\": \"received\", \"on\": \"2020-01-02\"}"
        #expect(try answer(input(events, matter: "reissue")).clocks.last?.due == Day("2020-01-07"))
    }

    /// Input that cannot be read, with the place that the message names.
    @Test(arguments: [
        (#"{"kind": "seen", "on": "2026-03-02"}"#, "/events/0/kind"),
        (#"{"kind": "received", "on": "2026-02-30"}"#, "/events/0/on"),
        (#"{"kind": "received"}"#, "/events/0/on"),
        (#"{"on": "2026-03-02"}"#, "/events/0/kind"),
        (#"{"kind": "received", "on": "2019-12-31"}"#, "/events/0/on"),
        (
            #"{"kind": "received", "on": "2026-03-02"}, {"kind": "accepted", "on": "2026-03-01"}"#,
            "/events/1/on"
        ),
        (#"{"kind": "paused", "on": "2026-03-02"}"#, "/events/0/ground"),
        (#"{"kind": "paused", "ground": "site", "on": "2026-03-02"}"#, "/events/0/ground"),
        (#"{"kind": "decided", "result": "maybe", "on": "2026-03-02"}"#, "/events/0/result"),
        (
            #"{"kind": "accepted", "on": "2026-03-02"}, "#
                + #"{"kind": "periodExtended", "on": "2026-03-24"}"#,
            "/events/1/on"
        ),
        (#""received""#, "/events/0"),
    ])
    func `what cannot be read is refused with its place`(events: String, pointer: String) {
        let error = #expect(throws: BadInput.self) { try answer(input(events)) }
        #expect(error?.pointer == pointer)
    }

    @Test(arguments: [
        (#"{"matter": "initial", "events": []}"#, "/family"),
        (#"{"family": "gas", "matter": "initial", "events": []}"#, "/family"),
        (#"{"family": "facility", "matter": "sale", "events": []}"#, "/matter"),
        (#"{"family": "facility", "matter": "initial"}"#, "/events"),
        (#"{"family": "facility", "matter": "initial", "events": {}}"#, "/events"),
        (
            #"{"family": "facility", "matter": "initial", "events": [], "validUntil": 5}"#,
            "/validUntil"
        ),
        ("[]", ""), ("", ""), ("{", ""),
    ])
    func `a frame that cannot be read is refused with its place`(text: String, pointer: String) {
        let error = #expect(throws: BadInput.self) { try answer(text) }
        #expect(error?.pointer == pointer)
    }
}
