import GRDB
package import Licensing

/// One thing that happened to an account (账户记录): never changed, never deleted.
package struct AccountLogRow: Hashable, Sendable {
    /// To whose account it happened.
    package let account: String
    package let agency: AgencyID?
    package let enterprise: CreditCode?
    /// What happened, by a short name that never changes its meaning.
    package let kind: String
    /// Ground or detail; holds no personal data.
    package let note: String
    /// Account of who did it.
    package let by: String
    package let at: Moment

    package init(
        account: String,
        agency: AgencyID? = nil,
        enterprise: CreditCode? = nil,
        kind: String,
        note: String = "",
        by: String,
        at moment: Moment
    ) {
        self.account = account
        self.agency = agency
        self.enterprise = enterprise
        self.kind = kind
        self.note = note
        self.by = by
        self.at = moment
    }

    init?(_ row: Row) {
        let agency: String? = row["agency"]
        let enterprise: String? = row["enterprise"]
        let code = enterprise.flatMap { try? CreditCode(recorded: $0) }
        guard (code == nil) == (enterprise == nil) else { return nil }
        self.init(
            account: row["account"],
            agency: agency.map { AgencyID($0) },
            enterprise: code,
            kind: row["kind"],
            note: row["note"],
            by: row["by_account"],
            at: Moment(seconds: row["recorded_at"])
        )
    }
}

extension Transaction {
    /// Writes one line of the log.
    package func log(_ row: AccountLogRow) throws {
        try run(
            AccountLogRow.insert,
            [
                row.account, row.agency?.rawValue, row.enterprise?.rawValue, row.kind, row.note,
                row.by, row.at.seconds,
            ],
            into: .accountLog
        )
    }
}

extension Snapshot {
    /// What happened to an account, the last first.
    package func accountLog(of account: String, limit: Int = 50) throws -> [AccountLogRow] {
        try rows(AccountLogRow.ofAccount, [account, limit], AccountLogRow.init)
    }
}

extension AccountLogRow {
    private static let columns = "account, agency, enterprise, kind, note, by_account, recorded_at"
    static let insert = "INSERT INTO account_log (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)"
    static let ofAccount = """
        SELECT \(columns) FROM account_log WHERE account = ? ORDER BY id DESC LIMIT ?
        """
}
