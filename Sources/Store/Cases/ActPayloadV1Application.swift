import Licensing

/// Version 1: what the applicant's acts carry.
struct OpeningV1: Codable {
    let agency: String
    let applicant: String
    /// Left out where the applicant entered.
    let assistedBy: String?
    let family: String
    let matter: String

    init(_ facts: Opening) {
        assistedBy = facts.assistedBy
        agency = facts.agency.rawValue
        applicant = facts.applicant.rawValue
        family = facts.family.rawValue
        matter = facts.matter.rawValue
    }

    func value() throws -> Opening {
        Opening(
            family: try known(LicenseFamily(rawValue: family), family),
            matter: try known(Matter(rawValue: matter), matter),
            applicant: try CreditCode(recorded: applicant),
            agency: AgencyID(agency),
            assistedBy: assistedBy
        )
    }
}

struct MaterialV1: Codable {
    let digest: String
    let kind: String
    let size: Int

    init(_ facts: Material) {
        digest = facts.digest.hex
        kind = facts.kind
        size = facts.size
    }

    func value() throws -> Material {
        Material(kind: kind, digest: try known(Digest(hex: digest), digest), size: size)
    }
}

struct FilingV1: Codable {
    let delivery: String
    /// Left out where the unit was not newly set up by a merger or a split.
    let origin: OriginV1?
    let requested: [ClassGradeV1]
    let ruleSet: String

    init(_ facts: Filing) {
        delivery = facts.delivery.rawValue
        origin = facts.origin.map(OriginV1.init)
        requested = facts.requested.map(ClassGradeV1.init)
        ruleSet = facts.ruleSet.rawValue
    }

    func value() throws -> Filing {
        Filing(
            requested: try requested.map { try $0.value() },
            ruleSet: RuleSetID(ruleSet),
            delivery: try known(Delivery(rawValue: delivery), delivery),
            origin: try origin?.value()
        )
    }
}

/// How a new unit came to be: codes and classes, no names.
struct OriginV1: Codable {
    struct PredecessorV1: Codable {
        let creditCode: String
        let license: String
    }

    let inherits: [String]
    let kind: String
    let on: String
    let predecessors: [PredecessorV1]

    init(_ facts: Origin) {
        inherits = ActivityClass.allCases.filter(facts.inherits.contains).map(\.rawValue)
        kind = facts.kind.rawValue
        on = facts.on.description
        predecessors = facts.predecessors.map {
            PredecessorV1(creditCode: $0.creditCode.rawValue, license: $0.license.rawValue)
        }
    }

    func value() throws -> Origin {
        Origin(
            kind: try known(Origin.Kind(rawValue: kind), kind),
            on: try known(Day(on), on),
            predecessors: try predecessors.map {
                Origin.Predecessor(
                    creditCode: try CreditCode(recorded: $0.creditCode),
                    license: try LicenseNumber($0.license)
                )
            },
            inherits: Set(try inherits.map { try known(ActivityClass(rawValue: $0), $0) })
        )
    }
}

/// A grade goes with its rule set: the same rank of another set is another grade.
struct ClassGradeV1: Codable {
    let activity: String
    let label: String
    let rank: Int
    let ruleSet: String

    init(_ grade: ClassGrade) {
        activity = grade.activity.rawValue
        label = grade.grade.label
        rank = grade.grade.rank
        ruleSet = grade.grade.ruleSet.rawValue
    }

    func value() throws -> ClassGrade {
        ClassGrade(
            try known(ActivityClass(rawValue: activity), activity),
            Grade(ruleSet: RuleSetID(ruleSet), rank: rank, label: label)
        )
    }
}

/// A word of a payload that no version knows.
struct UnknownWord: Error, Hashable {
    let word: String
}

func known<Value>(_ value: Value?, _ word: String) throws -> Value {
    guard let value else { throw UnknownWord(word: word) }
    return value
}
