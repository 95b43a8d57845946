import Licensing

extension AreaConfirmation {
    var json: JSON {
        .members([
            "agency": .optional(agency?.rawValue), "division": .string(division.rawValue),
            "reason": .string(reason.text),
        ])
    }
}

extension NonAcceptance {
    var json: JSON {
        let (name, body): (String, String?) =
            switch ground {
            case .notNeeded: ("notNeeded", nil)
            case .notCompetent(let body): ("notCompetent", body)
            }
        return .members([
            "notice": .string(notice.rawValue), "ground": .string(name),
            "competentBody": .optional(body), "reason": .string(reason.text),
            "clause": .string(clause),
        ])
    }
}

extension Correction {
    var json: JSON {
        .members([
            "notice": .string(notice.rawValue), "until": .string(until.description),
            "items": .array(items.map(\.json)),
        ])
    }
}

extension CorrectionItem {
    fileprivate var json: JSON {
        .members([
            "place": .string(place.recordName), "fault": .string(fault.text),
            "clause": .string(clause), "example": .optional(example?.text),
        ])
    }
}

extension CorrectionPlace {
    /// `material/performance`, `form/staff`.
    fileprivate var recordName: String {
        switch self {
        case .material(let kind): "material/\(kind)"
        case .form(let part): "form/\(part)"
        }
    }
}

extension WithdrawalFacts {
    var json: JSON {
        .members(["notice": .string(notice.rawValue), "reason": .optional(reason?.text)])
    }
}

extension SiteCheckOrder {
    var json: JSON {
        .members([
            "notice": .string(notice.rawValue), "reason": .string(reason.text),
            "officers": .array(officers.map { .string($0) }), "on": .string(on.description),
            "place": .string(place.text),
        ])
    }
}

extension SiteCheckRecord {
    var json: JSON {
        .members(["record": .string(record.hex), "conforms": .bool(conforms)])
    }
}

extension PeriodExtension {
    var json: JSON {
        .members(["notice": .string(notice.rawValue), "reason": .string(reason.text)])
    }
}

extension Standstill {
    var json: JSON {
        .members([
            "notice": .string(notice.rawValue), "ground": .string(ground.rawValue),
            "reason": .string(reason.text), "expectedEnd": .string(expectedEnd.description),
        ])
    }
}

extension RefusalProposal {
    var json: JSON {
        .members([
            "notice": .string(notice.rawValue), "until": .string(until.description),
            "reasons": .array(reasons.map(\.json)),
        ])
    }
}

extension RefusalReason {
    var json: JSON {
        .members(["clause": .string(clause), "fact": .string(fact)])
    }
}

extension DecisionManner {
    var json: JSON {
        switch self {
        case .alone:
            .members(["kind": .string("alone")])
        case .meeting(let meeting):
            .members([
                "kind": .string("meeting"), "on": .string(meeting.on.description),
                "minutes": .string(meeting.minutes.hex),
                "present": .array(meeting.present.map { .string($0) }),
            ])
        }
    }
}

extension ServiceWay {
    var json: JSON {
        switch self {
        case .electronic: .members(["kind": .string("electronic")])
        case .mail(let tracking):
            .members(["kind": .string("mail"), "tracking": .optional(tracking)])
        case .counter: .members(["kind": .string("counter")])
        }
    }
}

extension NoticeService {
    var json: JSON {
        .members(["paper": .string(paper.recordName), "way": way.json])
    }
}
