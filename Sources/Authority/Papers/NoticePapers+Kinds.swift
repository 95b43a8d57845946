import Documents
import Licensing

extension NoticePapers {
    /// The notice as values, from the fact of the act that called for it.
    mutating func notice() throws -> any Notice {
        switch call.act.fact {
        case .accepted: try acceptance(bySilence: false)
        case .acceptedBySilence: try acceptance(bySilence: true)
        case .correctionRequested(let facts): try correction(facts)
        case .notAccepted(let facts): nonAcceptance(facts)
        case .withdrawn(let facts): try withdrawal(facts)
        case .closedUncorrected: try closure()
        case .siteCheckOrdered(let facts): try siteCheck(facts)
        case .periodExtended(let facts): try periodExtended(facts)
        case .paused(let facts): try specialTime(facts)
        case .refusalProposed(let facts): try refusalProposed(facts)
        case .decided(let decision): try self.decision(decision)
        case .renewedByLaw(let facts):
            extensionConfirmed(try extensionPaper(until: facts.validUntil))
        default: throw notDue
        }
    }

    /// The notice of a decision: an extension has its own.
    private mutating func decision(_ decision: Decision) throws -> any Notice {
        switch (decision, try extensionRequest()) {
        case (.granted(let facts), nil): grant(facts)
        case (.refused(let facts), nil): refusal(facts)
        case (.granted(let facts), _?):
            extensionGranted(try extensionPaper(until: facts.validUntil))
        case (.refused(let facts), let request?): try extensionRefused(facts, of: request)
        }
    }
}
