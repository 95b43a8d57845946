import Authority
import Licensing

/// Fifty people of a roster, and the ways to the others: a roster may have 2,000 (quality §1.3).
struct RosterPart: Sendable {
    static let rowsShown = 50

    let rows: [RosterRow]
    /// `第 51–100 人，共 419 人`; nil where one page shows everybody.
    let shown: String?
    let previous: Int?
    let next: Int?
    /// Whether there is more than one page.
    let isParted: Bool

    /// - Parameters:
    ///   - people: the whole roster.
    ///   - asked: the page's number; what is none is the first, what lies beyond is the last.
    ///   - sentences: the catalogue.
    init(_ people: [RosterLine], page asked: String, _ sentences: Catalogue) {
        let last = max(1, (people.count + RosterPart.rowsShown - 1) / RosterPart.rowsShown)
        let page = min(max(Int(asked) ?? 1, 1), last)
        let first = (page - 1) * RosterPart.rowsShown
        let part = people.dropFirst(first).prefix(RosterPart.rowsShown)
        rows = part.map { RosterRow($0, sentences) }
        isParted = last > 1
        previous = page > 1 ? page - 1 : nil
        next = page < last ? page + 1 : nil
        shown =
            last > 1
            ? sentences(
                "office.roster.shown",
                [
                    "first": String(first + 1), "last": String(first + part.count),
                    "count": String(people.count),
                ]
            ) : nil
    }
}
