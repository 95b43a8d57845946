import Documents
import Licensing

extension NoticePapers {
    /// The notice as values, from the fact of the act that called for it.
    mutating func notice() throws -> any Notice {
        switch call.act.fact {
        case .accepted: try acceptance(bySilence: false)
        case .acceptedBySilence: try acceptance(bySilence: true)
        case .correctionRequested(let facts): correction(facts)
        case .notAccepted(let facts): nonAcceptance(facts)
        case .withdrawn(let facts): try withdrawal(facts)
        case .closedUncorrected: try closure()
        case .siteCheckOrdered(let facts): try siteCheck(facts)
        case .periodExtended(let facts): try periodExtended(facts)
        case .paused(let facts): try specialTime(facts)
        case .refusalProposed(let facts): refusalProposed(facts)
        case .decided(.granted(let facts)): grant(facts)
        case .decided(.refused(let facts)): refusal(facts)
        default: throw notDue
        }
    }
}
