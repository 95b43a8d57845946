import Authority
import Licensing

/// Where a person's last letter stands: who gave one must not be told merely that nothing is proved.
struct LetterStanding: Sendable {
    /// Since when it waits, or that it was refused.
    let sentence: String
    /// Who examines it, or did.
    let agency: String
    /// Why it was refused; nil where it waits.
    let reason: String?
    let isWaiting: Bool

    /// The last letter's standing; nil where none was given, and where the last was confirmed.
    ///
    /// - Parameters:
    ///   - letters: of one person, the last first.
    ///   - agency: whose officers read them.
    ///   - sentences: in the reader's language.
    init?(_ letters: [LetterSummary], agency: Agency, _ sentences: Catalogue) {
        guard let last = letters.first, last.outcome?.isConfirmed != true else { return nil }
        isWaiting = last.outcome == nil
        let key = isWaiting ? "standing" : "notConfirmed"
        let at = Wording.moment(last.at, sentences)
        sentence = sentences("people.letter.\(key)", ["time": at])
        self.agency = agency.name
        reason = last.outcome?.reason
    }
}
