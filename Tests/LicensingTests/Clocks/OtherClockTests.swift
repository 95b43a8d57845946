import Licensing
import Testing

@Suite struct OtherClockTests {
    private func lines(
        _ matter: Matter,
        _ events: String,
        validUntil: String? = nil,
        only name: ClockName
    ) throws -> [String] {
        let clocks = try Written.clocks(matter, events, validUntil: validUntil)
        return Written.lines(clocks.filter { $0.name == name })
    }

    @Test func `SEED2-D10 a grant is served within ten working days, a refusal has no such clock`()
        throws
    {
        let way = "received 2026-04-01,accepted 2026-04-01"
        #expect(
            try lines(.initial, "\(way),granted 2026-04-28", only: .service)
                == ["service 2026-04-28 10 2026-05-14"]
        )
        #expect(try lines(.initial, "\(way),refused 2026-04-28", only: .service) == [])
    }

    @Test func `a pause freezes the decision and nothing else`() throws {
        let clocks = try Written.clocks(
            .reissue,
            "received 2026-03-02,hearing 2026-03-03,granted 2026-03-04"
        )
        #expect(
            Written.lines(clocks) == [
                "correction-notice 2026-03-02 5 2026-03-09", "reissue 2026-03-02 3 2026-03-05",
                "service 2026-03-04 10 2026-03-18",
            ]
        )
    }

    @Test(arguments: [
        // A Sunday inside the Spring Festival.
        ("2026-01-16", "2026-02-24"), ("2026-11-30", "2026-12-30"),
        // 31 December is worked; 1 January is not, and 2027 has no notice yet.
        ("2026-12-01", "2026-12-31"), ("2026-12-02", "~2027-01-04"),
    ])
    func `SEED2-71 the holder's thirty days`(from: String, due: String) throws {
        #expect(
            try lines(.registrationChange, "registered \(from)", only: .registrationChangeDuty)
                == ["registration-change-duty \(from) 30 \(due)"]
        )
    }

    @Test func `AMB-24 an extension is filed in time up to thirty days before, never moved`() throws
    {
        // 2026-03-01 is a Sunday and stays the last day.
        #expect(
            try lines(.extension, "", validUntil: "2026-03-31", only: .extensionFiling)
                == ["extension-filing 2026-03-31 30 2026-03-01"]
        )
    }

    @Test func `SEED2-106 AMB-26 the law renews what was asked in time, accepted and not decided`()
        throws
    {
        let until = "2026-07-31"
        func renewal(_ events: String) throws -> [String] {
            try lines(.extension, events, validUntil: until, only: .deemedRenewal)
        }
        let renewed = ["deemed-renewal 2026-07-31 0 2026-07-31"]
        #expect(try renewal("received 2026-07-01,accepted 2026-07-03") == renewed)
        #expect(try renewal("received 2026-07-01") == renewed)
        #expect(try renewal("received 2026-07-02,accepted 2026-07-03") == [])
        #expect(try renewal("received 2026-07-01,accepted 2026-07-03,granted 2026-07-31") == [])
        #expect(try renewal("received 2026-07-01,accepted 2026-07-03,refused 2026-07-20") == [])
        #expect(try renewal("received 2026-07-01,request 2026-07-03") == [])
        let corrected = "received 2026-07-01,request 2026-07-03,corrected"
        #expect(try renewal("\(corrected) 2026-07-31") == renewed)
        #expect(try renewal("\(corrected) 2026-08-01") == [])
        #expect(try renewal("\(corrected) 2026-07-30,request 2026-08-03") == [])
        #expect(try renewal("\(corrected) 2026-07-20,request 2026-07-21,accepted 2026-08-03") == [])
        // Accepted after the last day, it counts from the submission that was complete by then.
        #expect(try renewal("\(corrected) 2026-07-31,accepted 2026-08-03") == renewed)
        #expect(try renewal("\(corrected) 2026-08-01,accepted 2026-08-03") == [])
        #expect(try renewal("") == [])
        // The law had renewed it before the office spoke.
        #expect(
            try renewal("received 2026-07-01,accepted 2026-07-03,granted 2026-08-03") == renewed
        )
    }

    @Test func `only the matter of extension is renewed by silence`() throws {
        let clocks = try Written.clocks(
            .itemChange,
            "received 2026-06-01,accepted 2026-06-02",
            validUntil: "2026-07-31"
        )
        #expect(!clocks.contains { $0.name == .deemedRenewal })
    }

    @Test func `SEED2-87 SEED2-88 expiry cancels what was late, refused or not completed`() throws {
        let until = "2026-07-31"
        func cancellation(_ events: String, _ matter: Matter = .extension) throws -> [String] {
            try lines(matter, events, validUntil: until, only: .cancellation)
        }
        let due = ["cancellation 2026-07-31 10 2026-08-14"]
        #expect(try cancellation("") == due)
        #expect(try cancellation("received 2026-07-02,accepted 2026-07-03") == due)
        #expect(try cancellation("received 2026-07-01,accepted 2026-07-03") == [])
        // Asked to correct and not answered; answered by the last day; answered after it.
        let asked = "received 2026-07-01,request 2026-07-03"
        #expect(try cancellation(asked) == due)
        #expect(try cancellation("\(asked),corrected 2026-07-31") == [])
        #expect(try cancellation("\(asked),corrected 2026-08-01,request 2026-08-03") == due)
        #expect(try cancellation("received 2026-07-31") == due)
        #expect(try cancellation("received 2026-07-01") == [])
        #expect(
            try cancellation("received 2026-07-01,accepted 2026-07-03,granted 2026-07-20") == []
        )
        #expect(
            try cancellation("received 2026-07-01,accepted 2026-07-03,refused 2026-07-20") == due
        )
        #expect(try cancellation("received 2026-06-01", .itemChange) == due)
    }

    @Test func `SEED2-104 AMB-31 an announcement lasts thirty days, cancellation comes after`()
        throws
    {
        let clocks = try Written.clocks(.cancellation, "announced 2026-01-15")
        #expect(
            Written.lines(clocks) == [
                "announcement 2026-01-15 30 2026-02-14",
                // The day after, 15 February, begins the Spring Festival.
                "cancellation 2026-01-15 30 >=2026-02-24",
            ]
        )
        #expect(clocks.map(\.unit) == [.calendarDay, .calendarDay])
        #expect(
            try lines(.cancellation, "announced 2026-12-01", only: .cancellation)
                == ["cancellation 2026-12-01 30 >=~2027-01-04"]
        )
        #expect(
            try lines(.cancellation, "announced 2026-12-02", only: .announcement)
                == ["announcement 2026-12-02 30 2027-01-01"]
        )
    }

    @Test func `SEED2-102 SEED2-89 cancellation on application and by decision`() throws {
        #expect(
            try lines(.cancellation, "received 2026-03-02", only: .cancellation)
                == ["cancellation 2026-03-02 3 2026-03-05"]
        )
        #expect(
            try lines(
                .cancellation,
                "received 2026-03-02,request 2026-03-03,corrected 2026-04-02",
                only: .cancellation
            ) == ["cancellation 2026-04-02 3 2026-04-08"]
        )
        #expect(
            try lines(.initial, "terminated 2026-04-24", only: .cancellation)
                == ["cancellation 2026-04-24 10 2026-05-12"]
        )
    }

    @Test func `clocks stand in the order of the table, then of their start`() throws {
        let clocks = try Written.clocks(
            .cancellation,
            "received 2026-03-02,announced 2026-03-03,corrected 2026-03-04,registered 2026-03-05,"
                + "terminated 2026-03-06,announced 2026-03-09",
            validUntil: "2026-02-28"
        )
        #expect(
            clocks.map { "\($0.name.rawValue) \($0.start)" } == [
                "correction-notice 2026-03-02", "correction-notice 2026-03-04",
                "registration-change-duty 2026-03-05", "extension-filing 2026-02-28",
                "announcement 2026-03-03", "announcement 2026-03-09", "cancellation 2026-03-04",
                "cancellation 2026-03-06", "cancellation 2026-02-28", "cancellation 2026-03-03",
                "cancellation 2026-03-09",
            ]
        )
    }

    @Test func `nothing started, nothing listed`() throws {
        #expect(try Written.clocks(.initial, "") == [])
    }

    @Test func `timelines that cannot be are refused with the place`() {
        #expect(throws: TimelineFault.outOfOrder(1)) {
            try Written.timeline(.initial, "received 2026-03-02,accepted 2026-03-01")
        }
        #expect(throws: TimelineFault.tooEarly(0)) {
            try Written.timeline(.initial, "received 2019-12-31")
        }
        #expect(throws: Never.self) { try Written.timeline(.initial, "received 2020-01-01") }
        #expect(throws: TimelineFault.notPaused(1)) {
            try Written.timeline(.initial, "received 2026-03-02,resumed 2026-03-03")
        }
        #expect(throws: TimelineFault.pausedTwice(1)) {
            try Written.timeline(.initial, "hearing 2026-03-02,appraisal 2026-03-03")
        }
    }
}
