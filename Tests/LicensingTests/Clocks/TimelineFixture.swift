import Licensing
import Testing

/// Short spelling of timelines for the tests of this folder: `received 2026-03-02`.
enum Written {
    /// A day; a wrong one fails the test.
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// Events, one `kind day` each, parted by commas.
    static func events(_ text: String) throws -> [TimelineEvent] {
        try text.split(separator: ",").map { part in
            let words = part.split(separator: " ").map(String.init)
            return TimelineEvent(try kind(words[0]), on: try day(words[1]))
        }
    }

    private static func kind(_ word: String) throws -> TimelineEvent.Kind {
        switch word {
        case "received": return .received
        case "request": return .correctionRequested
        case "corrected": return .corrected
        case "accepted": return .accepted
        case "resumed": return .resumed
        case "extended": return .periodExtended
        case "granted": return .decided(isGrant: true)
        case "refused": return .decided(isGrant: false)
        case "registered": return .registeredElsewhere
        case "announced": return .announced
        case "terminated": return .terminatedByDecision
        default: return .paused(try #require(PauseGround(rawValue: word)))
        }
    }

    static func timeline(
        _ matter: Matter,
        _ events: String,
        validUntil: String? = nil,
        family: LicenseFamily = .facility
    ) throws -> Timeline {
        try Timeline(
            family: family,
            matter: matter,
            events: try Written.events(events),
            validUntil: try validUntil.map(day)
        )
    }

    static func clocks(
        _ matter: Matter,
        _ events: String,
        validUntil: String? = nil,
        family: LicenseFamily = .facility
    ) throws -> [Clock] {
        let law = try SampleCase.law()
        return try Licensing.clocks(
            of: try timeline(matter, events, validUntil: validUntil, family: family),
            calendar: law.calendar,
            rules: try #require(law.ruleSet(RuleSetID("RS-2020")))
        )
    }

    /// `name start days due`, one clock a line; `~` marks a provisional day, `>=` an earliest one.
    static func lines(_ clocks: [Clock]) -> [String] {
        clocks.map { clock in
            let due = clock.due.map(\.description) ?? "paused"
            let mark = (clock.bound == .earliest ? ">=" : "") + (clock.isProvisional ? "~" : "")
            return "\(clock.name.rawValue) \(clock.start) \(clock.days) \(mark)\(due)"
        }
    }
}
