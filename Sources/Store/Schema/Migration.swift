/// One frozen step of the schema: text that never changes once a store has run it.
struct Migration {
    /// Number and purpose, as the file remembers it.
    let name: String
    /// The portable text.
    let sql: String
    /// Tables that take no change and no deletion.
    let appendOnly: [String]
    /// Tables whose rows change but stay.
    let neverDeleted: [String]
    /// Counters that only grow.
    let onlyGrowing: [(table: String, column: String)]
    /// Append-only tables whose rows may go once they are so many days older than the last act.
    let agingOut: [(table: String, days: Int)]

    init(
        _ name: String,
        appendOnly: [String] = [],
        neverDeleted: [String] = [],
        onlyGrowing: [(table: String, column: String)] = [],
        agingOut: [(table: String, days: Int)] = [],
        sql: String
    ) {
        self.name = name
        self.sql = sql
        self.appendOnly = appendOnly
        self.neverDeleted = neverDeleted
        self.onlyGrowing = onlyGrowing
        self.agingOut = agingOut
    }

    /// All of them in order; new ones go to the end, none is ever edited.
    static let all = [
        cases, issuing, register, office, projections, oneTimeCodes, lastWriting, people, drafts,
        inbox,
        publicSide,
        acts, certificates, claims, counting, admission, search, visits,
        originals, devices, searchOrder, sessionEnds,
        registerMarks, licenses, journals,
    ]
}
