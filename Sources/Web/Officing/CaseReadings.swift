import Authority
import Licensing

/// Who has read what of the case, and why: for its agency's readers and for the audit.
struct CaseReadings: Sendable {
    /// One reading.
    struct Row: Sendable {
        let at: String
        let who: String
        let what: String
        let reason: String
    }

    /// More than this are the audit's to export; the page stays short.
    private static let shown = 50

    let title: String
    let rows: [Row]

    /// The latest readings, the last first; nil where nobody has read anything or it is not shown.
    init?(_ sheet: CaseSheet, _ sentences: Catalogue) {
        guard !sheet.readings.isEmpty else { return nil }
        title = sentences(
            "office.case.readings",
            ["count": String(sheet.readings.count)]
        )
        rows = sheet.readings.reversed().prefix(CaseReadings.shown).map { reading in
            let kind = sheet.readable.first { $0.digest == reading.digest }?.kind
            return Row(
                at: Wording.moment(reading.at, sentences),
                who: sheet.name(of: Actor(id: reading.by, post: reading.post), sentences),
                what: kind.map { MaterialWording.name($0, in: sheet.matter.rules, sentences) }
                    ?? "",
                reason: reading.reason
            )
        }
    }
}
