import Licensing

/// Version 1: what checks on site, the period's acts and the hearing carry.
struct SiteCheckOrderV1: Codable {
    let notice: String
    let officers: [String]
    let on: String
    let place: String
    let reason: String

    init(_ facts: SiteCheckOrder) {
        notice = facts.notice.rawValue
        officers = facts.officers
        on = facts.on.description
        place = facts.place.text
        reason = facts.reason.text
    }

    func value() throws -> SiteCheckOrder {
        SiteCheckOrder(
            notice: NoticeNumber(notice),
            reason: Remark(recorded: reason),
            officers: officers,
            on: try known(Day(on), on),
            place: Remark(recorded: place)
        )
    }
}

struct SiteCheckRecordV1: Codable {
    let conforms: Bool
    let record: String

    init(_ facts: SiteCheckRecord) {
        conforms = facts.conforms
        record = facts.record.hex
    }

    func value() throws -> SiteCheckRecord {
        SiteCheckRecord(record: try known(Digest(hex: record), record), conforms: conforms)
    }
}

struct PeriodExtensionV1: Codable {
    let notice: String
    let reason: String

    init(_ facts: PeriodExtension) {
        notice = facts.notice.rawValue
        reason = facts.reason.text
    }

    func value() throws -> PeriodExtension {
        PeriodExtension(notice: NoticeNumber(notice), reason: Remark(recorded: reason))
    }
}

struct StandstillV1: Codable {
    let expectedEnd: String
    let ground: String
    let notice: String
    let reason: String

    init(_ facts: Standstill) {
        expectedEnd = facts.expectedEnd.description
        ground = facts.ground.rawValue
        notice = facts.notice.rawValue
        reason = facts.reason.text
    }

    func value() throws -> Standstill {
        Standstill(
            notice: NoticeNumber(notice),
            ground: try known(PauseGround(rawValue: ground), ground),
            reason: Remark(recorded: reason),
            expectedEnd: try known(Day(expectedEnd), expectedEnd)
        )
    }
}

struct RefusalProposalV1: Codable {
    let notice: String
    let reasons: [RefusalReasonV1]
    let until: String

    init(_ facts: RefusalProposal) {
        notice = facts.notice.rawValue
        reasons = facts.reasons.map(RefusalReasonV1.init)
        until = facts.until.description
    }

    func value() throws -> RefusalProposal {
        RefusalProposal(
            notice: NoticeNumber(notice),
            reasons: reasons.map { $0.value() },
            until: try known(Day(until), until)
        )
    }
}

struct StatementV1: Codable {
    let content: String

    func value() throws -> Digest { try known(Digest(hex: content), content) }
}

/// A decision in a meeting.
struct MeetingV1: Codable {
    let minutes: String
    let on: String
    let present: [String]

    init?(_ manner: DecisionManner) {
        guard case .meeting(let meeting) = manner else { return nil }
        minutes = meeting.minutes.hex
        on = meeting.on.description
        present = meeting.present
    }

    func value() throws -> DecisionManner {
        .meeting(
            Meeting(
                on: try known(Day(on), on),
                minutes: try known(Digest(hex: minutes), minutes),
                present: present
            )
        )
    }
}
