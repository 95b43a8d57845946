import Licensing

/// What stages, acts and papers are called, and what a stage asks of the applicant.
enum ApplicantWords {
    static func stage(_ name: StageName, _ sentences: Catalogue) -> String {
        sentences.language == .chinese ? name.title : sentences("apply.stage.\(name.rawValue)")
    }

    static func act(_ kind: ActKind, _ sentences: Catalogue) -> String {
        sentences.language == .chinese ? kind.title : sentences("apply.act.\(kind.rawValue)")
    }

    /// What is asked of the applicant now; nil where nothing is.
    static func asked(_ state: CaseState, _ sentences: Catalogue) -> String? {
        switch state.name {
        case .draft: return sentences("apply.asked.draft")
        case .correcting:
            let until = state.corrections.last.map { Wording.day($0.until, sentences) }
            return sentences("apply.asked.correct", ["day": until ?? ""])
        case .refusalProposed where !state.isHeard:
            let until = state.proposal.map { Wording.day($0.until, sentences) }
            return sentences("apply.asked.statement", ["day": until ?? ""])
        default: return nil
        }
    }

    static func paper(_ kind: NoticeKind, _ sentences: Catalogue) -> String {
        sentences("apply.paper.\(kind.rawValue)")
    }
}
