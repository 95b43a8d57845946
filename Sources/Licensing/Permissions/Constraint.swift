/// What must hold beside post and stage for an act to be permitted; pure over the case's acts.
public enum Constraint: Hashable, Sendable {
    /// The officer's agency is the one addressed.
    case ownAgency
    /// The applicant acts for the enterprise that applies.
    case ownEnterprise
    /// No earlier act of these was the same person's.
    case separation(Separation)
    /// A license or a decision's notice is sealed only after the decision (SEED1-37).
    case decidedBeforeSeal
    /// A paper is sealed only where the case calls for it, and once.
    case sealOnlyWhatIsDue
    /// 正本 and 副本 are both sealed (SEED1-8).
    case licenseSealed
    /// Every paper that the case called for is sealed.
    case allSealed

    /// Name as the documentation's table spells it.
    public var name: String {
        switch self {
        case .ownAgency: "ownAgency"
        case .ownEnterprise: "ownEnterprise"
        case .separation(let separation): separation.rawValue
        case .decidedBeforeSeal: "decidedBeforeSeal"
        case .sealOnlyWhatIsDue: "sealOnlyWhatIsDue"
        case .licenseSealed: "licenseSealed"
        case .allSealed: "allSealed"
        }
    }
}

/// Somebody's wish to do an act on a case: all that a constraint may look at.
struct Attempt {
    let actor: Actor
    let kind: ActKind
    /// The paper, for a use of a seal.
    let paper: Paper?
    /// The agency and the enterprise that the case, or the opening asked for, names.
    let opening: Opening?
    let acts: [Act]
    let state: CaseState
    let separations: Set<Separation>
}

extension Constraint {
    /// Why the constraint does not hold; nil where it does.
    func refusal(of attempt: Attempt) -> Refusal? {
        switch self {
        case .ownAgency:
            attempt.refusal(.otherAgency) { $0.agency == attempt.actor.agency }
        case .ownEnterprise:
            attempt.refusal(.otherEnterprise) { $0.applicant == attempt.actor.enterprise }
        case .separation(let separation):
            separation.refusal(of: attempt)
        case .decidedBeforeSeal:
            attempt.isSealedTooEarly ? .notDecided : nil
        case .sealOnlyWhatIsDue:
            attempt.refusalOfPaper
        case .licenseSealed:
            Constraint.unsealed(attempt.state.duePapers.filter(\.isLicense))
        case .allSealed:
            Constraint.unsealed(attempt.state.duePapers)
        }
    }

    private static func unsealed(_ papers: [Paper]) -> Refusal? {
        papers.isEmpty ? nil : .notSealed(papers)
    }
}

extension Separation {
    fileprivate func refusal(of attempt: Attempt) -> Refusal? {
        guard attempt.separations.contains(self),
            let act = obstacle(for: attempt.actor, in: attempt.acts)
        else { return nil }
        return .samePerson(self, did: act.fact.kind, on: act.on)
    }
}

extension Attempt {
    /// A case that nobody has opened belongs to nobody: its stage decides.
    fileprivate func refusal(_ refusal: Refusal, unless belongs: (Opening) -> Bool) -> Refusal? {
        guard let opening else { return nil }
        return belongs(opening) ? nil : refusal
    }

    fileprivate var isSealedTooEarly: Bool {
        switch paper {
        case .licenseOriginal, .licenseDuplicate, .notice(.grant), .notice(.refusal):
            state.decision == nil
        case .notice(.acceptance), nil:
            false
        }
    }

    fileprivate var refusalOfPaper: Refusal? {
        guard let paper, !state.duePapers.contains(paper) else { return nil }
        return state.sealedPapers.contains(paper) ? .alreadySealed(paper) : .notDue(paper)
    }
}
