package import Licensing
package import Store

/// Who may come in (账户): passwords and one-time codes, checked together.
package struct Accounts: Sendable {
    private let store: Store
    private let custody: Custody
    private let randomness: Randomness
    /// Checked where there is no such account, so that a wrong name takes as long as a wrong password.
    private let nobody: PasswordHash

    package init(store: Store, custody: Custody, randomness: Randomness) {
        self.store = store
        self.custody = custody
        self.randomness = randomness
        nobody = PasswordHash("", randomness: randomness)
    }

    /// Adds an account.
    ///
    /// - Throws: `StoreRefusal.alreadyThere` where identifier or log-in is used.
    package func add(_ account: NewAccount, at moment: Moment) throws {
        let row = AccountRow(
            id: account.actor.id,
            login: account.login,
            passwordHash: PasswordHash(account.password, randomness: randomness).encoded,
            otpSecret: custody.encrypt(account.otpSecret),
            name: account.name,
            post: account.actor.post,
            agency: account.actor.agency,
            enterprise: account.actor.enterprise,
            endsOn: account.endsOn,
            createdAt: moment
        )
        try store.change { try $0.add(row) }
    }

    /// Who comes in with these; nil for whatever is wrong, without saying what.
    ///
    /// A code lets in once. Takes about 40 ms of one thread, also where nobody has the name.
    package func actor(
        login: String,
        password: String,
        code: String,
        at moment: Moment
    ) throws -> Actor? {
        let row = try store.read { try $0.account(login: login) }
        let hash = row.map { PasswordHash(encoded: $0.passwordHash) } ?? nobody
        guard hash.accepts(password), let row, isOpen(row, on: moment.day) else { return nil }
        let secret = try custody.decrypt(row.otpSecret)
        guard let step = OneTimeCode.accepted(code, secret, at: moment),
            try store.change({ try $0.useCode(of: row.id, step: step) })
        else { return nil }
        return Actor(
            id: row.id,
            post: row.post,
            agency: row.agency,
            enterprise: row.enterprise
        )
    }

    /// The last day counts.
    private func isOpen(_ row: AccountRow, on day: Day) -> Bool {
        row.endsOn.map { day <= $0 } ?? true
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

    package init(
        actor: Actor,
        login: String,
        name: String,
        password: String,
        otpSecret: [UInt8],
        endsOn: Day? = nil
    ) {
        self.actor = actor
        self.login = login
        self.name = name
        self.password = password
        self.otpSecret = otpSecret
        self.endsOn = endsOn
    }
}
