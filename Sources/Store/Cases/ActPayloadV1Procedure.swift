import Licensing

/// Version 1: what examination, correction and withdrawal carry.
///
/// The agency is there where it is not the one addressed.
struct AreaConfirmationV1: Codable {
    let agency: String?
    let division: String
    let reason: String

    init(_ facts: AreaConfirmation) {
        agency = facts.agency?.rawValue
        division = facts.division.rawValue
        reason = facts.reason.text
    }

    func value() throws -> AreaConfirmation {
        AreaConfirmation(
            division: try DivisionCode(division),
            agency: agency.map { AgencyID($0) },
            reason: Remark(recorded: reason)
        )
    }
}

/// Cases closed before there was a notice have none.
struct ClosingV1: Codable {
    let notice: String?
}

/// The body is there where the ground is that the agency is not competent.
struct NonAcceptanceV1: Codable {
    let body: String?
    let clause: String
    let notice: String
    let reason: String

    init(_ facts: NonAcceptance) {
        if case .notCompetent(let body) = facts.ground { self.body = body } else { body = nil }
        clause = facts.clause
        notice = facts.notice.rawValue
        reason = facts.reason.text
    }

    func value() throws -> NonAcceptance {
        NonAcceptance(
            notice: NoticeNumber(notice),
            ground: body.map { .notCompetent(body: $0) } ?? .notNeeded,
            reason: Remark(recorded: reason),
            clause: clause
        )
    }
}

struct CorrectionV1: Codable {
    let items: [CorrectionItemV1]
    let notice: String
    let until: String

    init(_ facts: Correction) {
        items = facts.items.map(CorrectionItemV1.init)
        notice = facts.notice.rawValue
        until = facts.until.description
    }

    func value() throws -> Correction {
        Correction(
            notice: NoticeNumber(notice),
            items: try items.map { try $0.value() },
            until: try known(Day(until), until)
        )
    }
}

/// Exactly one of material and part is there.
struct CorrectionItemV1: Codable {
    let clause: String
    let example: String?
    let fault: String
    let material: String?
    let part: String?

    init(_ facts: CorrectionItem) {
        clause = facts.clause
        example = facts.example?.text
        fault = facts.fault.text
        switch facts.place {
        case .material(let kind): (material, part) = (kind, nil)
        case .form(let name): (material, part) = (nil, name)
        }
    }

    func value() throws -> CorrectionItem {
        CorrectionItem(
            place: try place(),
            fault: Remark(recorded: fault),
            clause: clause,
            example: example.map { Remark(recorded: $0) }
        )
    }

    private func place() throws -> CorrectionPlace {
        switch (material, part) {
        case (let kind?, nil): .material(kind: kind)
        case (nil, let name?): .form(part: name)
        default: throw UnknownWord(word: "place")
        }
    }
}

struct ReasonV1: Codable {
    let reason: String

    func value() throws -> Remark { Remark(recorded: reason) }
}

struct WithdrawalV1: Codable {
    let notice: String
    let reason: String?

    init(_ facts: WithdrawalFacts) {
        notice = facts.notice.rawValue
        reason = facts.reason?.text
    }

    func value() throws -> WithdrawalFacts {
        WithdrawalFacts(
            notice: NoticeNumber(notice),
            reason: reason.map { Remark(recorded: $0) }
        )
    }
}
