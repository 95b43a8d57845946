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
    /// The person's name, encrypted by the caller.
    package let name: [UInt8]
    package let post: Post
    package let agency: AgencyID?
    package let enterprise: CreditCode?
    /// Last day on which the account works; nil where it has no end.
    package let endsOn: Day?
    package let createdAt: Moment
    /// Since when the account is closed; nil while it is open.
    package let disabledAt: Moment?
    /// Number of an officer's certificate, encrypted by the caller; nil for none.
    package let certificate: [UInt8]?

    package init(
        id: String,
        login: String,
        passwordHash: String,
        otpSecret: [UInt8],
        name: [UInt8],
        post: Post,
        agency: AgencyID? = nil,
        enterprise: CreditCode? = nil,
        endsOn: Day? = nil,
        createdAt: Moment,
        disabledAt: Moment? = nil,
        certificate: [UInt8]? = nil
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
        self.disabledAt = disabledAt
        self.certificate = certificate
    }

    init?(_ row: Row) {
        guard let post = Post(rawValue: row["post"]) else { return nil }
        let agency: String? = row["agency"]
        let enterprise: String? = row["enterprise"]
        let ends: String? = row["ends_on"]
        let disabled: Int64? = row["disabled_at"]
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
            name: row.optionalBytes("name") ?? [],
            post: post,
            agency: agency.map { AgencyID($0) },
            enterprise: code,
            endsOn: endsOn,
            createdAt: Moment(seconds: row["created_at"]),
            disabledAt: disabled.map { Moment(seconds: $0) },
            certificate: row.optionalBytes("certificate")
        )
    }
}

extension AccountRow {
    /// The same account with another password.
    package func with(passwordHash: String) -> AccountRow {
        copy(passwordHash: passwordHash)
    }

    /// The same account with another secret of one-time codes.
    package func with(otpSecret: [UInt8]) -> AccountRow {
        copy(otpSecret: otpSecret)
    }

    /// The same account with another last day.
    package func ending(on day: Day?) -> AccountRow {
        copy(endsOn: .some(day))
    }

    /// The same account, closed from a moment on, or opened again with nil.
    package func closed(at moment: Moment?) -> AccountRow {
        copy(disabledAt: .some(moment))
    }

    /// The same account with another certificate, or with none.
    package func with(certificate: [UInt8]?) -> AccountRow {
        copy(certificate: .some(certificate))
    }

    private func copy(
        passwordHash: String? = nil,
        otpSecret: [UInt8]? = nil,
        endsOn: Day?? = nil,
        disabledAt: Moment?? = nil,
        certificate: [UInt8]?? = nil
    ) -> AccountRow {
        AccountRow(
            id: id,
            login: login,
            passwordHash: passwordHash ?? self.passwordHash,
            otpSecret: otpSecret ?? self.otpSecret,
            name: name,
            post: post,
            agency: agency,
            enterprise: enterprise,
            endsOn: endsOn ?? self.endsOn,
            createdAt: createdAt,
            disabledAt: disabledAt ?? self.disabledAt,
            certificate: certificate ?? self.certificate
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
                Data(account.name), account.post.rawValue, account.agency?.rawValue,
                account.enterprise?.rawValue, account.endsOn?.description,
                account.createdAt.seconds, account.disabledAt?.seconds,
                account.certificate.map { Data($0) },
            ]
        )
    }

    /// Saves what may change of an account: password, secret, name, end, certificate, and
    /// whether it is closed.
    ///
    /// - Returns: false where there is no such account.
    @discardableResult
    package func save(_ account: AccountRow) throws -> Bool {
        let changed = try run(
            AccountRow.update,
            [
                account.passwordHash, Data(account.otpSecret), Data(account.name),
                account.endsOn?.description, account.disabledAt?.seconds,
                account.certificate.map { Data($0) }, account.id,
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
        id, login, password_hash, otp_secret, name, post, agency, enterprise, ends_on, created_at,
        disabled_at, certificate
        """
    static let insert = """
        INSERT INTO account (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let update = """
        UPDATE account
        SET password_hash = ?, otp_secret = ?, name = ?, ends_on = ?, disabled_at = ?,
            certificate = ?
        WHERE id = ?
        """
    static let useCode = "UPDATE account SET otp_step = ? WHERE id = ? AND otp_step < ?"
    static let ofLogin = "SELECT \(columns) FROM account WHERE login = ?"
    static let ofID = "SELECT \(columns) FROM account WHERE id = ?"
    static let ofAgency = "SELECT \(columns) FROM account WHERE agency = ? ORDER BY login"
    static let all = "SELECT \(columns) FROM account ORDER BY login"
}
