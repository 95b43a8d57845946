import Licensing
import Testing

/// SEED2-48 to SEED2-50, SEED2-D3, SEED2-D4, AMB-18, AMB-19, AMB-36.
struct StaffTests {
    private let third = Sample(.installation, RequirementRow.all[2])
    private let junior = ProfessionalTitle(.junior, isPowerRelated: true)
    private let senior = ProfessionalTitle(.senior, isPowerRelated: true)

    @Test func `SEED2-D4 a person listed twice counts once`() throws {
        let sample = third.with {
            $0.technicians -= 1
            $0.others = [Sample.person(100, [.technician], title: junior)]
        }
        #expect(try sample.failing() == [.technicians])
    }

    @Test func `SEED2-D4 a person listed twice keeps the higher title and all posts`() throws {
        let sample = third.with {
            $0.intermediate -= 1
            $0.others = [Sample.person(114, [.technician], title: senior)]
        }
        #expect(try sample.failing() == [])
        let lead = third.with { $0.others = [Sample.person(2, [.technician], title: senior)] }
        #expect(try lead.failing() == [.safetyLeadDedicated])
    }

    @Test func `SEED2-48 whoever works elsewhere fails the rule and counts nowhere`() throws {
        let technician = third.with {
            $0.technicians -= 1
            $0.others = [Sample.person(500, [.technician], title: junior, fullTime: false)]
        }
        #expect(try technician.failing() == [.noOtherEmployer, .technicians])
        let worker = third.with {
            $0.skilled -= 1
            $0.others = [Sample.person(500, [.skilledWorker], fullTime: false)]
        }
        #expect(try worker.failing() == [.noOtherEmployer, .skilledWorkers])
        let twice = third.with {
            $0.others = [Sample.person(100, [.technician], title: junior, fullTime: false)]
        }
        #expect(try twice.failing() == [.noOtherEmployer, .technicians, .techniciansIntermediate])
    }

    @Test func `SEED2-49 the technical lead counts as technician only if also listed so`() throws {
        let from = Sample.submission.adding(years: -5)
        let periods = [ManagementPeriod(activity: .installation, from: from, to: nil)]
        let title = ProfessionalTitle(.intermediate, isPowerRelated: true)
        let short = third.with { $0.technicians -= 1 }
        #expect(try short.failing() == [.technicians])
        let listed = short.with {
            $0.technicalLeads = [
                Sample.person(
                    1,
                    [.technicalLead, .technician],
                    title: title,
                    management: periods
                )
            ]
        }
        #expect(try listed.failing() == [])
    }

    @Test func `SEED2-50 a safety lead with another post fails and counts in no head-count`() throws
    {
        let from = Sample.submission.adding(years: -5)
        let title = ProfessionalTitle(.intermediate, isPowerRelated: true)
        for post in [StaffPost.technician, .skilledWorker, .technicalLead] {
            let sample = third.with {
                $0.technicians -= 1
                $0.skilled -= 1
                $0.safetyLeads = [
                    Sample.person(
                        2,
                        [.safetyLead, post],
                        title: title,
                        management: [
                            ManagementPeriod(activity: .installation, from: from, to: nil)
                        ]
                    )
                ]
            }
            #expect(
                try sample.failing() == [.safetyLeadDedicated, .technicians, .skilledWorkers]
            )
        }
    }

    @Test func `AMB-19 a technician who is also a skilled worker counts as technician only`() throws
    {
        let sample = third.with {
            $0.technicians -= 1
            $0.skilled -= 1
            $0.others = [
                Sample.person(500, [.technician, .skilledWorker], title: junior)
            ]
        }
        #expect(try sample.failing() == [.skilledWorkers])
    }

    @Test func `SEED2-D3 the sub-quotas lie inside their totals`() throws {
        let outside = third.with {
            $0.intermediate -= 1
            $0.highVoltage -= 1
            $0.others = [
                Sample.person(500, [.skilledWorker], title: senior),
                Sample.person(501, [.technician], title: junior, highVoltage: true),
            ]
        }
        #expect(try outside.failing() == [.techniciansIntermediate, .highVoltageElectricians])
    }

    @Test func `a title outside the power field is no title, its holder still a technician`() throws
    {
        let sample = third.with {
            $0.technicians -= 1
            $0.intermediate -= 1
            $0.others = [
                Sample.person(
                    500,
                    [.technician],
                    title: ProfessionalTitle(.senior, isPowerRelated: false)
                )
            ]
        }
        #expect(try sample.failing() == [.techniciansIntermediate])
        let from = Sample.submission.adding(years: -5)
        let lead = third.with {
            $0.technicalLeads = [
                Sample.person(
                    1,
                    [.technicalLead],
                    title: ProfessionalTitle(.senior, isPowerRelated: false),
                    management: [ManagementPeriod(activity: .installation, from: from, to: nil)]
                )
            ]
        }
        #expect(try lead.failing() == [.technicalLeadTitle])
    }

    @Test func `no lead fails his rules, of several each must meet them`() throws {
        let none = third.with { $0.technicalLeads = [] }
        #expect(try none.failing() == [.technicalLeadExperience, .technicalLeadTitle])
        let noSafety = third.with { $0.safetyLeads = [] }
        #expect(
            try noSafety.failing()
                == [.safetyLeadDedicated, .safetyLeadExperience, .safetyLeadTitle]
        )
        let from = Sample.submission.adding(years: -5)
        let two = third.with {
            $0.technicalLeads.append(
                Sample.lead(3, .technicalLead, .intermediate, .installation, from.adding(days: 1))
            )
            $0.safetyLeads.append(Sample.lead(4, .safetyLead, .junior, .installation, from))
        }
        #expect(try two.failing() == [.technicalLeadExperience, .safetyLeadTitle])
    }

    @Test func `AMB-18 experience in another class does not count`() throws {
        let from = Sample.submission.adding(years: -20)
        let sample = third.with {
            $0.technicalLeads = [Sample.lead(1, .technicalLead, .senior, .repair, from)]
        }
        #expect(try sample.failing() == [.technicalLeadExperience])
    }
}
