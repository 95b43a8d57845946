import GRDB
package import Licensing

/// A code that was sent to an address; kept for two days, so that nobody is flooded with them.
package struct CodeSending: Hashable, Sendable {
    package let agency: AgencyID
    package let enterprise: CreditCode
    /// `email` or `mobile`.
    package let kind: String
    /// Account that asked for it.
    package let account: String
    /// Keyed digest of the address; the address itself is nowhere.
    package let address: Digest
    package let at: Moment

    package init(
        agency: AgencyID,
        enterprise: CreditCode,
        kind: String,
        account: String,
        address: Digest,
        at moment: Moment
    ) {
        self.agency = agency
        self.enterprise = enterprise
        self.kind = kind
        self.account = account
        self.address = address
        at = moment
    }
}

extension Transaction {
    /// Writes down that a code was sent.
    package func add(_ row: CodeSending) throws {
        try run(
            CodeSending.insert,
            [
                row.agency.rawValue, row.enterprise.rawValue, row.kind, row.account,
                row.address.hex, row.at.seconds,
            ]
        )
    }

    /// Forgets what was sent before a moment.
    ///
    /// - Throws: `StoreRefusal` for what is younger than two days.
    package func forgetCodes(before moment: Moment) throws {
        try run(CodeSending.forget, [moment.seconds])
    }
}

extension Snapshot {
    /// How many codes an enterprise was sent on one way after a moment.
    package func codesSent(
        of enterprise: CreditCode,
        kind: String,
        after moment: Moment
    ) throws -> Int {
        try integer(CodeSending.ofEnterprise, [enterprise.rawValue, kind, moment.seconds]) ?? 0
    }

    /// How many codes an account has asked for after a moment.
    package func codesSent(by account: String, after moment: Moment) throws -> Int {
        try integer(CodeSending.ofAccount, [account, moment.seconds]) ?? 0
    }

    /// How many codes were sent to an address after a moment, whoever asked.
    package func codesSent(to address: Digest, after moment: Moment) throws -> Int {
        try integer(CodeSending.toAddress, [address.hex, moment.seconds]) ?? 0
    }
}

extension CodeSending {
    static let insert = """
        INSERT INTO code_sending (id, agency, enterprise, kind, account, address, recorded_at)
        SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ?, ? FROM code_sending
        """
    static let forget = "DELETE FROM code_sending WHERE recorded_at < ?"
    static let ofEnterprise = """
        SELECT COUNT(*) FROM code_sending WHERE enterprise = ? AND kind = ? AND recorded_at > ?
        """
    static let ofAccount = """
        SELECT COUNT(*) FROM code_sending WHERE account = ? AND recorded_at > ?
        """
    static let toAddress = """
        SELECT COUNT(*) FROM code_sending WHERE address = ? AND recorded_at > ?
        """
}
