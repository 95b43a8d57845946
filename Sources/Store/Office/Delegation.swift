import GRDB
package import Licensing

/// One officer stands in for another's post until a day (代理): recorded, never changed.
package struct Delegation: Hashable, Sendable {
    package let id: String
    package let agency: AgencyID
    /// The post that is stood in for.
    package let post: Post
    /// Account whose post it is.
    package let principal: String
    /// Account that stands in.
    package let delegate: String
    package let from: Day
    /// Last day, to its end.
    package let until: Day
    /// Account that recorded it.
    package let by: String
    package let at: Moment
    /// When it was ended before its day; nil where it was not.
    package let endedAt: Moment?

    package init(
        id: String,
        agency: AgencyID,
        post: Post,
        principal: String,
        delegate: String,
        from: Day,
        until: Day,
        by account: String,
        at moment: Moment,
        endedAt: Moment? = nil
    ) {
        self.id = id
        self.agency = agency
        self.post = post
        self.principal = principal
        self.delegate = delegate
        self.from = from
        self.until = until
        self.by = account
        self.at = moment
        self.endedAt = endedAt
    }

    init?(_ row: Row) {
        guard let post = Post(rawValue: row["post"]), let from = Day(row["from_day"] as String),
            let until = Day(row["until_day"] as String)
        else { return nil }
        let ended: Int64? = row["ended_at"]
        self.init(
            id: row["id"],
            agency: AgencyID(row["agency"]),
            post: post,
            principal: row["principal"],
            delegate: row["delegate"],
            from: from,
            until: until,
            by: row["recorded_by"],
            at: Moment(seconds: row["recorded_at"]),
            endedAt: ended.map { Moment(seconds: $0) }
        )
    }

    /// True on the days for which it holds.
    package func holds(on day: Day) -> Bool {
        endedAt == nil && from <= day && day <= until
    }
}

extension Transaction {
    /// Records a delegation.
    ///
    /// - Throws: `.missingReference` where an account is unknown, `.notAllowed` where it is one's own.
    package func add(_ delegation: Delegation) throws {
        try run(
            Delegation.insert,
            [
                delegation.id, delegation.agency.rawValue, delegation.post.rawValue,
                delegation.principal, delegation.delegate, delegation.from.description,
                delegation.until.description, delegation.by, delegation.at.seconds,
            ]
        )
    }

    /// Records that a delegation ended before its day.
    ///
    /// - Throws: `.alreadyThere` where it had ended.
    package func end(_ delegation: Delegation, by account: String, at moment: Moment) throws {
        try run(
            Delegation.insertEnd,
            [delegation.id, delegation.agency.rawValue, account, moment.seconds]
        )
    }
}

extension Snapshot {
    /// What an account stands in for, past days left out.
    package func delegations(to delegate: String, on day: Day) throws -> [Delegation] {
        try rows(Delegation.ofDelegate, [delegate, day.description], Delegation.init)
    }

    /// Every delegation of an agency, the last to end first.
    package func delegations(of agency: AgencyID, limit: Int = 200) throws -> [Delegation] {
        try rows(Delegation.ofAgency, [agency.rawValue, limit], Delegation.init)
    }

    /// One delegation.
    package func delegation(_ id: String) throws -> Delegation? {
        try first(Delegation.ofID, [id], Delegation.init)
    }
}

extension Delegation {
    private static let columns = """
        id, delegation.agency, post, principal, delegate, from_day, until_day, recorded_by,
        recorded_at, ended_at
        """
    private static let joined = """
        FROM delegation LEFT JOIN delegation_end ON delegation_end.delegation = delegation.id
        """
    static let insert = """
        INSERT INTO delegation
            (id, agency, post, principal, delegate, from_day, until_day, recorded_by, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let insertEnd = """
        INSERT INTO delegation_end (delegation, agency, ended_by, ended_at) VALUES (?, ?, ?, ?)
        """
    static let ofDelegate = """
        SELECT \(columns) \(joined) WHERE delegate = ? AND until_day >= ?
        ORDER BY until_day, id
        """
    static let ofAgency = """
        SELECT \(columns) \(joined) WHERE delegation.agency = ?
        ORDER BY until_day DESC, id LIMIT ?
        """
    static let ofID = "SELECT \(columns) \(joined) WHERE id = ?"
}
