import GRDB
package import Licensing

/// The answer to one request, kept in the act's own transaction: a lost answer is repeated, not redone.
package struct IdempotencyRow: Hashable, Sendable {
    /// The key that the caller chose.
    package let key: String
    /// Account that asked.
    package let principal: String
    /// Method and path.
    package let route: String
    /// Digest of the request's body.
    package let bodyDigest: Digest
    /// What was answered.
    package let answer: String
    package let agency: AgencyID
    package let at: Moment

    package init(
        key: String,
        principal: String,
        route: String,
        bodyDigest: Digest,
        answer: String,
        agency: AgencyID,
        at moment: Moment
    ) {
        self.key = key
        self.principal = principal
        self.route = route
        self.bodyDigest = bodyDigest
        self.answer = answer
        self.agency = agency
        self.at = moment
    }
}

extension Transaction {
    /// Keeps the answer.
    ///
    /// - Throws: `.alreadyThere` where the principal has used the key.
    package func remember(_ row: IdempotencyRow) throws {
        try run(
            IdempotencyRow.insert,
            [
                row.principal, row.key, row.route, row.bodyDigest.hex, row.answer,
                row.agency.rawValue, row.at.seconds,
            ]
        )
    }

    /// Forgets answers that nobody will ask for again.
    ///
    /// - Returns: how many went.
    /// - Throws: `.appendOnly` where one is younger than thirty days before the last act.
    @discardableResult
    package func forgetAnswers(before moment: Moment) throws -> Int {
        try run(IdempotencyRow.forget, [moment.seconds])
    }
}

extension Snapshot {
    /// The answer to repeat; nil where the key is new.
    ///
    /// - Throws: `.keyReused` where the key answered another route or body.
    package func answer(
        to key: String,
        principal: String,
        route: String,
        bodyDigest: Digest
    ) throws -> String? {
        let found = try first(IdempotencyRow.find, [principal, key]) { row in
            (row["route"] as String, row["body_digest"] as String, row["answer"] as String)
        }
        guard let (foundRoute, foundDigest, answer) = found else { return nil }
        guard foundRoute == route, foundDigest == bodyDigest.hex else {
            throw StoreRefusal.keyReused(key)
        }
        return answer
    }
}

extension IdempotencyRow {
    static let insert = """
        INSERT INTO idempotency
            (principal, key, route, body_digest, answer, agency, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    static let forget = "DELETE FROM idempotency WHERE recorded_at < ?"
    static let find = """
        SELECT route, body_digest, answer FROM idempotency WHERE principal = ? AND key = ?
        """
}
