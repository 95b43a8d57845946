import Licensing

/// What a case's stages, acts, posts and papers are called in the reader's language.
enum CaseWords {
    static func matter(_ family: LicenseFamily, _ matter: Matter, _ sentences: Catalogue) -> String
    {
        sentences.find("follow.matter.\(family.rawValue).\(matter.rawValue)")
            ?? sentences("follow.matter.other")
    }

    static func stage(_ name: StageName, _ sentences: Catalogue) -> String {
        sentences("stage.\(name.rawValue)")
    }

    static func act(_ kind: ActKind, _ sentences: Catalogue) -> String {
        sentences("act.\(kind.rawValue)")
    }

    static func post(_ post: Post, _ sentences: Catalogue) -> String {
        sentences("post.\(post.rawValue)")
    }

    static func ground(_ ground: PauseGround, _ sentences: Catalogue) -> String {
        switch sentences.language {
        case .chinese: ground.title
        case .english: ground.englishTitle
        }
    }

    static func notice(_ kind: NoticeKind, _ sentences: Catalogue) -> String {
        sentences("paper.\(kind.rawValue)")
    }

    /// A paper; a second correction or pause with its number.
    static func paper(_ paper: Paper, _ sentences: Catalogue) -> String {
        switch paper {
        case .licenseOriginal: return sentences("paper.original")
        case .licenseDuplicate: return sentences("paper.duplicate")
        case .notice(let kind, let round):
            let name = notice(kind, sentences)
            guard round > 1 else { return name }
            return sentences("paper.round", ["paper": name, "round": String(round)])
        }
    }

    static func way(_ way: ServiceWay, _ sentences: Catalogue) -> String {
        switch way {
        case .electronic: sentences("way.electronic")
        case .mail: sentences("way.mail")
        case .counter: sentences("way.counter")
        }
    }

    /// What is asked of the applicant now; nil where nothing is.
    static func asked(_ state: CaseState, _ law: Law, _ sentences: Catalogue) -> String? {
        switch state.name {
        case .draft: return sentences("apply.asked.draft")
        case .correcting:
            let until = state.correctionEnd(under: law) ?? state.corrections.last?.until
            return sentences(
                "apply.asked.correct",
                ["day": until.map { Wording.day($0, sentences) } ?? ""]
            )
        case .refusalProposed where !state.isStatementWaived:
            let until = state.lastDayToSpeak(under: law)
            return sentences(
                "apply.asked.statement",
                ["day": until.map { Wording.day($0, sentences) } ?? ""]
            )
        default: return nil
        }
    }
}
