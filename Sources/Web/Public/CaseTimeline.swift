import Licensing

/// What has happened on a case, for its applicant and for who has number and code: by post, never by
/// person, and without what is the office's own.
struct CaseTimeline: Sendable {
    /// One act.
    struct Step: Sendable {
        let day: String
        let act: String
        let who: String
        let note: String?
    }

    let steps: [Step]

    init(_ case: Case, _ sentences: Catalogue) {
        steps = `case`.acts.filter { CaseTimeline.isShown($0.fact) }.map { act in
            Step(
                day: Wording.day(act.on, sentences),
                act: CaseWords.done(act.fact, sentences),
                who: CaseWords.post(act.by.post, sentences),
                note: CaseTimeline.note(act.fact, sentences)
            )
        }
    }

    /// Drafting, the single uses of seals and the office's own preparations are not told.
    private static func isShown(_ fact: Fact) -> Bool {
        switch fact.kind {
        case .opened, .materialAdded, .contentConfirmed, .areaConfirmed, .laterItemsAllowed,
            .sealApplied, .deliveryChanged, .archived:
            false
        default: true
        }
    }

    /// Why the period stands still or is longer (行政许可法 第四十二、四十五条).
    private static func note(_ fact: Fact, _ sentences: Catalogue) -> String? {
        switch fact {
        case .paused(let standstill):
            "\(CaseWords.ground(standstill.ground, sentences))\(sentences("frame.colon"))"
                + standstill.reason.text
        case .periodExtended(let facts): facts.reason.text
        default: nil
        }
    }
}

/// Until when the office must act, in one sentence, with the statement of the clock.
enum CaseSentence {
    static func of(_ case: Case, on today: Day, under law: Law, _ sentences: Catalogue) -> String {
        let state = `case`.state
        if let standstill = state.standstill {
            return sentences(
                "follow.sentence.paused",
                [
                    "ground": CaseWords.ground(standstill.ground, sentences),
                    "day": Wording.day(standstill.expectedEnd, sentences),
                ]
            )
        }
        let stage = CaseWords.told(state)
        let key = "follow.sentence.\(stage.rawValue)"
        if let term = `case`.applicantsTurn(on: today, under: law) {
            let told = TermWords.sentence(term, on: today, law, sentences)
            return sentences.joined(sentences(key), told)
        }
        guard let clock = running(`case`, stage, law), let due = clock.due,
            // A case whose acts are out of order has no clock, and its stage is still told.
            let timeline = try? `case`.timeline()
        else { return sentences(key) }
        let statement = clock.statement(asOf: today, in: timeline, calendar: law.calendar)
        let words = sentences.language == .chinese ? statement.chinese : statement.english
        let name = stage == .received ? "examination" : "decision"
        return sentences(key)
            + sentences(
                "follow.due.\(name)",
                ["day": Wording.lastDay(due, sentences), "statement": words]
            )
    }

    static func running(_ case: Case, _ stage: StageName, _ law: Law) -> Clock? {
        let name: ClockName
        switch stage {
        case .received: name = .correctionNotice
        case .accepted, .firstReviewed, .reviewed, .confirmed, .refusalProposed: name = .decision
        default: return nil
        }
        return (try? `case`.clocks(under: law))?.last { $0.name == name }
    }
}
