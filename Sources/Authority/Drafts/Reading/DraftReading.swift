import Contract
package import Licensing

/// A draft as the contract has it, with everything that is still missing or wrong.
///
/// One reading serves the form, the check beside it and the filing, so that what is judged is what
/// is filed. Where a part is not given, something neutral stands for it in the check alone.
package struct DraftReading: Sendable {
    /// Everything that is missing or wrong, part by part.
    package let faults: [PartFault]
    /// How far each part is.
    package let statuses: [DraftPart: PartStatus]
    /// The application as far as it is given; what is not given is filled in neutrally.
    let json: JSON

    /// True where the draft can be filed but for the declaration.
    package var isReady: Bool {
        DraftPart.allCases.filter { $0 != .declaration }.allSatisfy(isDone)
    }

    /// The parts that are not done yet.
    package var open: [DraftPart] { DraftPart.allCases.filter { !isDone($0) } }

    private func isDone(_ part: DraftPart) -> Bool {
        statuses[part] == .complete || statuses[part] == .notNeeded
    }

    /// Whether a rule looks at a field that was given and cannot be read: what stands for it meanwhile
    /// is nobody's figure, so nothing is found of it yet.
    package func isUnread(_ rule: Rule) -> Bool {
        let (part, fields) = (rule.draftPart, rule.draftFields)
        return !fields.isEmpty
            && faults.contains { $0.row == nil && $0.part == part && fields.contains($0.field) }
    }

    /// The faults of one part.
    package func faults(of part: DraftPart) -> [PartFault] {
        faults.filter { $0.part == part }
    }
}

/// What a draft is read from.
package struct DraftInput: Sendable {
    package let applicant: CreditCode
    package let agency: AgencyID
    package let matter: Matter
    /// Texts of the parts that were saved.
    package let texts: [DraftPart: PartText]
    /// Kinds of the files that are there.
    package let fileKinds: Set<String>
    /// Classes whose performance another unit of the same split has taken over (SEED2-63).
    package let taken: Set<ActivityClass>
    package let ruleSet: RuleSet
    package let today: Day
}

extension DraftReading {
    /// Reads a draft.
    package init(_ input: DraftInput) {
        var reader = DraftReader(input)
        var members: [JSONMember] = [
            JSONMember(key: "family", value: .string(LicenseFamily.facility.rawValue)),
            JSONMember(key: "matter", value: .string(input.matter.rawValue)),
            JSONMember(key: "procedure", value: .string("general")),
            JSONMember(key: "submittedOn", value: .string(input.today.description)),
            JSONMember(key: "agency", value: .string(input.agency.rawValue)),
            JSONMember(key: "previousGrades", value: .array([])),
        ]
        members.append(JSONMember(key: "applicant", value: reader.enterprise()))
        if let origin = reader.origin() {
            members.append(JSONMember(key: "origin", value: origin))
        }
        members.append(JSONMember(key: "requested", value: reader.requested()))
        members.append(JSONMember(key: "safety", value: reader.safety()))
        members.append(JSONMember(key: "finance", value: reader.assets()))
        members.append(JSONMember(key: "people", value: reader.rows(.staff)))
        members.append(JSONMember(key: "works", value: reader.rows(.works)))
        members.append(JSONMember(key: "settlements", value: reader.rows(.settlements)))
        members.append(JSONMember(key: "delivery", value: reader.delivery()))
        reader.materials()
        reader.declaration()
        json = .object(members)
        faults = reader.faults
        statuses = reader.statuses
    }

    /// The rules over the draft as it is; nil where it cannot be read at all.
    ///
    /// Findings of a class and grade are there only once classes and grades are asked for.
    package func report(under law: Law, _ ruleSet: RuleSet, on day: Day) -> EligibilityReport? {
        let reader = try? ApplicationReader(JSONPlace(json), isRecorded: true)
        guard let application = try? reader?.application(under: ruleSet) else { return nil }
        return law.eligibility(of: application, on: day, under: ruleSet)
    }
}

extension Rule {
    /// The fields of its part that the rule needs; none for ticks, which can always be read, and for
    /// tables, whose rows are read one by one.
    fileprivate var draftFields: Set<String> {
        switch self {
        case .jurisdiction: ["division"]
        case .netAssets: ["balance-date", "total", "net"]
        default: []
        }
    }

    /// The part of a draft that the rule looks at.
    package var draftPart: DraftPart {
        switch self {
        case .legalPerson, .jurisdiction: .enterprise
        case .safetyOrganization, .safetyRules: .safety
        case .netAssets: .assets
        case .technicalLeadExperience, .technicalLeadTitle, .safetyLeadExperience,
            .safetyLeadTitle, .safetyLeadDedicated, .technicians, .techniciansIntermediate,
            .skilledWorkers, .highVoltageElectricians, .noOtherEmployer:
            .staff
        case .works: .works
        case .revenue: .settlements
        }
    }
}
