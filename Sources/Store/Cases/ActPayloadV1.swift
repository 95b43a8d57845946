import Licensing

/// Version 1 of all payloads; never to be edited once a store has one.
enum ActPayloadV1 {
    static let version = 1

    case opened(OpeningV1)
    case materialAdded(MaterialV1)
    case filed(FilingV1)
    case received
    case accepted(AcceptanceV1)
    case reviewed(ReviewV1)
    case reviewConfirmed
    case decided(DecisionV1)
    case licenseMade(MakingV1)
    case sealApplied(SealingV1)
    case published(PublicationV1)
    case served(ServiceV1)
    case archived

    init(_ fact: Fact) {
        self =
            switch fact {
            case .opened(let facts): .opened(OpeningV1(facts))
            case .materialAdded(let facts): .materialAdded(MaterialV1(facts))
            case .filed(let facts): .filed(FilingV1(facts))
            case .received: .received
            case .accepted(let notice): .accepted(AcceptanceV1(notice: notice.rawValue))
            case .reviewed(let facts): .reviewed(ReviewV1(facts))
            case .reviewConfirmed: .reviewConfirmed
            case .decided(let facts): .decided(DecisionV1(facts))
            case .licenseMade(let facts): .licenseMade(MakingV1(facts))
            case .sealApplied(let facts): .sealApplied(SealingV1(facts))
            case .published(let facts): .published(PublicationV1(facts))
            case .served(let facts): .served(ServiceV1(facts))
            case .archived: .archived
            }
    }

    init(kind: String, json: String) throws {
        switch kind {
        case "opened": self = .opened(try StableJSON.value(OpeningV1.self, json))
        case "materialAdded": self = .materialAdded(try StableJSON.value(MaterialV1.self, json))
        case "filed": self = .filed(try StableJSON.value(FilingV1.self, json))
        case "received": self = .received
        case "accepted": self = .accepted(try StableJSON.value(AcceptanceV1.self, json))
        case "reviewed": self = .reviewed(try StableJSON.value(ReviewV1.self, json))
        case "reviewConfirmed": self = .reviewConfirmed
        case "decided": self = .decided(try StableJSON.value(DecisionV1.self, json))
        case "licenseMade": self = .licenseMade(try StableJSON.value(MakingV1.self, json))
        case "sealApplied": self = .sealApplied(try StableJSON.value(SealingV1.self, json))
        case "published": self = .published(try StableJSON.value(PublicationV1.self, json))
        case "served": self = .served(try StableJSON.value(ServiceV1.self, json))
        case "archived": self = .archived
        default: throw UnreadablePayload(kind: kind, version: ActPayloadV1.version)
        }
    }

    var kind: String {
        switch self {
        case .opened: "opened"
        case .materialAdded: "materialAdded"
        case .filed: "filed"
        case .received: "received"
        case .accepted: "accepted"
        case .reviewed: "reviewed"
        case .reviewConfirmed: "reviewConfirmed"
        case .decided: "decided"
        case .licenseMade: "licenseMade"
        case .sealApplied: "sealApplied"
        case .published: "published"
        case .served: "served"
        case .archived: "archived"
        }
    }

    func json() throws -> String {
        switch self {
        case .opened(let body): try StableJSON.text(body)
        case .materialAdded(let body): try StableJSON.text(body)
        case .filed(let body): try StableJSON.text(body)
        case .accepted(let body): try StableJSON.text(body)
        case .reviewed(let body): try StableJSON.text(body)
        case .decided(let body): try StableJSON.text(body)
        case .licenseMade(let body): try StableJSON.text(body)
        case .sealApplied(let body): try StableJSON.text(body)
        case .published(let body): try StableJSON.text(body)
        case .served(let body): try StableJSON.text(body)
        case .received, .reviewConfirmed, .archived: "{}"
        }
    }

    func fact() throws -> Fact {
        switch self {
        case .opened(let body): .opened(try body.value())
        case .materialAdded(let body): .materialAdded(try body.value())
        case .filed(let body): .filed(try body.value())
        case .received: .received
        case .accepted(let body): .accepted(notice: NoticeNumber(body.notice))
        case .reviewed(let body): .reviewed(try body.value())
        case .reviewConfirmed: .reviewConfirmed
        case .decided(let body): .decided(try body.value())
        case .licenseMade(let body): .licenseMade(try body.value())
        case .sealApplied(let body): .sealApplied(try body.value())
        case .published(let body): .published(try body.value())
        case .served(let body): .served(try body.value())
        case .archived: .archived
        }
    }
}
