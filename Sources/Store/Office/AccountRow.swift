import Foundation
import GRDB
package import Licensing

/// A person's way in (账户): one post for one agency or one enterprise.
package struct AccountRow: Hashable, Sendable {
    /// Opaque identifier; acts name it.
    package let id: String
    package let login: String
    /// argon2id in its encoded form.
    package let passwordHash: String
    /// Secret of the one-time codes, encrypted by the caller.
    package let otpSecret: [UInt8]
    /// How the pages address the person.
    package let name: String
    package let post: Post
    package let agency: AgencyID?
    package let enterprise: CreditCode?
    /// Last day on which the account works; nil where it has no end.
    package let endsOn: Day?
    package let createdAt: Moment

    package init(
        id: String,
        login: String,
        passwordHash: String,
        otpSecret: [UInt8],
        name: String,
        post: Post,
        agency: AgencyID? = nil,
        enterprise: CreditCode? = nil,
        endsOn: Day? = nil,
        createdAt: Moment
    ) {
        self.id = id
        self.login = login
        self.passwordHash = passwordHash
        self.otpSecret = otpSecret
        self.name = name
        self.post = post
        self.agency = agency
        self.enterprise = enterprise
        self.endsOn = endsOn
        self.createdAt = createdAt
    }

    init?(_ row: Row) {
        guard let post = Post(rawValue: row["post"]) else { return nil }
        let agency: String? = row["agency"]
        let enterprise: String? = row["enterprise"]
        let ends: String? = row["ends_on"]
        let code = enterprise.flatMap { try? CreditCode($0) }
        let endsOn = ends.flatMap { Day($0) }
        guard (code == nil) == (enterprise == nil), (endsOn == nil) == (ends == nil) else {
            return nil
        }
        self.init(
            id: row["id"],
            login: row["login"],
            passwordHash: row["password_hash"],
            otpSecret: row.bytes("otp_secret"),
            name: row["name"],
            post: post,
            agency: agency.map { AgencyID($0) },
            enterprise: code,
            endsOn: endsOn,
            createdAt: Moment(seconds: row["created_at"])
        )
    }
}

extension Transaction {
    /// Adds an account.
    ///
    /// - Throws: `.alreadyThere` where identifier or log-in is used.
    package func add(_ account: AccountRow) throws {
        try run(
            AccountRow.insert,
            [
                account.id, account.login, account.passwordHash, Data(account.otpSecret),
                account.name, account.post.rawValue, account.agency?.rawValue,
                account.enterprise?.rawValue, account.endsOn?.description,
                account.createdAt.seconds,
            ]
        )
    }

    /// Saves what may change of an account: password, secret, name and end.
    ///
    /// - Returns: false where there is no such account.
    @discardableResult
    package func save(_ account: AccountRow) throws -> Bool {
        let changed = try run(
            AccountRow.update,
            [
                account.passwordHash, Data(account.otpSecret), account.name,
                account.endsOn?.description, account.id,
            ]
        )
        return changed == 1
    }
}

extension Transaction {
    /// Takes a one-time code of an account; false where it, or a later one, was taken before.
    package func useCode(of id: String, step: Int64) throws -> Bool {
        try run(AccountRow.useCode, [step, id, step]) == 1
    }
}

extension Snapshot {
    /// The account of a log-in name.
    package func account(login: String) throws -> AccountRow? {
        try first(AccountRow.ofLogin, [login], AccountRow.init)
    }

    /// The account of an identifier.
    package func account(id: String) throws -> AccountRow? {
        try first(AccountRow.ofID, [id], AccountRow.init)
    }

    /// The accounts of an agency by their log-in names.
    package func accounts(of agency: AgencyID) throws -> [AccountRow] {
        try rows(AccountRow.ofAgency, [agency.rawValue], AccountRow.init)
    }

    /// Every account by its log-in name.
    package func accounts() throws -> [AccountRow] {
        try rows(AccountRow.all, [], AccountRow.init)
    }
}

extension AccountRow {
    private static let columns = """
        id, login, password_hash, otp_secret, name, post, agency, enterprise, ends_on, created_at
        """
    static let insert = """
        INSERT INTO account (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let update = """
        UPDATE account SET password_hash = ?, otp_secret = ?, name = ?, ends_on = ? WHERE id = ?
        """
    static let useCode = "UPDATE account SET otp_step = ? WHERE id = ? AND otp_step < ?"
    static let ofLogin = "SELECT \(columns) FROM account WHERE login = ?"
    static let ofID = "SELECT \(columns) FROM account WHERE id = ?"
    static let ofAgency = "SELECT \(columns) FROM account WHERE agency = ? ORDER BY login"
    static let all = "SELECT \(columns) FROM account ORDER BY login"
}
