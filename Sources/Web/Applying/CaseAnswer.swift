import Authority
import Licensing

/// What an applicant reads first about a case: how it came out once it is decided, where it stands before.
struct CaseAnswer: Sendable {
    let tone: String
    let word: String
    let sentence: String

    init(_ file: OwnFile, due: Day?, _ sentences: Catalogue) {
        let state = file.state
        let outcome = state.outcome ?? CaseWords.told(state)
        tone = CaseAnswer.tone(outcome)
        word = CaseWords.stage(outcome, sentences)
        sentence = CaseAnswer.sentence(state, outcome, due, sentences)
    }

    private static func tone(_ name: StageName) -> String {
        switch name {
        case .correcting, .refusalProposed: "cannotConfirm"
        case .notAccepted, .closed, .refused, .ended: "notValid"
        case .granted, .renewed: "valid"
        default: "neutral"
        }
    }

    private static func sentence(
        _ state: CaseState,
        _ outcome: StageName,
        _ due: Day?,
        _ sentences: Catalogue
    ) -> String {
        if let standstill = state.standstill {
            return sentences(
                "apply.case.paused",
                [
                    "ground": CaseWords.ground(standstill.ground, sentences),
                    "day": Wording.day(standstill.expectedEnd, sentences),
                ]
            )
        }
        if let grant = state.grant, state.publication != nil {
            return sentences(
                "apply.case.licensed",
                [
                    "number": grant.licenseNumber.rawValue,
                    "day": Wording.day(grant.validUntil, sentences),
                ]
            )
        }
        let name = state.grant == nil ? outcome : state.name
        let isUntold = CaseWords.isUntold(state)
        let now = sentences("apply.now.\(isUntold ? "untold" : name.rawValue)")
        guard let due else { return now }
        return now + sentences("apply.case.until", ["day": Wording.lastDay(due, sentences)])
    }
}
