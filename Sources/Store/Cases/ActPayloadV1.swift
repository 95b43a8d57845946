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
    case contentConfirmed
    case areaConfirmed(AreaConfirmationV1)
    case notAccepted(NonAcceptanceV1)
    case correctionRequested(CorrectionV1)
    case laterItemsAllowed(ReasonV1)
    case corrected
    case closedUncorrected(ClosingV1)
    case acceptedBySilence(AcceptanceV1)
    case withdrawn(WithdrawalV1)
    case siteCheckOrdered(SiteCheckOrderV1)
    case siteCheckRecorded(SiteCheckRecordV1)
    case siteCheckSigned
    case reviewReturned(ReasonV1)
    case periodExtended(PeriodExtensionV1)
    case paused(StandstillV1)
    case resumed
    case refusalProposed(RefusalProposalV1)
    case statementGiven(StatementV1)
    case statementWaived
    case deliveryChanged(DeliveryV1)
    case noticeServed(NoticeServiceV1)
    case renewedByLaw(RenewalV1)
    case endedByExpiry

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
            case .contentConfirmed: .contentConfirmed
            case .areaConfirmed(let facts): .areaConfirmed(AreaConfirmationV1(facts))
            case .notAccepted(let facts): .notAccepted(NonAcceptanceV1(facts))
            case .correctionRequested(let facts): .correctionRequested(CorrectionV1(facts))
            case .laterItemsAllowed(let facts): .laterItemsAllowed(ReasonV1(reason: facts.text))
            case .corrected: .corrected
            case .closedUncorrected(let notice):
                .closedUncorrected(ClosingV1(notice: notice?.rawValue))
            case .acceptedBySilence(let facts):
                .acceptedBySilence(AcceptanceV1(notice: facts.rawValue))
            case .withdrawn(let facts): .withdrawn(WithdrawalV1(facts))
            case .siteCheckOrdered(let facts): .siteCheckOrdered(SiteCheckOrderV1(facts))
            case .siteCheckRecorded(let facts): .siteCheckRecorded(SiteCheckRecordV1(facts))
            case .siteCheckSigned: .siteCheckSigned
            case .reviewReturned(let facts): .reviewReturned(ReasonV1(reason: facts.text))
            case .periodExtended(let facts): .periodExtended(PeriodExtensionV1(facts))
            case .paused(let facts): .paused(StandstillV1(facts))
            case .resumed: .resumed
            case .refusalProposed(let facts): .refusalProposed(RefusalProposalV1(facts))
            case .statementGiven(let facts): .statementGiven(StatementV1(content: facts.hex))
            case .statementWaived: .statementWaived
            case .deliveryChanged(let facts): .deliveryChanged(DeliveryV1(delivery: facts.rawValue))
            case .noticeServed(let facts): .noticeServed(NoticeServiceV1(facts))
            case .renewedByLaw(let facts): .renewedByLaw(RenewalV1(facts))
            case .endedByExpiry: .endedByExpiry
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
        case "contentConfirmed": self = .contentConfirmed
        case "areaConfirmed":
            self = .areaConfirmed(try StableJSON.value(AreaConfirmationV1.self, json))
        case "notAccepted": self = .notAccepted(try StableJSON.value(NonAcceptanceV1.self, json))
        case "correctionRequested":
            self = .correctionRequested(try StableJSON.value(CorrectionV1.self, json))
        case "laterItemsAllowed":
            self = .laterItemsAllowed(try StableJSON.value(ReasonV1.self, json))
        case "corrected": self = .corrected
        case "closedUncorrected":
            self = .closedUncorrected(try StableJSON.value(ClosingV1.self, json))
        case "acceptedBySilence":
            self = .acceptedBySilence(try StableJSON.value(AcceptanceV1.self, json))
        case "withdrawn": self = .withdrawn(try StableJSON.value(WithdrawalV1.self, json))
        case "siteCheckOrdered":
            self = .siteCheckOrdered(try StableJSON.value(SiteCheckOrderV1.self, json))
        case "siteCheckRecorded":
            self = .siteCheckRecorded(try StableJSON.value(SiteCheckRecordV1.self, json))
        case "siteCheckSigned": self = .siteCheckSigned
        case "reviewReturned": self = .reviewReturned(try StableJSON.value(ReasonV1.self, json))
        case "periodExtended":
            self = .periodExtended(try StableJSON.value(PeriodExtensionV1.self, json))
        case "paused": self = .paused(try StableJSON.value(StandstillV1.self, json))
        case "resumed": self = .resumed
        case "refusalProposed":
            self = .refusalProposed(try StableJSON.value(RefusalProposalV1.self, json))
        case "statementGiven": self = .statementGiven(try StableJSON.value(StatementV1.self, json))
        case "statementWaived": self = .statementWaived
        case "deliveryChanged": self = .deliveryChanged(try StableJSON.value(DeliveryV1.self, json))
        case "noticeServed": self = .noticeServed(try StableJSON.value(NoticeServiceV1.self, json))
        case "renewedByLaw": self = .renewedByLaw(try StableJSON.value(RenewalV1.self, json))
        case "endedByExpiry": self = .endedByExpiry
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
        case .contentConfirmed: "contentConfirmed"
        case .areaConfirmed: "areaConfirmed"
        case .notAccepted: "notAccepted"
        case .correctionRequested: "correctionRequested"
        case .laterItemsAllowed: "laterItemsAllowed"
        case .corrected: "corrected"
        case .closedUncorrected: "closedUncorrected"
        case .acceptedBySilence: "acceptedBySilence"
        case .withdrawn: "withdrawn"
        case .siteCheckOrdered: "siteCheckOrdered"
        case .siteCheckRecorded: "siteCheckRecorded"
        case .siteCheckSigned: "siteCheckSigned"
        case .reviewReturned: "reviewReturned"
        case .periodExtended: "periodExtended"
        case .paused: "paused"
        case .resumed: "resumed"
        case .refusalProposed: "refusalProposed"
        case .statementGiven: "statementGiven"
        case .statementWaived: "statementWaived"
        case .deliveryChanged: "deliveryChanged"
        case .noticeServed: "noticeServed"
        case .renewedByLaw: "renewedByLaw"
        case .endedByExpiry: "endedByExpiry"
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
        case .areaConfirmed(let body): try StableJSON.text(body)
        case .notAccepted(let body): try StableJSON.text(body)
        case .correctionRequested(let body): try StableJSON.text(body)
        case .laterItemsAllowed(let body): try StableJSON.text(body)
        case .acceptedBySilence(let body): try StableJSON.text(body)
        case .withdrawn(let body): try StableJSON.text(body)
        case .siteCheckOrdered(let body): try StableJSON.text(body)
        case .siteCheckRecorded(let body): try StableJSON.text(body)
        case .reviewReturned(let body): try StableJSON.text(body)
        case .periodExtended(let body): try StableJSON.text(body)
        case .paused(let body): try StableJSON.text(body)
        case .refusalProposed(let body): try StableJSON.text(body)
        case .statementGiven(let body): try StableJSON.text(body)
        case .deliveryChanged(let body): try StableJSON.text(body)
        case .noticeServed(let body): try StableJSON.text(body)
        case .renewedByLaw(let body): try StableJSON.text(body)
        case .closedUncorrected(let body): try StableJSON.text(body)
        case .received, .reviewConfirmed, .archived, .contentConfirmed, .corrected,
            .siteCheckSigned, .resumed, .statementWaived, .endedByExpiry:
            "{}"
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
        case .contentConfirmed: .contentConfirmed
        case .areaConfirmed(let body): .areaConfirmed(try body.value())
        case .notAccepted(let body): .notAccepted(try body.value())
        case .correctionRequested(let body): .correctionRequested(try body.value())
        case .laterItemsAllowed(let body): .laterItemsAllowed(reason: try body.value())
        case .corrected: .corrected
        case .closedUncorrected(let body):
            .closedUncorrected(notice: body.notice.map { NoticeNumber($0) })
        case .acceptedBySilence(let body): .acceptedBySilence(notice: NoticeNumber(body.notice))
        case .withdrawn(let body): .withdrawn(try body.value())
        case .siteCheckOrdered(let body): .siteCheckOrdered(try body.value())
        case .siteCheckRecorded(let body): .siteCheckRecorded(try body.value())
        case .siteCheckSigned: .siteCheckSigned
        case .reviewReturned(let body): .reviewReturned(reason: try body.value())
        case .periodExtended(let body): .periodExtended(try body.value())
        case .paused(let body): .paused(try body.value())
        case .resumed: .resumed
        case .refusalProposed(let body): .refusalProposed(try body.value())
        case .statementGiven(let body): .statementGiven(try body.value())
        case .statementWaived: .statementWaived
        case .deliveryChanged(let body): .deliveryChanged(try body.value())
        case .noticeServed(let body): .noticeServed(try body.value())
        case .renewedByLaw(let body): .renewedByLaw(try body.value())
        case .endedByExpiry: .endedByExpiry
        }
    }
}
