import Licensing
import Testing

/// A state tells after which last day the law renewed the license: older knowledge cannot tell of
/// it.
struct RenewedAfterTests {
    private static let number = "1-4-00123-2020"

    private struct NoDay: Error {}

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw NoDay() }
        return day
    }

    /// L1, filed and accepted in time, and then the facts.
    private static func license(_ facts: [(String, LicenseFact)]) throws -> License {
        let id = CaseID("c1")
        let terms = LicenseTerms(
            number: number,
            holder: Holder(name: "甲公司"),
            grades: [HeldGrade(.installation, rank: 4)],
            agency: nil,
            validFrom: .day(try day("2020-11-16")),
            validUntil: .day(try day("2026-11-15"))
        )
        let until = try day("2032-11-15")
        let all =
            [
                ("2020-11-16", LicenseFact.origin(.granted(terms))),
                ("2026-10-12", .term(.extensionFiled(id, inTime: true, until: until))),
                ("2026-10-14", .term(.extensionAccepted(id))),
            ] + facts
        let events = try all.enumerated().map { place, fact in
            LicenseEvent(
                sequence: place + 1,
                fact: fact.1,
                on: try day(fact.0),
                recordedAt: Moment(seconds: 1_800_000_000)
            )
        }
        return try License(id: LicenseID("L1"), family: .facility, events: events)
    }

    private static func renewedAfter(
        _ facts: [(String, LicenseFact)] = [],
        on text: String
    ) throws -> Day? {
        try license(facts).state(asOf: day(text)).renewedAfter
    }

    @Test func `it is the old last day from the day after it on, written down or not`() throws {
        let until = try RenewedAfterTests.day("2032-11-15")
        let written = (
            "2026-11-16", LicenseFact.term(.extended(CaseID("c1"), until: until, by: .law))
        )
        for facts in [[], [written]] {
            #expect(try RenewedAfterTests.renewedAfter(facts, on: "2026-11-15") == nil)
            for day in ["2026-11-16", "2027-07-16", "2032-11-15"] {
                let last = try RenewedAfterTests.renewedAfter(facts, on: day)
                #expect(last?.description == "2026-11-15", "\(day)")
            }
        }
    }

    @Test func `a decision takes it away, in time or after the renewal`() throws {
        for (on, text) in [("2026-10-28", "2032-11-15"), ("2030-01-10", "2038-11-15")] {
            let until = try RenewedAfterTests.day(text)
            let decided = LicenseFact.term(.extended(CaseID("c1"), until: until, by: .decision))
            let last = try RenewedAfterTests.renewedAfter([(on, decided)], on: "2030-01-10")
            #expect(last == nil, "\(on)")
        }
    }

    @Test func `the law renews twice, and the later last day counts`() throws {
        let until = try RenewedAfterTests.day("2038-11-15")
        let again: [(String, LicenseFact)] = [
            ("2032-10-01", .term(.extensionFiled(CaseID("c2"), inTime: true, until: until))),
            ("2032-10-02", .term(.extensionAccepted(CaseID("c2")))),
        ]
        let renewed = (
            "2026-11-16",
            LicenseFact.term(
                .extended(CaseID("c1"), until: try RenewedAfterTests.day("2032-11-15"), by: .law)
            )
        )
        let facts = [renewed] + again
        let first = try RenewedAfterTests.renewedAfter(facts, on: "2032-11-15")
        #expect(first?.description == "2026-11-15")
        let second = try RenewedAfterTests.renewedAfter(facts, on: "2032-11-16")
        #expect(second?.description == "2032-11-15")
    }
}
