import Authority
import Licensing

/// How the draft stands before the rules, shown beside every page of it.
struct Standing: Sendable {
    /// The best grade of a class that the facts given so far support.
    struct Reach: Sendable {
        let name: String
        let grade: String
        let isNone: Bool
    }

    /// A part that is not given yet.
    struct Missing: Sendable {
        let href: String
        let text: String
    }

    private static let failingShown = 4

    let sentence: String
    let tone: String
    let reaches: [Reach]
    let failing: [EligibilityResult.Said]
    /// The conditions that fail beyond the first four.
    ///
    /// No other page lists them before the draft is ready.
    let rest: [EligibilityResult.Said]
    let more: String
    let missing: [Missing]

    init(_ draft: Draft, law: Law, base: String, _ sentences: Catalogue) {
        let reading = draft.reading
        let report = draft.report(under: law)
        let findings = report?.findings ?? []
        // Each rule looks through all faults, of which a draft has thousands: it is asked once.
        let unreadRules = Set(findings.map(\.rule)).filter { reading.isUnread($0) }
        let unread = Set(unreadRules.map(\.draftPart))
        let given = findings.filter { finding in
            guard !unreadRules.contains(finding.rule) else { return false }
            let status = reading.statuses[finding.rule.draftPart]
            let isAsked = finding.subject == nil || reading.statuses[.requested] == .complete
            return isAsked && (status == .complete || status == .incomplete)
        }
        let failed = given.filter { $0.outcome == .notMet }
        let open: [DraftPart] =
            [.enterprise, .requested, .safety, .assets, .staff, .works]
            + [.settlements]
        let waiting = open.filter {
            reading.statuses[$0] == .notStarted || unread.contains($0)
        }
        sentence =
            failed.isEmpty
            ? sentences(
                waiting.isEmpty ? "apply.standing.met" : "apply.standing.soFar",
                ["count": String(waiting.count)]
            )
            : sentences("apply.standing.notMet", ["count": String(failed.count)])
        tone = !failed.isEmpty ? "notValid" : waiting.isEmpty ? "valid" : "neutral"
        // The best grade rests on people and assets both.
        let isKnown = reading.statuses[.staff] != .notStarted && !unread.contains(.assets)
        reaches = ActivityClass.allCases.map { activity in
            let grade = isKnown ? report?.attainable[activity] : nil
            return Reach(
                name: sentences("class.\(activity.rawValue)"),
                grade: grade.map { Wording.grade($0, sentences) }
                    ?? sentences(isKnown ? "check.noGrade" : "apply.notGiven"),
                isNone: grade == nil
            )
        }
        let said = failed.map { EligibilityResult.Said($0, sentences) }
        failing = Array(said.prefix(Standing.failingShown))
        rest = Array(said.dropFirst(Standing.failingShown))
        more = sentences("apply.standing.more", ["count": String(rest.count)])
        missing = waiting.map { part in
            Missing(
                href: PartForm.address(part, "\(base)/\(draft.id)"),
                text: sentences("apply.part.\(part.rawValue)")
            )
        }
    }
}
