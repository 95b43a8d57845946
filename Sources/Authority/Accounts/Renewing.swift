package import Licensing
import Store

extension Accounts {
    /// Gives the session of a person who stands otherwise than when it began a fresh token, and ends
    /// the old one: what was known of a lesser session opens no greater one (ASVS 7.2.4).
    ///
    /// - Parameters:
    ///   - visitor: whose session is outdated.
    ///   - moment: now.
    /// - Returns: the fresh session; nil where the old one has ended meanwhile, as when two pages of
    ///   one browser ask at once.
    /// - Throws: faults of the store.
    package func renew(_ visitor: Visitor, at moment: Moment) throws -> Visit? {
        let token = randomness.hex(SessionLimits.tokenSize)
        return try store.change { transaction in
            guard try transaction.reading.session(visitor.session) != nil else { return nil }
            let session = SessionRow(
                digest: Accounts.digest(of: token),
                account: visitor.person.id,
                createdAt: moment,
                seenAt: moment
            )
            try transaction.endSession(visitor.session)
            try transaction.begin(session, atMost: SessionLimits.perAccount)
            return (token, Visitor(session, visitor.person))
        }
    }
}
