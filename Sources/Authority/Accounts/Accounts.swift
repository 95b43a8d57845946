package import Licensing
package import Store

/// Who may come in (账户): passwords, one-time codes, sessions and ways back, checked together.
package struct Accounts: Sendable {
    let store: Store
    let custody: Custody
    let randomness: Randomness
    /// Failures of late, by account and by source.
    let attempts = Attempts()
    /// Failures of those who are signed in and prove once more who they are.
    let ownAttempts = Attempts()
    /// Checked where there is no such account, so that a wrong name takes as long as a wrong password.
    private let nobody: PasswordHash

    /// - Throws: where there is no memory for one password's hash.
    package init(store: Store, custody: Custody, randomness: Randomness) throws {
        self.store = store
        self.custody = custody
        self.randomness = randomness
        nobody = try PasswordHash("", randomness: randomness)
    }

    /// Adds an account.
    ///
    /// - Throws: `StoreRefusal.alreadyThere` where identifier or log-in is used.
    package func add(_ account: NewAccount, at moment: Moment) throws {
        let row = AccountRow(
            id: account.actor.id,
            login: account.login,
            passwordHash: try PasswordHash(account.password, randomness: randomness).encoded,
            otpSecret: custody.encrypt(account.otpSecret),
            name: seal(account.name),
            post: account.actor.post,
            agency: account.actor.agency,
            enterprise: account.actor.enterprise,
            endsOn: account.endsOn,
            createdAt: moment,
            certificate: account.certificate.map { seal($0) }
        )
        try store.change { transaction in
            try transaction.add(row)
            try transaction.log(
                AccountLogRow(of: row, .created, by: account.actor.id, at: moment)
            )
        }
    }

    /// The open account of these; takes the same time where there is none.
    func account(login: String, password: String, at moment: Moment) throws -> AccountRow? {
        let row = try store.read { try $0.account(login: login) }
        let hash = row.map { PasswordHash(encoded: $0.passwordHash) } ?? nobody
        guard try hash.accepts(password), let row, isOpen(row, on: moment.day) else { return nil }
        return row
    }

    /// Whether the one-time code is right and taken for the first time; it is used up then.
    func takesCode(_ code: String, of row: AccountRow, at moment: Moment) throws -> Bool {
        guard let step = try step(of: code, row, at: moment) else { return false }
        return try store.change { try $0.useCode(of: row.id, step: step) }
    }

    /// The step of a right one-time code; nil for a wrong one.
    func step(of code: String, _ row: AccountRow, at moment: Moment) throws -> Int64? {
        OneTimeCode.accepted(code, try custody.decrypt(row.otpSecret), at: moment)
    }

    /// Whether an account lets in on a day: not closed, the last day counts, and nobody else wrote it.
    func isOpen(_ row: AccountRow, on day: Day) -> Bool {
        row.isGenuine && row.disabledAt == nil && row.endsOn.map { day <= $0 } ?? true
    }

    /// A name as it is kept.
    func seal(_ name: String) -> [UInt8] {
        custody.encrypt(Array(name.utf8))
    }

    /// A name as it was given; empty where none is kept.
    func name(_ sealed: [UInt8]) throws -> String {
        sealed.isEmpty ? "" : String(decoding: try custody.decrypt(sealed), as: UTF8.self)
    }
}

/// What an account is made from.
package struct NewAccount: Sendable {
    /// Identifier, post, and agency or enterprise.
    package let actor: Actor
    package let login: String
    /// How the pages address the person.
    package let name: String
    package let password: String
    /// Secret of the one-time codes, 20 bytes.
    package let otpSecret: [UInt8]
    /// Last day on which the account works; nil where it has no end.
    package let endsOn: Day?
    /// Number of an officer's certificate; nil for none.
    package let certificate: String?

    package init(
        actor: Actor,
        login: String,
        name: String,
        password: String,
        otpSecret: [UInt8],
        endsOn: Day? = nil,
        certificate: String? = nil
    ) {
        self.actor = actor
        self.login = login
        self.name = name
        self.password = password
        self.otpSecret = otpSecret
        self.endsOn = endsOn
        self.certificate = certificate
    }
}
