import GRDB
package import Licensing

extension Snapshot {
    /// Licenses by number, credit code or part of the holder's name, in the order of their numbers.
    ///
    /// Blank text, and text longer than any name, finds nothing; `number` is the last one of the
    /// page before.
    package func search(
        _ text: String,
        agency: AgencyID? = nil,
        limit: Int = 20,
        after number: LicenseNumber? = nil
    ) throws -> [LicenseRow] {
        let folded = SearchText.folded(text)
        guard folded.count <= SearchText.longestQuery else { return [] }
        guard let term = try rarest(of: SearchText.queryTerms(text)) else { return [] }
        return try rows(
            LicenseSearch.find,
            [
                "text": folded, "term": term, "pattern": SearchText.pattern(text),
                "agency": agency?.rawValue, "after": number?.rawValue ?? "", "limit": limit,
            ],
            LicenseRow.init
        )
    }

    /// Licenses of an agency, or of all, in the order of their numbers.
    package func licenses(
        of agency: AgencyID? = nil,
        limit: Int = 20,
        after number: LicenseNumber? = nil
    ) throws -> [LicenseRow] {
        try rows(
            LicenseSearch.all,
            ["agency": agency?.rawValue, "after": number?.rawValue ?? "", "limit": limit],
            LicenseRow.init
        )
    }

    /// The term with the fewest names, so that common ones (有限, 公司) are never walked through.
    private func rarest(of terms: [String]) throws -> String? {
        var best: (term: String, count: Int)?
        for term in terms {
            let count = try integer(LicenseSearch.count, [term]) ?? 0
            if count < best?.count ?? Int.max { best = (term, count) }
        }
        return best?.term
    }
}

/// Statements of the search.
enum LicenseSearch {
    private static let columns = """
        number, identifier, version, holder, credit_code, agency, family, valid_from, valid_until
        """
    static let find = """
        SELECT \(columns) FROM license_search
        WHERE (
            number = :text OR credit_code = :text OR (
                number IN (SELECT number FROM license_search_term WHERE term = :term)
                AND folded LIKE :pattern ESCAPE '\\'
            )
        ) AND (:agency IS NULL OR agency = :agency) AND number > :after
        ORDER BY number LIMIT :limit
        """
    static let all = """
        SELECT \(columns) FROM license_search
        WHERE (:agency IS NULL OR agency = :agency) AND number > :after
        ORDER BY number LIMIT :limit
        """
    static let count = """
        SELECT COUNT(*) FROM
            (SELECT 1 FROM license_search_term WHERE term = ? LIMIT 1000) AS some
        """
}
