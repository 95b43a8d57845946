import Authority

/// Why a draft is not changed, in the reader's language.
enum DraftWording {
    static func text(_ refusal: DraftRefusal, _ sentences: Catalogue) -> String {
        guard sentences.language == .english else { return refusal.message }
        if case .upload(let fault) = refusal { return FaultWording.sentence(fault, sentences) }
        return sentences("refusal.draft.\(key(refusal))", values(refusal, sentences))
    }

    private static func key(_ refusal: DraftRefusal) -> String {
        switch refusal {
        case .notYours: "not-yours"
        case .closed: "closed"
        case .locked: "locked"
        case .conflict: "conflict"
        case .changed: "changed"
        case .confirmed: "confirmed"
        case .tooManyRows: "too-many-rows"
        case .nothingThere, .noFile: "nothing-there"
        case .incomplete: "incomplete"
        case .unanswered: "unanswered"
        case .upload: "upload"
        case .draftOpen: "draft-open"
        }
    }

    private static func values(
        _ refusal: DraftRefusal,
        _ sentences: Catalogue
    ) -> [String: String] {
        func name(_ part: DraftPart) -> String { sentences("apply.part.\(part.rawValue)") }
        switch refusal {
        case .locked(let part), .conflict(let part): return ["part": name(part)]
        case .tooManyRows(let max): return ["max": String(max)]
        case .unanswered(let count), .draftOpen(let count): return ["count": String(count)]
        case .incomplete(let parts):
            return ["parts": parts.map(name).joined(separator: sentences("frame.comma"))]
        default: return [:]
        }
    }
}
