import Authority
import Licensing

/// 我的现场核查: where an inspector goes, the soonest first.
struct VisitList: Sendable {
    /// One check.
    struct Visit: Sendable {
        /// `今天`, `明天`, or how long it is still or already.
        let when: String
        let tone: String
        let day: String
        let place: String
        let applicant: String
        let href: String
        let standing: String
        /// What leads on: the record's form; its signature is on the case's page.
        let act: String?
    }

    let visits: [Visit]
    let hasVisits: Bool

    /// nil for who is no inspector and is ordered to no check.
    init?(_ reader: InboxReader, _ sentences: Catalogue) {
        guard reader.posts.contains(.inspection) || !reader.visits.isEmpty else { return nil }
        visits = reader.visits.map { VisitList.visit($0, today: reader.today, sentences) }
        hasVisits = !visits.isEmpty
    }

    private static func visit(
        _ entry: SiteVisitEntry,
        today: Day,
        _ sentences: Catalogue
    ) -> Visit {
        let (when, tone) =
            entry.isRecorded
            ? (sentences("office.visit.recorded"), "neutral")
            : when(entry.on.number - today.number, sentences)
        let href = "/office/cases/\(entry.id)"
        return Visit(
            when: when,
            tone: tone,
            day: Wording.weekday(entry.on, sentences),
            place: entry.place,
            applicant: entry.applicantName,
            href: href,
            standing: sentences(entry.isRecorded ? "office.visit.sign" : "office.visit.go"),
            act: entry.isRecorded
                ? nil : "\(href)/acts/\(ActKind.siteCheckRecorded.rawValue)?post=inspection"
        )
    }

    /// Today and tomorrow stand out in words, and so does what is past and has no record.
    private static func when(_ days: Int, _ sentences: Catalogue) -> (String, String) {
        let count = ["count": String(abs(days))]
        return switch days {
        case ..<0: ("✕ \(sentences("office.visit.past", count))", "notValid")
        case 0: ("! \(sentences("office.visit.today"))", "cannotConfirm")
        case 1: ("! \(sentences("office.visit.tomorrow"))", "cannotConfirm")
        default: (sentences("office.visit.in", count), "neutral")
        }
    }
}
