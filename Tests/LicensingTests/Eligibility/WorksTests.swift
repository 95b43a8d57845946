import Licensing
import Testing

/// SEED2-51 to SEED2-58, AMB-12 to AMB-17.
struct WorksTests {
    private let third = Sample(.installation, RequirementRow.all[2])

    @Test(arguments: [
        ("2023-11-02", false), ("2023-11-03", true), ("2026-11-02", true), ("2026-11-03", false),
    ])
    func `AMB-15 installation works count after the day three years back, up to the submission`(
        day: String,
        isMet: Bool
    ) throws {
        let day = try #require(Day(day))
        for facility in Facility.allCases {
            let sample = third.with { moving(&$0, facility, to: day) }
            #expect(try sample.failing() == (isMet ? [] : [.works]))
        }
    }

    @Test(arguments: [
        ("2024-11-02", "2026-11-02", false), ("2024-11-03", "2026-11-02", true),
        ("2025-11-02", "2026-11-02", true), ("2025-11-03", "2026-11-02", false),
        ("2025-11-02", "2025-11-03", true), ("2024-11-03", "2026-11-03", false),
    ])
    func `AMB-17 each of the two years needs a substation and a line`(
        earlier: String,
        later: String,
        isMet: Bool
    ) throws {
        let days = [try #require(Day(earlier)), try #require(Day(later))]
        for activity in [ActivityClass.repair, .testing] {
            for row in RequirementRow.all.prefix(3) {
                let voltage = Voltage(kilovolts: row.kilovolts ?? 0)
                let sample = Sample(activity, row).with {
                    $0.works = days.flatMap { day in
                        Facility.allCases.map {
                            Sample.work(activity, $0, voltage, day, quality: false)
                        }
                    }
                }
                #expect(try sample.failing() == (isMet ? [] : [.works]))
            }
        }
    }

    @Test func `AMB-14 a substation and a line are needed, two of one kind fail`() throws {
        for facility in Facility.allCases {
            let sample = third.with { sample in
                sample.works = sample.works.map {
                    Sample.work(.installation, facility, $0.voltage, $0.completedOn)
                }
            }
            #expect(try sample.failing() == [.works])
        }
    }

    @Test(arguments: [
        (1, 220, true), (1, 330, true), (1, 500, true), (1, 219, false), (2, 66, true),
        (2, 110, true), (2, 220, true), (2, 65, false), (3, 10, true), (3, 35, true),
        (3, 20, true), (3, 66, true), (3, 9, false), (3, 1_000, true),
    ])
    func `AMB-12 AMB-13 the level's lower voltage and every higher one satisfy it`(
        rank: Int,
        kilovolts: Int,
        isMet: Bool
    ) throws {
        for activity in ActivityClass.allCases {
            let sample = Sample(activity, RequirementRow.all[rank - 1]).with { sample in
                sample.works = sample.works.map {
                    Sample.work(
                        activity,
                        $0.facility,
                        Voltage(kilovolts: kilovolts),
                        $0.completedOn
                    )
                }
            }
            #expect(try sample.failing() == (isMet ? [] : [.works]))
        }
    }

    @Test func `SEED2-55 installation needs qualified quality, repair and testing do not`() throws {
        for activity in ActivityClass.allCases {
            let sample = Sample(activity, RequirementRow.all[2]).with { sample in
                sample.works = sample.works.map {
                    Sample.work(
                        activity,
                        $0.facility,
                        $0.voltage,
                        $0.completedOn,
                        quality: false
                    )
                }
            }
            #expect(try sample.failing() == (activity == .installation ? [.works] : []))
        }
    }

    @Test func `works of another class do not count`() throws {
        let sample = third.with { sample in
            sample.works = sample.works.map {
                Sample.work(.repair, $0.facility, $0.voltage, $0.completedOn)
            }
        }
        #expect(try sample.failing() == [.works])
    }

    @Test func `AMB-12 whether the work lay in the scope held is for an officer, never a failure`()
        throws
    {
        #expect(try third.outcome(of: .works) == .needsOfficer)
        #expect(try third.report().outcome == .met)
        let held = third.with { $0.previous = [(.installation, 5)] }
        #expect(try held.outcome(of: .works) == .met)
        let other = third.with { $0.previous = [(.repair, 1)] }
        #expect(try other.outcome(of: .works) == .needsOfficer)
        let above = third.with { sample in
            sample.previous = [(.installation, 5)]
            sample.works = sample.works.map {
                Sample.work(.installation, $0.facility, Voltage(kilovolts: 500), $0.completedOn)
            }
        }
        #expect(try above.outcome(of: .works) == .needsOfficer)
        let top = above.with { $0.previous = [(.installation, 1)] }
        #expect(try top.outcome(of: .works) == .met)
    }

    @Test func `SEED2-D1 without works nobody gets above grade four`() throws {
        let first = Sample(.installation, RequirementRow.all[0]).with {
            $0.matter = .initial
            $0.works = []
            $0.settlements = []
        }
        #expect(try first.failing() == [.works, .revenue])
        #expect(try first.report().attainable.mapValues(\.rank) == [.installation: 4])
    }

    private static let revenues: [([(String, Int)], Int)] = [
        // One year's sum counts, not the sum of two years.
        ([("2025-03-01", 15_000_000), ("2025-12-31", 15_000_000)], 30_000_000),
        ([("2025-12-31", 29_999_999), ("2026-01-01", 29_999_999)], 29_999_999),
        // Only what lies inside the window counts, also in its first year.
        ([("2023-11-02", 30_000_000)], 0), ([("2023-11-03", 30_000_000)], 30_000_000),
        ([("2023-01-01", 20_000_000), ("2023-12-01", 10_000_000)], 10_000_000),
        ([("2026-11-02", 30_000_000)], 30_000_000), ([("2026-11-03", 30_000_000)], 0),
        ([], 0), ([("2025-01-01", 40_000_000), ("2025-02-01", -10_000_000)], 30_000_000),
    ]

    @Test(arguments: revenues)
    func `AMB-16 the best calendar year of settlements inside the window counts`(
        settlements: [(String, Int)],
        best: Int
    ) throws {
        let sample = try with(settlements, of: .installation)
        let finding = try #require(sample.report().findings.first { $0.rule == .revenue })
        #expect(finding.found == String(best))
        #expect((finding.outcome == .met) == (best >= 30_000_000))
        let repair = try with(settlements, of: .repair)
        let other = try #require(repair.report().findings.first { $0.rule == .revenue })
        #expect(other.found == "0")
    }

    @Test func `AMB-16 sums beyond the range of a machine's number do not overflow`() throws {
        let sample = try with(
            [("2025-03-01", Int.max), ("2025-04-01", Int.max)],
            of: .installation
        )
        #expect(try sample.failing() == [])
    }

    private func with(
        _ settlements: [(String, Int)],
        of activity: ActivityClass
    ) throws -> Sample {
        let list = try settlements.map {
            Settlement(activity: activity, on: try #require(Day($0.0)), amount: Money(yuan: $0.1))
        }
        return third.with { $0.settlements = list }
    }

    private func moving(_ sample: inout Sample, _ facility: Facility, to day: Day) {
        sample.works = sample.works.map {
            $0.facility == facility
                ? Sample.work($0.activity, facility, $0.voltage, day) : $0
        }
    }
}
