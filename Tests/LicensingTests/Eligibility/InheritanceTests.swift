import Licensing
import Testing

/// SEED2-62 to SEED2-64: what a unit newly set up by a split or a merger brings with it.
struct InheritanceTests {
    /// Grade 3 installation, its works and revenue a year before the submission, in scope.
    private let third = Sample(.installation, RequirementRow.all[2]).with { sample in
        let day = Sample.submission.adding(years: -1)
        sample.matter = .initial
        sample.previous = [(.installation, 1)]
        sample.works = sample.works.map {
            Sample.work(.installation, $0.facility, $0.voltage, day)
        }
        sample.settlements = sample.settlements.map {
            Settlement(activity: $0.activity, on: day, amount: $0.amount)
        }
    }

    private func setUp(
        _ kind: Origin.Kind,
        daysAfterWorks days: Int,
        inherits: Set<ActivityClass> = []
    ) throws -> Sample {
        let day = Sample.submission.adding(years: -1).adding(days: days)
        let unit = Origin.Predecessor(
            creditCode: try CreditCode("91140105MA0KD31X0A"),
            license: try LicenseNumber("1-4-00001-2020")
        )
        return third.with {
            $0.origin = Origin(kind: kind, on: day, predecessors: [unit], inherits: inherits)
        }
    }

    private func finding(_ rule: Rule, _ sample: Sample) throws -> Finding {
        try #require(try sample.report().findings.first { $0.rule == rule })
    }

    @Test func `SEED2-63 the works of the unit that was split count for the one that inherits`()
        throws
    {
        #expect(try third.outcome(of: .works) == .met)
        let heir = try setUp(.split, daysAfterWorks: 1, inherits: [.installation])
        #expect(try heir.failing().isEmpty)
        for rule in [Rule.works, .revenue] {
            #expect(try heir.outcome(of: rule) == .needsOfficer)
            #expect(try finding(rule, heir).message.contains("分立材料核实"))
        }
    }

    @Test func `SEED2-64 for the others they do not count: a first application`() throws {
        for inherits in [Set<ActivityClass>(), [.repair, .testing]] {
            let other = try setUp(.split, daysAfterWorks: 1, inherits: inherits)
            #expect(try other.failing() == [.works, .revenue])
            for rule in [Rule.works, .revenue] {
                #expect(try finding(rule, other).message.contains("按首次申请办理"))
            }
            #expect(try other.report().attainable[.installation]?.rank == 4)
        }
    }

    @Test(arguments: [(0, true), (1, false), (-1, true)])
    func `SEED2-64 what was finished from the day of registration on is the unit's own`(
        days: Int,
        isOwn: Bool
    ) throws {
        let other = try setUp(.split, daysAfterWorks: days)
        #expect(try other.failing() == (isOwn ? [] : [.works, .revenue]))
        #expect(try other.outcome(of: .revenue) == (isOwn ? .met : .notMet))
    }

    @Test func `SEED2-62 what a merger brings is counted and left to an officer`() throws {
        let merged = try setUp(.merger, daysAfterWorks: 1)
        #expect(try merged.failing().isEmpty)
        #expect(try merged.outcome(of: .works) == .needsOfficer)
        #expect(try merged.outcome(of: .revenue) == .needsOfficer)
    }

    @Test func `SEED2-63 a merger claims nothing, and nothing is claimed in a class not asked for`()
        throws
    {
        let split = try #require(
            try setUp(.split, daysAfterWorks: 1, inherits: [.installation, .testing]).origin
        )
        let wish = ClassGrade(.testing, Grade(ruleSet: RuleSetID("RS-2020"), rank: 5, label: "五级"))
        #expect(split.claiming([wish]).inherits == [.testing])
        let merged = try setUp(.merger, daysAfterWorks: 1, inherits: [.installation]).origin
        #expect(merged?.inherits == [])
    }
}
