import GRDB
package import Licensing

/// A person's stay (会话): the token itself is kept nowhere, only its digest.
package struct SessionRow: Hashable, Sendable {
    /// Digest of the token that the browser holds.
    package let digest: Digest
    /// Whose stay it is.
    package let account: String
    package let createdAt: Moment
    /// When it was last used, to the minute.
    package let seenAt: Moment

    package init(digest: Digest, account: String, createdAt: Moment, seenAt: Moment) {
        self.digest = digest
        self.account = account
        self.createdAt = createdAt
        self.seenAt = seenAt
    }

    init?(_ row: Row) {
        guard let digest = Digest(hex: row["digest"]) else { return nil }
        self.init(
            digest: digest,
            account: row["account"],
            createdAt: Moment(seconds: row["created_at"]),
            seenAt: Moment(seconds: row["seen_at"])
        )
    }
}

extension Transaction {
    /// Begins a session; the account's oldest ones go, so that no more than `limit` are left.
    package func begin(_ session: SessionRow, atMost limit: Int) throws {
        let others = try reading.sessions(of: session.account)
        for old in others.dropFirst(limit - 1) {
            try note(.replaced, of: old.digest, at: session.createdAt)
            try endSession(old.digest)
        }
        _ = try seal(
            SessionRow.insert,
            [
                session.digest.hex, session.account, session.createdAt.seconds,
                session.seenAt.seconds,
            ],
            in: .session
        )
    }

    /// Notes that a session is used; one that others have changed gets no code of ours.
    package func seeSession(_ digest: Digest, at moment: Moment) throws {
        guard try reading.session(digest) != nil else { return }
        _ = try seal(
            SessionRow.see,
            [moment.seconds, digest.hex, moment.seconds],
            in: .session
        )
    }

    /// Ends one session.
    package func endSession(_ digest: Digest) throws {
        try run(SessionRow.delete, [digest.hex])
    }

    /// Ends the sessions of an account, and keeps why for who comes back with one of them.
    ///
    /// - Parameters:
    ///   - account: whose sessions.
    ///   - kept: a session that goes on; nil for none.
    ///   - end: why.
    ///   - moment: when.
    /// - Throws: faults of the store.
    package func endSessions(
        of account: String,
        except kept: Digest? = nil,
        because end: SessionEnd,
        at moment: Moment
    ) throws {
        for session in try reading.sessions(of: account) where session.digest != kept {
            try note(end, of: session.digest, at: moment)
            try endSession(session.digest)
        }
    }

    private func note(_ end: SessionEnd, of digest: Digest, at moment: Moment) throws {
        try run(SessionRow.note, [digest.hex, end.rawValue, moment.seconds])
    }

    /// Clears away what began, or ended, before a moment: no session lives that long.
    package func clearSessions(before moment: Moment) throws {
        try run(SessionRow.clear, [moment.seconds])
        try run(SessionRow.clearEnds, [moment.seconds])
    }
}

extension Snapshot {
    /// The session of a digest; one that the office has not begun, or not written so, is none.
    package func session(_ digest: Digest) throws -> SessionRow? {
        try sessionRows(SessionRow.find, [digest.hex]).first
    }

    private func sessionRows(
        _ sql: String,
        _ arguments: StatementArguments
    ) throws -> [SessionRow] {
        try rows(sql, arguments) { row -> (session: SessionRow, isGenuine: Bool)? in
            let isGenuine = chaining.seals(row, of: .session)
            return SessionRow(row).map { ($0, isGenuine) }
        }
        .filter(\.isGenuine).map(\.session)
    }

    /// Why a session was ended; nil where it was not, or long ago.
    package func sessionEnd(_ digest: Digest) throws -> SessionEnd? {
        try first(SessionRow.findEnd, [digest.hex]) { SessionEnd(rawValue: $0["reason"]) }
    }

    /// The sessions of an account, the newest first.
    package func sessions(of account: String) throws -> [SessionRow] {
        try sessionRows(SessionRow.ofAccount, [account])
    }
}

extension SessionRow {
    static let insert = """
        INSERT INTO session (digest, account, created_at, seen_at, version)
        VALUES (?, ?, ?, ?, 1)
        """
    static let see = """
        UPDATE session SET seen_at = ?, version = version + 1 WHERE digest = ? AND seen_at < ?
        """
    static let delete = "DELETE FROM session WHERE digest = ?"
    static let note = "INSERT INTO session_end (digest, reason, ended_at) VALUES (?, ?, ?)"
    static let clear = "DELETE FROM session WHERE created_at < ?"
    static let clearEnds = "DELETE FROM session_end WHERE ended_at < ?"
    static let findEnd = "SELECT reason FROM session_end WHERE digest = ?"
    // All columns: the code is over all of them.
    static let find = "SELECT * FROM session WHERE digest = ?"
    static let ofAccount = """
        SELECT * FROM session WHERE account = ? ORDER BY created_at DESC, digest
        """
}
