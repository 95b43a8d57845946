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

    /// What was done, as a record tells it afterwards: which paper was sealed or served, and what the
    /// office asked for told apart from what the applicant gave.
    static func done(_ fact: Fact, _ sentences: Catalogue) -> String {
        let name = sentences("history.\(fact.kind.rawValue)")
        switch fact {
        case .sealApplied(let sealing):
            let paper = paper(sealing.paper, sentences)
            return sentences("history.of", ["act": name, "paper": paper])
        case .noticeServed(let service):
            let paper = paper(service.paper, sentences)
            return sentences("history.of", ["act": name, "paper": paper])
        default: return name
        }
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

    /// The applicant's last statement on the refusal that is proposed now; nil before it.
    static func lastStatement(_ state: CaseState) -> Statement? {
        let told = state.notices.last { $0.paper.noticeKind == .refusalProposed }
        guard let told, state.name == .refusalProposed else { return nil }
        return state.statements.last { $0.on >= told.on }
    }

    /// Whether something is to be asked of the applicant and its notice is not sealed yet.
    static func isUntold(_ state: CaseState) -> Bool {
        [.correcting, .refusalProposed].contains(state.name) && !state.isApplicantTold
    }

    /// The stage as it was told: before its seal, a request or a proposal is the office's own.
    static func told(_ state: CaseState) -> StageName {
        guard isUntold(state) else { return state.name }
        return state.name == .correcting ? .received : .confirmed
    }

    /// What is asked of the applicant now; nil where nothing is, or nothing was told.
    static func asked(_ state: CaseState, _ law: Law, _ sentences: Catalogue) -> String? {
        if isUntold(state) { return nil }
        switch state.name {
        case .draft: return sentences("apply.asked.draft")
        case .correcting:
            let until = state.correctionEnd(under: law) ?? state.corrections.last?.until
            return sentences(
                "apply.asked.correct",
                ["day": until.map { Wording.lastDay($0, sentences) } ?? ""]
            )
        case .refusalProposed where !state.isStatementWaived:
            let until =
                state.lastDayToSpeak(under: law).map { Wording.lastDay($0, sentences) } ?? ""
            guard let statement = lastStatement(state) else {
                return sentences("apply.asked.statement", ["day": until])
            }
            let given = Wording.day(statement.on, sentences)
            return sentences("apply.asked.stated", ["given": given, "day": until])
        default: return nil
        }
    }
}
