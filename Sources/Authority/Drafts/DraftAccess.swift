package import Licensing

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
        case .correcting:
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

/// One thing that the agency asked to be corrected, and whether it has been answered.
package struct CorrectionTask: Hashable, Sendable {
    package let item: CorrectionItem
    /// The parts of the form that it opens; empty for a file.
    package let parts: [DraftPart]
    /// True once one of them was saved, or a new file of the kind was added, since the request.
    package let isAnswered: Bool

    /// The parts that a place opens.
    ///
    /// The form as a whole opens them all; so does a name that no part has, so that nobody is
    /// asked for what cannot be changed. What is applied for stays as it was filed.
    static func parts(of place: CorrectionPlace) -> [DraftPart] {
        switch place {
        case .form(let name):
            if let part = DraftPart(rawValue: name), part != .materials { return [part] }
            return DraftPart.form
        case .material(let kind):
            return kind == Material.applicationForm ? DraftPart.form : []
        }
    }

    static func all(
        of current: Case,
        parts: [DraftPart: Draft.Part],
        files: [Draft.File]
    ) -> [CorrectionTask] {
        let request = current.acts.last { $0.fact.kind == .correctionRequested }
        guard let request, let items = current.state.corrections.last?.items else { return [] }
        // Moments are whole seconds: what is saved within the second of the asking answers it, as
        // nothing could be saved between filing and asking.
        return items.map { item in
            let opened = CorrectionTask.parts(of: item.place)
            let isSaved = opened.contains { part in
                parts[part]?.savedAt.map { $0 >= request.recordedAt } ?? false
            }
            let isGiven =
                opened.isEmpty
                && files.contains { file in
                    file.kind == item.place.name && file.addedAt >= request.recordedAt
                }
            return CorrectionTask(item: item, parts: opened, isAnswered: isSaved || isGiven)
        }
    }
}

extension DraftPart {
    /// The parts of the form that a correction can open.
    static let form: [DraftPart] = [
        .enterprise, .origin, .safety, .assets, .staff, .works, .settlements, .delivery,
    ]
}
