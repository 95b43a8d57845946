import GRDB
package import Licensing

/// A case as an officer's inbox shows it; derived, can be rebuilt, never read by a decision.
package struct InboxRow: Hashable, Sendable {
    package let `case`: CaseID
    package let agency: AgencyID
    package let family: LicenseFamily
    package let matter: Matter
    package let applicant: CreditCode
    package let applicantName: String
    /// Name of the case's stage.
    package let state: String
    /// The post whose turn it is; nil where nobody's.
    package let post: Post?
    /// Last day of the clock that runs; nil where none runs.
    package let due: Day?
    /// Version of the case that the row speaks of.
    package let version: Int
    /// Account of the officer who enters it at the counter; nil where its applicant does.
    package let assistedBy: String?
    /// Whether the day is the expected end of a pause, and no clock's.
    package let isPaused: Bool
    /// The check on site for which the case waits; nil where none is open.
    package let visit: VisitRow?

    package init(
        case: CaseID,
        agency: AgencyID,
        family: LicenseFamily,
        matter: Matter,
        applicant: CreditCode,
        applicantName: String,
        state: String,
        post: Post?,
        due: Day?,
        version: Int,
        assistedBy: String? = nil,
        isPaused: Bool = false,
        visit: VisitRow? = nil
    ) {
        self.case = `case`
        self.agency = agency
        self.family = family
        self.matter = matter
        self.applicant = applicant
        self.applicantName = applicantName
        self.state = state
        self.post = post
        self.due = due
        self.version = version
        self.assistedBy = assistedBy
        self.isPaused = isPaused
        self.visit = visit
    }

    init?(_ row: Row) {
        guard let family = LicenseFamily(rawValue: row["family"]),
            let matter = Matter(rawValue: row["matter"]),
            let applicant = try? CreditCode(recorded: row["applicant"] as String)
        else { return nil }
        let postName: String? = row["post"]
        let dueText: String? = row["due"]
        let post = postName.flatMap { Post(rawValue: $0) }
        let due = dueText.flatMap { Day($0) }
        // What cannot be read is no empty field: a case would lose its turn or its term.
        guard (post == nil) == (postName == nil), (due == nil) == (dueText == nil) else {
            return nil
        }
        self.init(
            case: CaseID(row["case_id"]),
            agency: AgencyID(row["agency"]),
            family: family,
            matter: matter,
            applicant: applicant,
            applicantName: row["applicant_name"],
            state: row["state"],
            post: post,
            due: due,
            version: row["version"],
            assistedBy: row["assisted_by"],
            isPaused: row["is_paused"],
            visit: VisitRow(row)
        )
    }
}

extension Transaction {
    /// Makes the inbox say what the case says now.
    package func project(_ row: InboxRow) throws {
        let isNew = try run(InboxRow.forget, [row.case.rawValue]) == 0
        try run(
            InboxRow.insert,
            [
                row.case.rawValue, row.agency.rawValue, row.family.rawValue, row.matter.rawValue,
                row.applicant.rawValue, row.applicantName, row.state, row.post?.rawValue,
                row.due?.description, row.version, row.assistedBy,
                row.isPaused, row.visit?.on.description, row.visit?.place,
                row.visit?.officers.joined(separator: " "), row.visit?.recordedBy,
                SearchText.folded(row.applicantName),
                row.case.rawValue, row.post?.rawValue,
            ]
        )
        guard isNew else { return }
        // A case keeps the name under which it was opened, so its terms are written once.
        for term in SearchText.terms(of: row.applicantName) {
            try run(InboxRow.insertTerm, [term, row.case.rawValue, row.agency.rawValue])
        }
    }

    /// Marks the projections as made by a version of their rules.
    package func markProjections(_ version: Int) throws {
        try database.execute(sql: InboxRow.markProjections(version))
    }

    /// Drops the projection and makes it again from every case and its acts.
    package func rebuildInbox(_ row: (CaseRow, [Act]) throws -> InboxRow?) throws {
        try run(InboxRow.forgetAll, [])
        try run(InboxRow.forgetAllTerms, [])
        for licensingCase in try reading.allCases() {
            let acts = try reading.acts(of: licensingCase.id)
            if let row = try row(licensingCase, acts) { try project(row) }
        }
    }
}

extension Snapshot {
    /// Cases that wait, by due day, those without one last.
    ///
    /// Only one agency's, and only those whose turn it is, where these are given.
    package func inbox(
        agency: AgencyID? = nil,
        post: Post? = nil,
        limit: Int = 200
    ) throws -> [InboxRow] {
        try rows(
            InboxRow.list,
            ["agency": agency?.rawValue, "post": post?.rawValue, "limit": limit],
            InboxRow.init
        )
    }

    /// Cases that wait for their applicant's correction until a day between these, both included.
    package func correcting(from first: Day, to last: Day) throws -> [CaseID] {
        try rows(
            InboxRow.correcting,
            [StageName.correcting.rawValue, first.description, last.description]
        ) { CaseID($0["case_id"]) }
    }

    /// The row of a case; nil where it has none.
    package func inbox(of id: CaseID) throws -> InboxRow? {
        try first(InboxRow.ofCase, [id.rawValue], InboxRow.init)
    }

    /// The drafts of an applicant, whoever enters them.
    package func drafts(of applicant: CreditCode) throws -> [CaseID] {
        try rows(InboxRow.drafts, [applicant.rawValue]) { CaseID($0["case_id"]) }
    }

    /// The drafts that an officer enters at the counter.
    package func assistedDrafts(by account: String) throws -> [CaseID] {
        try rows(InboxRow.assisted, [account]) { CaseID($0["case_id"]) }
    }

    /// The version of the rules by which the projections were made; 0 after a change of the schema.
    package func projectionVersion() throws -> Int {
        try integer(InboxRow.projectionVersion, []) ?? 0
    }

    /// Whether a case has no row, or one that speaks of another version.
    package func isInboxBehind() throws -> Bool {
        try integer(InboxRow.behind, []) == 1
    }

    /// Cases whose day is over: what to look at first for what has lapsed.
    package func overdue(before day: Day) throws -> [CaseID] {
        try rows(InboxRow.overdue, [day.description]) { CaseID($0["case_id"]) }
    }
}

extension InboxRow {
    static let columns = """
        case_id, agency, family, matter, applicant, applicant_name, state, post, due, version,
        assisted_by, is_paused, visit_on, visit_place, visit_officers, visit_recorded_by
        """
    /// Who has the case is the last assignment's to say, for the post whose turn it is.
    static let insert = """
        INSERT INTO case_inbox (\(columns), folded, assignee)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (
            SELECT assignee FROM assignment WHERE case_id = ? AND post = ?
            ORDER BY ordinal DESC LIMIT 1
        ))
        """
    static let insertTerm = """
        INSERT INTO case_inbox_term (term, case_id, agency) VALUES (?, ?, ?)
        """
    static let forget = "DELETE FROM case_inbox WHERE case_id = ?"
    /// The file's own number, which SQLite keeps for its owner.
    static let projectionVersion = "PRAGMA user_version"
    static func markProjections(_ version: Int) -> String { "PRAGMA user_version = \(version)" }
    static let forgetAll = "DELETE FROM case_inbox"
    static let forgetAllTerms = "DELETE FROM case_inbox_term"
    static let overdue = "SELECT case_id FROM case_inbox WHERE due < ? ORDER BY due, case_id"
    static let correcting = """
        SELECT case_id FROM case_inbox WHERE state = ? AND due BETWEEN ? AND ?
        ORDER BY due, case_id
        """
    static let ofCase = "SELECT \(columns) FROM case_inbox WHERE case_id = ?"
    static let drafts = """
        SELECT case_id FROM case_inbox WHERE applicant = ? AND state = 'draft' ORDER BY case_id
        """
    static let assisted = """
        SELECT case_id FROM case_inbox WHERE assisted_by = ? AND state = 'draft'
        ORDER BY case_id
        """
    static let behind = """
        SELECT EXISTS (
            SELECT 1 FROM licensing_case LEFT JOIN case_inbox
                ON case_inbox.case_id = licensing_case.id
            WHERE licensing_case.version > 0
                AND COALESCE(case_inbox.version, -1) <> licensing_case.version
        )
        """
    static let list = """
        SELECT \(columns) FROM case_inbox
        WHERE (:agency IS NULL OR agency = :agency) AND (:post IS NULL OR post = :post)
        ORDER BY COALESCE(due, '9999-12-31'), case_id LIMIT :limit
        """
}
