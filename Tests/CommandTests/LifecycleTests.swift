import Foundation
import Testing

@Suite("lifecycle")
struct LifecycleTests {
    private static let granted = """
        { "kind": "granted", "on": "2020-11-16", "recordedAt": "2020-11-16T10:00:00+08:00",
          "number": "1-4-00123-2020", "holder": "甲公司",
          "grades": [ { "class": "installation", "grade": 4 } ],
          "validFrom": "2020-11-16", "validUntil": "2026-11-15" }
        """

    /// The contract's example with these questions.
    private static func journal(_ ask: String) -> String {
        """
        { "family": "facility", "events": [ \(granted),
            { "kind": "extensionFiled", "on": "2026-10-16",
              "recordedAt": "2026-10-16T09:00:00+08:00",
              "case": "c1", "inTime": true, "until": "2032-11-15" },
            { "kind": "extensionAccepted", "on": "2026-10-16",
              "recordedAt": "2026-10-26T00:00:00+08:00", "case": "c1" } ],
          "ask": [ \(ask) ] }
        """
    }

    private static let asNowKnown = #"{ "on": "2026-11-20" }"#
    private static let asKnownBefore =
        #"{ "on": "2026-11-20", "knownAt": "2026-10-20T12:00:00+08:00" }"#

    private func run(_ text: String, _ options: String...) throws -> Program.Ending {
        let folder = try Scratch()
        return try Program.run(["lifecycle", folder.write(text, "journal.json")] + options)
    }

    @Test func `the contract's example comes out as the contract says, and one answer is unknown`()
        throws
    {
        let text = LifecycleTests.journal(
            "\(LifecycleTests.asNowKnown), \(LifecycleTests.asKnownBefore)"
        )
        let end = try run(text, "--json")
        #expect(end.code == 2, "\(end.complaint)")
        let answers = try #require(end.json["answers"] as? [[String: Any]])
        #expect(answers.count == 2)
        for answer in answers {
            #expect(
                Set(answer.keys) == [
                    "on", "knownAt", "status", "basis", "number", "holder", "grades", "validUntil",
                ]
            )
            #expect(answer["on"] as? String == "2026-11-20")
            #expect(answer["number"] as? String == "1-4-00123-2020")
            #expect(answer["holder"] as? String == "甲公司")
            let grades = try #require(answer["grades"] as? [[String: Any]])
            #expect(grades.map { $0["class"] as? String } == ["installation"])
            #expect(grades.map { $0["grade"] as? Int } == [4])
        }
        #expect(answers.map { $0["status"] as? String } == ["valid", "unknown"])
        #expect(
            answers.map { $0["basis"] as? String } == ["renewedByLaw", "extensionUndetermined"]
        )
        #expect(answers.map { $0["validUntil"] as? String } == ["2032-11-15", "2026-11-15"])
        #expect(answers[0]["knownAt"] is NSNull)
        #expect(answers[1]["knownAt"] as? String == "2026-10-20T12:00:00+08:00")
    }

    @Test func `one JSON object in one line, or words for a person`() throws {
        let text = LifecycleTests.journal(LifecycleTests.asNowKnown)
        let json = try run(text, "--json")
        #expect(json.code == 0, "\(json.complaint)")
        #expect(json.text.split(separator: "\n").count == 1 && json.text.hasPrefix("{\"answers\":"))
        let words = try run(text)
        #expect(words.code == 0)
        #expect(words.text.contains("2026-11-20：有效"), "\(words.text)")
        #expect(words.text.contains("甲公司") && words.text.contains("2032-11-15"))
        #expect(words.json.isEmpty)
    }

    @Test(arguments: [[], ["--json"]])
    func `an unknown answer is printed and ends with 2, a known one with 0`(
        options: [String]
    ) throws {
        for (ask, code) in [
            (LifecycleTests.asNowKnown, 0), (LifecycleTests.asKnownBefore, 2), ("", 0),
            (#"{ "on": "1999-01-01" }"#, 0),
            ("\(LifecycleTests.asKnownBefore), \(LifecycleTests.asNowKnown)", 2),
        ] {
            let folder = try Scratch()
            let path = try folder.write(LifecycleTests.journal(ask), "journal.json")
            let end = try Program.run(["lifecycle", path] + options)
            #expect(end.code == Int32(code), "\(ask): \(end.complaint)")
            #expect(!end.output.isEmpty && end.complaint.isEmpty)
        }
    }

    @Test func `the example of the docs is read`() throws {
        let path = Package.path("docs/examples/license-journal.json")
        let end = try Program.run(["lifecycle", path, "--json"])
        #expect(end.code == 2, "\(end.complaint)")
        #expect((end.json["answers"] as? [Any])?.count == 2)
    }

    private static func frame(_ events: String, ask: String = "[]") -> String {
        #"{ "family": "facility", "events": [ \#(events) ], "ask": \#(ask) }"#
    }

    private static func event(_ kind: String, _ keys: String, at second: Int = 1) -> String {
        #"{ "kind": "\#(kind)", "on": "2026-05-01", \#(keys)"#
            + #""recordedAt": "2026-05-01T10:00:0\#(second)+08:00" }"#
    }

    /// Input that cannot be read, and the place that the message names.
    static let unreadable: [(String, String)] = [
        ("", "/"), ("{", "/"), ("[]", "/"), (#"{"family": "facility", "ask": []}"#, "/events"),
        (frame(granted, ask: "null"), "/ask"),
        (frame(granted, ask: #"[ { "on": "2026-02-30" } ]"#), "/ask/0/on"),
        (frame(""), "/events/0"), (frame(event("unheardOf", "")), "/events/0"),
        (frame("\(granted), \(granted)"), "/events/1"),
        (frame("\(granted), \(event("suspended", ""))"), "/events/1/through"),
        (frame("\(granted), \(event("setAside", #""sets": [1], "#))"), "/events/1"),
        (frame("\(granted), \(event("setAside", #""sets": [2], "#))"), "/events/1"),
        (
            frame(
                "\(granted), \(event("paperIssued", "", at: 2)), \(event("paperIssued", "", at: 1))"
            ),
            "/events/2"
        ),
        (
            frame(
                [
                    granted,
                    event(
                        "extensionFiled",
                        #""case": "c1", "inTime": true, "until": "2032-11-15", "#
                    ),
                    event(
                        "extensionFiled",
                        #""case": "c2", "inTime": true, "until": "2032-11-15", "#
                    ),
                ].joined(separator: ", ")
            ),
            "/events/2"
        ),
    ]

    @Test(arguments: unreadable)
    func `what is no journal ends with 65, names the place and prints nothing`(
        text: String,
        place: String
    ) throws {
        for options in [[], ["--json"]] {
            let folder = try Scratch()
            let path = try folder.write(text, "journal.json")
            let end = try Program.run(["lifecycle", path] + options)
            #expect(end.code == 65)
            #expect(end.output.isEmpty)
            #expect(end.complaint.contains("journal.json \(place): "), "\(end.complaint)")
        }
    }

    @Test func `a file that is not there is unreadable`() throws {
        let end = try Program.run(["lifecycle", "nowhere.json"])
        #expect(end.code == 65 && end.output.isEmpty && !end.complaint.isEmpty)
    }

    @Test(arguments: [
        ["lifecycle"], ["lifecycle", "a.json", "b.json"], ["lifecycle", "a.json", "--on", "x"],
    ])
    func `wrong usage is 64`(arguments: [String]) throws {
        let end = try Program.run(arguments)
        #expect(end.code == 64 && end.output.isEmpty && !end.complaint.isEmpty)
    }
}
