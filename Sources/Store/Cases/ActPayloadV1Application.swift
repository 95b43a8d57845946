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
            applicant: try CreditCode(applicant),
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
    let requested: [ClassGradeV1]
    let ruleSet: String

    init(_ facts: Filing) {
        delivery = facts.delivery.rawValue
        requested = facts.requested.map(ClassGradeV1.init)
        ruleSet = facts.ruleSet.rawValue
    }

    func value() throws -> Filing {
        Filing(
            requested: try requested.map { try $0.value() },
            ruleSet: RuleSetID(ruleSet),
            delivery: try known(Delivery(rawValue: delivery), delivery)
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
