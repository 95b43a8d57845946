import Licensing

/// Version 1: the terms with which a license begins; what is not known is left out.
struct LicenseTermsV1: Codable {
    let address: String?
    let agency: String?
    let creditCode: String?
    let grades: [HeldGradeV1]
    let holder: String
    /// Digest of the name.
    let legalRepresentative: String?
    let number: String
    let validFrom: String
    let validUntil: String

    /// - Throws: for a grant whose days are not exact.
    init(_ origin: OriginFact) throws {
        let terms = origin.terms
        if case .granted = origin {
            guard terms.validFrom.exact != nil, terms.validUntil.exact != nil else {
                throw StoreRefusal.notAllowed(rule: "license_event_exact_days")
            }
        }
        address = terms.holder.address
        agency = terms.agency?.rawValue
        creditCode = terms.holder.creditCode
        grades = terms.grades.map(HeldGradeV1.init)
        holder = terms.holder.name
        legalRepresentative = terms.holder.legalRepresentative
        number = terms.number
        validFrom = terms.validFrom.description
        validUntil = terms.validUntil.description
    }

    /// The terms; their days may be known by their month or year only.
    func value() throws -> LicenseTerms {
        LicenseTerms(
            number: number,
            holder: Holder(
                name: holder,
                creditCode: creditCode,
                address: address,
                legalRepresentative: legalRepresentative
            ),
            grades: try grades.map { try $0.value() },
            agency: agency.map { AgencyID($0) },
            validFrom: try known(ReportedDay(validFrom), validFrom),
            validUntil: try known(ReportedDay(validUntil), validUntil)
        )
    }

    /// The terms of a grant: its days are exact.
    func granted() throws -> LicenseTerms {
        _ = try known(Day(validFrom), validFrom)
        _ = try known(Day(validUntil), validUntil)
        return try value()
    }
}

/// Rule set and label stand together, or neither is known.
struct HeldGradeV1: Codable {
    let activity: String
    let label: String?
    let rank: Int
    let ruleSet: String?

    enum CodingKeys: String, CodingKey {
        case activity = "class"
        case label
        case rank = "grade"
        case ruleSet
    }

    init(_ held: HeldGrade) {
        activity = held.activity.rawValue
        label = held.grade?.label
        rank = held.rank
        ruleSet = held.grade?.ruleSet.rawValue
    }

    func value() throws -> HeldGrade {
        let activity = try known(ActivityClass(rawValue: activity), activity)
        switch (ruleSet, label) {
        case (let ruleSet?, let label?):
            let grade = Grade(ruleSet: RuleSetID(ruleSet), rank: rank, label: label)
            return HeldGrade(ClassGrade(activity, grade))
        case (nil, nil): return HeldGrade(activity, rank: rank)
        case (let word?, nil), (nil, let word?): throw UnknownWord(word: word)
        }
    }
}

/// Single changes in their order.
struct ChangesV1: Codable {
    let changes: [ChangeV1]

    init(_ amendments: [Amendment]) {
        changes = amendments.map(ChangeV1.init)
    }

    func value() throws -> [Amendment] { try changes.map { try $0.value() } }
}

/// Exactly one of these is there.
struct ChangeV1: Codable {
    private(set) var address: String?
    private(set) var agency: String?
    private(set) var creditCode: String?
    private(set) var grade: GradeChangeV1?
    private(set) var holder: String?
    /// Digest of the name.
    private(set) var legalRepresentative: String?
    private(set) var number: String?
    private(set) var validFrom: String?
    private(set) var validUntil: String?

    init(_ amendment: Amendment) {
        switch amendment {
        case .holderName(let name): holder = name
        case .number(let text): number = text
        case .agency(let id): agency = id.rawValue
        case .address(let text): address = text
        case .creditCode(let code): creditCode = code
        case .legalRepresentative(let digest): legalRepresentative = digest
        case .validFrom(let day): validFrom = day.description
        case .validUntil(let day): validUntil = day.description
        case .grade(let held): grade = .held(HeldGradeV1(held))
        case .classDropped(let activity): grade = .dropped(activity.rawValue)
        }
    }

    func value() throws -> Amendment {
        let found = try amendments()
        guard let amendment = found.first, found.count == 1 else {
            throw UnknownWord(word: "changes")
        }
        return amendment
    }

    private func amendments() throws -> [Amendment] {
        var found: [Amendment] = []
        if let holder { found.append(.holderName(holder)) }
        if let number { found.append(.number(number)) }
        if let agency { found.append(.agency(AgencyID(agency))) }
        if let address { found.append(.address(address)) }
        if let creditCode { found.append(.creditCode(creditCode)) }
        if let legalRepresentative { found.append(.legalRepresentative(legalRepresentative)) }
        if let validFrom { found.append(.validFrom(try known(Day(validFrom), validFrom))) }
        if let validUntil { found.append(.validUntil(try known(Day(validUntil), validUntil))) }
        if let grade { found.append(try grade.value()) }
        return found
    }
}

/// A class at its new grade; null for the grade drops the class.
enum GradeChangeV1: Codable {
    case held(HeldGradeV1)
    case dropped(String)

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: HeldGradeV1.CodingKeys.self)
        // A key that is not there says nothing, least of all that the class is dropped.
        if try values.decode(Int?.self, forKey: .rank) == nil {
            self = .dropped(try values.decode(String.self, forKey: .activity))
        } else {
            self = .held(try HeldGradeV1(from: decoder))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .held(let grade): try grade.encode(to: encoder)
        case .dropped(let activity):
            var values = encoder.container(keyedBy: HeldGradeV1.CodingKeys.self)
            try values.encode(activity, forKey: .activity)
            try values.encodeNil(forKey: .rank)
        }
    }

    func value() throws -> Amendment {
        switch self {
        case .held(let grade): .grade(try grade.value())
        case .dropped(let activity):
            .classDropped(try known(ActivityClass(rawValue: activity), activity))
        }
    }
}
