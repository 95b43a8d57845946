import Licensing
import Regulations

/// An application that meets one class at one grade exactly, to be changed by a test.
struct Sample {
    static let submission = Day("2026-11-02") ?? Day(number: 0)

    var activity: ActivityClass
    var matter = Matter.itemChange
    var submittedOn = Sample.submission
    var isLegalPerson = true
    var division = "140105"
    var agency: String?
    var hasSafetyOrganization = true
    var hasSafetyRules = true
    var totalAssets = Money(yuan: 100)
    var netAssets = Money(yuan: 15)
    var technicalLeads: [StaffMember]
    var safetyLeads: [StaffMember]
    var technicians: Int
    var intermediate: Int
    var skilled: Int
    var highVoltage: Int
    var others: [StaffMember] = []
    var previous: [(ActivityClass, Int)] = []
    var works: [Work] = []
    var settlements: [Settlement] = []
    var origin: Origin?
    let row: RequirementRow

    init(_ activity: ActivityClass, _ row: RequirementRow) {
        self.activity = activity
        self.row = row
        let from = Sample.submission.adding(years: -row.leadYears)
        technicalLeads = [Sample.lead(1, .technicalLead, row.leadTitle, activity, from)]
        safetyLeads = [Sample.lead(2, .safetyLead, row.leadTitle, activity, from)]
        technicians = row.technicians
        intermediate = row.intermediate ?? 0
        skilled = row.skilled
        highVoltage = row.highVoltage
        guard let kilovolts = row.kilovolts else { return }
        let voltage = Voltage(kilovolts: kilovolts)
        for years in activity == .installation ? [0] : [0, 1] {
            for facility in Facility.allCases {
                works.append(
                    Sample.work(
                        activity,
                        facility,
                        voltage,
                        Sample.submission.adding(years: -years)
                    )
                )
            }
        }
        if activity == .installation, let revenue = row.revenue {
            settlements = [
                Settlement(activity: activity, on: Sample.submission, amount: Money(yuan: revenue))
            ]
        }
    }

    static func lead(
        _ number: Int,
        _ post: StaffPost,
        _ level: TitleLevel?,
        _ activity: ActivityClass,
        _ from: Day,
        to: Day? = nil
    ) -> StaffMember {
        person(
            number,
            [post],
            title: level.map { ProfessionalTitle($0, isPowerRelated: true) },
            management: [ManagementPeriod(activity: activity, from: from, to: to)]
        )
    }

    static func work(
        _ activity: ActivityClass,
        _ facility: Facility,
        _ voltage: Voltage,
        _ day: Day,
        quality: Bool = true
    ) -> Work {
        Work(
            activity: activity,
            facility: facility,
            voltage: voltage,
            completedOn: day,
            isQualityAccepted: quality
        )
    }

    static func person(
        _ number: Int,
        _ posts: Set<StaffPost>,
        title: ProfessionalTitle? = nil,
        highVoltage: Bool = false,
        fullTime: Bool = true,
        management: [ManagementPeriod] = []
    ) -> StaffMember {
        StaffMember(
            identity: identity(number),
            posts: posts,
            title: title,
            isHighVoltageElectrician: highVoltage,
            isFullTime: fullTime,
            management: management
        )
    }

    /// The identity number of a made-up person: one for each number below 1000.
    static func identity(_ number: Int) -> PersonID {
        let sequence = String(String(number + 1_000).suffix(3))
        for check in "0123456789X" {
            let text = "14010519800101\(sequence)\(check)"
            if let identity = try? PersonID(text, kind: .resident, today: submission) {
                return identity
            }
        }
        preconditionFailure("one of eleven check characters is right")
    }

    private var staff: [StaffMember] {
        let technicians = (0..<technicians).map { index in
            Sample.person(
                100 + index,
                [.technician],
                title: ProfessionalTitle(
                    index < intermediate ? .intermediate : .junior,
                    isPowerRelated: true
                )
            )
        }
        let skilled = (0..<skilled).map { index in
            Sample.person(300 + index, [.skilledWorker], highVoltage: index < highVoltage)
        }
        return technicians + skilled
    }

    func application(under ruleSet: RuleSet) throws -> Application {
        Application(
            matter: matter,
            submittedOn: submittedOn,
            isLegalPerson: isLegalPerson,
            division: try DivisionCode(division),
            agency: agency.map { AgencyID($0) },
            requested: [(activity, row.rank)].compactMap { activity, rank in
                ruleSet.grade(rank).map { ClassGrade(activity, $0) }
            },
            previousGrades: previous.compactMap { activity, rank in
                ruleSet.grade(rank).map { ClassGrade(activity, $0) }
            },
            hasSafetyOrganization: hasSafetyOrganization,
            hasSafetyRules: hasSafetyRules,
            finance: Finance(
                balanceDate: Sample.submission,
                totalAssets: totalAssets,
                netAssets: netAssets
            ),
            people: technicalLeads + safetyLeads + staff + others,
            works: works,
            settlements: settlements,
            origin: origin
        )
    }

    func report() throws -> EligibilityReport {
        let law = try Sample.law.get()
        let ruleSet = law.ruleSets[0]
        return law.eligibility(
            of: try application(under: ruleSet),
            on: submittedOn,
            under: ruleSet
        )
    }

    /// The rules that are not met.
    func failing() throws -> [Rule] {
        try report().findings.filter { $0.outcome == .notMet }.map(\.rule)
    }

    func outcome(of rule: Rule) throws -> Outcome? {
        try report().findings.first { $0.rule == rule }?.outcome
    }

    /// This sample with a change.
    func with(_ change: (inout Sample) -> Void) -> Sample {
        var copy = self
        change(&copy)
        return copy
    }

    static let law = Result { () throws(BadRegulation) in try Regulations.load() }
}

/// Every class at every grade.
let everySubject: [(ActivityClass, RequirementRow)] = ActivityClass.allCases.flatMap { activity in
    RequirementRow.all.map { (activity, $0) }
}
