import GRDB
package import Licensing

extension Snapshot {
    /// One page of a list, by last day, those without one last.
    ///
    /// A text that is too long finds nothing; who asks is told so by `WorkQuery.isTooLong`.
    package func work(_ query: WorkQuery) throws -> [WorkRow] {
        guard !query.isTooLong else { return [] }
        let folded = SearchText.folded(query.text)
        guard !folded.isEmpty else { return try listed(query) }
        return try searched(query, folded)
    }

    /// How many cases wait at a post, counted to a thousand.
    package func workCount(agency: AgencyID, post: Post) throws -> Int {
        try integer(WorkStatement.count, [agency.rawValue, post.rawValue]) ?? 0
    }

    private func listed(_ query: WorkQuery) throws -> [WorkRow] {
        let statement = WorkStatement(query)
        return try rows(statement.sql, statement.arguments, WorkRow.init)
    }

    /// Searching knows no view but the stage: a name is looked for in every case.
    ///
    /// A rare part of the name leads to its few cases. Where every part is common, so is the whole,
    /// and the list is gone through in its order until the page is full.
    private func searched(_ query: WorkQuery, _ folded: String) throws -> [WorkRow] {
        var stage: String?
        if case .stage(let name) = query.view { stage = name }
        let search = WorkSearch(isInHouse: query.agency == nil, hasStage: stage != nil)
        let term = try rarest(of: SearchText.queryTerms(query.text), query.agency, search)
        let isRare = term.count < WorkSearch.fewCases
        let from = query.after ?? .start
        var values: [String: (any DatabaseValueConvertible)?] = [
            "code": folded, "case": folded.lowercased(),
            "pattern": SearchText.pattern(query.text), "due": from.due, "after": from.case,
            "limit": query.limit,
        ]
        if isRare { values["term"] = term.text }
        if let agency = query.agency { values["agency"] = agency.rawValue }
        if let stage { values["stage"] = stage }
        let sql = isRare ? search.byTerm : search.inOrder
        return try rows(sql, StatementArguments(values), WorkRow.init)
    }

    /// The term with the fewest cases, each counted to a bound.
    private func rarest(
        of terms: [String],
        _ agency: AgencyID?,
        _ search: WorkSearch
    ) throws -> (text: String, count: Int) {
        var best = (text: "", count: Int.max)
        for term in terms {
            let bound = min(best.count, WorkSearch.fewCases)
            var values: [String: any DatabaseValueConvertible] = ["term": term, "limit": bound]
            if let agency { values["agency"] = agency.rawValue }
            let count = try integer(search.count, StatementArguments(values)) ?? 0
            if count < best.count { best = (term, count) }
        }
        return best
    }
}

extension WorkRow {
    init?(_ row: Row) {
        guard let inbox = InboxRow(row) else { return nil }
        self.init(row: inbox, assignee: row["assignee"])
    }
}
