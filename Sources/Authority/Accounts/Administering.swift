package import Licensing
import Store

extension Office {
    /// The officers of the administrator's agency.
    ///
    /// - Throws: `PeopleRefusal.wrongPost`.
    package func officers(for administrator: Actor) throws -> [Person] {
        try accounts.officers(of: try agencyAdministered(by: administrator))
    }

    /// One of them, with what happened to the account.
    package func officer(
        _ id: String,
        for administrator: Actor
    ) throws -> (person: Person, entries: [AccountEntry]) {
        try store.read { snapshot in
            let row = try officerRow(id, for: administrator, mayBeOneself: true, in: snapshot)
            let entries = try snapshot.accountLog(of: id).map { try AccountEntry($0) }
            return (try accounts.person(row, in: snapshot), entries)
        }
    }

    /// Opens an account for an officer (开户).
    ///
    /// - Returns: the code with which the officer sets it up, to be handed over in person.
    /// - Throws: `PeopleRefusal`.
    package func addOfficer(
        named name: String,
        login: String,
        post: Post,
        endsOn: Day?,
        by administrator: Actor
    ) throws -> String {
        let agency = try agencyAdministered(by: administrator)
        let login = try PasswordRule.login(login)
        guard Post.ofAgencies.contains(post) else { throw PeopleRefusal.wrongPost }
        let moment = now()
        let row = AccountRow(
            id: randomness.hex(10),
            login: login,
            passwordHash: try accounts.hash(randomness.hex(32)),
            otpSecret: custody.encrypt(OneTimeCode.secret(randomness)),
            name: accounts.seal(try PasswordRule.name(name)),
            post: post,
            agency: agency,
            endsOn: endsOn,
            createdAt: moment
        )
        return try once(by: administrator, at: row.agency, answer: { kept([$0]) }) {
            transaction in
            guard try transaction.reading.account(login: login) == nil else {
                throw PeopleRefusal.loginTaken
            }
            try transaction.add(row)
            try transaction.log(
                AccountLogRow(of: row, .created, by: administrator.id, at: moment)
            )
            return try issueSetUp(for: row, by: administrator, at: moment, in: transaction)
        }
    }

    /// Closes an account (停用): its sessions end at once.
    package func closeAccount(_ id: String, reason: Remark, by administrator: Actor) throws {
        let moment = now()
        try once(by: administrator, at: administrator.agency) { transaction in
            let row = try officerRow(id, for: administrator, in: transaction.reading)
            try transaction.setClosed(at: moment, id)
            try transaction.endSessions(of: id, because: .closed, at: moment)
            try transaction.forgetDevices(of: id)
            try log(.closed, row, reason.text, by: administrator, at: moment, in: transaction)
        }
    }

    /// Opens a closed account again (恢复).
    package func reopenAccount(_ id: String, reason: Remark, by administrator: Actor) throws {
        let moment = now()
        try once(by: administrator, at: administrator.agency) { transaction in
            let row = try officerRow(id, for: administrator, in: transaction.reading)
            try transaction.setClosed(at: nil, id)
            try log(.reopened, row, reason.text, by: administrator, at: moment, in: transaction)
        }
    }

    /// Sets the last day of an account; nil for none.
    ///
    /// A day that is past ends its sessions at once.
    package func setEnd(_ day: Day?, of id: String, by administrator: Actor) throws {
        let moment = now()
        try once(by: administrator, at: administrator.agency) { transaction in
            let row = try officerRow(id, for: administrator, in: transaction.reading)
            try transaction.setEnd(day, of: id)
            let note = day?.description ?? "-"
            try log(.endSet, row, note, by: administrator, at: moment, in: transaction)
        }
    }

    /// Registers the number of an officer's certificate (执法证号); an empty text takes it away.
    ///
    /// The log says that it was set, not to what.
    ///
    /// - Throws: `PeopleRefusal.badCertificate`.
    package func setCertificate(
        _ text: String,
        of id: String,
        by administrator: Actor
    ) throws {
        let number = try PasswordRule.certificate(text)
        let moment = now()
        try once(by: administrator, at: administrator.agency) { transaction in
            let row = try officerRow(id, for: administrator, in: transaction.reading)
            try transaction.setCertificate(number.map { accounts.seal($0) }, of: row.id)
            try log(.certificateSet, row, "", by: administrator, at: moment, in: transaction)
        }
    }

    /// Resets an account (重置): password and sessions end at once, a code leads to new ones.
    ///
    /// - Returns: the code, to be handed over in person; an older one is dead.
    package func resetAccount(
        _ id: String,
        reason: Remark,
        by administrator: Actor
    ) throws -> String {
        let moment = now()
        let hash = try accounts.hash(randomness.hex(32))
        return try once(
            by: administrator.id,
            at: administrator.agency,
            answer: { kept([$0]) }
        ) { transaction in
            let row = try officerRow(id, for: administrator, in: transaction.reading)
            try voidCredentials(of: row, hash: hash, at: moment, in: transaction)
            try log(.resetIssued, row, reason.text, by: administrator, at: moment, in: transaction)
            return try issueSetUp(for: row, by: administrator, at: moment, in: transaction)
        }
    }

    /// How long a set-up code is good, in seconds (house rule: three days).
    private static let setUpSeconds: Int64 = 3 * 86_400

    func issueSetUp(
        for row: AccountRow,
        by administrator: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> String {
        let code = SecretCode.fresh(randomness)
        try transaction.issue(
            TicketRow(
                digest: SecretCode.digest(code),
                account: row.id,
                issuedBy: administrator.id,
                issuedAt: moment,
                expiresAt: moment.adding(seconds: Office.setUpSeconds)
            )
        )
        return code
    }

    private func log(
        _ event: AccountEvent,
        _ row: AccountRow,
        _ note: String,
        by administrator: Actor,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.log(
            AccountLogRow(of: row, event, note: note, by: administrator.id, at: moment)
        )
    }

    private func agencyAdministered(by actor: Actor) throws -> AgencyID {
        guard actor.post == .administrator, let agency = actor.agency else {
            throw PeopleRefusal.wrongPost
        }
        return agency
    }

    /// An account of the administrator's agency; nobody does this to oneself.
    private func officerRow(
        _ id: String,
        for administrator: Actor,
        mayBeOneself: Bool = false,
        in snapshot: Snapshot
    ) throws -> AccountRow {
        let agency = try agencyAdministered(by: administrator)
        guard let row = try snapshot.account(id: id), row.agency == agency else {
            throw PeopleRefusal.noSuchPerson
        }
        guard mayBeOneself || id != administrator.id else { throw PeopleRefusal.oneself }
        return row
    }
}

extension Post {
    /// Posts that an agency gives to its officers.
    package static let ofAgencies = allCases.filter {
        ![.applicant, .clerk, .center, .audit].contains($0)
    }
}
