import Licensing
import Testing

@Suite struct DecisionClockTests {
    private func decision(
        _ events: String,
        _ matter: Matter = .initial,
        family: LicenseFamily = .facility
    ) throws -> String? {
        let clocks = try Written.clocks(matter, events, family: family)
        return Written.lines(clocks.filter { $0.name == .decision }).joined(separator: "; ")
    }

    @Test(arguments: [
        // No pause; the days below are counted by hand from here.
        ("", "2026-03-23"),
        // Opens on a Saturday, closes on a Wednesday: 3 working days.
        ("expertReview 2026-03-07,resumed 2026-03-11", "2026-03-26"),
        // Closes on a Sunday: Monday is the next day counted.
        ("hearing 2026-03-05,resumed 2026-03-15", "2026-04-01"),
        // Opens on the day of acceptance, which is not counted anyway.
        ("appraisal 2026-03-02,resumed 2026-03-04", "2026-03-25"),
        // Opens and closes on one day: that day.
        ("testing 2026-03-10,resumed 2026-03-10", "2026-03-24"),
        (
            "hearing 2026-03-05,resumed 2026-03-06,inspection 2026-03-12,resumed 2026-03-16",
            "2026-03-30"
        ),
        // Opens on the very last day: that day is not counted.
        ("auction 2026-03-23,resumed 2026-03-25", "2026-03-26"),
        // Opens when the period is over: too late to help.
        ("bidding 2026-03-24,resumed 2026-03-25", "2026-03-23"),
        ("bidding 2026-03-24", "2026-03-23"),
        ("quarantine 2026-03-23", "paused"),
        ("quarantine 2026-03-05", "paused"),
        ("hearing 2026-03-05,resumed 2026-03-06,appraisal 2026-03-12", "paused"),
    ])
    func `SEED2-67 a pause freezes the decision`(pauses: String, due: String) throws {
        let events = "received 2026-03-02,accepted 2026-03-02,\(pauses)"
        #expect(try decision(events) == "decision 2026-03-02 15 \(due)")
    }

    @Test func `a resumption on a worked Saturday counts from the next working day`() throws {
        let events = "received 2026-02-10,accepted 2026-02-10,hearing 2026-02-12,resumed 2026-02-14"
        #expect(try decision(events) == "decision 2026-02-10 15 2026-03-12")
    }

    @Test func `an extension during a pause adds its days behind it`() throws {
        let events = "received 2026-03-02,accepted 2026-03-02,hearing 2026-03-05,"
        #expect(
            try decision(events + "extended 2026-03-06,resumed 2026-03-10")
                == "decision 2026-03-02 25 2026-04-13"
        )
        #expect(try decision(events + "extended 2026-06-01") == "decision 2026-03-02 25 paused")
    }

    @Test func `an extension after the due date is refused, on it not`() throws {
        let accepted = "received 2026-03-02,accepted 2026-03-02"
        #expect(
            try decision("\(accepted),extended 2026-03-23") == "decision 2026-03-02 25 2026-04-07"
        )
        let due = try Written.day("2026-03-23")
        #expect(throws: TimelineFault.extendedAfterDue(2, due: due)) {
            try Written.clocks(.initial, "\(accepted),extended 2026-03-24")
        }
        let paused = "\(accepted),hearing 2026-03-10,resumed 2026-03-10"
        #expect(
            try decision("\(paused),extended 2026-03-24") == "decision 2026-03-02 25 2026-04-08"
        )
        #expect(throws: TimelineFault.self) {
            try Written.clocks(.initial, "\(paused),extended 2026-03-25")
        }
        #expect(throws: TimelineFault.self) {
            try Written.clocks(.registrationChange, "received 2026-03-02,extended 2026-03-17")
        }
    }

    @Test func `AMB-8 silence accepts from the day of receipt`() throws {
        #expect(try decision("received 2026-03-02") == "decision 2026-03-02 15 2026-03-23")
    }

    @Test func `a correction notice in time stops silence, a late one does not`() throws {
        #expect(try decision("received 2026-03-02,request 2026-03-09") == "")
        #expect(
            try decision("received 2026-03-02,request 2026-03-10")
                == "decision 2026-03-02 15 2026-03-23"
        )
    }

    @Test func `AMB-6 each correction opens a new examination`() throws {
        let first = "received 2026-03-02,request 2026-03-04,corrected 2026-03-12"
        let clocks = try Written.clocks(.initial, first)
        #expect(
            Written.lines(clocks) == [
                "correction-notice 2026-03-02 5 2026-03-09",
                "correction-notice 2026-03-12 5 2026-03-19",
                "decision 2026-03-12 15 2026-04-02",
            ]
        )
        let twice = "\(first),request 2026-03-19,corrected 2026-03-20"
        #expect(try decision(twice) == "decision 2026-03-20 15 2026-04-13")
        #expect(try decision("\(first),request 2026-03-19") == "")
        // Too late: the first correction is accepted by silence.
        #expect(
            try decision("\(first),request 2026-03-20") == "decision 2026-03-12 15 2026-04-02"
        )
    }

    @Test func `a correction after the deadline starts the decision where nobody answered`() throws
    {
        let events = "received 2026-03-02,request 2026-03-10,corrected 2026-03-12"
        #expect(try decision(events) == "decision 2026-03-12 15 2026-04-02")
    }

    @Test func `an acceptance counts before silence`() throws {
        #expect(
            try decision("received 2026-03-02,accepted 2026-03-12")
                == "decision 2026-03-12 15 2026-04-02"
        )
    }

    @Test func `the business family has twenty working days and ten more`() throws {
        let events = "received 2026-03-02,accepted 2026-03-02"
        #expect(try decision(events, family: .business) == "decision 2026-03-02 20 2026-03-30")
        #expect(
            try decision("\(events),extended 2026-03-30", family: .business)
                == "decision 2026-03-02 30 2026-04-14"
        )
    }

    @Test func `AMB-10 a registration change counts from the last complete receipt`() throws {
        let events =
            "received 2026-03-02,request 2026-03-04,corrected 2026-03-12,accepted 2026-03-13"
        #expect(
            try decision(events, .registrationChange) == "decision 2026-03-12 10 2026-03-26"
        )
        #expect(
            try decision(
                "received 2026-03-02,hearing 2026-03-05,resumed 2026-03-10",
                .registrationChange
            ) == "decision 2026-03-02 10 2026-03-20"
        )
    }

    @Test func `extension, reissue and cancellation have no decision clock`() throws {
        for matter in [Matter.extension, .reissue, .cancellation] {
            #expect(try decision("received 2026-03-02,accepted 2026-03-02", matter) == "")
        }
    }

    @Test func `a due date in a year without its holiday notice is provisional`() throws {
        #expect(
            try decision("received 2026-12-09,accepted 2026-12-09")
                == "decision 2026-12-09 15 2026-12-30"
        )
        #expect(
            try decision("received 2026-12-10,accepted 2026-12-10")
                == "decision 2026-12-10 15 2026-12-31"
        )
        #expect(
            try decision("received 2026-12-14,accepted 2026-12-14")
                == "decision 2026-12-14 15 ~2027-01-05"
        )
    }
}
