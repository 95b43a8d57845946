package import Licensing

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
