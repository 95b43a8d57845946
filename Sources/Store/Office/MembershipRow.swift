import Foundation
import GRDB
package import Licensing

/// A person of an enterprise, and what the person said of it when registering.
package struct MembershipRow: Hashable, Sendable {
    package let account: String
    package let enterprise: CreditCode
    /// Agency of the place that was claimed: its officers read the letter while nobody has proved the
    /// enterprise.
    package let agency: AgencyID
    package let standing: Standing
    package let claimedName: String
    package let claimedDivision: DivisionCode
    /// Claimed name of the legal representative, encrypted by the caller.
    package let claimedRepresentative: [UInt8]
    package let since: Moment

    package init(
        account: String,
        enterprise: CreditCode,
        agency: AgencyID,
        standing: Standing,
        claimedName: String,
        claimedDivision: DivisionCode,
        claimedRepresentative: [UInt8],
        since: Moment
    ) {
        self.account = account
        self.enterprise = enterprise
        self.agency = agency
        self.standing = standing
        self.claimedName = claimedName
        self.claimedDivision = claimedDivision
        self.claimedRepresentative = claimedRepresentative
        self.since = since
    }

    init?(_ row: Row) {
        guard let code = try? CreditCode(recorded: row["enterprise"]),
            let standing = Standing(rawValue: row["standing"]),
            let division = try? DivisionCode(row["claimed_division"])
        else { return nil }
        self.init(
            account: row["account"],
            enterprise: code,
            agency: AgencyID(row["agency"]),
            standing: standing,
            claimedName: row["claimed_name"],
            claimedDivision: division,
            claimedRepresentative: row.bytes("claimed_representative"),
            since: Moment(seconds: row["since"])
        )
    }

    /// The same person in another standing.
    package func standing(_ standing: Standing, since moment: Moment) -> MembershipRow {
        MembershipRow(
            account: account,
            enterprise: enterprise,
            agency: agency,
            standing: standing,
            claimedName: claimedName,
            claimedDivision: claimedDivision,
            claimedRepresentative: claimedRepresentative,
            since: moment
        )
    }
}

extension Transaction {
    /// Keeps how a person stands.
    package func save(_ membership: MembershipRow) throws {
        try run(
            MembershipRow.save,
            [
                membership.account, membership.enterprise.rawValue, membership.agency.rawValue,
                membership.standing.rawValue, membership.claimedName,
                membership.claimedDivision.rawValue, Data(membership.claimedRepresentative),
                membership.since.seconds,
            ]
        )
    }
}

extension Snapshot {
    /// How a person stands to an enterprise; nil for officers.
    package func membership(of account: String) throws -> MembershipRow? {
        try first(MembershipRow.ofAccount, [account], MembershipRow.init)
    }

    /// Everybody who ever belonged to an enterprise, the first first.
    package func memberships(of code: CreditCode) throws -> [MembershipRow] {
        try rows(MembershipRow.ofEnterprise, [code.rawValue], MembershipRow.init)
    }
}

extension MembershipRow {
    private static let columns = """
        account, enterprise, agency, standing, claimed_name, claimed_division,
        claimed_representative, since
        """
    static let save = """
        INSERT INTO membership (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account) DO UPDATE SET standing = excluded.standing, since = excluded.since
        """
    static let ofAccount = "SELECT \(columns) FROM membership WHERE account = ?"
    static let ofEnterprise = """
        SELECT \(columns) FROM membership WHERE enterprise = ? ORDER BY since, account
        """
}
