import Licensing
import Testing

/// SEED2-D2: each number on both sides, for every class and grade.
struct BoundaryTests {
    @Test(arguments: everySubject)
    func `SEED2-32 to SEED2-58 whoever has exactly what is required passes`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        let report = try Sample(activity, row).report()
        #expect(report.outcome == .met)
        #expect(report.findings.allSatisfy { $0.outcome != .notMet })
        #expect(report.attainable[activity]?.rank == row.rank)
        #expect(report.attainable.count == 1)
    }

    @Test(arguments: everySubject)
    func `every rule that applies is listed once, and no other`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        var expected: Set<Rule> = [
            .legalPerson, .safetyOrganization, .safetyRules, .netAssets, .noOtherEmployer,
            .safetyLeadDedicated, .jurisdiction, .technicalLeadExperience, .technicalLeadTitle,
            .safetyLeadExperience, .safetyLeadTitle, .technicians, .skilledWorkers,
            .highVoltageElectricians,
        ]
        if row.rank <= 3 { expected.formUnion([.techniciansIntermediate, .works]) }
        if row.rank <= 3, activity == .installation { expected.insert(.revenue) }
        let rules = try Sample(activity, row).report().findings.map(\.rule)
        #expect(Set(rules) == expected)
        #expect(rules.count == expected.count)
    }

    @Test(arguments: everySubject)
    func `SEED2-41 to SEED2-47 one person less fails that rule alone`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        let sample = Sample(activity, row)
        #expect(try sample.with { $0.technicians -= 1 }.failing() == [.technicians])
        #expect(try sample.with { $0.skilled -= 1 }.failing() == [.skilledWorkers])
        #expect(try sample.with { $0.highVoltage -= 1 }.failing() == [.highVoltageElectricians])
        if row.intermediate != nil {
            let less = sample.with { $0.intermediate -= 1 }
            #expect(try less.failing() == [.techniciansIntermediate])
        }
    }

    @Test(arguments: everySubject)
    func `SEED2-36 SEED2-39 a day less of experience fails`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        let sample = Sample(activity, row)
        let late = Sample.submission.adding(years: -row.leadYears).adding(days: 1)
        let technical = sample.with {
            $0.technicalLeads = [Sample.lead(1, .technicalLead, row.leadTitle, activity, late)]
        }
        #expect(try technical.failing() == [.technicalLeadExperience])
        let safety = sample.with {
            $0.safetyLeads = [Sample.lead(2, .safetyLead, row.leadTitle, activity, late)]
        }
        #expect(try safety.failing() == [.safetyLeadExperience])
    }

    @Test(arguments: everySubject)
    func `SEED2-37 SEED2-38 SEED2-40 one level less of title fails`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        let from = Sample.submission.adding(years: -row.leadYears)
        let lower: TitleLevel? = [.senior: .intermediate, .intermediate: .junior][row.leadTitle]
        let sample = Sample(activity, row)
        let technical = sample.with {
            $0.technicalLeads = [Sample.lead(1, .technicalLead, lower, activity, from)]
        }
        #expect(try technical.failing() == [.technicalLeadTitle])
        let safety = sample.with {
            $0.safetyLeads = [Sample.lead(2, .safetyLead, lower, activity, from)]
        }
        #expect(try safety.failing() == [.safetyLeadTitle])
    }

    @Test(arguments: everySubject)
    func `SEED2-52 to SEED2-57 a volt less fails the works alone`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        guard let kilovolts = row.kilovolts else { return }
        let sample = Sample(activity, row)
        for index in sample.works.indices {
            let less = sample.with {
                let work = $0.works[index]
                $0.works[index] = Sample.work(
                    activity,
                    work.facility,
                    Voltage(volts: kilovolts * 1_000 - 1),
                    work.completedOn
                )
            }
            #expect(try less.failing() == [.works])
        }
    }

    @Test(arguments: RequirementRow.all)
    func `SEED2-56 a yuan less of revenue fails`(row: RequirementRow) throws {
        guard let revenue = row.revenue else { return }
        let less = Sample(.installation, row).with {
            $0.settlements = [
                Settlement(
                    activity: .installation,
                    on: Sample.submission,
                    amount: Money(yuan: revenue - 1)
                )
            ]
        }
        #expect(try less.failing() == [.revenue])
    }

    @Test(arguments: everySubject)
    func `SEED2-32 to SEED2-34 what is common to all classes fails once, without class and grade`(
        activity: ActivityClass,
        row: RequirementRow
    ) throws {
        let sample = Sample(activity, row)
        let without: [(Rule, Sample)] = [
            (.legalPerson, sample.with { $0.isLegalPerson = false }),
            (.safetyOrganization, sample.with { $0.hasSafetyOrganization = false }),
            (.safetyRules, sample.with { $0.hasSafetyRules = false }),
        ]
        for (rule, changed) in without {
            let report = try changed.report()
            let failing = report.findings.filter { $0.outcome == .notMet }
            #expect(failing.map(\.rule) == [rule])
            #expect(failing.map(\.subject) == [nil])
            #expect(report.attainable.isEmpty)
            #expect(report.outcome == .notMet)
        }
    }
}
