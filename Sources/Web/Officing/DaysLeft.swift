import Authority
import Licensing

/// How long a case may still take: in words with a sign, so that color alone says nothing.
struct DaysLeft: Sendable {
    let text: String
    let sign: String
    let tone: String

    /// - Parameters:
    ///   - days: working days left; negative where the last day is past, nil where no clock runs.
    ///   - sentences: the catalogue.
    init(_ days: Int?, _ sentences: Catalogue) {
        switch days {
        case nil: self.init("none", 0, "", "neutral", sentences)
        case .some(let days) where days < 0: self.init("over", -days, "✕", "notValid", sentences)
        case .some(0): self.init("today", 0, "!", "cannotConfirm", sentences)
        case .some(let days) where days <= DaysLeft.soon:
            self.init("days", days, "!", "cannotConfirm", sentences)
        case .some(let days): self.init("days", days, "", "neutral", sentences)
        }
    }

    /// The same of a case in a list: a pause runs no clock until its expected end is past.
    init(_ entry: CaseListEntry, _ sentences: Catalogue) {
        if entry.isPaused, entry.daysLeft ?? 0 >= 0 {
            self.init("paused", 0, "", "neutral", sentences)
        } else {
            self.init(entry.daysLeft, sentences)
        }
    }

    /// From so few working days on a case is marked.
    private static let soon = 2

    private init(
        _ key: String,
        _ days: Int,
        _ sign: String,
        _ tone: String,
        _ sentences: Catalogue
    ) {
        let word = sentences("office.left.\(key)", ["count": String(days)])
        text = sign.isEmpty ? word : "\(sign) \(word)"
        self.sign = sign
        self.tone = tone
    }
}
