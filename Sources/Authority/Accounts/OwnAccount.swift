import Licensing
import Store

extension Office {
    /// A person changes the own password: the old one and a one-time code are asked for again.
    ///
    /// Every other session of the account ends, and every device is a stranger again: one of them may be
    /// somebody else's copy. The present browser alone is known anew.
    ///
    /// - Returns: the token by which it is.
    /// - Throws: `PeopleRefusal.wrongSecret`, `.weakPassword`.
    @discardableResult
    package func changePassword(
        to password: String,
        from old: String,
        code: String,
        by visitor: Visitor
    ) throws -> String {
        // First what costs nothing: a new password that is none leaves the code for the next try.
        try PasswordRule.check(password, login: visitor.person.login)
        let row = try prove(visitor, password: old, code: code)
        let hash = try accounts.hash(password)
        let moment = now()
        return try once(by: row.id, answer: { kept([$0]) }) { transaction in
            try requireSame(row, on: moment.day, in: transaction.reading)
            try transaction.setPassword(hash, of: row.id, replacing: row.passwordHash)
            try transaction.endSessions(
                of: row.id,
                except: visitor.session,
                because: .secret,
                at: moment
            )
            try transaction.forgetDevices(of: row.id)
            try transaction.log(AccountLogRow(of: row, .passwordChanged, by: row.id, at: moment))
            return try accounts.keepDevice(nil, of: row.id, at: moment, in: transaction)
        }
    }

    /// New recovery codes instead of the old ones; password and one-time code are asked for again.
    ///
    /// - Throws: `PeopleRefusal.wrongSecret`.
    package func renewRecoveryCodes(
        password: String,
        code: String,
        by visitor: Visitor
    ) throws -> [String] {
        let row = try prove(visitor, password: password, code: code)
        let moment = now()
        return try once(by: row.id, answer: { kept($0) }) { transaction in
            try requireSame(row, on: moment.day, in: transaction.reading)
            try transaction.log(AccountLogRow(of: row, .recoveryRenewed, by: row.id, at: moment))
            return try accounts.renewRecoveryCodes(of: row.id, in: transaction)
        }
    }

    /// Ends every session of a person but the present one, and forgets every device but the present one.
    ///
    /// - Parameters:
    ///   - visitor: who is there.
    ///   - device: token by which the present browser is known, if it has one.
    /// - Throws: `OfficeRefusal`, and faults of the store.
    package func endOtherSessions(of visitor: Visitor, keeping device: String? = nil) throws {
        let moment = now()
        try once(by: visitor.person.actor) { transaction in
            try transaction.endSessions(
                of: visitor.person.id,
                except: visitor.session,
                because: .elsewhere,
                at: moment
            )
            try transaction.forgetDevices(
                of: visitor.person.id,
                except: device.map { Accounts.digest(of: $0) }
            )
            guard let row = try transaction.reading.account(id: visitor.person.id) else { return }
            try transaction.log(
                AccountLogRow(of: row, .signedOut, note: "others", by: row.id, at: moment)
            )
        }
    }

    /// What a person sees of the own account.
    package func ownAccount(_ visitor: Visitor) throws -> OwnAccount {
        try store.read { snapshot in
            OwnAccount(
                sessions: try snapshot.sessions(of: visitor.person.id).count,
                devices: try snapshot.knownDevices(of: visitor.person.id).count,
                recoveryCodesLeft: try snapshot.recoveryCodesLeft(of: visitor.person.id),
                entries: try snapshot.accountLog(of: visitor.person.id, limit: 20)
                    .map { try AccountEntry($0) }
            )
        }
    }

    /// Asks who is signed in for password and code once more.
    ///
    /// Failures have a count of their own: what others do at the log-in keeps nobody from this.
    ///
    /// - Throws: `WaitFirst` after too many of them.
    private func prove(_ visitor: Visitor, password: String, code: String) throws -> AccountRow {
        let login = visitor.person.login
        let (moment, origin) = (now(), AttemptOrigin.stranger(source: "own " + login))
        if let seconds = accounts.ownAttempts.begin(account: login, from: origin, at: moment) {
            throw WaitFirst(seconds: seconds)
        }
        guard let row = try accounts.account(login: login, password: password, at: moment) else {
            throw PeopleRefusal.wrongSecret
        }
        // A thief with a session and the password may guess no more codes than at the log-in.
        if let seconds = accounts.ownAttempts.beginCode(account: login, from: origin, at: moment) {
            throw WaitFirst(seconds: seconds)
        }
        guard try accounts.takesCode(code, of: row, at: moment) else {
            throw PeopleRefusal.wrongSecret
        }
        accounts.ownAttempts.succeed(account: login, from: origin)
        return row
    }

    /// Proving takes a while: an account that was closed or reset meanwhile is not what was proved.
    private func requireSame(_ row: AccountRow, on day: Day, in snapshot: Snapshot) throws {
        guard let now = try snapshot.account(id: row.id), now.passwordHash == row.passwordHash,
            accounts.isOpen(now, on: day)
        else { throw PeopleRefusal.wrongSecret }
    }
}

/// Too many failures of late: the next attempt is judged after some time.
package struct WaitFirst: Error {
    package let seconds: Int64
}

/// What a person sees of the own account.
package struct OwnAccount: Sendable {
    package let sessions: Int
    /// Devices that are known to it.
    package let devices: Int
    package let recoveryCodesLeft: Int
    package let entries: [AccountEntry]
}
