import GRDB
package import Licensing

/// One message in an enterprise's box (站内消息); its words are made from kind and paper when shown.
package struct MessageRow: Hashable, Sendable {
    /// Thirty-two hexadecimal digits, the same on every way by which it is delivered.
    package let id: String
    package let enterprise: CreditCode
    package let agency: AgencyID
    package let `case`: CaseID?
    package let kind: String
    /// The paper of which it speaks, as the act spells it; nil for none.
    package let paper: String?
    /// When it entered the box.
    package let at: Moment
    /// When it was first opened.
    package let readAt: Moment?

    package init(
        id: String,
        enterprise: CreditCode,
        agency: AgencyID,
        case: CaseID?,
        kind: String,
        paper: String?,
        at moment: Moment
    ) {
        self.id = id
        self.enterprise = enterprise
        self.agency = agency
        self.case = `case`
        self.kind = kind
        self.paper = paper
        at = moment
        readAt = nil
    }

    init?(_ row: Row) {
        guard let enterprise = try? CreditCode(recorded: row["enterprise"] as String) else {
            return nil
        }
        self.enterprise = enterprise
        id = row["id"]
        agency = AgencyID(row["agency"])
        let caseID: String? = row["case_id"]
        self.case = caseID.map { CaseID($0) }
        kind = row["kind"]
        paper = row["paper"]
        at = Moment(seconds: row["recorded_at"])
        let read: Int64? = row["read_at"]
        readAt = read.map { Moment(seconds: $0) }
    }
}

extension Transaction {
    /// Puts a message into the box; it has entered when the transaction is durable.
    package func add(_ row: MessageRow) throws {
        try run(
            MessageRow.insert,
            [
                row.id, row.enterprise.rawValue, row.agency.rawValue, row.case?.rawValue, row.kind,
                row.paper, row.at.seconds,
            ]
        )
    }

    /// Marks a message as opened; once more changes nothing.
    package func open(message id: String, of enterprise: CreditCode, at moment: Moment) throws {
        try run(MessageRow.open, [moment.seconds, id, enterprise.rawValue])
    }
}

extension Snapshot {
    /// A message of an enterprise; nil for another's.
    package func message(_ id: String, of enterprise: CreditCode) throws -> MessageRow? {
        try first(MessageRow.find, [id, enterprise.rawValue], MessageRow.init)
    }

    /// Whether the applicant of a case was told something of a paper before.
    package func wasTold(_ kind: String, _ paper: String, of id: CaseID) throws -> Bool {
        try (integer(MessageRow.told, [id.rawValue, kind, paper]) ?? 0) > 0
    }

    /// A message by its identifier, for its delivery.
    package func message(_ id: String) throws -> MessageRow? {
        try first(MessageRow.findAny, [id], MessageRow.init)
    }

    /// Messages of an enterprise, the newest first.
    package func messages(
        of enterprise: CreditCode,
        limit: Int,
        offset: Int = 0
    ) throws -> [MessageRow] {
        try rows(MessageRow.list, [enterprise.rawValue, limit, offset], MessageRow.init)
    }

    /// How many messages of an enterprise nobody has opened.
    package func unreadMessages(of enterprise: CreditCode) throws -> Int {
        try integer(MessageRow.unread, [enterprise.rawValue]) ?? 0
    }
}

extension MessageRow {
    private static let columns =
        "id, enterprise, agency, case_id, kind, paper, recorded_at, read_at"
    static let insert = """
        INSERT INTO message
            (position, id, enterprise, agency, case_id, kind, paper, recorded_at, read_at)
        SELECT COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, NULL FROM message
        """
    static let open = """
        UPDATE message SET read_at = ? WHERE id = ? AND enterprise = ? AND read_at IS NULL
        """
    static let find = "SELECT \(columns) FROM message WHERE id = ? AND enterprise = ?"
    static let findAny = "SELECT \(columns) FROM message WHERE id = ?"
    static let list = """
        SELECT \(columns) FROM message WHERE enterprise = ?
        ORDER BY position DESC LIMIT ? OFFSET ?
        """
    static let told = """
        SELECT COUNT(*) FROM message WHERE case_id = ? AND kind = ? AND paper = ?
        """
    static let unread = """
        SELECT COUNT(*) FROM message WHERE enterprise = ? AND read_at IS NULL
        """
}
