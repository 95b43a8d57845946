/// The statements of the officers' search, each with a bound on what it looks at.
///
/// Only fixed text is put together here; every value is bound.
struct WorkSearch {
    /// A part of a name that fewer cases have is rare.
    static let fewCases = 1_000

    let isInHouse: Bool
    let hasStage: Bool

    /// How many cases have a term, counted to a bound.
    var count: String {
        """
        SELECT COUNT(*) FROM (
            SELECT 1 FROM case_inbox_term WHERE \(agency("")) term = :term LIMIT :limit
        ) AS some
        """
    }

    /// The cases of one term, and those that the whole text names.
    ///
    /// The hits are found first and looked up one by one: the engine has no figures by which it would
    /// not go through the whole agency instead.
    var byTerm: String {
        """
        SELECT \(WorkStatement.columns) FROM (
            SELECT :case AS hit_id
            UNION SELECT case_id FROM case_inbox WHERE applicant = :code
            UNION SELECT case_id FROM public_case WHERE receipt = :code
            UNION SELECT named.case_id FROM case_inbox_term AS named CROSS JOIN case_inbox AS one
                WHERE \(agency("named.")) named.term = :term
                    AND one.case_id = named.case_id AND one.folded LIKE :pattern ESCAPE '\\'
        ) AS hit CROSS JOIN case_inbox
        WHERE case_inbox.case_id = hit.hit_id
            AND \(rest)
        """
    }

    /// Every case in the list's order, as far as the page reaches.
    var inOrder: String {
        """
        SELECT \(WorkStatement.columns) FROM case_inbox
        WHERE (
            folded LIKE :pattern ESCAPE '\\' OR case_id = :case OR applicant = :code
            OR case_id IN (SELECT case_id FROM public_case WHERE receipt = :code)
        )
            AND \(rest)
        """
    }

    /// A draft is its applicant's alone and is not found.
    private var rest: String {
        """
        \(agency("")) state <> 'draft' \(hasStage ? "AND state = :stage" : "")
            AND (\(WorkStatement.order)) > (:due, :after)
        ORDER BY \(WorkStatement.order) LIMIT :limit
        """
    }

    private func agency(_ table: String) -> String {
        isInHouse ? "" : "\(table)agency = :agency AND"
    }
}
