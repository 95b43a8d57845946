import Licensing

/// Version 2 of those payloads that have one; never to be edited once a store has one.
///
/// A filing about a license names it. A first application goes on being written in version 1.
enum ActPayloadV2 {
    static let version = 2

    case filed(FilingV2)

    /// Nil for a fact that version 1 holds.
    init?(_ fact: Fact) {
        guard case .filed(let filing) = fact, let license = filing.license else { return nil }
        self = .filed(FilingV2(filing, license))
    }

    init(kind: String, json: String) throws {
        guard kind == "filed" else {
            throw UnreadablePayload(kind: kind, version: ActPayloadV2.version)
        }
        self = .filed(try StableJSON.value(FilingV2.self, json))
    }

    var kind: String {
        switch self {
        case .filed: "filed"
        }
    }

    func json() throws -> String {
        switch self {
        case .filed(let body): try StableJSON.text(body)
        }
    }

    func fact() throws -> Fact {
        switch self {
        case .filed(let body): .filed(try body.value())
        }
    }
}

struct FilingV2: Codable {
    let delivery: String
    let license: HeldLicenseV2
    let requested: [ClassGradeV1]
    let ruleSet: String

    init(_ facts: Filing, _ license: HeldLicense) {
        delivery = facts.delivery.rawValue
        self.license = HeldLicenseV2(license)
        requested = facts.requested.map(ClassGradeV1.init)
        ruleSet = facts.ruleSet.rawValue
    }

    func value() throws -> Filing {
        Filing(
            requested: try requested.map { try $0.value() },
            ruleSet: RuleSetID(ruleSet),
            delivery: try known(Delivery(rawValue: delivery), delivery),
            license: try license.value()
        )
    }
}

struct HeldLicenseV2: Codable {
    let id: String
    let number: String
    let validUntil: String
    let version: Int

    init(_ facts: HeldLicense) {
        id = facts.id.rawValue
        number = facts.number.rawValue
        validUntil = facts.validUntil.description
        version = facts.version
    }

    func value() throws -> HeldLicense {
        HeldLicense(
            id: LicenseID(id),
            version: version,
            number: try LicenseNumber(number),
            validUntil: try known(Day(validUntil), validUntil)
        )
    }
}
