import Licensing
import Testing

/// Days computed from the holiday notices by another program, and the contract's own example.
@Suite struct ClockVectorTests {
    @Test func `the contract's example`() throws {
        let clocks = try Written.clocks(.initial, "received 2026-02-10,accepted 2026-02-10")
        #expect(
            Written.lines(clocks) == [
                "correction-notice 2026-02-10 5 2026-02-24", "decision 2026-02-10 15 2026-03-09",
            ]
        )
        #expect(clocks.map(\.unit) == [.workingDay, .workingDay])
        #expect(clocks.allSatisfy { $0.bound == .latest && !$0.clause.isEmpty })
    }

    @Test(arguments: [("2024-09-27", "2024-10-10"), ("2026-02-12", "2026-02-26")])
    func `SEED2-15 five working days for the correction notice`(from: String, to: String) throws {
        let clock = try Written.clocks(.reissue, "received \(from)")[0]
        #expect(Written.lines([clock]) == ["correction-notice \(from) 5 \(to)"])
    }

    @Test(arguments: [
        ("2023-12-21", "2024-01-12", "2024-01-26"), ("2025-01-20", "2025-02-14", "2025-02-28"),
        ("2026-09-21", "2026-10-19", "2026-11-02"),
    ])
    func `SEED2-65 SEED2-66 fifteen working days, ten more when extended`(
        from: String,
        to: String,
        extended: String
    ) throws {
        let plain = try Written.clocks(.initial, "received \(from),accepted \(from)")
        #expect(Written.lines(plain).last == "decision \(from) 15 \(to)")
        let longer = try Written.clocks(
            .itemChange,
            "received \(from),accepted \(from),extended \(to)"
        )
        #expect(Written.lines(longer).last == "decision \(from) 25 \(extended)")
    }

    @Test func `SEED2-101 SEED2-79 three and ten working days`() throws {
        let reissue = try Written.clocks(.reissue, "received 2025-09-26")
        #expect(Written.lines(reissue).last == "reissue 2025-09-26 3 2025-09-30")
        let change = try Written.clocks(.registrationChange, "received 2025-09-26")
        #expect(Written.lines(change).last == "decision 2025-09-26 10 2025-10-16")
    }

    @Test func `SEED2-90 AMB-4 the day after expiry is the first of ten where it is worked`() throws
    {
        let clocks = try Written.clocks(.initial, "", validUntil: "2026-02-13")
        #expect(
            Written.lines(clocks) == [
                "extension-filing 2026-02-13 30 2026-01-14",
                "cancellation 2026-02-13 10 2026-03-05",
            ]
        )
    }

    @Test func `SEED2-71 thirty calendar days move off a rest day`() throws {
        let clocks = try Written.clocks(.initial, "registered 2025-09-05")
        #expect(Written.lines(clocks) == ["registration-change-duty 2025-09-05 30 2025-10-09"])
    }

    @Test func `SEED2-93 AMB-24 the last day in time for an extension`() throws {
        let clocks = try Written.clocks(.extension, "", validUntil: "2030-02-03")
        #expect(Written.lines(clocks)[0] == "extension-filing 2030-02-03 30 2030-01-04")
        #expect(clocks[0].unit == .calendarDay)
        #expect(!clocks[0].isProvisional)
    }
}
