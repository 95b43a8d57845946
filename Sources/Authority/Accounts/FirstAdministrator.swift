package import Licensing
import Store

extension Office {
    /// 首个管理员: opens the account of an agency's first administrator, from which all others come.
    ///
    /// Whoever can write the data folder may ask for it, once: where an administrator is, or ever was,
    /// only an administrator opens accounts. While the first one has not set the account up, the same
    /// log-in gets a new code, and the older one is dead.
    ///
    /// - Parameters:
    ///   - agency: of which agency.
    ///   - login: the log-in name.
    ///   - name: the person's name; kept encrypted.
    /// - Returns: the code with which the person sets password and one-time codes, good for three days
    ///   and once.
    /// - Throws: `PeopleRefusal.administratorThere`, `.loginTaken`, `.badLogin`, `.noName`;
    ///   `OfficeRefusal.noAgency`.
    package func openFirstAdministrator(
        of agency: AgencyID,
        login: String,
        named name: String
    ) throws -> String {
        guard law.agency(agency) != nil else { throw OfficeRefusal.noAgency(agency) }
        let login = try PasswordRule.login(login)
        let moment = now()
        let fresh = AccountRow(
            id: randomness.hex(10),
            login: login,
            passwordHash: try accounts.hash(randomness.hex(32)),
            otpSecret: custody.encrypt(OneTimeCode.secret(randomness)),
            name: accounts.seal(try PasswordRule.name(name)),
            post: .administrator,
            agency: agency,
            endsOn: nil,
            createdAt: moment
        )
        return try store.change { transaction in
            let reading = transaction.reading
            let there = try reading.accounts(of: agency).filter { $0.post == .administrator }
            let waiting = try there.first.flatMap { row -> AccountRow? in
                let isPlain = there.count == 1 && row.login == login && row.disabledAt == nil
                let log = try reading.accountLog(of: row.id)
                return isPlain && log.allSatisfy(\.isBeforeSetUp) ? row : nil
            }
            guard there.isEmpty || waiting != nil else {
                throw PeopleRefusal.administratorThere
            }
            let row = waiting ?? fresh
            if waiting == nil {
                guard try reading.account(login: login) == nil else {
                    throw PeopleRefusal.loginTaken
                }
                try transaction.add(row)
            }
            let event: AccountEvent = waiting == nil ? .created : .resetIssued
            try transaction.log(
                AccountLogRow(of: row, event, by: Office.localOperator, at: moment)
            )
            // Nobody issues the code but the account itself: there is no other one.
            let own = Actor(id: row.id, post: .administrator, agency: agency)
            return try issueSetUp(for: row, by: own, at: moment, in: transaction)
        }
    }

    /// Who acts on the machine itself; no log-in proves it.
    static let localOperator = "local:operator"
}

extension AccountLogRow {
    /// Whether the line is one of those that an account has before its person sets it up.
    fileprivate var isBeforeSetUp: Bool {
        [AccountEvent.created, .resetIssued].map(\.rawValue).contains(kind)
    }
}
