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

    /// The latest so many: the page stays short.
    private static let shown = 50

    let title: String
    let rows: [Row]

    /// The latest readings, the last first; nil where nobody has read anything or it is not shown.
    init?(_ sheet: CaseSheet, _ sentences: Catalogue) {
        guard !sheet.readings.isEmpty else { return nil }
        let count = sheet.readings.count
        title = sentences(
            count > CaseReadings.shown ? "office.case.readings.latest" : "office.case.readings",
            ["count": String(count), "shown": String(CaseReadings.shown)]
        )
        let kinds = CaseReadings.kinds(sheet.file.case)
        rows = sheet.readings.reversed().prefix(CaseReadings.shown).map { reading in
            let kind = kinds[reading.digest]
            return Row(
                at: Wording.moment(reading.at, sentences),
                who: sheet.name(of: Actor(id: reading.by, post: reading.post), sentences),
                what: kind.map { MaterialWording.name($0, in: sheet.matter.rules, sentences) }
                    ?? "",
                reason: reading.reason
            )
        }
    }

    /// What each content of the case is called: the audit sees the names, and no content.
    private static func kinds(_ case: Case) -> [Digest: String] {
        var kinds: [Digest: String] = [:]
        for act in `case`.acts {
            if case .materialAdded(let material) = act.fact {
                kinds[material.digest] = material.kind
            }
            if let record = act.fact.record { kinds[record.digest] = record.kind }
        }
        return kinds
    }
}
