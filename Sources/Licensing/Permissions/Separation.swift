/// Acts of one case that one person must not do both (职责分离).
///
/// The law names none of these for this case's acts: each is a setting of the agency, on by
/// default, and no clause is quoted for it.
///
/// - Source: regulation.md G, hard rules.
public enum Separation: String, Sendable, CaseIterable {
    /// Who accepted neither reviews nor decides.
    case notWhoAccepted
    /// Who reviewed or confirmed the review neither confirms, decides nor seals.
    case notWhoReviewed
    /// Who decided does not seal.
    case notWhoDecided
    /// Who made the license does not seal.
    case notWhoMade
    /// Who entered for the applicant at the counter neither accepts, reviews nor decides.
    case notWhoAssisted
    /// Two readers are two people.
    case notWhoRead

    /// All separations: the default.
    public static let all = Set(Separation.allCases)
    /// Those that no agency lifts: two readers are two, and who entered for an applicant judges nothing
    /// of it (SEED1-30, SEED1-31).
    public static let unconditional: Set<Separation> = [.notWhoRead, .notWhoAssisted]
    /// Those that an agency may lift.
    public static let settable = Separation.allCases.filter { !unconditional.contains($0) }

    /// The earlier acts that shut a person out.
    public var earlier: Set<ActKind> {
        switch self {
        case .notWhoAccepted: [.accepted]
        case .notWhoReviewed: [.reviewed, .reviewConfirmed]
        case .notWhoDecided: [.granted, .refused]
        case .notWhoMade: [.licenseMade]
        case .notWhoAssisted: [.opened, .materialAdded]
        case .notWhoRead: [.reviewed]
        }
    }

    /// The act of the same person that stands in the way of another; nil where none does.
    ///
    /// Who confirmed a review that was returned may confirm the next.
    func obstacle(to kind: ActKind, by actor: Actor, in acts: [Act]) -> Act? {
        let earlier = kind == .reviewConfirmed ? earlier.subtracting([kind]) : earlier
        return acts.suffix(from: start(in: acts))
            .first { earlier.contains($0.fact.kind) && $0.by.id == actor.id }
    }

    /// Readings count from the last return on: who read before it may read anew.
    private func start(in acts: [Act]) -> Int {
        guard self == .notWhoRead else { return 0 }
        return acts.lastIndex { $0.fact.kind == .reviewReturned } ?? 0
    }
}
