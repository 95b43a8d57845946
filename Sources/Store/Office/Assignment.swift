import GRDB
package import Licensing

/// Who has a case on the desk for one post (承办): recorded, never changed; the last one counts.
package struct Assignment: Hashable, Sendable {
    package let `case`: CaseID
    package let agency: AgencyID
    /// The post for which the case was taken or given.
    package let post: Post
    /// Account that has the case; nil where it was given back.
    package let assignee: String?
    /// Account that took, gave or gave back.
    package let by: String
    package let at: Moment

    package init(
        case: CaseID,
        agency: AgencyID,
        post: Post,
        assignee: String?,
        by account: String,
        at moment: Moment
    ) {
        self.case = `case`
        self.agency = agency
        self.post = post
        self.assignee = assignee
        self.by = account
        self.at = moment
    }

    init?(_ row: Row) {
        guard let post = Post(rawValue: row["post"]) else { return nil }
        self.init(
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            post: post,
            assignee: row["assignee"],
            by: row["assigned_by"],
            at: Moment(seconds: row["assigned_at"])
        )
    }
}

extension Transaction {
    /// Records who has a case from now on, and lets the inbox say so.
    ///
    /// - Throws: `.missingReference` where there is no such case or account.
    package func assign(_ assignment: Assignment) throws {
        let id = assignment.case.rawValue
        try run(
            Assignment.insert,
            [
                id, assignment.agency.rawValue, assignment.post.rawValue, assignment.assignee,
                assignment.by, assignment.at.seconds, id,
            ]
        )
        try run(Assignment.project, [assignment.assignee, id, assignment.post.rawValue])
    }
}

extension Snapshot {
    /// Every assignment of a case, in their order.
    package func assignments(of id: CaseID) throws -> [Assignment] {
        try rows(Assignment.ofCase, [id.rawValue], Assignment.init)
    }
}

extension Assignment {
    static let insert = """
        INSERT INTO assignment
            (case_id, ordinal, agency, post, assignee, assigned_by, assigned_at)
        SELECT ?, COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ?, ? FROM assignment WHERE case_id = ?
        """
    static let project = "UPDATE case_inbox SET assignee = ? WHERE case_id = ? AND post = ?"
    static let ofCase = """
        SELECT case_id, agency, post, assignee, assigned_by, assigned_at
        FROM assignment WHERE case_id = ? ORDER BY ordinal
        """
}
