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
    /// False where the row does not say what the office wrote last: such an account lets nobody in.
    package let isGenuine: Bool

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
        certificate: [UInt8]? = nil,
        isGenuine: Bool = true
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
        self.isGenuine = isGenuine
    }

    init?(_ row: Row, isGenuine: Bool) {
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
            certificate: row.optionalBytes("certificate"),
            isGenuine: isGenuine
        )
    }
}

extension Transaction {
    /// Adds an account.
    ///
    /// - Throws: `.alreadyThere` where identifier or log-in is used.
    package func add(_ account: AccountRow) throws {
        _ = try write(
            AccountRow.insert,
            [
                account.id, account.login, account.passwordHash, Data(account.otpSecret),
                Data(account.name), account.post.rawValue, account.agency?.rawValue,
                account.enterprise?.rawValue, account.endsOn?.description,
                account.createdAt.seconds, account.disabledAt?.seconds,
                account.certificate.map { Data($0) },
            ],
            of: account.id
        )
    }

    /// Writes an account, gives it the code over what it says now, and chains that; false where the
    /// statement wrote no row.
    private func write(
        _ sql: String,
        _ arguments: StatementArguments,
        of id: String
    ) throws -> Bool {
        guard let code = try seal(sql, arguments, in: .account) else { return false }
        try chains.append(id, code, to: .accounts)
        return true
    }

    /// Changes an account that says what the office wrote last: with a change of ours what others have
    /// changed would get our code.
    ///
    /// - Returns: false where there is no such account, or the statement changes nothing.
    /// - Throws: `StoreFault.altered`.
    @discardableResult
    private func rewrite(
        _ sql: String,
        _ arguments: StatementArguments,
        of id: String
    ) throws -> Bool {
        guard let row = try reading.account(id: id) else { return false }
        guard row.isGenuine else { throw StoreFault.altered(path: path, place: "account \(id)") }
        return try write(sql, arguments, of: id)
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
        guard let former else { return try rewrite(AccountRow.setPassword, [hash, id], of: id) }
        return try rewrite(AccountRow.replacePassword, [hash, id, former], of: id)
    }

    /// Gives an account another secret of one-time codes.
    package func setSecret(_ sealed: [UInt8], of id: String) throws {
        try rewrite(AccountRow.setSecret, [Data(sealed), id], of: id)
    }

    /// Gives an account the number of a certificate, sealed; nil takes it away.
    package func setCertificate(_ sealed: [UInt8]?, of id: String) throws {
        try rewrite(AccountRow.setCertificate, [sealed.map { Data($0) }, id], of: id)
    }

    /// Sets the last day of an account; nil for none.
    package func setEnd(_ day: Day?, of id: String) throws {
        try rewrite(AccountRow.setEnd, [day?.description, id], of: id)
    }

    /// Closes an account from a moment on, or opens it again with nil.
    package func setClosed(at moment: Moment?, _ id: String) throws {
        try rewrite(AccountRow.setClosed, [moment?.seconds, id], of: id)
    }
}

extension Transaction {
    /// Takes a one-time code of an account; false where it, or a later one, was taken before.
    package func useCode(of id: String, step: Int64) throws -> Bool {
        try rewrite(AccountRow.useCode, [step, id, step], of: id)
    }
}

extension Snapshot {
    /// The account of a log-in name.
    package func account(login: String) throws -> AccountRow? {
        try accountRows(AccountRow.ofLogin, [login]).first
    }

    /// The account of an identifier.
    package func account(id: String) throws -> AccountRow? {
        try accountRows(AccountRow.ofID, [id]).first
    }

    /// The accounts of an agency by their log-in names.
    package func accounts(of agency: AgencyID) throws -> [AccountRow] {
        try accountRows(AccountRow.ofAgency, [agency.rawValue])
    }

    /// Every account by its log-in name.
    package func accounts() throws -> [AccountRow] {
        try accountRows(AccountRow.all, [])
    }

    private func accountRows(
        _ sql: String,
        _ arguments: StatementArguments
    ) throws -> [AccountRow] {
        try rows(sql, arguments) { row in
            let isGenuine = try isGenuine(row)
            return AccountRow(row, isGenuine: isGenuine)
        }
    }

    /// Whether a row bears its code, and the code is the last one that was chained for it.
    private func isGenuine(_ row: Row) throws -> Bool {
        guard chaining.seals(row, of: .account) else { return false }
        let id: String = row["id"]
        let newest = try first(ChainRow.newestOfAccount, [id]) { $0.optionalBytes("content") }
        return newest == row.optionalBytes(CanonicalBytes.codeColumn)
    }
}

extension AccountRow {
    private static let columns = """
        id, login, password_hash, otp_secret, name, post, agency, enterprise, ends_on, created_at,
        disabled_at, certificate
        """
    static let insert = """
        INSERT INTO account (\(columns), version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """
    static let setPassword = update("password_hash")
    static let replacePassword = setPassword + " AND password_hash = ?"
    static let setSecret = update("otp_secret")
    static let setCertificate = update("certificate")
    static let setEnd = update("ends_on")
    static let setClosed = update("disabled_at")
    static let useCode = update("otp_step") + " AND otp_step < ?"
    // All columns: the code is over all of them.
    static let ofLogin = "SELECT * FROM account WHERE login = ?"
    static let ofID = "SELECT * FROM account WHERE id = ?"
    static let ofAgency = "SELECT * FROM account WHERE agency = ? ORDER BY login"
    static let all = "SELECT * FROM account ORDER BY login"

    private static func update(_ column: String) -> String {
        "UPDATE account SET \(column) = ?, version = version + 1 WHERE id = ?"
    }
}
