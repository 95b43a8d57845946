package import Licensing
import Register
package import Store

/// How long a stay lasts.
enum SessionLimits {
    /// OWASP ASVS 7.3: an absolute end and an idle end; officers' shorter ones are a house rule.
    static func absoluteSeconds(_ post: Post) -> Int64 {
        post == .applicant ? 12 * 3_600 : 8 * 3_600
    }
    static let idleSeconds: Int64 = 30 * 60
    /// At most so many for one account; the oldest goes (house rule).
    static let perAccount = 3
    /// The last use is written down at most once in so many seconds.
    static let seenSeconds: Int64 = 60
    static let tokenSize = 32
}

/// Who is there: a person with the session in which one came.
package struct Visitor: Sendable {
    package let session: Digest
    package let person: Person
    /// Token by which the browser is known from now on; only where one has just logged in.
    package var device: String?

    /// After how long without a request the session ends, in seconds.
    package var idleSeconds: Int64 { SessionLimits.idleSeconds }
}

/// The answer to an attempt to come in.
package enum SignIn: Sendable {
    /// Come in: the token is for the browser alone.
    case admitted(token: String, Visitor)
    /// Something is wrong; what, is not said.
    case refused
    /// Too many attempts: wait so many seconds.
    case wait(seconds: Int64)
}

extension Accounts {
    /// A session that has begun.
    package typealias Visit = (token: String, visitor: Visitor)
    /// Runs the work of one transaction.
    package typealias Writing = ((Transaction) throws -> Visit?) throws -> Visit?

    /// Log-in (登录): name, password and one-time code together.
    ///
    /// - Parameters:
    ///   - attempt: what was typed.
    ///   - source: address from which it comes, for the limit alone.
    ///   - device: token by which the browser may be known to the account.
    ///   - former: token of a session that the new one replaces.
    ///   - moment: now.
    ///   - writing: the transaction in which code and session are written.
    /// - Returns: whether one is in.
    /// - Throws: faults of the store and of the keys.
    package func signIn(
        _ attempt: SignInAttempt,
        source: String,
        device: String? = nil,
        replacing former: String? = nil,
        at moment: Moment,
        writing: Writing? = nil
    ) throws -> SignIn {
        let name = attempt.login.lowercased()
        let origin = try origin(of: device, login: name, source: source, at: moment)
        if let seconds = attempts.begin(account: name, from: origin, at: moment) {
            return .wait(seconds: seconds)
        }
        guard let row = try account(login: name, password: attempt.password, at: moment)
        else { return .refused }
        if let seconds = attempts.beginCode(account: name, from: origin, at: moment) {
            return .wait(seconds: seconds)
        }
        guard let step = try step(of: attempt.code, row, at: moment) else { return .refused }
        let writing = writing ?? { try store.change($0) }
        let visit = try writing { transaction in
            guard try transaction.useCode(of: row.id, step: step) else { return nil }
            return try begin(
                for: row.id,
                device: device,
                replacing: former,
                at: moment,
                in: transaction
            )
        }
        guard let visit else { return .refused }
        attempts.succeed(account: name, from: origin)
        return .admitted(token: visit.token, visit.visitor)
    }

    /// Begins a session with a fresh token; nil where the account lets nobody in.
    func begin(
        for account: String,
        replacing former: String? = nil,
        at moment: Moment
    ) throws -> Visit? {
        try store.change {
            try begin(for: account, replacing: former, at: moment, in: $0)
        }
    }

    func begin(
        for account: String,
        device: String? = nil,
        replacing former: String? = nil,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> Visit? {
        let token = randomness.hex(SessionLimits.tokenSize)
        let session = SessionRow(
            digest: Accounts.digest(of: token),
            account: account,
            createdAt: moment,
            seenAt: moment
        )
        guard let row = try transaction.reading.account(id: account),
            let person = try person(row, in: transaction.reading, on: moment.day)
        else { return nil }
        if let former { try transaction.endSession(Accounts.digest(of: former)) }
        try transaction.clearSessions(before: moment.adding(seconds: -86_400))
        try transaction.begin(session, atMost: SessionLimits.perAccount)
        try transaction.log(AccountLogRow(of: row, .signedIn, by: row.id, at: moment))
        let device = try keepDevice(device, of: account, at: moment, in: transaction)
        return (token, Visitor(session: session.digest, person: person, device: device))
    }

    /// Who is there with a token; nil where the session, the account or the standing has ended.
    ///
    /// The account is read each time: what is closed is closed at once.
    package func visitor(token: String, at moment: Moment) throws -> Visitor? {
        let digest = Accounts.digest(of: token)
        let found = try store.read { snapshot -> (Visitor, Moment)? in
            guard let session = try snapshot.session(digest),
                let row = try snapshot.account(id: session.account),
                Accounts.lives(session, row.post, at: moment),
                let person = try person(row, in: snapshot, on: moment.day)
            else { return nil }
            return (Visitor(session: digest, person: person), session.seenAt)
        }
        guard let (visitor, seen) = found else { return nil }
        if moment.seconds - seen.seconds >= SessionLimits.seenSeconds {
            try store.change { try $0.seeSession(digest, at: moment) }
        }
        return visitor
    }

    /// Why a session ended that a browser still holds; nil where nothing is known of it any more.
    ///
    /// - Parameters:
    ///   - token: what the browser holds; who holds it was in that session.
    ///   - moment: now.
    /// - Returns: why, by the name under which its sentence stands.
    /// - Throws: faults of the store.
    package func ending(of token: String, at moment: Moment) throws -> String? {
        let digest = Accounts.digest(of: token)
        let end: SessionEnd? = try store.read { snapshot in
            if let end = try snapshot.sessionEnd(digest) { return end }
            guard let session = try snapshot.session(digest),
                let row = try snapshot.account(id: session.account)
            else { return nil }
            guard Accounts.isYoung(session, row.post, at: moment) else { return .age }
            guard Accounts.isUsed(session, at: moment) else { return .idle }
            return try person(row, in: snapshot, on: moment.day) == nil ? .closed : nil
        }
        return end?.rawValue
    }

    /// Log-out (退出): the session is gone here, whatever the browser keeps.
    package func signOut(_ visitor: Visitor, at moment: Moment) throws {
        try store.change { transaction in
            try transaction.endSession(visitor.session)
            guard let row = try transaction.reading.account(id: visitor.person.id) else { return }
            try transaction.log(AccountLogRow(of: row, .signedOut, by: row.id, at: moment))
        }
    }

    /// Whether a session is neither too old nor idle for too long.
    private static func lives(_ session: SessionRow, _ post: Post, at moment: Moment) -> Bool {
        isYoung(session, post, at: moment) && isUsed(session, at: moment)
    }

    private static func isYoung(_ session: SessionRow, _ post: Post, at moment: Moment) -> Bool {
        moment.seconds - session.createdAt.seconds < SessionLimits.absoluteSeconds(post)
    }

    private static func isUsed(_ session: SessionRow, at moment: Moment) -> Bool {
        moment.seconds - session.seenAt.seconds < SessionLimits.idleSeconds
    }

    /// The name under which a secret is kept: random secrets need no salt.
    static func digest(of secret: String) -> Digest {
        Digest.sm3(Array(secret.utf8))
    }
}

/// What somebody types to come in.
package struct SignInAttempt: Sendable {
    package let login: String
    package let password: String
    /// One-time code of six digits.
    package let code: String

    package init(login: String, password: String, code: String) {
        self.login = login
        self.password = password
        self.code = code
    }
}
