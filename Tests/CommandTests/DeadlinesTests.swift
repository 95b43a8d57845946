import Foundation
import Testing

@Suite("deadlines")
struct DeadlinesTests {
    private func answer(_ text: String) throws -> Program.Ending {
        let folder = try Scratch()
        return try Program.run(["deadlines", folder.write(text, "timeline.json"), "--json"])
    }

    @Test func `SEED2-15 SEED2-65 the contract's example comes out as the contract says`() throws {
        let end = try answer(
            """
            { "family": "facility", "matter": "initial",
              "events": [ { "kind": "received", "on": "2026-02-10" },
                          { "kind": "accepted", "on": "2026-02-10" } ],
              "validUntil": null }
            """
        )
        #expect(end.code == 0, "\(end.complaint)")
        let clocks = try #require(end.json["clocks"] as? [[String: Any]])
        #expect(clocks.map { $0["clock"] as? String } == ["correction-notice", "decision"])
        #expect(clocks.map { $0["due"] as? String } == ["2026-02-24", "2026-03-09"])
        #expect(clocks.map { $0["days"] as? Int } == [5, 15])
        for clock in clocks {
            #expect(
                Set(clock.keys) == [
                    "clock", "start", "days", "unit", "due", "bound", "provisional", "clause",
                ]
            )
            #expect(clock["start"] as? String == "2026-02-10")
            #expect(clock["unit"] as? String == "workingDay")
            #expect(clock["bound"] as? String == "latest")
            #expect(clock["provisional"] as? Bool == false)
        }
    }

    static let unreadable = [
        "{", "[]", #"{"family":"facility","matter":"initial"}"#,
        #"{"family":"gas","matter":"initial","events":[],"validUntil":null}"#,
        #"{"family":"facility","matter":"initial","validUntil":null,"events":[{"kind":"received","on":"2019-12-31"}]}"#,
        #"{"family":"facility","matter":"initial","validUntil":null,"events":[{"kind":"received","on":"2026-02-10"},{"kind":"accepted","on":"2026-02-09"}]}"#,
        #"{"family":"facility","matter":"initial","validUntil":null,"events":[{"kind":"received","on":"2026-02-30"}]}"#,
    ]

    @Test(arguments: unreadable)
    func `a timeline that cannot be is unreadable`(text: String) throws {
        let end = try answer(text)
        #expect(end.code == 65)
        #expect(end.output.isEmpty)
        #expect(!end.complaint.isEmpty)
    }
}
