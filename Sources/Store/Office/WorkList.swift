import GRDB
package import Licensing

extension Snapshot {
    /// One page of a list, by last day, those without one last.
    ///
    /// A text that nobody could have meant as a name finds nothing.
    package func work(_ query: WorkQuery) throws -> [WorkRow] {
        let folded = SearchText.folded(query.text)
        guard folded.count <= SearchText.longestQuery else { return [] }
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
    private func searched(_ query: WorkQuery, _ folded: String) throws -> [WorkRow] {
        var stage: String?
        if case .stage(let name) = query.view { stage = name }
        let term = try rarest(of: SearchText.queryTerms(query.text))
        return try rows(
            query.agency == nil ? WorkStatement.findInHouse : WorkStatement.find,
            [
                "agency": query.agency?.rawValue, "code": folded, "term": term ?? "",
                "case": folded.lowercased(), "pattern": SearchText.pattern(query.text),
                "stage": stage, "due": query.after?.due ?? "",
                "after": query.after?.case ?? "", "limit": query.limit,
            ],
            WorkRow.init
        )
    }

    /// The term with the fewest names, so that common ones (电力, 公司) are never walked through.
    private func rarest(of terms: [String]) throws -> String? {
        var best: (term: String, count: Int)?
        for term in terms {
            let count = try integer(WorkStatement.termCount, [term]) ?? 0
            if count < best?.count ?? Int.max { best = (term, count) }
        }
        return best?.term
    }
}

extension WorkRow {
    init?(_ row: Row) {
        guard let inbox = InboxRow(row) else { return nil }
        self.init(row: inbox, assignee: row["assignee"])
    }
}
