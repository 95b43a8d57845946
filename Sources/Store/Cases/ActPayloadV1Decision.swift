import Licensing

/// Version 1: what acceptance, review and decision carry.
struct AcceptanceV1: Codable {
    let notice: String
}

struct ReviewV1: Codable {
    /// Left out where nobody else has to read.
    let awaitsSecond: Bool?
    let findings: String
    let proposesGrant: Bool

    init(_ facts: Review) {
        awaitsSecond = facts.awaitsSecond ? true : nil
        findings = facts.findings.hex
        proposesGrant = facts.proposesGrant
    }

    func value() throws -> Review {
        Review(
            proposesGrant: proposesGrant,
            findings: try known(Digest(hex: findings), findings),
            awaitsSecond: awaitsSecond ?? false
        )
    }
}

/// Exactly one of the two is there; `result` says which.
struct DecisionV1: Codable {
    let grant: GrantV1?
    let refusal: RefusedV1?
    let result: String

    init(_ facts: Decision) {
        switch facts {
        case .granted(let facts): (grant, refusal, result) = (GrantV1(facts), nil, "granted")
        case .refused(let facts): (grant, refusal, result) = (nil, RefusedV1(facts), "refused")
        }
    }

    func value() throws -> Decision {
        switch (result, grant, refusal) {
        case ("granted", let grant?, nil): .granted(try grant.value())
        case ("refused", nil, let refusal?): .refused(try refusal.value())
        default: throw UnknownWord(word: result)
        }
    }
}

struct GrantV1: Codable {
    let granted: [ClassGradeV1]
    let licenseNumber: String
    /// Left out where one person decided.
    let meeting: MeetingV1?
    let notice: String
    let validFrom: String
    let validUntil: String

    init(_ facts: Grant) {
        granted = facts.granted.map(ClassGradeV1.init)
        licenseNumber = facts.licenseNumber.rawValue
        meeting = MeetingV1(facts.manner)
        notice = facts.notice.rawValue
        validFrom = facts.validFrom.description
        validUntil = facts.validUntil.description
    }

    func value() throws -> Grant {
        Grant(
            notice: NoticeNumber(notice),
            granted: try granted.map { try $0.value() },
            licenseNumber: try LicenseNumber(licenseNumber),
            validFrom: try known(Day(validFrom), validFrom),
            validUntil: try known(Day(validUntil), validUntil),
            manner: try meeting?.value() ?? .alone
        )
    }
}

struct RenewalV1: Codable {
    let notice: String
    let validFrom: String
    let validUntil: String

    init(_ facts: Renewal) {
        notice = facts.notice.rawValue
        validFrom = facts.validFrom.description
        validUntil = facts.validUntil.description
    }

    func value() throws -> Renewal {
        Renewal(
            notice: NoticeNumber(notice),
            validFrom: try known(Day(validFrom), validFrom),
            validUntil: try known(Day(validUntil), validUntil)
        )
    }
}

struct RefusedV1: Codable {
    /// Left out where one person decided.
    let meeting: MeetingV1?
    let notice: String
    let reasons: [RefusalReasonV1]

    init(_ facts: Refused) {
        meeting = MeetingV1(facts.manner)
        notice = facts.notice.rawValue
        reasons = facts.reasons.map(RefusalReasonV1.init)
    }

    func value() throws -> Refused {
        Refused(
            notice: NoticeNumber(notice),
            reasons: reasons.map { $0.value() },
            manner: try meeting?.value() ?? .alone
        )
    }
}

struct RefusalReasonV1: Codable {
    let clause: String
    let fact: String

    init(_ reason: RefusalReason) {
        clause = reason.clause
        fact = reason.fact
    }

    func value() -> RefusalReason {
        RefusalReason(clause: clause, fact: fact)
    }
}
