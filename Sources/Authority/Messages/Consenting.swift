package import Licensing
import Store

/// An enterprise's agreement that notices are served electronically (同意电子送达).
///
/// - Source: regulation.md D3; 行政许可法 第四十四条 leaves the way of service to the office and the applicant.
package struct ServiceConsent: Hashable, Sendable {
    package let givenOn: Day
    /// Account that spoke for the enterprise.
    package let by: String
}

extension Office {
    /// The agreement that is in force; nil where there was none or it was revoked.
    package func consent(of enterprise: CreditCode) throws -> ServiceConsent? {
        let last = try store.read { try $0.serviceConsent(of: enterprise) }
        guard let last, last.isGiven else { return nil }
        return ServiceConsent(givenOn: last.at.day, by: last.account)
    }

    /// Agrees for the actor's enterprise.
    ///
    /// - Throws: `.people(.notProved)` before a letter proves it: who only claims it speaks for nobody.
    package func giveConsent(by actor: Actor) throws { try speak(true, by: actor) }

    /// Revokes the agreement: what was served stays served, what comes is served by mail or counter.
    package func revokeConsent(by actor: Actor) throws { try speak(false, by: actor) }

    /// Saying the same twice leaves one row: the day of the agreement is the day of the first word.
    private func speak(_ isGiven: Bool, by actor: Actor) throws {
        let enterprise = try enterprise(of: actor)
        let moment = clock.now()
        try once(by: actor) { transaction in
            if isGiven { try requireProved(enterprise, in: transaction.reading) }
            try speak(isGiven, for: enterprise, by: actor.id, at: moment, in: transaction)
        }
    }

    private func speak(
        _ isGiven: Bool,
        for enterprise: CreditCode,
        by account: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        let last = try transaction.reading.serviceConsent(of: enterprise)
        guard last?.isGiven ?? false != isGiven else { return }
        try transaction.add(
            ServiceConsentRow(
                enterprise: enterprise,
                agency: .administration,
                isGiven: isGiven,
                account: account,
                at: moment
            )
        )
    }

    /// What was said and given for an enterprise before it proved itself was nobody's word.
    func forgetUnproved(
        _ enterprise: CreditCode,
        by account: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        try speak(false, for: enterprise, by: account, at: moment, in: transaction)
        for address in try transaction.reading.addresses(of: enterprise) {
            try transaction.forget(address: address.kind, of: enterprise)
        }
    }

    /// The enterprise for which an applicant's handler speaks.
    func enterprise(of actor: Actor) throws -> CreditCode {
        guard actor.post == .applicant, let enterprise = actor.enterprise else {
            throw OfficeRefusal.telling(.notYours)
        }
        return enterprise
    }
}
