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
        let code = enterprise.flatMap { try? CreditCode(recorded: $0) }
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
}

/// Each sets the one thing that changes: what another has set meanwhile stays.
extension Transaction {
    /// Gives an account another password.
    ///
    /// - Parameters:
    ///   - hash: argon2id in its encoded form.
    ///   - id: the account.
    ///   - former: where given, the hash that the old password was held against.
    /// - Returns: false where there is no such account, or `former` is no longer its hash.
    /// - Throws: faults of the store.
    @discardableResult
    package func setPassword(
        _ hash: String,
        of id: String,
        replacing former: String? = nil
    ) throws -> Bool {
        guard let former else { return try run(AccountRow.setPassword, [hash, id]) == 1 }
        return try run(AccountRow.replacePassword, [hash, id, former]) == 1
    }

    /// Gives an account another secret of one-time codes.
    package func setSecret(_ sealed: [UInt8], of id: String) throws {
        try run(AccountRow.setSecret, [Data(sealed), id])
    }

    /// Gives an account the number of a certificate, sealed; nil takes it away.
    package func setCertificate(_ sealed: [UInt8]?, of id: String) throws {
        try run(AccountRow.setCertificate, [sealed.map { Data($0) }, id])
    }

    /// Sets the last day of an account; nil for none.
    package func setEnd(_ day: Day?, of id: String) throws {
        try run(AccountRow.setEnd, [day?.description, id])
    }

    /// Closes an account from a moment on, or opens it again with nil.
    package func setClosed(at moment: Moment?, _ id: String) throws {
        try run(AccountRow.setClosed, [moment?.seconds, id])
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
    static let setPassword = "UPDATE account SET password_hash = ? WHERE id = ?"
    static let replacePassword = """
        UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?
        """
    static let setSecret = "UPDATE account SET otp_secret = ? WHERE id = ?"
    static let setCertificate = "UPDATE account SET certificate = ? WHERE id = ?"
    static let setEnd = "UPDATE account SET ends_on = ? WHERE id = ?"
    static let setClosed = "UPDATE account SET disabled_at = ? WHERE id = ?"
    static let useCode = "UPDATE account SET otp_step = ? WHERE id = ? AND otp_step < ?"
    static let ofLogin = "SELECT \(columns) FROM account WHERE login = ?"
    static let ofID = "SELECT \(columns) FROM account WHERE id = ?"
    static let ofAgency = "SELECT \(columns) FROM account WHERE agency = ? ORDER BY login"
    static let all = "SELECT \(columns) FROM account ORDER BY login"
}
