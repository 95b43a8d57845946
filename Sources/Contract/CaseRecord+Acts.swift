public import Licensing

extension Act {
    /// The act as one JSON object: what, who, when, on which clause.
    public var json: JSON {
        .members([
            "sequence": .integer(sequence),
            "act": .string(fact.kind.rawValue),
            "title": .string(fact.kind.title),
            "by": .members([
                "id": .string(by.id),
                "post": .string(by.post.rawValue),
                "agency": .optional(by.agency?.rawValue),
                "enterprise": .optional(by.enterprise?.rawValue),
            ]),
            "on": .string(on.description),
            "recordedAt": .string(recordedAt.description),
            "clause": .optional(clause),
            "facts": fact.json,
        ])
    }
}

extension Fact {
    /// The facts of the act; an empty object where the act itself says all.
    public var json: JSON {
        switch self {
        case .opened(let opening): opening.json
        case .materialAdded(let material): material.json
        case .filed(let filing): filing.json
        case .accepted(let notice): .members(["notice": .string(notice.rawValue)])
        case .reviewed(let review): review.json
        case .decided(.granted(let grant)): grant.json
        case .decided(.refused(let refused)): refused.json
        case .licenseMade(let making): making.json
        case .sealApplied(let sealing): sealing.json
        case .published(let publication): publication.json
        case .served(let service): service.json
        case .areaConfirmed(let facts): facts.json
        case .notAccepted(let facts): facts.json
        case .correctionRequested(let facts): facts.json
        case .acceptedBySilence(let notice): .members(["notice": .string(notice.rawValue)])
        case .withdrawn(let facts): facts.json
        case .siteCheckOrdered(let facts): facts.json
        case .siteCheckRecorded(let facts): facts.json
        case .laterItemsAllowed(let reason), .reviewReturned(let reason):
            .members(["reason": .string(reason.text)])
        case .periodExtended(let facts): facts.json
        case .paused(let facts): facts.json
        case .refusalProposed(let facts): facts.json
        case .statementGiven(let content): .members(["content": .string(content.hex)])
        case .deliveryChanged(let delivery):
            .members(["delivery": .string(delivery.rawValue)])
        case .noticeServed(let service): service.json
        case .renewedByLaw(let renewal): renewal.json
        case .closedUncorrected(let notice?):
            .members(["notice": .string(notice.rawValue)])
        case .contentConfirmed, .received, .corrected, .closedUncorrected, .siteCheckSigned,
            .reviewConfirmed, .resumed, .statementWaived, .archived, .endedByExpiry:
            .members([:])
        }
    }
}

extension Renewal {
    fileprivate var json: JSON {
        .members([
            "notice": .string(notice.rawValue), "validFrom": .string(validFrom.description),
            "validUntil": .string(validUntil.description),
        ])
    }
}

extension Opening {
    fileprivate var json: JSON {
        .members([
            "family": .string(family.rawValue), "matter": .string(matter.rawValue),
            "applicant": .string(applicant.rawValue), "agency": .string(agency.rawValue),
            "assistedBy": .optional(assistedBy),
        ])
    }
}

extension Material {
    fileprivate var json: JSON {
        .members([
            "kind": .string(kind), "digest": .string(digest.hex), "size": .integer(size),
        ])
    }
}

extension Filing {
    fileprivate var json: JSON {
        var members = [
            JSONMember(key: "requested", value: .array(requested.map(\.json))),
            JSONMember(key: "ruleSet", value: .string(ruleSet.rawValue)),
            JSONMember(key: "delivery", value: .string(delivery.rawValue)),
        ]
        if let origin { members.append(JSONMember(key: "origin", value: origin.json)) }
        return .object(members)
    }
}

extension Origin {
    fileprivate var json: JSON {
        .members([
            "kind": .string(kind.rawValue), "on": .string(on.description),
            "predecessors": .array(
                predecessors.map {
                    .members([
                        "creditCode": .string($0.creditCode.rawValue),
                        "licenseNumber": .string($0.license.rawValue),
                    ])
                }
            ),
            "inherits": .array(
                ActivityClass.allCases.filter(inherits.contains).map { .string($0.rawValue) }
            ),
        ])
    }
}

extension Review {
    fileprivate var json: JSON {
        .members([
            "proposesGrant": .bool(proposesGrant), "findings": .string(findings.hex),
            "awaitsSecond": .bool(awaitsSecond),
        ])
    }
}

extension Grant {
    fileprivate var json: JSON {
        .members([
            "notice": .string(notice.rawValue), "granted": .array(granted.map(\.json)),
            "licenseNumber": .string(licenseNumber.rawValue),
            "validFrom": .string(validFrom.description),
            "validUntil": .string(validUntil.description),
            "manner": manner.json,
        ])
    }
}

extension Refused {
    fileprivate var json: JSON {
        .members([
            "notice": .string(notice.rawValue),
            "reasons": .array(reasons.map(\.json)), "manner": manner.json,
        ])
    }
}

extension Making {
    fileprivate var json: JSON {
        .members([
            "identifier": .string(identifier.description), "content": .string(content.hex),
        ])
    }
}

extension Sealing {
    fileprivate var json: JSON {
        .members([
            "paper": .string(paper.recordName), "seal": .string(seal), "file": .string(file.hex),
        ])
    }
}

extension Publication {
    fileprivate var json: JSON {
        .members(["identifier": .string(identifier.description), "record": .integer(record)])
    }
}

extension Service {
    fileprivate var json: JSON {
        .members([
            "papers": .array(papers.map { .string($0.recordName) }),
            "delivery": .string(delivery.rawValue),
            "way": way.json,
        ])
    }
}

extension Paper {
    /// `license-original`, `notice-grant`, `notice-correction-2`.
    var recordName: String {
        switch self {
        case .licenseOriginal: "license-original"
        case .licenseDuplicate: "license-duplicate"
        case .notice(let kind, 1): "notice-\(kind.rawValue)"
        case .notice(let kind, let round): "notice-\(kind.rawValue)-\(round)"
        }
    }
}
