import Licensing

/// What of a draft may be changed now.
package enum DraftAccess: Hashable, Sendable {
    /// Everything: it is not filed.
    case all
    /// Only what the agency asked to be corrected (SEED2-15).
    case only(parts: Set<DraftPart>, kinds: Set<String>)
    /// Nothing.
    case none

    /// Whether the part may be changed.
    package func allows(_ part: DraftPart) -> Bool {
        switch self {
        case .all: true
        case .only(let parts, let kinds):
            parts.contains(part) || part == .materials && !kinds.isEmpty
        case .none: false
        }
    }

    /// Whether files of the kind may be added and removed.
    package func allows(kind: String) -> Bool {
        switch self {
        case .all: true
        case .only(_, let kinds): kinds.contains(kind)
        case .none: false
        }
    }

    init(_ state: CaseState, for actor: Actor) {
        switch state.name {
        // The applicant's word on what was entered ends the entering (SEED1-31).
        case .draft: self = actor.post != .applicant && state.isContentConfirmed ? .none : .all
        // What the applicant was not told, it is not asked.
        case .correcting where state.isApplicantTold:
            let places = state.openPlaces
            self = .only(
                parts: Set(places.flatMap(CorrectionTask.parts)),
                kinds: Set(
                    places.compactMap { place in
                        guard case .material(let kind) = place else { return nil }
                        return kind == Material.applicationForm ? nil : kind
                    }
                )
            )
        default: self = .none
        }
    }
}
